/** Whether a row is set off from those below it by its fill, bold letters or a heavy rule, as heads are. */

import type { GridRow } from '../table/table.ts';
import { isBlank, looksLikeValue, writtenCells } from './cells.ts';
import { isAside, isPartOfYear, isYear } from './head-words.ts';
import { isTotal } from './row-kinds.ts';

/**
 * The first row from `first` on that only its looks tell from a title or a row of data: no fewer texts than below it, more than
 * above it.
 */
export function findSetOff(grid: readonly GridRow[], first: number, most: number): number | undefined {
  let widest = 0;
  for (let index = first; index < Math.min(grid.length, first + most); index += 1) {
    const row = grid[index];
    if (row === undefined || widest > mostInTitle) break;
    if (isGroups(grid, index)) continue;
    const reach = row.cells.filter((cell) => !isBlank(cell) || cell.continues !== undefined).length;
    if (reach > widest && mayBeHead(row) && isSetOff(grid, index) && reach >= countBelow(grid, index))
      return index > first && isGroups(grid, index - 1) ? index - 1 : index;
    widest = Math.max(widest, writtenCells(row).length);
  }
  return undefined;
}

const mostInTitle = 3;

/** A row of groups looks as the heads below it do; of two texts it is a title, unless one reaches down. */
function isGroups(grid: readonly GridRow[], index: number): boolean {
  const [upper, lower] = [grid[index], grid[index + 1]];
  if (upper === undefined || lower === undefined || !isSame(lookOf(upper), lookOf(lower))) return false;
  const reachesDown = lower.cells.some(({ continues }) => continues === 'above');
  return (reachesDown || writtenCells(upper).length > 2) && fillsBelow(upper, lower);
}

export interface HeadLooks {
  readonly endsHead: boolean;
  readonly beginsBody: boolean;
}

/** Of the row at `index`, below a row of a head. */
export function looksOf(grid: readonly GridRow[], index: number): HeadLooks {
  return { endsHead: endsHead(grid, index), beginsBody: looksLikeBody(grid, index) };
}

/** The row at `index` looks as the head above it does and those below do not, or it has the heavy rule that closes a head. */
function endsHead(grid: readonly GridRow[], index: number): boolean {
  const [upper, lower] = [grid[index - 1], grid[index]];
  if (upper === undefined || lower === undefined || !mayBeHead(lower)) return false;
  const [above, own] = [lookOf(upper), lookOf(lower)];
  const body = looksBelow(grid, index);
  if (body.length === 0) return false;
  const isAlike = stands(own) && isSame(above, own) && !body.some((look) => isSame(own, look));
  const isRuled = own.isRuled && !above.isRuled && !body.some((look) => look.isRuled);
  return isAlike || (isRuled && isSame(above, own));
}

/** The row at `index` looks as the rows below do, and the head above does not. */
function looksLikeBody(grid: readonly GridRow[], index: number): boolean {
  const [upper, lower] = [grid[index - 1], grid[index]];
  if (upper === undefined || lower === undefined) return false;
  const [above, own] = [lookOf(upper), lookOf(lower)];
  const body = looksBelow(grid, index);
  return stands(above) && !isSame(above, own) && body.length > 0 && body.every((look) => isSame(own, look));
}

/** Striped rows look as one of the next does. */
function isSetOff(grid: readonly GridRow[], index: number): boolean {
  const row = grid[index];
  if (row === undefined) return false;
  const own = lookOf(row);
  const body = looksBelow(grid, index);
  return stands(own) && body.length > 0 && !body.some((look) => isSame(own, look));
}

interface RowLook {
  readonly fills: ReadonlySet<string>;
  readonly isFilled: boolean;
  readonly isBold: boolean;
  readonly isRuled: boolean;
}

/** What all its texts share. */
function lookOf(row: GridRow): RowLook {
  const looks = writtenCells(row).map(({ cell }) => cell.look);
  const areAll = (isSo: (look: (typeof looks)[number]) => boolean) => looks.length > 0 && looks.every(isSo);
  return {
    fills: new Set(looks.map((look) => look?.fill ?? '')),
    isFilled: areAll((look) => look !== undefined && look.fill !== ''),
    isBold: areAll((look) => look?.isBold === true),
    isRuled: areAll((look) => look?.isRuled === true),
  };
}

function stands({ isFilled, isBold }: RowLook): boolean {
  return isFilled || isBold;
}

/** Heads of names and of years may have colours of their own. */
function isSame(one: RowLook, other: RowLook): boolean {
  if (one.isFilled !== other.isFilled || one.isBold !== other.isBold) return false;
  return !one.isFilled || holds(one.fills, other.fills) || holds(other.fills, one.fills);
}

function holds(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  return [...some].every((each) => all.has(each));
}

const rowsCompared = 3;

/** Of the next rows that are more than a band over others. */
function looksBelow(grid: readonly GridRow[], index: number): readonly RowLook[] {
  return rowsBelow(grid, index).map(lookOf);
}

function countBelow(grid: readonly GridRow[], index: number): number {
  return Math.max(0, ...rowsBelow(grid, index).map((row) => writtenCells(row).length));
}

function rowsBelow(grid: readonly GridRow[], index: number): readonly GridRow[] {
  return grid
    .slice(index + 1, index + 1 + 2 * rowsCompared)
    .filter((row) => writtenCells(row).length >= 2)
    .slice(0, rowsCompared);
}

function mayBeHead(row: GridRow): boolean {
  const texts = writtenCells(row).map(({ cell }) => cell.text);
  const [first = ''] = texts;
  // 27 is as often a count as a year.
  const isTime = (text: string) => (isYear(text) && !/^[\d０-９]{1,3}$/.test(text.trim())) || isPartOfYear(text);
  const isValue = (text: string) => looksLikeValue(text) && !isTime(text);
  return texts.length >= 2 && !texts.some(isValue) && !texts.some(isAside) && !isTotal(first);
}

/** Below what is open to the left or merged over others, with a text under each column that the row above has none for. */
export function fillsBelow(upper: GridRow, lower: GridRow): boolean {
  const [first] = lower.cells;
  const isOpen = isBlank(first) || first?.continues === 'above';
  if (!isOpen && !upper.cells.some(({ continues }) => continues === 'left')) return false;
  return upper.cells.every((cell, column) => {
    if (cell.continues !== 'left' && !isBlank(cell)) return true;
    const below = lower.cells[column];
    return !isBlank(below) || below?.continues !== undefined;
  });
}
