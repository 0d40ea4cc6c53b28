/** Small books written by hand. */

import type {
  Block,
  Book,
  BookCell,
  BookTable,
  Chapter,
  Heading,
  Inline,
  Programme,
} from '../../../src/model/book/book.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

export const place = { file: 'book.md' };

export function text(words: string): readonly Inline[] {
  return [{ type: 'text', text: words }];
}

/** A cell with the value that its text says. */
export function cell(words: string, more: Partial<BookCell> = {}): BookCell {
  const quantity = parseQuantity(words);
  const value = quantity === undefined || quantity.type === 'qualitative' ? {} : { quantity };
  return { text: text(words), colspan: 1, rowspan: 1, isHead: false, place, ...value, ...more };
}

export function table(more: Partial<BookTable> = {}): BookTable {
  return { type: 'table', id: '', caption: [], unit: '', head: [], rows: [], widths: [], place, ...more };
}

export function heading(words: string, more: Partial<Heading> = {}): Heading {
  const own = { level: 1, id: words, number: '', bracketed: false, text: text(words), place } as const;
  return { type: 'heading', ...own, ...more };
}

export function chapter(id: string, blocks: readonly Block[], more: Partial<Chapter> = {}): Chapter {
  return { id, title: id, group: '', file: `${id}.md`, blocks, ...more };
}

/** Budgets by year, as printed. */
export function programme(
  id: string,
  budgets: Readonly<Record<number, string>>,
  more: Partial<Programme> = {},
): Programme {
  const own = { id, chapter: '企画課', unit: '企画担当', title: id, start: '', remark: '', place };
  const values = Object.entries(budgets).map(([year, printed]) => {
    const quantity = parseQuantity(printed);
    if (quantity === undefined) throw new Error(printed);
    return [fiscalYear(Number(year)), { quantity, place }] as const;
  });
  return { ...own, budgets: new Map(values), ...more };
}

export function book(more: Partial<Book> = {}): Book {
  return {
    title: '事務事業概要',
    cover: ['令和5年度', '事務事業概要', '企画部'],
    year: fiscalYear(2023),
    contentsTitle: '目次',
    contentsDepth: 1,
    chapters: [],
    programmes: [],
    figures: new Map(),
    projects: new Map(),
    words: {},
    ...more,
  };
}
