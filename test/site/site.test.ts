/** The site made of the documentation: all of it is there, nothing in it leads nowhere, and its search finds. */

import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeGallery } from '../../site/compose-gallery.ts';
import { composeSite } from '../../site/compose-site.ts';
import { root } from '../../site/read-pages.ts';
import { openIndex } from '../../site/search.ts';
import { tokenize } from '../../site/tokenize.ts';

const built = { workspace: 'a', fiscalYear: 2017, report: 'progress', bytes: 2000 };
const gallery = composeGallery([
  { ...built, path: 'a/2017/progress.pdf', format: 'pdf', pages: 3 },
  { ...built, path: 'a/2017/progress.html', format: 'html' },
]);
const { files, pages } = await composeSite([gallery]);
const htmlOf = (page: string) => `${files.get(page)}`;

describe('the pages', () => {
  it('are all of docs/, the decisions, and what stands beside the README', () => {
    const docs = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' });
    const own = readdirSync(root).filter((path) => path.endsWith('.md'));
    const ofDocs = docs.filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`);
    const expected = [...ofDocs, ...own, 'data/README.md', 'gallery.md'];
    expect(pages.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
  });

  it('have a title and a name of their own, and each is listed on each', () => {
    expect(pages.filter(({ title }) => title === '' || title.endsWith('.md'))).toEqual([]);
    expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length);
    for (const { page } of pages) {
      const [navigation = ''] = htmlOf(page).match(/<nav[\s\S]*?<\/nav>/) ?? [];
      expect(navigation.match(/<li>/g)).toHaveLength(pages.length);
    }
  });

  it('come in Japanese first, and say their language', () => {
    expect(pages[0]).toMatchObject({ page: 'index.html', path: 'README.ja.md', language: 'ja' });
    expect(htmlOf('docs/window.html')).toContain('<main id="main" lang="ja">');
    expect(htmlOf('docs/library.html')).toContain('<main id="main" lang="en">');
  });

  it('are made the same again', async () => {
    expect([...(await composeSite([gallery])).files]).toEqual([...files]);
  });
});

describe('the links', () => {
  const idsOf = (page: string) => new Set([...htmlOf(page).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

  it.each(pages.map(({ page, rendered }) => [page, rendered] as const))(
    'of %s lead to what is there',
    (_, rendered) => {
      const dead = rendered.links.filter((link) => {
        const [page = '', id = ''] = link.split('#');
        return !files.has(page) || (id !== '' && !idsOf(page).has(id));
      });
      expect(dead).toEqual([]);
    },
  );

  it('of each page are those of its HTML: nothing leads out of the site but addresses', () => {
    for (const { page } of pages) {
      for (const [, href = ''] of htmlOf(page).matchAll(/<(?:a|img|link|script)\b[^>]*? (?:href|src)="([^"]+)"/g)) {
        if (/^(?:https?:|#)/.test(href)) continue;
        const target = posix.join(posix.dirname(page), href.split('#')[0] ?? '');
        if (!target.startsWith('gallery/')) expect([page, target, files.has(target)]).toEqual([page, target, true]);
      }
    }
  });

  it('of the gallery lead to what the samples become', () => {
    expect(htmlOf('gallery.html')).toContain('href="gallery/a/2017/progress.pdf"');
    expect(htmlOf('gallery.html')).toContain('3頁、2 KB');
  });
});

describe('the search', () => {
  const json = JSON.parse(`${files.get('search-index.js')}`.replace(/^[^=]+=|;\n$/g, '')) as string;
  const find = openIndex(json);

  it.each([
    ['見え消し', 'docs/revisions.ja.html'],
    ['照会', 'docs/inquiry.html'],
    ['最初の報告書', 'docs/first-report.html'],
    ['拡張', 'docs/extensions.ja.html'],
    ['ＰＤＦ', 'index.html'],
    ['allow-code', 'docs/extensions.html'],
    ['openWorkspace', 'docs/library.html'],
    ['extension-failed', 'docs/findings.html'],
  ])('%s finds %s', (words, page) => {
    expect(find(words).map(({ id }) => id.split('#')[0])).toContain(page);
  });

  it('finds sections by their ids, and nothing where nothing is', () => {
    const hits = find('算式');
    expect(hits.length).toBeGreaterThan(0);
    for (const { id } of hits) {
      const [page = '', hash = ''] = id.split('#');
      expect(hash === '' || htmlOf(page).includes(` id="${hash}"`)).toBe(true);
    }
    expect(find('龘龘')).toEqual([]);
  });

  it('reads words of either language', () => {
    expect(tokenize('施策の PDF/UA-1')).toEqual(['施策', '策の', 'pdf', 'ua-1']);
  });

  it('needs no server: it asks for nothing', () => {
    expect(`${files.get('search.js')}`).not.toMatch(
      /XMLHttpRequest|\bimport\(|https?:|window\.fetch|globalThis\.fetch/,
    );
  });
});
