/** One figure of a table, with its name and what its heads say about its unit. */

import type { Place } from '../../finding/finding.ts';
import { Decimal } from '../value/decimal.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import type { Amount, Quantity } from '../value/quantity.ts';
import { type FigureHead, isScaledUnit } from './parse-figure-head.ts';

export interface FigureCell {
  readonly text: string;
  /** `undefined`: a text, or what cannot be read. */
  readonly quantity: Quantity | undefined;
  readonly place: Place;
}

/** A cell that holds one amount. */
export interface Figure {
  readonly cell: FigureCell;
  readonly amount: Amount;
  /** It has been rounded itself: decimals, thousands, percentages. */
  readonly isRounded: boolean;
  /** As findings name it. */
  readonly name: string;
  /** Its cell says that there is none: － beside a figure of another year. */
  readonly isMark?: true;
}

/** What a mark for none counts as beside a figure. */
export function nothingIn(cell: FigureCell, row: FigureHead, column: FigureHead): Figure {
  const amount: Amount = {
    type: 'amount',
    text: cell.text,
    value: new Decimal(0),
    decimals: 0,
    unit: '',
    before: '',
    after: '',
  };
  return { cell, amount, isRounded: false, name: nameOf(row, column), isMark: true };
}

/** `undefined` where the cell is no single amount: empty, a mark, a text, 以上, about. */
export function figureOf(cell: FigureCell | undefined, row: FigureHead, column: FigureHead): Figure | undefined {
  const amount = cell?.quantity;
  if (cell === undefined || amount?.type !== 'amount' || amount.bound !== undefined) return undefined;
  const isScaled = row.isScaled || column.isScaled || (amount.unit !== '' && isScaledUnit(amount.unit));
  const isRounded = amount.decimals > 0 || isScaled || isPercent(row, column, amount.unit);
  return { cell, amount, isRounded, name: nameOf(row, column) };
}

function nameOf(row: FigureHead, column: FigureHead): string {
  return [row.name, column.name].filter((name) => name !== '').join('　');
}

export function isSameFigureUnit(a: Figure, b: Figure): boolean {
  const [one, other] = [a.amount.unit, b.amount.unit];
  return one === '' || other === '' || isSameUnit(one, other);
}

function isPercent(own: FigureHead, other: FigureHead, unit: string): boolean {
  const isOfHead = [own, other].some((head) => head.unit === '%' || isRate(head));
  return isOfHead || /^[%％]$/.test(unit);
}

function isRate({ kind }: FigureHead): boolean {
  return kind === 'rate' || kind === 'ratio' || kind === 'yearRatio' || kind === 'share';
}
