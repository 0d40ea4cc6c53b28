/** One cell of a row: its text, and whether it is one of the words that its column may hold. */

import { type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import type { RawCell, RawRow } from '../../table/table.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { findMissingReason } from '../value/missing-value.ts';
import type { Words } from './cell-words.ts';
import type { Column } from './column.ts';

/** The text as written, without the space around it; empty where the table has no such column. */
export function textOf(row: RawRow, column: Column | undefined): string {
  return findCell(row, column)?.text.trim() ?? '';
}

export function findCell(row: RawRow, column: Column | undefined): RawCell | undefined {
  return column === undefined ? undefined : row.cells[column.index];
}

/** Text for comparing titles, ids and words: width and space do not count. */
export function comparable(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, '');
}

/** `undefined` where there is no such column, the cell is blank or a dash, and where it holds none of the words, which is as if it were blank. */
export function checkOneOf<T>(row: RawRow, column: Column | undefined, words: Words<T>): Found<T | undefined> {
  const cell = findCell(row, column);
  const text = textOf(row, column);
  if (column === undefined || cell === undefined || text === '') return ok(undefined);
  const found = findWord(text, words);
  if (found !== undefined) return ok(found.value);
  if (findMissingReason(text) !== undefined) return ok(undefined);
  const allowed = words.flatMap((choice) => choice.words.slice(0, 1));
  return {
    value: undefined,
    findings: [warning('value-not-one-of', { text, column: column.header, allowed }, cell.place)],
  };
}

/** Whether a cell says one of the words. */
export function isOneOf<T>(text: string, words: Words<T>): boolean {
  return findWord(text, words) !== undefined;
}

function findWord<T>(text: string, words: Words<T>): Words<T>[number] | undefined {
  const wanted = comparable(text);
  const inside = wanted.replace(/^\((.*)\)$/, '$1');
  const plain = (inside.endsWith(')') ? inside.replace(/\(.*$/s, '') : inside).replace(/型$/, '');
  const exact = words.find((choice) => choice.words.some((word) => word === wanted || word === plain));
  if (exact !== undefined || wanted.length > longestPhrase) return exact;
  const [alike, ...others] = words.filter(({ like }) => like?.test(wanted));
  return others.length === 0 ? alike : undefined;
}

/** What says more than a word is a sentence. */
const longestPhrase = 20;
