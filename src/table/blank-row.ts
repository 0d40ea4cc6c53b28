/** A row in which nobody wrote anything. */

import type { RawRow } from './table.ts';

export function isBlankRow({ cells }: Pick<RawRow, 'cells'>): boolean {
  return cells.every(({ text }) => text.trim() === '');
}
