/** Decides where the columns of a table stand: on the page as it is, on a turned one, or in parts below each other. */

import type { Element } from 'hast';
import { widthOf } from '../text/measure-runs.ts';
import { coverCells, edgesOf, leastWidths, shareWidth } from './column-widths.ts';
import type { OpenCell, OpenGroup } from './open-cell.ts';

export interface ColumnPlan {
  /** Whether the table is laid out for a page that lies on its side. */
  readonly turned: boolean;
  readonly width: number;
  readonly parts: readonly ColumnPart[];
  /** A cell whose figures not even a table of its own columns has room for. */
  readonly tooWide?: Element;
}

export interface ColumnPart {
  readonly widths: readonly number[];
  /** With the cells that stand in the part, their columns counted in it. */
  readonly groups: readonly OpenGroup[];
}

/** Points; `turned` where the page may be turned. */
interface Room {
  readonly width: number;
  readonly turned: number | undefined;
}

/** Letters of a text that stand side by side before the page is turned for it. */
const fewestLetters = 3;

/** Parts of a table on an upright page; of more, a turned one needs fewer. */
const mostUpright = 3;

/** Points that sums of widths may be off by. */
const tolerance = 0.01;

export function planColumns(
  groups: readonly OpenGroup[],
  asked: readonly number[],
  { width, turned }: Room,
  ruleWidth: number,
  smallest: number,
): ColumnPlan {
  const cells = groups.flatMap(({ rows }) => rows.flat());
  const least = leastWidths(cells, asked, ruleWidth, smallest);
  const [, figures = []] = least;
  const words = least.at(-1) ?? [];
  const whole = (isTurned: boolean, room: number): ColumnPlan => {
    return { turned: isTurned, width: room, parts: [{ widths: shareWidth(asked, least, room), groups }] };
  };
  const fits = (widths: readonly number[], room: number) => sum(widths) <= room + tolerance;
  const legible = legibleWidths(cells, asked, figures, ruleWidth);
  if (fits(legible, width)) return whole(false, width);
  if (turned !== undefined && fits(legible, turned)) return whole(true, turned);
  if (fits(figures, width)) return whole(false, width);
  if (turned !== undefined && fits(figures, turned)) return whole(true, turned);
  const names = countNames(groups, asked.length);
  const nameWidths = words.map((each, index) => Math.max(figures[index] ?? 0, each));
  const divide = (room: number) => {
    const most = (room * largestNames) / names;
    const needs = legible.map((each, at) =>
      at < names ? Math.max(figures[at] ?? 0, Math.min(nameWidths[at] ?? 0, most)) : each,
    );
    return divideColumns(needs, names, room, cells) ?? divideColumns(figures, names, room, cells);
  };
  const upright = divide(width);
  const sideways =
    turned === undefined || (upright !== undefined && upright.length <= mostUpright) ? undefined : divide(turned);
  const ranges = sideways ?? upright;
  if (ranges === undefined) return withCell(whole(false, width), widestOf(cells, figures));
  const room = sideways === undefined ? width : (turned ?? width);
  const parts = ranges.map((columns) => takeColumns(groups, columns, names));
  return {
    turned: sideways !== undefined,
    width: room,
    parts: parts.map((own, index) => {
      const part = asked.filter((_, column) => isIn(column, ranges[index] ?? [0, 0], names));
      const needs = leastWidths(
        own.flatMap(({ rows }) => rows.flat()),
        part,
        ruleWidth,
        smallest,
      );
      return { widths: shareWidth(part, needs, room), groups: own };
    }),
  };
}

/** Of a part: no more goes to the columns that name its rows. */
const largestNames = 0.4;

/** What each column needs for its figures, and to set a few letters of its texts beside each other. */
function legibleWidths(
  cells: readonly OpenCell[],
  asked: readonly number[],
  figures: readonly number[],
  ruleWidth: number,
): readonly number[] {
  const singles = cells.filter(({ columns }) => columns === 1);
  const letters = coverCells(singles, asked, ({ measured, style }) => {
    return edgesOf(style, ruleWidth) + (style.shrink ? 0 : Math.min(widthOf(measured), fewestLetters * style.size));
  });
  return figures.map((each, index) => Math.max(each, letters[index] ?? 0));
}

