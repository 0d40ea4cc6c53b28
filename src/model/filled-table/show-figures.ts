/** Writes the figures of a filled table as they are printed, each with how a workbook works it out again. */

import { type Calculation, calculate } from '../table-figures/calculation.ts';
import type { FigureCell } from '../table-figures/figure.ts';
import { isToBeComputed } from '../table-figures/parse-figure-head.ts';
import type { Relation } from '../table-figures/relation.ts';
import type { Quantity } from '../value/quantity.ts';
import type { FilledFigure } from './fill-figures.ts';
import type { FilledTable } from './fill-table.ts';
import { type Live, liveOfPrinted, positionsOf, withoutCircles } from './find-live-figures.ts';
import { lacksYearBefore } from './open-figures.ts';
import { roundAmount, showAmount } from './show-amount.ts';
import type { ShownFigure, UndefinedAmount } from './shown-figure.ts';

export interface ShownCell {
  readonly text: string;
  readonly figure: ShownFigure | undefined;
}

/** By row and column of the table; `undefined` where it has no cell. */
export type ShowFigure = (row: number, column: number) => ShownCell | undefined;

/** `relations` are those of printed figures, `columns` those that the table's columns are where it is printed. */
export function showFigures(
  filled: FilledTable,
  relations: readonly Relation[],
  columns: readonly number[],
): ShowFigure {
  const own = new Map(filled.filled.map((each) => [keyOf(each.row, each.column), each]));
  const live = findLive(filled, relations);
  const positions = positionsOf(filled.table);
  const placeOf = (operand: FigureCell) => {
    const position = positions.get(operand);
    const column = columns[position?.column ?? -1];
    return position === undefined || column === undefined ? undefined : { row: position.row, column };
  };
  return (row, column) => {
    const cell = filled.table.cells[row]?.[column];
    if (cell === undefined) return undefined;
    const figure = own.get(keyOf(row, column));
    const ownLive = live.get(cell);
    const bound = ownLive === undefined ? {} : { live: { ...ownLive, isGrouped: filled.isGrouped, placeOf } };
    if (figure !== undefined) return showFilled(filled, figure, bound);
    const { quantity } = cell;
    const because = findReason(filled, quantity, row, column);
    if (because !== undefined) {
      return { text: dash, figure: { quantity, source: 'filled', undefinedBecause: because } };
    }
    const text = quantity?.text.trim();
    return text === undefined
      ? { text: cell.text.trim(), figure: undefined }
      : { text, figure: { quantity, source: 'given', ...bound } };
  };
}

const dash = '－';

function findLive(filled: FilledTable, relations: readonly Relation[]): ReadonlyMap<FigureCell, Live> {
  const live = new Map(liveOfPrinted(relations));
  for (const figure of filled.filled) {
    const cell = filled.table.cells[figure.row]?.[figure.column];
    if (cell !== undefined) live.set(cell, liveOfFilled(figure, filled));
  }
  return withoutCircles(live);
}

function liveOfFilled({ worked, value, row, column }: FilledFigure, { styleOf }: FilledTable): Live {
  const { calculation } = worked;
  const style = styleOf(calculation, row, column);
  const exact = calculate(calculation);
  if (value === undefined || exact === undefined) return { calculation, style };
  const adjusted = value.minus(roundAmount(exact, style));
  return { calculation, style, ...(adjusted.isZero() ? {} : { adjusted }) };
}

function showFilled(
  filled: FilledTable,
  { row, column, worked, value }: FilledFigure,
  live: Pick<ShownFigure, 'live'>,
): ShownCell {
  const { calculation } = worked;
  const word = wordOf(calculation);
  if (word !== undefined) {
    return { text: word, figure: { quantity: { type: 'qualitative', text: word }, source: 'filled', ...live } };
  }
  if (value === undefined) {
    const quantity: Quantity = { type: 'missing', text: dash, reason: 'notGiven' };
    return { text: dash, figure: { quantity, source: 'filled', undefinedBecause: 'divisor-zero', ...live } };
  }
  const style = filled.styleOf(calculation, row, column);
  const quantity = showAmount(value, style, filled.mannerOf(row, column).after, filled);
  return { text: quantity.text, figure: { quantity, source: 'filled', ...live } };
}

/** From nothing to something, and to nothing. */
function wordOf(calculation: Calculation): '皆増' | '皆減' | undefined {
  if (calculation.type !== 'rate') return undefined;
  const [now, before] = [calculation.x.amount.value, calculation.y.amount.value];
  if (before.isZero() && now.gt(0)) return '皆増';
  return now.isZero() && before.gt(0) ? '皆減' : undefined;
}

/** An empty cell of a column whose figures are known to be worked out. */
function findReason(
  filled: FilledTable,
  quantity: Quantity | undefined,
  row: number,
  column: number,
): UndefinedAmount | undefined {
  const head = filled.columns[column];
  if (quantity?.type !== 'missing' || quantity.reason !== 'blank' || head === undefined || !isToBeComputed(head))
    return undefined;
  const isKnown = filled.isComputed('column', column) || lacksYearBefore(filled.columns, head);
  // The head over a group has nothing at all.
  const isWritten = filled.table.cells[row]?.some(isWrittenFigure) === true;
  return isKnown && isWritten ? 'operand-missing' : undefined;
}

/** An amount, or a mark for none: what nobody has written is blank. */
export function isWrittenFigure(cell: FigureCell | undefined): boolean {
  const quantity = cell?.quantity;
  return quantity?.type === 'amount' || (quantity?.type === 'missing' && quantity.reason !== 'blank');
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}
