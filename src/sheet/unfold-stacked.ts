/** Takes apart what stands above each other by a legend 「上段：目標、下段：実績」: two lines in a cell, or two rows of a name. */

import type { RawCell, RawRow } from '../table/table.ts';
import { compact } from './cells.ts';
import type { LaidTable } from './lay-table.ts';
import { nameColumnOf, readHeadRow } from './value-heads.ts';

/** The roles of the upper and the lower one. */
type Roles = readonly [string, string];

/** As it is where no title and no head tells, or where cells and rows are not by twos throughout. */
export function unfoldStacked(table: LaidTable): LaidTable {
  const told = [...table.part.titles, ...table.headers, ...table.part.notes].flatMap(
    ({ text }) => readLegend(text) ?? [],
  );
  const [upper, lower] = told;
  if (upper === undefined || lower === undefined) return table;
  const headers = table.headers.map((cell) => ({ ...cell, text: withoutLegend(cell.text) }));
  const plain = { ...table, headers };
  const own = headers.findIndex(
    (_, index) => table.rows.length > 0 && table.rows.every(({ cells }) => saysRole(cells[index], told)),
  );
  // 計画 and 実績 stand in a column of their own below the legend.
  if (own >= 0) return { ...plain, headers: headers.with(own, { ...(headers[own] ?? emptyHead), text: '区分' }) };
  return splitRows(plain, [upper, lower]) ?? splitCells(plain, [upper, lower]) ?? table;
}

const emptyHead: RawCell = { text: '', place: { file: '' } };

function saysRole(cell: RawCell | undefined, roles: readonly string[]): boolean {
  const text = cell?.text.trim().replace(/値$/, '') ?? '';
  return roles.some((each) => each.replace(/値$/, '') === text);
}

const role = '(目標値?|実績値?|計画値?|見込値?|当初値?|達成率|進捗率)';
const legends = [
  new RegExp(`上段?\\)?[:はが=]?${role}[^\\p{L}\\p{N}]{0,3}下段?\\)?[:はが=]?${role}`, 'u'),
  new RegExp(`${role}\\(上段?\\)[^\\p{L}\\p{N}]{0,2}${role}\\(下段?\\)`, 'u'),
] as const;

function readLegend(text: string): Roles | undefined {
  if (!text.includes('上') || !text.includes('下')) return undefined;
  const bare = compact(text);
  for (const legend of legends) {
    const [, upper, lower] = legend.exec(bare) ?? [];
    if (upper !== undefined && lower !== undefined && upper !== lower) return [upper, lower];
  }
  return undefined;
}

/** `R4` of `R4（上段：目標 下段：実績）`, and of the legend below it. */
function withoutLegend(text: string): string {
  if (readLegend(text) === undefined) return text;
  const group = /^\s*[（(]?上.*?（([^（）]*)）$/.exec(text)?.[1];
  if (group !== undefined && readLegend(group) === undefined) return group;
  const at = text.search(/上段|上[:：]|(?:目標|実績|計画|見込)値?[（(]上/);
  return at < 0
    ? text
    : text
        .slice(0, at)
        .trim()
        .replace(/[（(]$/, '')
        .trim();
}

/** Rows by twos of which the second has no name, or that of the first: each says its role in a column of its own. */
function splitRows(table: LaidTable, roles: Roles): LaidTable | undefined {
  const { headers, rows } = table;
  const name = nameColumnOf(readHeadRow(headers));
  const nameOf = (row: RawRow | undefined) => row?.cells[name]?.text.trim() ?? '';
  const isByTwos = rows.every((row, index) =>
    index % 2 === 0 ? nameOf(row) !== '' : nameOf(row) === '' || nameOf(row) === nameOf(rows[index - 1]),
  );
  if (rows.length === 0 || rows.length % 2 !== 0 || !isByTwos) return undefined;
  const insert = (cells: readonly RawCell[], text: string): readonly RawCell[] => {
    const own = cells[name];
    return own === undefined
      ? cells
      : [...cells.slice(0, name + 1), { text, place: own.place }, ...cells.slice(name + 1)];
  };
  return {
    ...table,
    headers: insert(headers, '区分'),
    rows: rows.map((row, index) => ({ ...row, cells: insert(row.cells, roles[index % 2 === 0 ? 0 : 1]) })),
  };
}

/** A column of which every cell has two lines, or a sign that there is nothing, becomes two columns. */
function splitCells(table: LaidTable, [upper, lower]: Roles): LaidTable | undefined {
  const { headers, rows } = table;
  const columns = headers.map((_, index) => rows.map(({ cells }) => linesOf(cells[index])));
  const isStacked = columns.map(
    (cells) =>
      cells.some(({ length }) => length === 2) && cells.every((lines) => lines.length === 2 || isNothing(lines)),
  );
  if (!isStacked.includes(true)) return undefined;
  const split = (cells: readonly RawCell[], texts: (cell: RawCell, at: 0 | 1) => string) =>
    cells.flatMap((cell, index) =>
      isStacked[index] === true ? ([0, 1] as const).map((at) => ({ ...cell, text: texts(cell, at) })) : [cell],
    );
  const headOf = ({ text }: RawCell, at: 0 | 1) => {
    const own = at === 0 ? upper : lower;
    return text.trim() === '' ? own : `${text.trim()}（${own}）`;
  };
  return {
    ...table,
    headers: split(headers, headOf),
    rows: rows.map((row) => ({ ...row, cells: split(row.cells, (cell, at) => linesOf(cell)[at] ?? cell.text) })),
  };
}

function linesOf(cell: RawCell | undefined): readonly string[] {
  return (cell?.text ?? '').split('\n').flatMap((line) => line.trim() || []);
}

function isNothing([only, ...others]: readonly string[]): boolean {
  return only === undefined || (others.length === 0 && /^[-－―ー—‐*＊]$/.test(only));
}
