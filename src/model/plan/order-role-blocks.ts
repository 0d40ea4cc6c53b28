/** 計画 over the names of several indicators, and 実績 over the same: brings the rows of each indicator together, each with its role. */

import type { RawRow, RawTable } from '../../table/table.ts';
import { countCells } from './column-cells.ts';
import type { RoleColumn } from './row-roles.ts';

/** As it is where a name does not stand below two roles, or a row without a role has no name of its own. */
export function orderRoleBlocks(table: RawTable, { column, roles }: RoleColumn): RawTable {
  const name = table.headers.findIndex((_, index) => index > column && isOfNames(table.rows, index));
  if (name < 0) return table;
  let role = '';
  const rows = table.rows.map((row) => {
    const own = textAt(row, column);
    if (own !== '') role = own;
    return { row: own === '' ? withRole(row, column, role) : row, role, name: textAt(row, name) };
  });
  const isRole = (text: string) => roles.some(({ spellings }) => spellings.has(text));
  if (rows.some((row) => !isRole(row.role))) return table;
  const cycles = splitCycles(rows);
  if (!cycles.every(isOfBlocks)) return table;
  return { ...table, rows: cycles.flatMap(gatherNames).map(({ row }) => row) };
}

interface NamedRow {
  readonly row: RawRow;
  readonly role: string;
  readonly name: string;
}

/** Words in every row. */
function isOfNames(rows: readonly RawRow[], index: number): boolean {
  const texts = rows.map((row) => textAt(row, index));
  return texts.every((text) => text !== '') && countCells(texts).numbers === 0;
}

/** Where a role comes again behind another one, the indicators are others. */
function splitCycles(rows: readonly NamedRow[]): readonly (readonly NamedRow[])[] {
  const cycles: NamedRow[][] = [];
  for (const row of rows) {
    const last = cycles.at(-1);
    const isAgain = last?.at(-1)?.role !== row.role && last?.some(({ role }) => role === row.role) === true;
    if (last === undefined || isAgain) cycles.push([row]);
    else last.push(row);
  }
  return cycles;
}

/** Each name once below a role, and the names of the first role below the others; else rows without a role go on with one name. */
function isOfBlocks(cycle: readonly NamedRow[]): boolean {
  const roles = [...new Set(cycle.map(({ role }) => role))];
  const blocks = roles.map((role) => cycle.filter((row) => row.role === role).map(({ name }) => name));
  const [first = [], ...others] = blocks;
  const isOnce = blocks.every((names) => new Set(names).size === names.length);
  return (
    isOnce &&
    first.length > 1 &&
    others.length > 0 &&
    others.every((names) => names.every((name) => first.includes(name)))
  );
}

function gatherNames(cycle: readonly NamedRow[]): readonly NamedRow[] {
  const names = [...new Set(cycle.map(({ name }) => name))];
  return names.flatMap((name) => cycle.filter((row) => row.name === name));
}

function withRole(row: RawRow, column: number, text: string): RawRow {
  const own = row.cells[column];
  return own === undefined ? row : { ...row, cells: row.cells.with(column, { ...own, text }) };
}

function textAt(row: RawRow, index: number): string {
  return row.cells[index]?.text.trim() ?? '';
}
