/** Tells tables that stand side by side in a sheet: each has names and values of its own. */

import { findMeaning, findMeanings, indicatorMeanings } from '../model/head/header-words.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import { compact, isBlank, writtenCells } from './cells.ts';
import { isAside } from './head-words.ts';
import { holdsValues } from './value-heads.ts';

/** A table's rows, its titles among them. */
export interface Stretch {
  readonly titles: readonly GridRow[];
  /** The cells of its head, one for each column. */
  readonly head: readonly GridCell[];
  readonly rows: readonly GridRow[];
}

/** The rows of each of them, from left to right; `undefined` where there is one table. */
export function splitAcross({ titles, head, rows }: Stretch): readonly (readonly GridRow[])[] | undefined {
  const starts = findGaps(head, rows) ?? findRepeats(head);
  if (starts === undefined) return undefined;
  const blocks = starts.map((start, index) => ({ start, end: starts[index + 1] }));
  const isOwn = blocks.every(({ start, end }) =>
    titles.some((row) => writtenCells(cut(row, start, end)).some(({ cell }) => !isAside(cell.text))),
  );
  return blocks.map(({ start, end }) => [
    ...(isOwn ? titles.map((row) => cut(row, start, end)) : titles),
    ...rows.map((row) => cut(row, start, end)),
  ]);
}

/** Where a column of nothing divides heads that both have names and values. */
function findGaps(head: readonly GridCell[], rows: readonly GridRow[]): readonly number[] | undefined {
  const blank = head.flatMap((cell, column) => (isBlank(cell) ? [column] : []));
  const gaps = blank.filter((column) => rows.every(({ cells }) => isBlank(cells[column])));
  const starts = [0, ...gaps.map((gap) => gap + 1)].filter((start) => !isBlank(head[start]));
  const isTable = (start: number, index: number) => {
    const own = head.slice(start, starts[index + 1]).map(({ text }) => text);
    return own.some((text) => findMeaning(text, indicatorMeanings) === 'name') && own.some(holdsValues);
  };
  if (starts.length < 2) return undefined;
  return starts.every(isTable) || opensAlike(head, starts) ? starts : undefined;
}

/** 検診名 R5 R6, 健診名 R5 R6: words of any kind before the same heads of values. */
function opensAlike(head: readonly GridCell[], starts: readonly number[]): boolean {
  const blocks = starts.map((start, index) => head.slice(start, starts[index + 1]).map(({ text }) => text));
  const values = new Set(blocks.map((texts) => texts.filter(holdsValues).map(compact).join('\n')));
  const areNamed = blocks.every(([first = '']) => {
    const meaning = findMeanings([first], indicatorMeanings)[0];
    return !holdsValues(first) && (meaning === undefined || meaning === 'name' || meaning === 'project');
  });
  return areNamed && values.size === 1 && !values.has('');
}

/** Where the whole head comes again beside itself: 指標 R5 目標 指標 R5 目標. */
function findRepeats(head: readonly GridCell[]): readonly number[] | undefined {
  const texts = head.map(({ text }) => compact(text));
  const width = texts.indexOf(texts[0] ?? '', 1);
  if (width < 2 || texts[0] === '' || texts.length % width !== 0) return undefined;
  const isAgain = texts.every((text, column) => text === texts[column % width]);
  if (!isAgain || !head.slice(0, width).some(({ text }) => holdsValues(text))) return undefined;
  return Array.from({ length: texts.length / width }, (_, index) => index * width);
}

function cut({ place, cells }: GridRow, start: number, end: number | undefined): GridRow {
  return { place, cells: cells.slice(start, end) };
}
