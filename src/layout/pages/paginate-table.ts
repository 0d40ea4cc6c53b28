/** Divides a table over pages: groups of rows stay together, nothing is dropped, and a cell that a page cuts goes on in the next. */

import { append } from '../../finding/append.ts';
import { type Cell, heightOfLines, heightOfRows, type Row, type TableBlock } from '../measure/block.ts';
import { furniture } from './page-item.ts';

/** The rows of a table that stand on one page, without its head. */
export interface Chunk {
  readonly rows: readonly ChunkRow[];
}

export interface ChunkRow {
  readonly height: number;
  readonly cells: readonly ChunkCell[];
}

/**
 * `repeats` marks a cell that is shown again after a page break, whole or without its text; `goesOn` the lines of one
 * that begins on a page before.
 */
export type ChunkCell = Cell & { readonly goesOn?: true };

/** Of a page: what is higher is rather divided than moved to the next page. */
export const mostBlank = 1 / 3;

/**
 * `first` and `full` are the heights left for rows on the page the table begins on, and on an empty page; `blank` is what of a
 * page may be left blank before rows that belong together.
 */
export function paginateTable(
  { groups, ruleWidth, widths }: TableBlock,
  first: number,
  full: number,
  blank = mostBlank,
): readonly Chunk[] {
  const pages: ChunkRow[][] = [[]];
  const bands = new OpenBands(widths.length, full * mostRepeated);
  let left = first;
  const put = (rows: readonly ChunkRow[]) => {
    append(pages.at(-1) ?? [], rows);
    left = Math.max(0, left - heightOfRows(rows));
    bands.pass(rows);
  };
  const nextPage = (next: readonly { readonly cells: readonly OpenCell[] }[]) => {
    const again = bands.above(next[0]?.cells.map(({ cell }) => cell) ?? []);
    pages.push([...again]);
    left = full - heightOfRows(again);
  };
  for (const group of groups) {
    const height = heightOfRows(group);
    const room = full - bands.height;
    const moves = height <= room && left <= full * blank;
    if (height > left && moves && pages.at(-1)?.length !== 0) nextPage(group.map(openRow));
    if (height <= left) {
      put(group);
      continue;
    }
    let rest: readonly OpenRow[] = group.map(openRow);
    while (countFittingRows(rest, left) < rest.length) {
      const cut = findCut(rest, left, full - bands.height, ruleWidth);
      if (cut !== undefined) {
        put(cut.above);
        rest = cut.below;
      }
      if (rest.length > 0) nextPage(rest);
    }
    put(closeRows(rest, ruleWidth));
  }
  return pages.map((rows) => ({ rows }));
}

/** The bands that head what follows: they stand above it again on its page, where they say that it goes on. */
class OpenBands {
  readonly #columns: number;
  readonly #most: number;
  #open: readonly { readonly level: number; readonly row: ChunkRow }[] = [];

  constructor(columns: number, most: number) {
    this.#columns = columns;
    this.#most = most;
  }

