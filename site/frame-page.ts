/** What stands around every page: its head, the list of all pages, the search. */

import { posix } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

export interface Listed {
  readonly page: string;
  readonly title: string;
  readonly language: 'ja' | 'en';
}

export function framePage({ page, title, language }: Listed, html: string, all: readonly Listed[]): string {
  const toRoot = '../'.repeat(page.split('/').length - 1);
  const list = (of: Listed['language']) =>
    h(
      'ul',
      all
        .filter((each) => each.language === of)
        .map((each) =>
          h(
            'li',
            h(
              'a',
              {
                href: posix.relative(posix.dirname(page), each.page),
                ...(each.page === page ? { ariaCurrent: 'page' } : {}),
              },
              each.title,
            ),
          ),
        ),
    );
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title === 'torikumi' ? title : `${title} – torikumi`),
    h('link', { rel: 'stylesheet', href: `${toRoot}site.css` }),
  ]);
  const search = h('form', { role: 'search', hidden: true }, [
    h('label', { htmlFor: 'search' }, 'さがす'),
    h('input', { type: 'search', id: 'search', autoComplete: 'off', spellCheck: 'false' }),
    h('p', { id: 'said', role: 'status' }),
    h('ol', { id: 'found' }),
  ]);
  const navigation = h('nav', { ariaLabel: 'ページの一覧' }, [
    search,
    h('h2', '日本語'),
    list('ja'),
    h('div', { lang: 'en' }, [h('h2', 'English'), list('en')]),
  ]);
  const opened = toHtml(h('body', [h('a', { className: ['skip'], href: '#main' }, '本文へ'), navigation])).replace(
    '</body>',
    '',
  );
  const scripts = [`search-index.js`, `search.js`]
    .map((name) => `<script src="${toRoot}${name}" defer></script>`)
    .join('');
  const where = `<script>globalThis.torikumiSearch={root:${JSON.stringify(toRoot)}}</script>`;
  return `<!doctype html>\n<html lang="ja">${toHtml(head)}${opened}<main id="main" lang="${language}">\n${html}\n</main>${where}${scripts}</body></html>\n`;
}
