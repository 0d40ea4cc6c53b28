/** Finds the bands of a sheet that keeps no merges: rows of nothing but a name, which head the rows of values below them. */

import type { GridRow } from '../table/table.ts';
import { isBlank } from './cells.ts';
import { type HeadRow, nameColumnOf } from './value-heads.ts';

/**
 * All rows of values stand below one. They are numbered as no row of values is (1 栄養・食生活 over 肥満者の割合), or there are
 * several, and they alone have no unit.
 */
export function findBareBands(rows: readonly GridRow[], head: HeadRow): ReadonlySet<GridRow> {
  const name = nameColumnOf(head);
  const unit = head.meanings.indexOf('unit');
  const hasValues = ({ cells }: GridRow) => head.values.some((column) => !isBlank(cells[column]));
  const isAlone = ({ cells }: GridRow) => cells.every((cell, column) => isBlank(cell) !== (column === name));
  const numbered = (row: GridRow) => numberingOf(row.cells[name]?.text ?? '');
  const measured = rows.filter(hasValues);
  const used = new Set(measured.map(numbered));
  const alone = rows.filter((row, index) => isAlone(row) && leadsToValues(rows, index, isAlone, hasValues));
  const start = rows.findIndex(hasValues);
  const isFirst = ([first]: readonly GridRow[]) => first !== undefined && rows.indexOf(first) < start;
  const byNumber = alone.filter((row) => numbered(row) !== undefined && !used.has(numbered(row)));
  if (isFirst(byNumber)) return new Set(byNumber);
  const isOfUnits = alone.length > 1 && unit >= 0 && measured.every(({ cells }) => !isBlank(cells[unit]));
  return new Set(isOfUnits && isFirst(alone) ? alone : []);
}

/** The next row, or the next but one below a band within this one. */
function leadsToValues(
  rows: readonly GridRow[],
  index: number,
  isAlone: (row: GridRow) => boolean,
  hasValues: (row: GridRow) => boolean,
): boolean {
  const [next, after] = [rows[index + 1], rows[index + 2]];
  if (next === undefined) return false;
  return hasValues(next) || (isAlone(next) && after !== undefined && hasValues(after));
}

/** The form of the number before a name: `1 `, `(1)`, `①`, `ア.`; 20代女性 has none. */
function numberingOf(text: string): string | undefined {
  const form =
    /^\s*(?:[(（]?(?:[\d０-９]{1,2}|[ア-ン])(?:[)）.．、:：]|[\s　])|[①-⑳]|[一二三四五六七八九十]{1,2}[、.．\s　])/.exec(
      text,
    )?.[0];
  return form
    ?.normalize('NFKC')
    .trim()
    .replace(/\d+/, '1')
    .replace(/[一二三四五六七八九十]+/, '一')
    .replace(/[ア-ン]/, 'ア');
}
