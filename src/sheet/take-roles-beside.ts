/** Makes one column of the roles that stand beside the values of each year: 目標 | 120 above 実績 | 115 below R5, and again below R6. */

import type { RawCell, RawRow } from '../table/table.ts';
import { compact, isBlank, looksLikeValue } from './cells.ts';
import { isYear, saysRowRole } from './head-words.ts';
import type { LaidTable } from './lay-table.ts';

/** As it is where no year stands over both, or a row says one role here and another there. */
export function takeRolesBeside(table: LaidTable): LaidTable {
  const { headers, rows } = table;
  const roles = headers.flatMap((_, index) => (areRoles(table, index) ? [index] : []));
  const [first] = roles;
  if (first === undefined) return table;
  const own = rows.map(({ cells }) => new Set(roles.flatMap((index) => compact(cells[index]?.text ?? '') || [])));
  if (own.some(({ size }) => size > 1)) return table;
  const pick = (
    cells: readonly RawCell[],
    role: (cell: RawCell) => RawCell,
    value: (at: number) => RawCell | undefined,
  ) =>
    cells.flatMap((cell, index): readonly RawCell[] => {
      if (index === first) return [role(cell)];
      return roles.includes(index) ? [] : [(roles.includes(index - 1) ? value(index) : undefined) ?? cell];
    });
  return {
    ...table,
    headers: pick(
      headers,
      (cell) => ({ ...cell, text: '区分' }),
      (at) => headers[at - 1],
    ),
    rows: rows.map((row, at): RawRow => {
      const said = roles.map((index) => row.cells[index]).find((cell) => !isBlank(cell));
      return {
        place: row.place,
        cells: pick(
          row.cells,
          (cell) => (own[at]?.size === 1 ? (said ?? cell) : cell),
          (index) => row.cells[index],
        ),
      };
    }),
  };
}

/** Under a year that goes on over the values at its right. */
function areRoles({ headers, rows }: LaidTable, index: number): boolean {
  const [year, beside] = [headers[index]?.text ?? '', headers[index + 1]?.text];
  if (beside === undefined || !isYear(year) || !(beside.trim() === '' || compact(beside) === compact(year)))
    return false;
  const texts = rows.flatMap(({ cells }) => (isBlank(cells[index]) ? [] : [cells[index]?.text ?? '']));
  const values = rows.flatMap(({ cells }) => (isBlank(cells[index + 1]) ? [] : [cells[index + 1]?.text ?? '']));
  return texts.length > 1 && texts.every(saysRowRole) && values.length > 0 && values.some(looksLikeValue);
}
