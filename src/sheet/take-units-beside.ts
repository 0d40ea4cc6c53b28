/** Takes the units that stand in columns without heads, one behind each value, into a column of their own: 79.2 | 歳 | 80.0 | 歳. */

import { unitOfBracket } from '../model/plan/unit-of-name.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import type { LaidTable } from './lay-table.ts';
import { readHeadRow } from './value-heads.ts';

/** As it is where the table says its units elsewhere, or a row counts its values in two. */
export function takeUnitsBeside(table: LaidTable): LaidTable {
  const { headers, rows } = table;
  const { meanings, values } = readHeadRow(headers);
  const beside = values.flatMap((index) => (isOfUnits(table, index + 1) ? [index + 1] : []));
  const [first] = beside;
  const at = Math.min(...values);
  if (first === undefined || meanings.includes('unit') || !rows.every((row) => unitsOf(row, beside).size <= 1))
    return table;
  const pick = (cells: readonly RawCell[], unit: RawCell) =>
    cells.flatMap((cell, index) => (beside.includes(index) ? [] : index === at ? [unit, cell] : [cell]));
  const emptyCell = (row: RawRow): RawCell => ({ text: '', place: row.cells[first]?.place ?? row.place });
  return {
    ...table,
    headers: pick(headers, { text: '単位', place: headers[first]?.place ?? { file: table.part.file } }),
    rows: rows.map((row) => {
      const own = beside.flatMap((index) => row.cells[index] ?? []).find(({ text }) => text.trim() !== '');
      return { place: row.place, cells: pick(row.cells, own ?? emptyCell(row)) };
    }),
  };
}

/** No head, and nothing but units below. */
function isOfUnits({ headers, rows }: LaidTable, index: number): boolean {
  const texts = rows.flatMap(({ cells }) => cells[index]?.text.trim() || []);
  return headers[index]?.text.trim() === '' && texts.length > 0 && texts.every((text) => unitOfBracket(text) === text);
}

function unitsOf({ cells }: RawRow, columns: readonly number[]): ReadonlySet<string> {
  return new Set(columns.flatMap((index) => cells[index]?.text.trim().normalize('NFKC') || []));
}
