/** Tells rows of totals by their heads: 計, 合計, 小計, 相談件数合計, 計A. */

import { parseMarkedHead } from '../../table-figures/parse-formula.ts';
import { findTotalWord } from '../../table-figures/total-words.ts';
import type { BookCell } from '../book.ts';
import { plainTextOf } from '../text/plain-text.ts';

/** By its first text. */
export function isTotalRow(cells: readonly BookCell[]): boolean {
  const first = cells.map(({ text }) => plainTextOf(text)).find((text) => text.trim() !== '');
  return first !== undefined && findTotalWord(parseMarkedHead(first).rest)?.isCertain === true;
}
