/** The search of the site: an index made with it, and read by the page in the browser, from a disk as well as from a server. */

import MiniSearch, { type Options } from 'minisearch';
import { tokenize } from './tokenize.ts';

export interface Entry {
  /** Where it stands, e.g. `docs/window.html#開く`. */
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

export interface Hit {
  readonly id: string;
  readonly page: string;
  readonly title: string;
}

const options: Options<Entry> = {
  fields: ['title', 'page', 'text'],
  storeFields: ['page', 'title'],
  tokenize,
  processTerm: (term) => term,
  searchOptions: { boost: { title: 4, page: 2 }, combineWith: 'AND', prefix: (term) => /^[a-z0-9]/.test(term) },
};

export function indexEntries(entries: readonly Entry[]): string {
  const search = new MiniSearch(options);
  search.addAll(entries);
  return JSON.stringify(search);
}

export function openIndex(json: string): (words: string) => readonly Hit[] {
  const search = MiniSearch.loadJSON(json, options);
  return (words) => search.search(words).map(({ id, page, title }) => ({ id, page, title }));
}
