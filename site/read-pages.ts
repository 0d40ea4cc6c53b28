/** Which files of the repository are pages of the site, in what order and group, and how each is called there. */

import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Source {
  /** In the repository, with `/`. */
  readonly path: string;
  /** In the site. */
  readonly page: string;
  readonly language: 'ja' | 'en';
  readonly markdown: string;
}

/** The first page is the front; Japanese pages come before English ones. */
export async function readSources(): Promise<readonly Source[]> {
  const docs = await listMarkdown('docs');
  const decisions = await listMarkdown('docs/decisions');
  const paths = [...own, ...docs, ...decisions, 'data/README.md'];
  const sources = await Promise.all(paths.map(readSource));
  const front = sources.filter(({ path }) => path === 'README.ja.md');
  const others = sources.filter(({ path }) => path !== 'README.ja.md');
  const ofLanguage = (language: Source['language']) => others.filter((source) => source.language === language);
  return [...front, ...ofLanguage('ja'), ...ofLanguage('en')];
}

const own = [
  'README.ja.md',
  'README.md',
  'CONTRIBUTING.ja.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'SECURITY.md',
  'CHANGELOG.md',
];

async function listMarkdown(folder: string): Promise<readonly string[]> {
  const names = await readdir(`${root}${folder}`);
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
}

async function readSource(path: string): Promise<Source> {
  const markdown = await readFile(`${root}${path}`, 'utf8');
  return { path, page: pageOf(path), language: languageOf(markdown), markdown };
}

/** e.g. `docs/metrics.ja.md` → `docs/metrics.ja.html`; the front page is what a server shows of a folder. */
export function pageOf(path: string): string {
  if (path === 'README.ja.md') return 'index.html';
  return posix.join(posix.dirname(path), `${posix.basename(path, '.md')}.html`);
}

/** By what its prose is written in: names, code and examples are in either. */
function languageOf(markdown: string): Source['language'] {
  const prose = markdown.replace(/```.*?```/gs, '').replace(/`[^`]*`/g, '');
  const kana = prose.match(/[ぁ-ん]/g)?.length ?? 0;
  return kana > prose.length / 10 ? 'ja' : 'en';
}
