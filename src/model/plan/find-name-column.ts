/** The column of names where no head says which it is: by its place and its cells. */

import type { RawTable } from '../../table/table.ts';
import { columnTexts, countCells } from './column-cells.ts';

/**
 * Among `candidates`, columns that no head gives another meaning: one of words to the left of the values (`values`), whose
 * cells are most unlike each other, since groups repeat their names; of several the first of the candidates. `undefined` where none has words.
 */
export function findNameColumn(
  table: RawTable,
  candidates: readonly number[],
  values: readonly number[],
): number | undefined {
  const end = Math.min(...values, table.headers.length);
  let best: { readonly index: number; readonly distinct: number } | undefined;
  for (const index of candidates.filter((each) => each < end)) {
    const cells = countCells(columnTexts(table, index));
    const isOfWords = cells.filled > 0 && cells.numbers * 2 < cells.filled;
    if (isOfWords && (best === undefined || cells.distinct > best.distinct)) best = { index, distinct: cells.distinct };
  }
  return best?.index;
}
