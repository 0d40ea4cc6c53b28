/** Writes the figures of a filled table as they are printed, each with how a workbook works it out again. */

import type { Calculation } from '../table-figures/calculation.ts';
import type { FigureCell } from '../table-figures/figure.ts';
import { isBlankCell } from '../table-figures/figure-table.ts';
import { isToBeComputed } from '../table-figures/parse-figure-head.ts';
import type { Relation } from '../table-figures/relation.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import type { Quantity } from '../value/quantity.ts';
import { type FilledFigure, keyOf } from './fill-figures.ts';
import type { FilledTable } from './fill-table.ts';
import { type Live, liveOfPrinted, positionsOf, withoutCircles } from './find-live-figures.ts';
import { lacksYearBefore } from './open-figures.ts';
import { showAmount } from './show-amount.ts';
import type { ShownFigure, UndefinedAmount } from './shown-figure.ts';
import { unitOfResult } from './sum-units.ts';

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
    const because = findReason(filled, cell, row, column);
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
    const { calculation, style, adjusted } = figure;
    if (cell !== undefined) live.set(cell, { calculation, style, ...(adjusted === undefined ? {} : { adjusted }) });
  }
  return withoutCircles(live);
}

function showFilled(
  filled: FilledTable,
  { row, column, calculation, style, value }: FilledFigure,
  live: Pick<ShownFigure, 'live'>,
): ShownCell {
  const word = wordOf(calculation);
  if (word !== undefined) {
    return { text: word, figure: { quantity: { type: 'qualitative', text: word }, source: 'filled', ...live } };
  }
  if (value === undefined) {
    const quantity: Quantity = { type: 'missing', text: dash, reason: 'notGiven' };
    return { text: dash, figure: { quantity, source: 'filled', undefinedBecause: 'divisor-zero', ...live } };
  }
  const { after } = filled.mannerOf(row, column);
  // In a column of several units a total has that of its parts.
  const unit = unitOfResult(calculation);
  const isOther = unit !== '' && after !== '' && !isSameUnit(unit, after);
  const quantity = showAmount(value, style, isOther ? unit : after, filled);
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
function findReason(filled: FilledTable, cell: FigureCell, row: number, column: number): UndefinedAmount | undefined {
  const head = filled.columns[column];
  if (!isBlankCell(cell) || head === undefined || !isToBeComputed(head)) return undefined;
  const isKnown = filled.isComputed('column', column) || lacksYearBefore(filled.columns, head);
  // The head over a group has nothing at all.
  const isWritten = filled.table.cells[row]?.some(isWrittenFigure) === true;
  return isKnown && isWritten ? 'operand-missing' : undefined;
}

/** An amount, or a mark for none: what nobody has written is blank. */
export function isWrittenFigure(cell: FigureCell | undefined): boolean {
  const type = cell?.quantity?.type;
  return type === 'amount' || (type === 'missing' && !isBlankCell(cell));
}
