/** Names that are set in below another one, or begin with うち: 男性 below 健診受診率 is 健診受診率（男性）. */

import { nameWith } from '../model/plan/name-with.ts';
import type { GridCell, GridRow, RawCell } from '../table/table.ts';
import { isBlank } from './cells.ts';
import { type HeadRow, nameColumnOf } from './value-heads.ts';

export interface NamedParts {
  readonly rows: readonly GridRow[];
  /** The names as they are now, where they have changed. */
  readonly named: readonly RawCell[];
}

/**
 * Where all rows of values are set in alike, what stands above them is a band and no name of a whole. `isOther` are rows that are no
 * indicators: totals and legends. A whole without values of its own gives its name and its unit alone.
 */
export function nameParts(rows: readonly GridRow[], head: HeadRow, isOther: (row: GridRow) => boolean): NamedParts {
  const table = { head, name: nameColumnOf(head), unit: head.meanings.indexOf('unit') };
  const least = leastDepth(rows, table, (row) => hasValues(row, head) && !isOther(row));
  const isPart = (row: GridRow) =>
    hasValues(row, head) && !isOther(row) && (depthOf(row, table) > least || isOfWhole(row.cells[table.name]));
  if (!rows.some(isPart)) return { rows, named: [] };
  const kept: GridRow[] = [];
  const named: RawCell[] = [];
  const bare = new Set<GridRow>();
  let wholes: readonly GridRow[] = [];
  for (const row of rows) {
    const above = isOther(row) || isBlank(row.cells[table.name]) ? undefined : findWhole(row, wholes, table);
    const own = above !== undefined && isPart(row) ? nameWithin(row, above, table) : row;
    const cell = own.cells[table.name];
    if (above !== undefined && own !== row) {
      if (cell !== undefined) named.push(cell);
      if (!hasValues(above, head)) bare.add(above);
    }
    kept.push(own);
    if (isOther(row)) wholes = [];
    else if (!isBlank(cell)) wholes = [...wholes.filter((whole) => depthOf(whole, table) < depthOf(row, table)), own];
  }
  return { rows: kept.filter((row) => !bare.has(row)), named };
}

/** Rows of nothing but a name, with all rows of values set in below them: they name what those belong to. */
export function findSetOut(rows: readonly GridRow[], head: HeadRow): ReadonlySet<GridRow> {
  const table = { head, name: nameColumnOf(head), unit: -1 };
  const least = leastDepth(rows, table, (row) => hasValues(row, head));
  const isAlone = ({ cells }: GridRow) => cells.every((cell, column) => isBlank(cell) !== (column === table.name));
  return new Set(
    rows.filter((row, index) => {
      const next = rows[index + 1];
      return isAlone(row) && depthOf(row, table) < least && next !== undefined && hasValues(next, head);
    }),
  );
}

interface Table {
  readonly head: HeadRow;
  readonly name: number;
  readonly unit: number;
}

function hasValues({ cells }: GridRow, { values }: HeadRow): boolean {
  return values.some((column) => !isBlank(cells[column]));
}

/** How far the name is set in, by blanks or by the workbook. */
function depthOf({ cells }: GridRow, { name }: Table): number {
  const cell = cells[name];
  return (cell?.indent ?? 0) + (/^[ 　]*/.exec(cell?.text ?? '')?.[0].length ?? 0);
}

function leastDepth(rows: readonly GridRow[], table: Table, counts: (row: GridRow) => boolean): number {
  return rows.reduce(
    (least, row) => (counts(row) ? Math.min(least, depthOf(row, table)) : least),
    Number.POSITIVE_INFINITY,
  );
}

function isOfWhole(cell: GridCell | undefined): boolean {
  return /^\s*[（(]?うち(?!わ|エコ)/.test(cell?.text ?? '');
}

/** The nearest above that is set in less, in the same place of the plan; for うち外国人 the nearest that is no part itself. */
function findWhole(row: GridRow, wholes: readonly GridRow[], table: Table): GridRow | undefined {
  const depth = depthOf(row, table);
  const isUchi = isOfWhole(row.cells[table.name]);
  const whole = wholes.findLast((each) =>
    isUchi ? depthOf(each, table) <= depth && !isOfWhole(each.cells[table.name]) : depthOf(each, table) < depth,
  );
  return whole !== undefined && isBeside(row, whole, table) ? whole : undefined;
}

/** Nothing of its own stands left of the name but a number. */
function isBeside({ cells }: GridRow, whole: GridRow, { head, name }: Table): boolean {
  return cells.slice(0, name).every((cell, column) => {
    if (isBlank(cell) || cell.continues !== undefined || head.meanings[column] === 'id') return true;
    return cell.text.trim() === whole.cells[column]?.text.trim();
  });
}

function nameWithin(row: GridRow, whole: GridRow, table: Table): GridRow {
  const { name, unit } = table;
  const indent = depthOf(row, table);
  const text = (cell: GridCell | undefined) => cell?.text.trim() ?? '';
  const part = text(row.cells[name]).replace(/^[（(]([^（()）]*)[)）]$/, '$1');
  return {
    ...row,
    cells: row.cells.map((cell, column) => {
      // Its depth stays, for the parts of this part.
      if (column === name) return { ...cell, text: nameWith(text(whole.cells[name]), part), indent };
      return column === unit && isBlank(cell) ? { ...cell, text: text(whole.cells[unit]) } : cell;
    }),
  };
}
