/** Gives the unit of a title line （単位：千円） to the rows of its table that say none of their own. */

import type { RawCell, RawRow } from '../table/table.ts';
import { compact, looksLikeValue } from './cells.ts';
import type { LaidTable } from './lay-table.ts';
import { nameColumnOf, readHeadRow } from './value-heads.ts';

export interface WithUnit {
  readonly table: LaidTable;
  /** How many rows have it from the title. */
  readonly count: number;
}

export function fillUnit(table: LaidTable): WithUnit {
  const { unit } = table.part;
  const head = readHeadRow(table.headers);
  if (unit === undefined || head.values.length === 0) return { table, count: 0 };
  const known = head.meanings.indexOf('unit');
  const name = nameColumnOf(head);
  let count = 0;
  const unitOf = (row: RawRow): RawCell | undefined => {
    const own = row.cells[known];
    if (own !== undefined && own.text.trim() !== '') return own;
    if (!isBare(row, name, head.values)) return own;
    count += 1;
    return unit;
  };
  const at = known >= 0 ? known : name + 1;
  const place = <T>(cells: readonly T[], cell: T): readonly T[] => cells.toSpliced(at, known >= 0 ? 1 : 0, cell);
  const rows = table.rows.map((row) => ({
    place: row.place,
    cells: place(row.cells, unitOf(row) ?? { text: '', place: row.place }),
  }));
  if (count === 0) return { table, count };
  const headCell = table.headers[known] ?? { text: '単位', place: unit.place };
  return { table: { ...table, headers: place(table.headers, headCell), rows }, count };
}

/** Numbers alone, maybe beside rates of them, and no unit behind the name: 市税（千円）, 38.1%. */
function isBare({ cells }: RawRow, name: number, values: readonly number[]): boolean {
  if (/\(\S{1,8}\)$/.test(compact(cells[name]?.text ?? '').slice(-12))) return false;
  const texts = values.map((index) => compact(cells[index]?.text ?? '')).filter((text) => text !== '');
  const numbers = texts.filter((text) => /\d/.test(text) && !/%$/.test(text));
  return (
    numbers.length > 0 && texts.every(looksLikeValue) && numbers.every((text) => /^[△▲▽▼+\-±]?[\d,.]+$/.test(text))
  );
}
