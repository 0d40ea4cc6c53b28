/** Words of a description with values in them: `{unit}の目標`, `{year-1}予算額`, `{#}番目の指標`. */

import { type FiscalYear, fiscalYear, formatFiscalYear } from '../year/fiscal-year.ts';
import { toFullWidth } from './field-value.ts';
import type { FormEntry } from './written-form.ts';

export type WordPiece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'field'; readonly path: string }
  /** So many years before that of a field. */
  | { readonly kind: 'year'; readonly path: string; readonly before: number }
  | { readonly kind: 'index' };

export function parseWords(words: string): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  let end = 0;
  for (const match of words.matchAll(/\{([^{}]{1,200})\}/g)) {
    if (match.index > end) pieces.push({ kind: 'words', words: words.slice(end, match.index) });
    pieces.push(parseName(match[1] ?? ''));
    end = match.index + match[0].length;
  }
  if (end < words.length) pieces.push({ kind: 'words', words: words.slice(end) });
  return pieces;
}

function parseName(name: string): WordPiece {
  if (name === '#') return { kind: 'index' };
  const [, path = name, before] = /^([^-]+)-(\d{1,2})$/.exec(name) ?? [];
  return before === undefined ? { kind: 'field', path } : { kind: 'year', path, before: Number(before) };
}

/** `around` are the entries that it stands in, the nearest first; `index` is that of the entry itself from 0. */
export interface WordScope {
  readonly entry: FormEntry;
  readonly around: readonly FormEntry[];
  readonly index: number;
}

/** As plain text. A name is that of the nearest entry that has such a field. */
export function fillWords(words: string, { entry, around, index }: WordScope): string {
  const find = (path: string) => [entry, ...around].find(({ values }) => values.has(path))?.values.get(path);
  return parseWords(words)
    .map((piece) => {
      if (piece.kind === 'words') return piece.words;
      if (piece.kind === 'index') return String(index + 1);
      const value = find(piece.path);
      if (piece.kind === 'field') return value?.text ?? '';
      return value?.year === undefined ? '' : shortYear(value.year, piece.before);
    })
    .join('');
}

/** As budgets are headed: `４`, `元`, `30`. A lone digit is full-width. */
function shortYear(of: FiscalYear, before: number): string {
  const year = fiscalYear(of - before);
  const number = formatFiscalYear(year, 'short', { year: of, month: 4, day: 1 }).replace('年度', '');
  return number.length === 1 ? toFullWidth(number) : number;
}