/** The columns at the left that name the rows: those of `th`, or the first. */
function countNames(groups: readonly OpenGroup[], columns: number): number {
  const isName = Array.from({ length: columns }, () => true);
  for (const { part, rows } of groups) {
    if (part === 'head') continue;
    for (const cell of rows.flat()) {
      if (cell.columns > 1 && cell.columns >= columns - 1) continue;
      if (cell.element.tagName !== 'th') isName.fill(false, cell.column, cell.column + cell.columns);
    }
  }
  const first = isName.indexOf(false);
  return first < 1 ? 1 : first;
}

type Range = readonly [from: number, to: number];

/** Ranges of the columns behind the names, each of which fits beside them: about alike, and rather between heads than below one. */
function divideColumns(
  needs: readonly number[],
  names: number,
  width: number,
  cells: readonly OpenCell[],
): readonly Range[] | undefined {
  const room = width - sum(needs.slice(0, names)) + tolerance;
  const others = needs.slice(names);
  if (others.length === 0 || others.some((need) => need > room)) return undefined;
  const crossings = countCrossings(cells, needs.length);
  let left = sum(others);
  const count = Math.ceil(left / room);
  const ranges: Range[] = [];
  for (let from = names; from < needs.length; ) {
    const share = left / Math.max(1, count - ranges.length);
    let to = from;
    let taken = 0;
    while (to < needs.length && taken + (needs[to] ?? 0) <= room && (taken < share - tolerance || to === from)) {
      taken += needs[to] ?? 0;
      to += 1;
    }
    const end = to === needs.length ? to : bestCut(needs, from, to, taken, crossings);
    left -= sum(needs.slice(from, end));
    ranges.push([from, end]);
    from = end;
  }
  return ranges;
}

/** Of the last columns of a part, where fewest cells reach into the next part. */
function bestCut(
  needs: readonly number[],
  from: number,
  to: number,
  taken: number,
  crossings: readonly number[],
): number {
  let best = to;
  let width = taken;
  for (let at = to - 1; at > from; at -= 1) {
    width -= needs[at] ?? 0;
    if (width < taken * leastKept) break;
    if ((crossings[at] ?? 0) < (crossings[best] ?? 0)) best = at;
  }
  return best;
}

/** Of a part that is cut earlier than it must. */
const leastKept = 0.6;

/** How many cells stand on both sides of each column's left edge. */
function countCrossings(cells: readonly OpenCell[], columns: number): readonly number[] {
  const changes = Array.from({ length: columns + 2 }, () => 0);
  for (const cell of cells) {
    if (cell.columns < 2) continue;
    const end = cell.column + cell.columns;
    changes[cell.column + 1] = (changes[cell.column + 1] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  let open = 0;
  return changes.map((change) => {
    open += change;
    return open;
  });
}

function isIn(column: number, [from, to]: Range, names: number): boolean {
  return column < names || (column >= from && column < to);
}

/** The cells of the names and of a range of columns. What another part shows already is shown again beside these. */
function takeColumns(groups: readonly OpenGroup[], [from, to]: Range, names: number): readonly OpenGroup[] {
  const isFirst = from === names;
  const positionOf = (column: number) =>
    column < names ? column : Math.max(names, names + Math.min(column, to) - from);
  const take = (cell: OpenCell): readonly OpenCell[] => {
    const end = cell.column + cell.columns;
    if (cell.column >= names && (end <= from || cell.column >= to)) return [];
    const column = positionOf(cell.column);
    const columns = positionOf(end) - column;
    const begins = cell.column < names ? isFirst : cell.column >= from;
    if (begins) return [{ ...cell, column, columns }];
    const isRead = cell.element.tagName === 'th' || end <= names;
    return [{ ...cell, column, columns, shownAgain: isRead ? 'whole' : 'empty' }];
  };
  return groups.map(({ part, rows }) => ({ part, rows: rows.map((row) => row.flatMap(take)) }));
}

/** The cell that asks most of the column that asks most. */
function widestOf(cells: readonly OpenCell[], figures: readonly number[]): Element | undefined {
  const column = figures.indexOf(figures.reduce((a, b) => Math.max(a, b), 0));
  const own = cells.filter((cell) => cell.column <= column && column < cell.column + cell.columns);
  const widths = own.map(({ measured }) => widthOf(measured));
  return own[widths.indexOf(widths.reduce((a, b) => Math.max(a, b), 0))]?.element;
}

function withCell(plan: ColumnPlan, tooWide: Element | undefined): ColumnPlan {
  return tooWide === undefined ? plan : { ...plan, tooWide };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, each) => total + each, 0);
}
