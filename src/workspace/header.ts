import { speaksOfValues } from '../model/plan/read-head.ts';
import type { GridCell, GridRow, RawCell } from '../table/table.ts';

export interface Header extends GridRow {
  /** Index of the first row of data in the grid. */
  readonly end: number;
}

/**
 * The header starts at the first row with two texts: titles above have one. Rows that complete it belong to it, and the
 * lowest text of a column is its header, with the texts above it in brackets: H27 under 実績 is `H27（実績）`.
 */
export function findHeader(grid: readonly GridRow[]): Header | undefined {
  const start = grid.findIndex((row) => row.cells.filter((cell) => !isBlank(cell)).length >= 2);
  let header = grid[start];
  if (header === undefined) return undefined;
  let end = start + 1;
  for (let next = grid[end]; next !== undefined && completes(header, next); next = grid[end]) {
    header = joinRows(header, next);
    end += 1;
  }
  return { ...header, end };
}

export function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || (cell.text.trim() === '' && cell.problem === undefined);
}

/**
 * A row that a merged header cell reaches into; or one with nothing but years and roles under a group, or under the heads to
 * the right of the first. A group is a text with blanks to its right, as a CSV keeps merged cells.
 */
function completes(upper: GridRow, lower: GridRow): boolean {
  if (lower.cells.some((cell) => cell.continues === 'above' && !isBlank(cell))) return true;
  const heads = findHeads(upper, lower.cells.length);
  const texts = lower.cells.flatMap((cell, column) => {
    const head = heads[column];
    return isBlank(cell) || head === undefined ? [] : [{ text: cell.text, column, head }];
  });
  const hasGroup = texts.some(({ column, head }) => column > head && !isBlank(lower.cells[head]));
  const isRight = texts.length >= 2 && isBlank(lower.cells[0]);
  return texts.every(({ text }) => (speaksOfValues(text) ? hasGroup || isRight : hasGroup && isYear(text)));
}

/** For each column, the column whose header text reaches over it: its own, or the first one of its group. */
function findHeads(upper: GridRow, width: number): readonly (number | undefined)[] {
  const hasMerges = upper.cells.some((cell) => cell.continues === 'left');
  const heads: (number | undefined)[] = [];
  for (let column = 0; column < width; column += 1) {
    const cell = upper.cells[column];
    const isOpen = !hasMerges || cell?.continues === 'left';
    heads.push(isBlank(cell) ? (isOpen ? heads[column - 1] : undefined) : column);
  }
  return heads;
}

/** H27, （H27）, 27, 平成27年度, 2015, 令和2（2020）年度, 元年度, 27年度実績; but no value with a unit. */
function isYear(text: string): boolean {
  const compact = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\((.*)\)$/, '$1');
  return /^(?:明治|大正|昭和|平成|令和|FY|[MTSHR])?(?:元|\d{1,4})(?:\([^)]*\))?(?:年度?末?)?(?:\([^)]*\))?(?:実績|見込|目標|基準)?値?$/i.test(
    compact,
  );
}

function joinRows(upper: GridRow, lower: GridRow): GridRow {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const heads = findHeads(upper, width);
  const cells: GridCell[] = [];
  for (let column = 0; column < width; column += 1) {
    const [above, below, head] = [upper.cells[column], lower.cells[column], upper.cells[heads[column] ?? width]];
    if (below === undefined || isBlank(below) || below.continues === 'above')
      cells.push(above ?? { text: '', place: upper.place });
    else if (head === undefined) cells.push({ text: below.text, place: below.place });
    else cells.push({ text: `${below.text.trim()}（${head.text.trim()}）`, place: below.place });
  }
  return { place: upper.place, cells };
}
