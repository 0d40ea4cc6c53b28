/** The pages of the site, its search and its style, as files by their paths. */

import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { framePage, type Listed } from './frame-page.ts';
import { readSources, root, type Source } from './read-pages.ts';
import { type Followed, type RenderedPage, renderPage } from './render-page.ts';
import { type Entry, indexEntries } from './search.ts';

export interface Site {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly pages: readonly SitePage[];
}

export interface SitePage extends Listed {
  /** In the repository; none of a page made for the site. */
  readonly path?: string;
  readonly rendered: RenderedPage;
}

/** `more` are pages made for the site, in Markdown, with links from its root. */
export async function composeSite(more: readonly Source[] = []): Promise<Site> {
  const sources = [...(await readSources()), ...more];
  const byPath = new Map(sources.map(({ path, page }) => [path, page]));
  const pages = sources.map(({ path, page, language, markdown }): SitePage => {
    const rendered = renderPage(markdown, (url) => follow(url, path, page, byPath));
    return { path, page, language, title: rendered.title || posix.basename(path), rendered };
  });
  const files = new Map<string, string | Uint8Array>();
  for (const each of pages) files.set(each.page, framePage(each, each.rendered.html, pages));
  for (const file of new Set(pages.flatMap(({ rendered }) => rendered.files))) {
    if (!file.startsWith('gallery/')) files.set(file, await readFile(`${root}${file}`));
  }
  const index = indexEntries(pages.flatMap(entriesOf));
  files.set('search-index.js', `globalThis.torikumiSearch.index=${JSON.stringify(index)};\n`);
  files.set('search.js', await bundleClient());
  files.set('site.css', await readFile(fileURLToPath(new URL('client/site.css', import.meta.url)), 'utf8'));
  return { files, pages };
}

/** Links to pages lead to them, those to other files of the repository to copies; to a folder none can lead. */
function follow(url: string, path: string, page: string, pages: ReadonlyMap<string, string>): Followed {
  if (/^[a-z]+:/.test(url)) return { href: url };
  const [name = '', hash] = url.split('#');
  const after = hash === undefined ? '' : `#${decodeURIComponent(hash)}`;
  const target = name === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(name));
  const to = pages.get(target);
  if (to !== undefined) {
    const way = name === '' ? '' : posix.relative(posix.dirname(page), to);
    return { href: `${way}${hash === undefined ? '' : `#${hash}`}`, link: `${to}${after}` };
  }
  if (!/\.\w+$|LICENSE$/.test(target) || target.startsWith('..')) return { href: undefined };
  return { href: posix.relative(posix.dirname(page), target), file: target };
}

function entriesOf({ page, title, rendered }: SitePage): readonly Entry[] {
  return rendered.sections.map((section) => ({
    id: `${page}#${section.id}`,
    page: title,
    title: section.title,
    text: section.text,
  }));
}

async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('client/search-box.js', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}
