/** Ranges of cells as a sheet writes them: `B2:D9`, a list of such. */

import { cellName, parseCellName } from '../../../table/cell-address.ts';
import { CannotMove } from './move-formula.ts';
import type { Area } from './moves.ts';

/** Throws `CannotMove` for what is no range of cells. */
export function areasOf(text: string): readonly Area[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((range) => {
      const [first = '', second = first] = range.replaceAll('$', '').split(':');
      const [from, to] = [parseCellName(first), parseCellName(second)];
      if (from === undefined || to === undefined) throw new CannotMove('formula');
      return { top: from.row, bottom: to.row, left: from.column, right: to.column };
    });
}

export function nameArea({ top, bottom, left, right }: Area): string {
  const [from, to] = [cellName({ row: top, column: left }), cellName({ row: bottom, column: right })];
  return from === to ? from : `${from}:${to}`;
}
