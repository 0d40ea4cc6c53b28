/** Measures a table: column widths from the widths its columns ask for, lines of each cell, heights of rows. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { classesOf } from '../../document/classes-of.ts';
import { markedTextOf } from '../../document/flow/redline-marks.ts';
import { collectRuns } from '../text/collect-runs.ts';
import { measureRuns } from '../text/measure-runs.ts';
import { addSource, type FullStyle, fullStyleOf, type Measuring } from '../text/measuring.ts';
import { setText } from '../text/set-text.ts';
import { type Cell, heightOfLines, type Row, type TableBlock, type TextBlock } from './block.ts';
import { edgesOf } from './column-widths.ts';
import { measureTextBlock } from './measure-text.ts';
import type { OpenCell } from './open-cell.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { planTable, ruleWidthOf } from './plan-table.ts';

/** `notes` follow the table. As one, or as several below each other where it has more columns than a page has room for. */
export function measureTable(
  table: Element,
  width: number,
  measuring: Measuring,
  notes: readonly Element[] = [],
): readonly TableBlock[] {
  const ruleWidth = ruleWidthOf(table, measuring);
  const { placed, groups, plan } = planTable(table, width, measuring);
  // Sources are numbered in reading order: the caption before the cells.
  const caption = placed.caption && measureTextBlock(placed.caption, plan.width, measuring);
  const sources = new Map<Element, number>();
  for (const { element } of groups.flatMap(({ rows }) => rows.flat())) {
    sources.set(element, addSource(element, measuring));
  }
  if (plan.tooWide !== undefined) measuring.beyondPage.push(plan.tooWide);
  return plan.parts.map(({ widths, groups: own }, index): TableBlock => {
    const measured = own.map(({ part, rows }) => ({
      part,
      rows: measureRows(rows, widths, ruleWidth, measuring, sources),
    }));
    const { spaceBefore, spaceAfter } = fullStyleOf(table, measuring);
    const title = index === 0 ? caption : measureContinued(placed.caption, index, plan, measuring);
    return {
      kind: 'table',
      spaceBefore,
      spaceAfter,
      ...(title === undefined ? {} : { caption: title }),
      ...(plan.turned ? { turned: true as const } : {}),
      widths,
      ruleWidth,
      below: [...measureNotes(notes, plan.width, measuring), ...measureContinuation(table, plan.width, measuring)],
      head: measured.filter(({ part }) => part === 'head').flatMap(({ rows }) => rows),
      groups: groupRows(
        measured.filter(({ part }) => part !== 'head').map(({ rows }) => rows),
        classesOf(table).includes('keep-together'),
      ),
    };
  });
}

/** Furniture above the further columns of a table: its name again. */
function measureContinued(
  caption: Element | undefined,
  index: number,
  { width, parts }: ColumnPlan,
  measuring: Measuring,
): TextBlock {
  const number = `（つづきの列　${index + 1}／${parts.length}）`;
  const text = caption === undefined ? number : `${markedTextOf(caption)}${number}`;
  return furnish(h('caption', text), width, measuring);
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
function measureContinuation(table: Element, width: number, measuring: Measuring): readonly TextBlock[] {
  const text = table.properties.dataContinuation;
  return typeof text === 'string' ? [furnish(h('p', { className: ['continuation'] }, text), width, measuring)] : [];
}

/** Lines of notes that stand below every part of their table. */
const mostNoteLines = 4;

/** What is long is said once. */
function measureNotes(notes: readonly Element[], width: number, measuring: Measuring): readonly TextBlock[] {
  const blocks = notes.map((note) => furnish(note, width, measuring));
  return blocks.reduce((sum, { lines }) => sum + lines.length, 0) > mostNoteLines ? [] : blocks;
}

function furnish(element: Element, width: number, measuring: Measuring): TextBlock {
  const { anchors: _, bookmark: __, ...block } = measureTextBlock(element, width, { ...measuring, sources: [] });
  return { ...block, source: furnitureSource };
}

const furnitureSource = -1;

function measureRows(
  rows: readonly (readonly OpenCell[])[],
  widths: readonly number[],
  rule: number,
  measuring: Measuring,
  sources: ReadonlyMap<Element, number>,
): readonly Row[] {
  const cells = rows.map((row) => row.map((cell) => measureCell(cell, widths, rule, measuring, sources)));
  const smallest = measuring.theme.page.smallest * 1.6;
  const heights = cells.map((row) =>
    Math.max(smallest, ...row.filter((cell) => cell.rows === 1).map((cell) => neededHeight(cell, rule))),
  );
  cells.forEach((row, index) => {
    for (const cell of row) {
      if (cell.rows === 1) continue;
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
  { element, anchors, measured, style, column, columns, rows, shownAgain }: OpenCell,
  widths: readonly number[],
  ruleWidth: number,
  measuring: Measuring,
  sources: ReadonlyMap<Element, number>,
): Cell {
  const width = widthAt(widths, column, columns);
  const level = element.properties.dataHeading;
  const isBand = element.properties.scope === 'rowgroup' && columns === widths.length;
  const set = setText(measured, style, width - edgesOf(style, ruleWidth), measuring);
  if (set.isTooWide && shownAgain === undefined) measuring.tooWide.push(element);
  return {
    source: sources.get(element) ?? -1,
    ...(shownAgain === undefined ? {} : { repeats: true as const }),
    ...(element.tagName === 'th' ? { isHead: true as const } : {}),
    column,
    columns,
    rows,
    lines: shownAgain === 'empty' ? [] : set.lines,
    ...(level === undefined && !isBand
      ? {}
      : setAgain(element, style, set.lines, width - edgesOf(style, ruleWidth), measuring)),
    lineHeight: set.lineHeight,
    style,
    ...(level === undefined || shownAgain !== undefined
      ? {}
      : { bookmark: { level: Number(level), title: markedTextOf(element) } }),
    ...(anchors === undefined || shownAgain !== undefined ? {} : { anchors }),
  };
}

function widthAt(widths: readonly number[], column: number, columns: number): number {
  let width = 0;
  for (let at = column; at < column + columns; at += 1) width += widths[at] ?? 0;
  return width;
}

/** A band that is repeated at the top of a page says that it goes on, where that takes no further line. */
function setAgain(
  element: Element,
  style: FullStyle,
  lines: Cell['lines'],
  width: number,
  measuring: Measuring,
): Pick<Cell, 'again'> {
  const going: Element = { ...element, children: [...element.children, { type: 'text', value: '（つづき）' }] };
  const measured = measureRuns(collectRuns(going, measuring), measuring.fonts, style.scriptGap);
  const set = setText(measured, style, width, measuring);
  return set.lines.length > lines.length ? {} : { again: set.lines };
}
