/** Measures a table: column widths from the widths its columns ask for, lines of each cell, heights of rows. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../../document/classes-of.ts';
import { type Grid, type GridGroup, gridOf } from '../../document/flow/grid.ts';
import { namesOfReferences } from '../../document/flow/note-reference.ts';
import type { PlacedCell } from '../../document/flow/place-cells.ts';
import { markedTextOf } from '../../document/flow/redline-marks.ts';
import { collectRuns } from '../text/collect-runs.ts';
import { measureRuns, widthOf } from '../text/measure-runs.ts';
import { addSource, type FullStyle, fullStyleOf, type Measuring } from '../text/measuring.ts';
import type { MeasuredText } from '../text/run.ts';
import { widestPart } from '../text/set-lines.ts';
import { setText } from '../text/set-text.ts';
import { widestFigure, widestNumber } from '../text/widest-figure.ts';
import { type Cell, heightOfLines, type Row, type TableBlock } from './block.ts';
import { measureTextBlock } from './measure-text.ts';

/** A cell with its text and look. */
interface OpenCell extends PlacedCell {
  readonly anchors: readonly string[] | undefined;
  readonly measured: MeasuredText;
  readonly style: FullStyle;
}

export function measureTable(table: Element, width: number, measuring: Measuring): TableBlock {
  const placed = gridOf(table);
  const groups = placed.groups.map((group) => ({ part: group.part, rows: openCells(group, measuring) }));
  const cells = groups.flatMap(({ rows }) => rows.flat());
  const ruleWidth = classesOf(table).includes('borderless') ? 0 : measuring.theme.rule.width;
  const asked = askedWidths(placed);
  const widths = shareWidth(asked, leastWidths(cells, asked, ruleWidth, measuring.theme.page.smallest), width);
  const { spaceBefore, spaceAfter } = fullStyleOf(table, measuring);
  // Sources are numbered in reading order: the caption before the cells.
  const caption = placed.caption && measureTextBlock(placed.caption, width, measuring);
  const measured = groups.map(({ part, rows }) => ({ part, rows: measureRows(rows, widths, ruleWidth, measuring) }));
  return {
    kind: 'table',
    spaceBefore,
    spaceAfter,
    ...(caption === undefined ? {} : { caption }),
    widths,
    ruleWidth,
    ...measureContinuation(table, width, measuring),
    head: measured.filter(({ part }) => part === 'head').flatMap(({ rows }) => rows),
    groups: groupRows(
      measured.filter(({ part }) => part !== 'head').map(({ rows }) => rows),
      classesOf(table).includes('keep-together'),
    ),
  };
}

/** Each `tbody` stays together; a table of one is divided between its rows, where no cell spans both. */
function groupRows(sections: readonly (readonly Row[])[], staysTogether: boolean): readonly (readonly Row[])[] {
  if (staysTogether) return [sections.flat()];
  const [only, ...others] = sections;
  if (only === undefined || others.length > 0) return sections;
  const groups: Row[][] = [];
  let covered = 0;
  for (const row of only) {
    const group = groups.at(-1);
    if (covered > 0 && group !== undefined) group.push(row);
    else groups.push([row]);
    covered = Math.max(covered, ...row.cells.map((cell) => cell.rows)) - 1;
  }
  return groups;
}

/** Furniture: it is no text of the document, so no source of the measuring. */
function measureContinuation(table: Element, width: number, measuring: Measuring): Pick<TableBlock, 'continuation'> {
  const text = table.properties.dataContinuation;
  if (typeof text !== 'string') return {};
  const block = measureTextBlock(h('p', { className: ['continuation'] }, text), width, { ...measuring, sources: [] });
  return { continuation: block };
}

function openCells({ rows }: GridGroup, measuring: Measuring): readonly (readonly OpenCell[])[] {
  return rows.map(({ element: row, cells }) =>
    cells.map((cell, index) => {
      const { element } = cell;
      const style = fullStyleOf(element, measuring);
      const measured = measureRuns(collectRuns(element, measuring), measuring.fonts, style.scriptGap);
      return { ...cell, anchors: anchorsOf(element, index === 0 ? row : undefined), measured, style };
    }),
  );
}

/** The first cell of a row bears the row's name too. */
function anchorsOf(cell: Element, row: Element | undefined): readonly string[] | undefined {
  const own = [row?.properties.id, cell.properties.id].filter((id) => typeof id === 'string');
  const names = [...own, ...namesOfReferences(cell.children)];
  return names.length === 0 ? undefined : names;
}

/** What the columns ask for by `data-width`, in em; those that name none count as 6. */
function askedWidths({ widths }: Grid): readonly number[] {
  return widths.length === 0 ? [6] : widths.map((width) => width ?? 6);
}

/** Letters of a label that stand side by side. */
const labelLetters = 5;

/**
 * What the columns need at least: so that no number is divided from its sign; no figure from its unit; no word, and no
 * label is set letter by letter. Each of the three is no less than the one before.
 */
