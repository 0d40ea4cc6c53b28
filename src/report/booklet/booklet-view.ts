/** The words that the template of a book may name. */

import type { Book } from '../../model/book/book.ts';

export interface BookletView {
  readonly title: string;
  readonly cover: { readonly above: readonly string[]; readonly title: string; readonly below: readonly string[] };
  readonly contents: string;
}

export function bookletView({ title, cover, contentsTitle }: Book): BookletView {
  // Of 令和5年度, 事務事業概要, 企画部 the one that names the book.
  const at = Math.max(
    0,
    cover.findIndex((line) => !isYear(line)),
  );
  return {
    title,
    cover: { above: cover.slice(0, at), title: cover[at] ?? title, below: cover.slice(at + 1) },
    contents: contentsTitle,
  };
}

function isYear(line: string): boolean {
  return /^[^\d]{0,3}[\d元]+年(度|版)?/.test(line);
}
