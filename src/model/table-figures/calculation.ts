/** How a figure is worked out from others, whether or not one is printed: what fills an empty cell and what a workbook computes. */

import { Decimal } from '../value/decimal.ts';
import type { Figure } from './figure.ts';
import { evaluateFormula, type Formula } from './parse-formula.ts';

export interface Term {
  readonly figure: Figure;
  readonly coefficient: 1 | -1;
}

/** A sum that is printed nowhere: of shares where the table has no total. */
export interface Whole {
  readonly figures: readonly Figure[];
  readonly name: string;
}

export type Calculation =
  /** A sum or a difference. */
  | { readonly type: 'sum'; readonly terms: readonly Term[] }
  /** x ÷ y × factor. */
  | { readonly type: 'ratio'; readonly x: Figure; readonly y: Figure | Whole; readonly factor: number }
  /** (x - y) ÷ |y| × 100; with the other sign where a decrease is printed as such. */
  | { readonly type: 'rate'; readonly x: Figure; readonly y: Figure; readonly sign: 1 | -1 }
  /** Any other formula of a head; a `figures` entry of none adds nothing. */
  | {
      readonly type: 'formula';
      readonly formula: Formula;
      readonly figures: ReadonlyMap<string, Figure>;
      readonly factor: number;
    };

/** `undefined`: it divides by zero. */
export function calculate(calculation: Calculation): Decimal | undefined {
  switch (calculation.type) {
    case 'sum':
      return calculation.terms.reduce(
        (sum, { figure, coefficient }) => sum.plus(figure.amount.value.times(coefficient)),
        new Decimal(0),
      );
    case 'ratio': {
      const { x, y, factor } = calculation;
      const divisor = wholeValue(y);
      return divisor.isZero() ? undefined : x.amount.value.times(factor).div(divisor);
    }
    case 'rate': {
      const [now, base] = [calculation.x.amount.value, calculation.y.amount.value];
      return base.isZero() ? undefined : now.minus(base).times(100).times(calculation.sign).div(base.abs());
    }
    case 'formula':
      return evaluateFormula(
        calculation.formula,
        (name) => calculation.figures.get(name)?.amount.value ?? new Decimal(0),
      )?.times(calculation.factor);
  }
}

export function wholeValue(whole: Figure | Whole): Decimal {
  if ('amount' in whole) return whole.amount.value;
  return whole.figures.reduce((sum, { amount }) => sum.plus(amount.value), new Decimal(0));
}

export function operandsOf(calculation: Calculation): readonly Figure[] {
  switch (calculation.type) {
    case 'sum':
      return calculation.terms.map(({ figure }) => figure);
    case 'ratio':
      return [calculation.x, ...('amount' in calculation.y ? [calculation.y] : calculation.y.figures)];
    case 'rate':
      return [calculation.x, calculation.y];
    case 'formula':
      return [...calculation.figures.values()];
  }
}
