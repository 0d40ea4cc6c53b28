/** Tells rows and columns of totals by their heads: 計, 合計, 小計, 相談件数合計. */

import type { BookCell } from '../book.ts';
import { plainTextOf } from '../text/plain-text.ts';

/** By its first text. */
export function isTotalRow(cells: readonly BookCell[]): boolean {
  const first = cells.map(({ text }) => plainTextOf(text)).find((text) => text.trim() !== '');
  return first !== undefined && isTotalWord(first);
}

export function isTotalWord(text: string): boolean {
  return /^(?:計|総計|小計|.*合計)$/.test(text.replace(/\s/g, ''));
}