  /** What they take of a page; of more than that they are not shown again. */
  get height(): number {
    const height = heightOfRows(this.#open.map(({ row }) => row));
    return height > this.#most ? 0 : height;
  }

  pass(rows: readonly ChunkRow[]): void {
    for (const row of rows) {
      const level = this.#levelOf(row.cells);
      if (level === undefined || row.cells[0]?.repeats) continue;
      this.#open = [...this.#open.filter((each) => each.level < level), { level, row: showAgain(row) }];
    }
  }

  /** Above a row of such cells: none that it closes. */
  above(cells: readonly Cell[]): readonly ChunkRow[] {
    if (this.height === 0) return [];
    const level = this.#levelOf(cells) ?? Number.POSITIVE_INFINITY;
    return this.#open.filter((each) => each.level < level).map(({ row }) => row);
  }

  #levelOf(cells: readonly Cell[]): number | undefined {
    const [band] = cells;
    if (band?.again === undefined || band.columns < this.#columns) return undefined;
    return band.bookmark?.level ?? Number.MAX_SAFE_INTEGER;
  }
}

/** Furniture: it is no text of the document. */
function showAgain({ height, cells }: ChunkRow): ChunkRow {
  const { source } = furniture;
  return { height, cells: cells.map((cell) => ({ ...cell, source, lines: cell.again ?? cell.lines, repeats: true })) };
}

/** What must stand on a page of height `full` at least for a group of rows to begin there: all of it, if it is not high. */
export function leastHeightOfGroup(group: readonly Row[], full: number, ruleWidth: number, blank = mostBlank): number {
  const [row] = group;
  const height = heightOfRows(group);
  if (row === undefined || height <= full * blank) return height;
  const line = Math.max(0, ...row.cells.map((cell) => heightOfLines(1, cell, ruleWidth)));
  const least = row.height > full ? line : Math.max(row.height, line);
  return height <= full ? Math.min(height, Math.max(least, full * blank)) : least;
}

/** A cell of which some lines may stand on pages before. */
interface OpenCell {
  readonly cell: Cell;
  readonly drawn: number;
  /** A page ended among its lines. */
  readonly isDivided?: true;
  /** That it still covers. */
  readonly rows: number;
}

interface OpenRow {
  readonly height: number;
  readonly cells: readonly OpenCell[];
}

interface Cut {
  readonly above: readonly ChunkRow[];
  readonly below: readonly OpenRow[];
}

function openRow({ height, cells }: Row): OpenRow {
  return { height, cells: cells.map((cell) => ({ cell, drawn: 0, rows: cell.rows })) };
}

/**
 * The last place where the page can end, so that every cell it divides shows a line before it: between two rows, or
 * within a row taller than any page. `undefined` if only the next page has one.
 */
function findCut(rows: readonly OpenRow[], left: number, full: number, ruleWidth: number): Cut | undefined {
  const whole = countFittingRows(rows, left);
  const tall = rows[whole];
  if (tall !== undefined && tall.height > full && !(whole === 0 && tall.cells.every(isDrawn))) {
    const split = splitRow(rows, whole, left - heightOfRows(rows.slice(0, whole)), ruleWidth);
    if (showsLines(split, whole + 1, ruleWidth)) return cutRows(split, whole + 1, full, ruleWidth);
  }
  for (const mayEndInHead of [false, true]) {
    for (let at = whole; at > 0; at -= 1) {
      if (!mayEndInHead && isHeadRow(rows[at - 1])) continue;
      if (showsLines(rows, at, ruleWidth)) return cutRows(rows, at, full, ruleWidth);
    }
  }
  if (left < full) return undefined;
  // Not even an empty page holds a line of every cell: one is drawn all the same.
  const endsRow = rows[0]?.cells.every(({ cell, drawn }) => cell.lines.length - drawn <= 1) === true;
  const split = endsRow ? rows : splitRow(rows, 0, left, ruleWidth);
  return cutRows(split, 1, full, ruleWidth, 1);
}

/** Of heads alone: it stands above what it heads, never at a foot. */
function isHeadRow(row: OpenRow | undefined): boolean {
  const own = row?.cells.filter(({ cell, drawn, rows }) => drawn === 0 && cell.rows === 1 && rows === 1) ?? [];
  return own.length > 0 && own.every(({ cell }) => cell.isHead === true);
}

function countFittingRows(rows: readonly OpenRow[], left: number): number {
  let room = left;
  const next = rows.findIndex(({ height }) => {
    room -= height;
    return room < 0;
  });
  return next < 0 ? rows.length : next;
}

/** The row as two, the first `height` high, which its cells and those from above both cover. */
function splitRow(rows: readonly OpenRow[], index: number, height: number, ruleWidth: number): readonly OpenRow[] {
  const widened = rows.slice(0, index + 1).map((row, at) => ({
    height: at < index ? row.height : height,
    cells: row.cells.map((open) => (at + open.rows > index ? { ...open, rows: open.rows + 1 } : open)),
  }));
  return [...widened, { height: ruleWidth, cells: [] }, ...rows.slice(index + 1)];
}

/** Whether each cell that a cut before row `at` divides has a line above it. */
function showsLines(rows: readonly OpenRow[], at: number, ruleWidth: number): boolean {
  return rows.slice(0, at).every(({ cells }, index) => {
    const height = heightOfRows(rows.slice(index, at));
    return cells.every(
      (open) => index + open.rows <= at || isDrawn(open) || countFittingLines(open, height, ruleWidth) > 0,
    );
  });
}

/** `least` is how many lines of a divided cell are drawn even where they do not fit. */
function cutRows(rows: readonly OpenRow[], at: number, full: number, ruleWidth: number, least = 0): Cut {
  const divided: OpenCell[] = [];
  rows.slice(0, at).forEach(({ cells }, index) => {
    const height = heightOfRows(rows.slice(index, at));
    for (const open of cells.filter((each) => index + each.rows > at)) {
      const drawn = open.drawn + Math.max(least, countFittingLines(open, height, ruleWidth));
      const isDivided = drawn < open.cell.lines.length ? { isDivided: true as const } : undefined;
      divided.push({
        ...open,
        ...isDivided,
        drawn: Math.min(drawn, open.cell.lines.length),
        rows: index + open.rows - at,
      });
    }
  });
  const below = rows.slice(at);
  const [next] = below;
  if (next !== undefined && divided.length > 0) {
    const cells = [...divided, ...next.cells].toSorted((a, b) => a.cell.column - b.cell.column);
    below[0] = { ...next, cells };
    growRows(below, divided, full, ruleWidth);
  }
  return { above: closeRows(rows.slice(0, at), ruleWidth, least), below };
}

/** Of a page: a label that needs more is not shown again. */
const mostRepeated = 1 / 4;

/**
 * Where fewer rows are left than a divided cell needs for the lines that are left of it, or to be shown again as a label
 * of the rows beside it, the last of them grows.
 */
function growRows(rows: OpenRow[], divided: readonly OpenCell[], full: number, ruleWidth: number): void {
  for (const open of divided.toSorted((a, b) => a.rows - b.rows)) {
    const { cell } = open;
    const last = rows[open.rows - 1];
    const lines = isDrawn(open) ? (isLabel(open) ? cell.lines.length : 0) : cell.lines.length - open.drawn;
    if (last === undefined || lines === 0) continue;
    const needed = heightOfLines(lines, cell, ruleWidth);
    if (isDrawn(open) && needed > full * mostRepeated) continue;
    const missing = needed - heightOfRows(rows.slice(0, open.rows));
    if (missing > 0) rows[open.rows - 1] = { ...last, height: last.height + missing };
  }
}

/** What stands beside several rows, or heads them, and no page has divided. */
function isLabel({ cell, isDivided }: OpenCell): boolean {
  return !isDivided && (cell.isHead === true || cell.rows > 1);
}

/** The rows as they stand on their page; what a cell still covers below them is cut off. */
function closeRows(rows: readonly OpenRow[], ruleWidth: number, least = 0): readonly ChunkRow[] {
  return rows.map(({ height, cells }, index) => ({
    height,
    cells: cells.map((open): ChunkCell => {
      const { cell, drawn } = open;
      const covered = rows.slice(index, index + open.rows);
      const fitting = Math.max(least, countFittingLines(open, heightOfRows(covered), ruleWidth));
      const repeats = isDrawn(open) && drawn > 0;
      const goesBeyond = covered.length < open.rows;
      const lines = repeats
        ? // A part of a text would read as all of it; and the beginning of one that ended on the page before, as more of it.
          (open.isDivided && cell.isHead !== true) || fitting < cell.lines.length
          ? []
          : cell.lines
        : cell.lines.slice(drawn, goesBeyond ? drawn + fitting : undefined);
      return { ...cell, rows: covered.length, lines, ...(repeats ? { repeats } : drawn > 0 ? { goesOn: true } : {}) };
    }),
  }));
}

function isDrawn({ cell, drawn }: OpenCell): boolean {
  return drawn >= cell.lines.length;
}

function countFittingLines({ cell }: OpenCell, height: number, ruleWidth: number): number {
  return Math.max(0, Math.floor((height - heightOfLines(0, cell, ruleWidth)) / cell.lineHeight + 0.001));
}
