/**
 * Where printed pages of a sheet end, by the rules of the PDF's pages: heads stay with their rows, pictures and texts are whole, and
 * what is merged over a break is said on both of its sides.
 */

import { append } from '../../finding/append.ts';
import type { PlacedCell, SheetLayout } from './sheet-layout.ts';

/** Points of the sheet. */
export interface PrintedPage {
  readonly height: number;
  /** Rows that every page after theirs repeats, from 1; `last` is 0 where there are none. */
  readonly repeated: { readonly first: number; readonly last: number };
}

/** Of a page: how far up a break is sought that divides no merged cell, and then one that leaves room for its text on both sides. */
const shareGivenUp = { whole: 0.2, divided: 0.5 } as const;
/** A last page below it takes rows from the page before. */
const leastTail = 0.2;

export function breakPages(layout: SheetLayout, page: PrintedPage): SheetLayout {
  const tops = topsOf(layout);
  const starts = findPageStarts(layout, tops, page);
  if (starts.length === layout.pageStarts.length) return layout;
  const next = nextStarts(starts, layout.rowHeights.length);
  const parts = new Map<PlacedCell, readonly PlacedCell[]>();
  for (const cell of layout.cells) {
    const divided = divide(cell, next, tops);
    if (divided.length > 1) parts.set(cell, divided);
  }
  const partsOf = (cells: readonly PlacedCell[]) => cells.flatMap((cell) => parts.get(cell) ?? [cell]);
  return {
    ...layout,
    pageStarts: starts,
    cells: partsOf(layout.cells),
    tables: layout.tables.map((table) => ({ ...table, cells: partsOf(table.cells) })),
  };
}

function findPageStarts(layout: SheetLayout, tops: Tops, { height, repeated }: PrintedPage): readonly number[] {
  const { rowHeights, pageStarts } = layout;
  const qualities = qualitiesOf(layout, tops);
  const end = rowHeights.length + 1;
  const starts: number[] = [];
  let start = 1;
  for (const stop of new Set([...pageStarts, end])) {
    const pages = [start];
    for (;;) {
      const room = height - (start > repeated.last ? heightOf(tops, repeated.first, repeated.last + 1) : 0);
      const most = lastFitting(tops, start, stop, room);
      if (most >= stop) break;
      start = chooseStart(tops, qualities, { start, most, room });
      pages.push(start);
    }
    const before = pages.at(-2);
    if (before !== undefined && heightOf(tops, start, stop) < height * leastTail) {
      // The rows of the last two pages are shared, so that the last is no scrap.
      const room = (heightOf(tops, before, stop) * 2) / 3;
      const most = lastFitting(tops, before, stop, room);
      pages.splice(-1, 1, chooseStart(tops, qualities, { start: before, most, room }));
    }
    append(starts, pages.slice(1));
    if (stop < end) starts.push(stop);
    start = stop;
  }
  return starts;
}

/** The row behind the last that fits; at least one does. */
function lastFitting(tops: Tops, start: number, stop: number, room: number): number {
  let row = start + 1;
  while (row < stop && heightOf(tops, start, row + 1) <= room) row += 1;
  return row;
}

/** Rows of a table that rather stand on one page, and those that rather do not stand alone. */
const shortTable = 8;
const scrap = 2;

/**
 * How good a page begins with a row: with none of what keeps together parted; with labels said twice, or one row of a
 * table alone; or not at all.
 */
type Quality = 'whole' | 'divided' | 'cut' | 'never';

function chooseStart(
  tops: Tops,
  qualities: readonly Quality[],
  { start, most, room }: { readonly start: number; readonly most: number; readonly room: number },
): number {
  const last = (allowed: readonly Quality[], share: number) => {
    for (let row = most; row > start && heightOf(tops, start, row) >= room * (1 - share); row -= 1) {
      if (allowed.includes(qualities[row] ?? 'whole')) return row;
    }
    return undefined;
  };
  return (
    last(['whole'], shareGivenUp.whole) ??
    last(['whole', 'divided'], shareGivenUp.divided) ??
    last(['whole', 'divided', 'cut'], 1) ??
    most
  );
}