function leastWidths(
  cells: readonly OpenCell[],
  asked: readonly number[],
  ruleWidth: number,
  smallest: number,
): readonly (readonly number[])[] {
  const needs = [widestNumber, widestFigure].map((widest) =>
    coverCells(cells, asked, ({ measured, style }) => {
      // A text that may shrink is set smaller before it is divided.
      const scale = style.shrink ? Math.min(1, smallest / style.size) : 1;
      return edgesOf(style, ruleWidth) + Math.max(style.size, widest(measured)) * scale;
    }),
  );
  const singles = cells.filter(({ columns }) => columns === 1);
  const words = coverCells(singles, asked, ({ measured, style }) => {
    const label = Math.min(widthOf(measured), labelLetters * style.size);
    return edgesOf(style, ruleWidth) + (style.shrink ? style.size : Math.max(widestPart(measured), label));
  });
  return [...needs, words];
}

/** Columns that hold what each cell needs; those that one spans share what they lack as they share the width. */
function coverCells(
  cells: readonly OpenCell[],
  asked: readonly number[],
  need: (cell: OpenCell) => number,
): readonly number[] {
  const least = asked.map(() => 0);
  for (const cell of cells.toSorted((a, b) => a.columns - b.columns)) {
    const covered = asked.map((_, index) => index).slice(cell.column, cell.column + cell.columns);
    const lacks = need(cell) - covered.reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const share = covered.reduce((sum, index) => sum + (asked[index] ?? 0), 0);
    if (lacks <= 0) continue;
    for (const index of covered) least[index] = (least[index] ?? 0) + (lacks * (asked[index] ?? 0)) / share;
  }
  return least;
}

/** What a cell's width holds besides its text: the rule at its left, paddings and indent. */
function edgesOf({ paddingX, indent }: FullStyle, ruleWidth: number): number {
  return ruleWidth + 2 * paddingX + indent;
}

/** A column may grow by its longest word, but not beyond this share of the table: such a word is divided after all. */
const largestLeast = 0.3;

/** Shares the width as asked, but gives each column what it needs at least; the others give it up in proportion. */
function shareWidth(asked: readonly number[], least: readonly (readonly number[])[], width: number): readonly number[] {
  const needs = findNeeds(least, width);
  const fixed = new Set<number>();
  for (;;) {
    const free = asked.reduce((sum, each, index) => (fixed.has(index) ? sum : sum + each), 0);
    const left = needs.reduce((sum, need, index) => (fixed.has(index) ? sum - need : sum), width);
    const short = asked.findIndex((each, index) => !fixed.has(index) && (each / free) * left < (needs[index] ?? 0));
    if (short < 0) return asked.map((each, index) => (fixed.has(index) ? (needs[index] ?? 0) : (each / free) * left));
    fixed.add(short);
  }
}

/** No more than the width together: words give way to figures, these to numbers. Where not even they fit, all are narrower. */
function findNeeds(
  [numbers = [], figures = [], words = []]: readonly (readonly number[])[],
  width: number,
): readonly number[] {
  const sum = (widths: readonly number[]) => widths.reduce((total, each) => total + each, 0);
  if (sum(numbers) >= width) return numbers.map((each) => (each * width) / sum(numbers));
  let needs = numbers;
  for (const level of [figures, words.map((each) => Math.min(each, width * largestLeast))]) {
    const wanted = needs.map((each, index) => Math.max(each, level[index] ?? 0));
    const more = sum(wanted) - sum(needs);
    const granted = more === 0 ? 0 : Math.min(1, (width - sum(needs)) / more);
    needs = needs.map((each, index) => each + ((wanted[index] ?? 0) - each) * granted);
  }
  return needs;
}

function measureRows(
  rows: readonly (readonly OpenCell[])[],
  widths: readonly number[],
  rule: number,
  measuring: Measuring,
): readonly Row[] {
  const cells = rows.map((row) => row.map((cell) => measureCell(cell, widths, rule, measuring)));
  const smallest = measuring.theme.page.smallest * 1.6;
  const heights = cells.map((row) =>
    Math.max(smallest, ...row.filter((cell) => cell.rows === 1).map((cell) => neededHeight(cell, rule))),
  );
  cells.forEach((row, index) => {
    for (const cell of row) {
      const last = index + cell.rows - 1;
      const covered = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, neededHeight(cell, rule) - covered);
    }
  });
  return cells.map((row, index) => ({ height: heights[index] ?? smallest, cells: row }));
}

function neededHeight(cell: Cell, rule: number): number {
  return heightOfLines(cell.lines.length, cell, rule);
}

function measureCell(
  { element, anchors, measured, style, column, columns, rows }: OpenCell,
  widths: readonly number[],
  ruleWidth: number,
  measuring: Measuring,
): Cell {
  const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
  const level = element.properties.dataHeading;
  const set = setText(measured, style, width - edgesOf(style, ruleWidth), measuring);
  if (set.isTooWide) measuring.tooWide.push(element);
  return {
    source: addSource(element, measuring),
    ...(element.tagName === 'th' ? { isHead: true as const } : {}),
    column,
    columns,
    rows,
    lines: set.lines,
    lineHeight: set.lineHeight,
    style,
    ...(level === undefined ? {} : { bookmark: { level: Number(level), title: markedTextOf(element) } }),
    ...(anchors === undefined ? {} : { anchors }),
  };
}
