/** Which heads each data cell of a table has, where merged heads leave the scopes alone unclear (PDF/UA-1, 7.5). */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type GridRow, gridOf } from './grid.ts';
import type { PlacedCell } from './place-cells.ts';

type Headers = ReadonlyMap<Element, readonly Element[]>;

/** A head over the rows below it, until one comes that stands as high as it. */
interface Band {
  readonly element: Element;
  /** 1 is the outermost; `undefined` where only its look tells. */
  readonly level: number | undefined;
  readonly look: string;
  readonly columns: number;
  /** Whether a cell stands below it with no other band between. */
  isInnermost: boolean;
}

/** A table is written several times: its heads are found once. */
const known = new WeakMap<Element, Headers>();

/** Heads by data cell: those of its columns from the top, bands from the outermost, then those of its row from the left. None in a simple table. */
export function findHeaders(table: Element): Headers {
  const found = known.get(table) ?? find(table);
  known.set(table, found);
  return found;
}

function find(table: Element): Headers {
  const { groups, columns } = gridOf(table);
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const bands = new Set(groups.flatMap(({ part, rows }) => (part === 'head' ? [] : rows.flatMap(bandsOf(columns)))));
  if (bands.size === 0 && cells.every((cell) => cell.element.tagName !== 'th' || !isMerged(cell))) return new Map();
  const columnHeads: Element[][] = Array.from({ length: columns }, () => []);
  for (const { part, rows } of groups) {
    if (part !== 'head') continue;
    for (const head of rows.flatMap((row) => row.cells.filter(isHead))) {
      for (const column of columnsOf(head)) columnHeads[column]?.push(head.element);
    }
  }
  const headers = new Map<Element, readonly Element[]>();
  /** The bands above, by column. */
  const open: (readonly Band[])[] = Array.from({ length: columns }, () => []);
  for (const { part, rows } of groups) {
    if (part === 'head') continue;
    // What sums a table up stands below none of its bands.
    if (part === 'foot') open.fill([]);
    addGroup(rows, bands, columnHeads, open, headers);
  }
  return headers;
}

function addGroup(
  rows: readonly GridRow[],
  bands: ReadonlySet<PlacedCell>,
  columnHeads: readonly (readonly Element[])[],
  open: (readonly Band[])[],
  headers: Map<Element, readonly Element[]>,
): void {
  const rowHeads: PlacedCell[][] = rows.map(() => []);
  for (const head of rows.flatMap(({ cells }) => cells).filter((cell) => isHead(cell) && !bands.has(cell))) {
    for (let row = head.row; row < head.row + head.rows; row += 1) rowHeads[row]?.push(head);
  }
  rows.forEach(({ cells }, row) => {
    for (const head of cells) {
      const level = isHead(head) && !bands.has(head) ? levelOf(head) : undefined;
      if (level !== undefined) open.splice(0, open.length, ...open.map((above) => above.filter(isAbove(level))));
    }
    for (const cell of cells.filter((each) => bands.has(each))) {
      const over = spanOf(cell, open.length);
      const own = { level: levelOf(cell), look: lookOf(cell), columns: over.length };
      const band: Band = { element: cell.element, ...own, isInnermost: false };
      for (const column of over) open[column] = openBand(open[column] ?? [], band);
    }
    for (const cell of cells.filter(({ element }) => element.tagName === 'td')) {
      const columns = columnsOf(cell);
      const above = columns.flatMap((column) => columnHeads[column] ?? []);
      const over = columns.flatMap((column) => (open[column] ?? []).map(({ element }) => element));
      if (textOf(cell.element).trim() !== '') for (const column of columns) markInnermost(open[column]);
      const beside = (rowHeads[row] ?? []).filter((head) => head.column < cell.column).map(({ element }) => element);
      headers.set(cell.element, [...new Set([...above, ...over, ...beside])]);
    }
  });
}

function markInnermost(above: readonly Band[] | undefined): void {
  const innermost = above?.at(-1);
  if (innermost !== undefined) innermost.isInnermost = true;
}

/**
 * Bands of one look are of one level, unless one parts what the other spans; a look that has not come yet stands below those
 * that have.
 */
function openBand(above: readonly Band[], band: Band): readonly Band[] {
  const same = above.findIndex(
    ({ look, columns, isInnermost }) => look === band.look && (columns <= band.columns || isInnermost),
  );
  const outer = above.slice(0, same < 0 ? above.length : same);
  const { level } = band;
  return [...(level === undefined ? outer : outer.filter(isAbove(level))), band];
}

/** What only its look tells of ends where a level is told. */
function isAbove(level: number): (band: Band) => boolean {
  return (band) => band.level !== undefined && band.level < level;
}

/** The heads in a row that name what stands below them, not beside them. */
function bandsOf(columns: number): (row: GridRow) => readonly PlacedCell[] {
  return ({ cells }) => {
    const isAlone = cells.slice(1).every(({ element }) => textOf(element).trim() === '');
    return cells.filter((cell) => isHead(cell) && isBand(cell, columns, isAlone));
  };
}

function isBand(cell: PlacedCell, columns: number, isAlone: boolean): boolean {
  const scope = String(cell.element.properties.scope ?? '');
  if (scope === 'col' || scope === 'colgroup') return true;
  if (cell.columns === columns) return columns > 1;
  return scope === 'rowgroup' && cell.rows === 1 && cell.column === 0 && isAlone;
}

function levelOf({ element }: PlacedCell): number | undefined {
  const { dataLevel, dataHeading } = element.properties;
  const level = Number(dataLevel ?? dataHeading);
  return level > 0 ? level : undefined;
}

function lookOf(cell: PlacedCell): string {
  return JSON.stringify([cell.element.properties.className ?? [], levelOf(cell) ?? 0]);
}

function columnsOf({ column, columns }: PlacedCell): readonly number[] {
  return Array.from({ length: columns }, (_, at) => column + at);
}

/** The head of a group of rows names whole rows, whatever it is as wide as. */
function spanOf(band: PlacedCell, columns: number): readonly number[] {
  const isOfRows = String(band.element.properties.scope ?? '') === 'rowgroup';
  return isOfRows ? Array.from({ length: columns }, (_, column) => column) : columnsOf(band);
}

/** A head without a word is the head of nothing. */
function isHead({ element }: PlacedCell): boolean {
  return element.tagName === 'th' && textOf(element).trim() !== '';
}

function isMerged({ rows, columns }: PlacedCell): boolean {
  return rows > 1 || columns > 1;
}