/** By the row that a page would begin with. */
function qualitiesOf(layout: SheetLayout, tops: Tops): readonly Quality[] {
  const { rowHeights, cells, tables } = layout;
  const qualities = Array.from({ length: rowHeights.length + 2 }, (): Quality => 'whole');
  const rank = { whole: 0, divided: 1, cut: 2, never: 3 } as const;
  const lower = (row: number, quality: Quality) => {
    const known = qualities[row] ?? 'whole';
    if (rank[quality] > rank[known]) qualities[row] = quality;
  };
  const filled = new Set<number>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) filled.add(row);
    for (let row = cell.row + 1; row < cell.row + cell.rows; row += 1) {
      if (cell.look.frame !== 'grid') lower(row, 'never');
      else lower(row, isSaidTwice(cell, row, tops) ? 'divided' : 'cut');
    }
    if (/^(?:h[1-6]|caption)$/.test(cell.look.tagName)) lower(cell.row + cell.rows, 'never');
  }
  for (const { firstRow, headRows, bands, cells: own } of tables) {
    for (let row = firstRow + 1; row <= firstRow + headRows; row += 1) lower(row, 'never');
    for (const row of bands) lower(row + 1, 'never');
    const begin = firstRow + headRows;
    const end = own.reduce((last, cell) => Math.max(last, cell.row + cell.rows), begin);
    for (let row = begin + 1; row < end; row += 1) {
      const isScrap = end - begin <= shortTable || row - begin < scrap || end - row < scrap;
      if (isScrap) lower(row, 'divided');
    }
  }
  for (const { row } of layout.pictures) filled.add(row);
  // What keeps blocks apart stays at the foot, where it is not seen.
  for (let row = 1; row <= rowHeights.length; row += 1) if (!filled.has(row)) lower(row, 'never');
  return qualities;
}

/** Whether each side of a break has room for the text, or there is none. */
function isSaidTwice(cell: PlacedCell, row: number, tops: Tops): boolean {
  const { content, textHeight = 0 } = cell;
  if (content.runs.length === 0) return true;
  const above = heightOf(tops, cell.row, row);
  const below = heightOf(tops, row, cell.row + cell.rows);
  return isText(cell) && textHeight <= above && textHeight <= below;
}

/** A number stands once, so that nothing is added up twice, and what formulas name is the first part. */
function divide(cell: PlacedCell, next: readonly number[], tops: Tops): readonly PlacedCell[] {
  const end = cell.row + cell.rows;
  const edges = [cell.row];
  for (let row = next[cell.row] ?? end; row < end; row = next[row] ?? end) edges.push(row);
  if (edges.length === 1 || cell.look.frame !== 'grid') return [cell];
  // A long text goes on over the page: where it is divided is the program's to say that prints it.
  const { textHeight = 0 } = cell;
  if (textHeight > heightOf(tops, cell.row, edges[1] ?? end)) return [cell];
  const { comment: _, ...plain } = cell;
  return edges.map((row, at): PlacedCell => {
    const rows = (edges[at + 1] ?? end) - row;
    if (at === 0) return { ...cell, rows };
    const fits = isText(cell) && textHeight <= heightOf(tops, row, row + rows);
    return { ...plain, row, rows, key: undefined, content: fits ? cell.content : { cell: undefined, runs: [] } };
  });
}

/** By row, the first that begins a page below it. */
function nextStarts(starts: readonly number[], rows: number): readonly number[] {
  const next: number[] = [];
  let at = 0;
  for (let row = 0; row <= rows; row += 1) {
    while ((starts[at] ?? Number.POSITIVE_INFINITY) <= row) at += 1;
    next.push(starts[at] ?? rows + 1);
  }
  return next;
}

function isText({ content }: PlacedCell): boolean {
  return content.cell === undefined;
}

/** Points above each row, and below the last. */
type Tops = readonly number[];

function topsOf({ rowHeights }: SheetLayout): Tops {
  const tops = [0, 0];
  for (const height of rowHeights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

function heightOf(tops: Tops, start: number, end: number): number {
  return (tops[end] ?? 0) - (tops[start] ?? 0);
}
