/** The column of names where no head says which it is: by its place and its cells. */

import { isGroupWord, type Meaning } from '../head/header-words.ts';
import type { Assumed, SeenColumn } from './column-reading.ts';

/**
 * A column of words to the left of the values: one of another word, else the innermost of the levels, else one whose head
 * speaks of values though words stand below it (成果目標 beside the column of its values, 事業決算額 over names), else a text. Of several
 * the one whose cells are most unlike each other, since groups repeat their names. `undefined` where there are no words.
 */
export function findNameColumn<M extends Meaning>(columns: readonly SeenColumn<M>[]): Found | undefined {
  const holdsNumbers = ({ cells }: SeenColumn<M>) => cells.filled > 0 && cells.numbers * 2 >= cells.filled;
  const values = columns.findIndex((column) => column.reading.type === 'value' && holdsNumbers(column));
  // 得点 and 順位 may stand over what is measured; 優先度 behind them names nothing.
  const first = columns.findIndex(isOfWords);
  const unknown = columns.findIndex(
    (column, index) => first >= 0 && index > first && column.reading.type === 'unknown' && holdsNumbers(column),
  );
  const end = values >= 0 ? values : unknown >= 0 ? unknown : columns.length;
  const where = (accepts: (column: SeenColumn<M>) => boolean) =>
    columns.flatMap((column, index) => (index < end && isOfWords(column) && accepts(column) ? [index] : []));
  const best = (candidates: readonly number[]) => mostDistinct(candidates, columns);
  const distinctOf = (index: number) => columns[index]?.cells.distinct ?? 0;
  const isUnknown = ({ reading }: SeenColumn<M>) => reading.type === 'unknown';
  const others = where((column) => isUnknown(column) && !isGroupWord(column.text));
  const groups = where((column) => isUnknown(column) && isGroupWord(column.text));
  const isOf = ({ reading }: SeenColumn<M>, accepts: (meaning: Meaning) => boolean) =>
    reading.type === 'words' && accepts(reading.meaning);
  const level = best(where((column) => isOf(column, (meaning) => levels.has(meaning))).toReversed());
  // 区分 over 市全域, 市全域 beside 事業名 is what its rows are counted by; so is 実人数, 延人数 below each of two 事業.
  const isOwn = (index: number) => distinctOf(index) === columns[index]?.cells.filled;
  const group = best(
    groups.filter(
      (index) =>
        level === undefined ||
        distinctOf(index) > distinctOf(level) ||
        (distinctOf(index) === distinctOf(level) && isOwn(index)),
    ),
  );
  const [single = group, ...more] = others;
  if (single !== undefined)
    return more.length === 0 ? { index: single, assumed: 'plain' } : doubtful(best([...others, ...groups]));
  if (level !== undefined || values < 0) return doubtful(level);
  const ofValues = best(where(({ reading }) => reading.type === 'value').toReversed());
  const texts = where((column) => isOf(column, (meaning) => meaning === 'text' || meaning === 'definition'));
  // 部局 over names where no other column has words.
  const sections = where((column) => isOf(column, (meaning) => meaning === 'section'));
  return doubtful(ofValues ?? best(texts) ?? best(sections) ?? findNumbering(columns, end));
}

/** Where there are no words at all, the numbers that rows are called by: 1, 2; 4月, 5月. */
function findNumbering(columns: readonly SeenColumn[], end: number): number | undefined {
  const found = columns.findIndex(
    ({ reading, cells, isGiven }, index) =>
      index < end &&
      !isGiven &&
      cells.filled > 0 &&
      (reading.type === 'unknown' || (reading.type === 'words' && reading.meaning === 'id')),
  );
  return found < 0 ? undefined : found;
}

interface Found {
  readonly index: number;
  readonly assumed: Assumed;
}

function doubtful(index: number | undefined): Found | undefined {
  return index === undefined ? undefined : { index, assumed: 'doubtful' };
}

function isOfWords({ cells, isGiven }: SeenColumn): boolean {
  return !isGiven && cells.filled > 0 && cells.numbers * 2 < cells.filled;
}

function mostDistinct(candidates: readonly number[], columns: readonly SeenColumn[]): number | undefined {
  let best: { readonly index: number; readonly distinct: number } | undefined;
  for (const index of candidates) {
    const distinct = columns[index]?.cells.distinct ?? 0;
    if (best === undefined || distinct > best.distinct) best = { index, distinct };
  }
  return best?.index;
}

/** Of these the innermost is the nearest to a name. */
export const levels: ReadonlySet<Meaning> = new Set<Meaning>(['goal', 'policy', 'measure', 'project', 'kind']);
