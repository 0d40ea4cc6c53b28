/** What must hold between printed figures: a sum or difference, a ratio, a rate of change; and what would make it hold. */

import { Decimal } from '../value/decimal.ts';
import { greatest } from '../value/extremes.ts';
import { type Calculation, calculate, operandsOf, type Term, type Whole, wholeValue } from './calculation.ts';
import { type Comparison, comparePrinted, exactly, lastDigit, type Range } from './compare-printed.ts';
import type { Figure, FigureCell } from './figure.ts';

export interface Relation {
  readonly target: Figure;
  /** Figures that the target is worked out from. */
  readonly operands: readonly Figure[];
  readonly computed: Decimal;
  readonly calculation: Calculation;
  readonly comparison: Comparison;
  /** How, as the heads say: `本年度－前年度`; of a sum the total's own head. */
  readonly how: string;
  /** Of a sum the head that it stands under across its own. */
  readonly across?: string;
  /** `sum`: a total of its parts; `share`: of shares, which make 100. */
  readonly type: 'sum' | 'share' | 'other';
  /** Values of one of its figures for which the relation would hold; `undefined` where that cannot be told. */
  readonly repair: (figure: FigureCell) => Range | undefined;
}

/** A calculation, and how it is as the heads say. */
export interface Worked {
  readonly calculation: Calculation;
  readonly how: string;
}

/** `undefined` where nothing can be said of the printed figure: division by zero. */
export function relate(target: Figure, { calculation, how }: Worked): Relation | undefined {
  switch (calculation.type) {
    case 'sum':
      return calculation.terms.length === 0 ? undefined : relateSum(target, calculation.terms, how, 'other');
    case 'ratio':
      return relateRatio(target, calculation, how);
    case 'rate':
      return relateRate(target, calculation, how);
    case 'formula': {
      const computed = calculate(calculation);
      return computed && relateFormula(target, calculation, computed, how);
    }
  }
}

/** Marks for nothing are no terms. */
export function relateSum(target: Figure, terms: readonly Term[], how: string, type: Relation['type']): Relation {
  const sum = terms.reduce(
    (all, { figure, coefficient }) => all.plus(figure.amount.value.times(coefficient)),
    new Decimal(0),
  );
  const off = target.amount.value.minus(sum);
  return {
    target,
    operands: terms.map(({ figure }) => figure),
    computed: sum,
    calculation: { type: 'sum', terms },
    comparison: compareSum(target, terms, sum),
    how,
    type,
    repair: (cell) => {
      const slack = slackOf(target, terms);
      if (cell === target.cell) return widen(exactly(sum), slack);
      const term = terms.find(({ figure }) => figure.cell === cell);
      return term && widen(exactly(term.figure.amount.value.plus(off.times(term.coefficient))), slack);
    },
  };
}

/** How far a sum of rounded figures may be from its total: by half of the last digit of each. */
function slackOf(target: Figure, terms: readonly Term[]): Decimal {
  const parts = digitsOf(terms);
  return target.isRounded && !parts.isZero() ? lastDigit(target.amount.decimals).plus(parts).div(2) : new Decimal(0);
}

function digitsOf(terms: readonly Term[]): Decimal {
  return terms.reduce(
    (sum, { figure: { amount, isRounded } }) => (isRounded ? sum.plus(lastDigit(amount.decimals)) : sum),
    new Decimal(0),
  );
}

function widen({ from, to }: Range, slack: Decimal): Range {
  return { from: from.minus(slack), to: to.plus(slack) };
}

/** Rounded parts may miss a rounded sum by half a digit each, and by less than one each where they are cut. */
function compareSum(target: Figure, terms: readonly Term[], sum: Decimal): Comparison {
  const { value, decimals } = target.amount;
  const finest = greatest(terms.map(({ figure }) => figure.amount.decimals));
  const own = comparePrinted(target.amount, exactly(sum));
  if (own === 'equal' || (finest > decimals && (own === 'cut' || own === 'raised'))) return 'equal';
  const slack = slackOf(target, terms);
  if (slack.isZero()) return 'different';
  const off = value.minus(sum).abs();
  return off.lte(slack) || off.lt(digitsOf(terms)) ? 'last-digit' : 'different';
}

/** Of a share `y` may be a sum that is printed nowhere. */
function relateRatio(
  target: Figure,
  { x, y, factor }: { readonly x: Figure; readonly y: Figure | Whole; readonly factor: number },
  how: string,
): Relation | undefined {
  const [above, below] = [rangeOf(x), 'amount' in y ? rangeOf(y) : exactly(wholeValue(y))];
  const range = divide(above, below, factor);
  const divisor = wholeValue(y);
  if (range === undefined || divisor.isZero()) return undefined;
  const printed = printedRange(target);
  return {
    target,
    operands: 'amount' in y ? [x, y] : [x],
    computed: x.amount.value.times(factor).div(divisor),
    calculation: { type: 'ratio', x, y, factor },
    comparison: compareRatio(target, range),
    how,
    type: 'other',
    repair: (cell) => {
      if (cell === target.cell) return widen(range, lastDigit(target.amount.decimals));
      if (cell === x.cell) return multiply(printed, below, factor);
      return 'amount' in y ? divide(above, printed, factor) : undefined;
    },
  };
}

function relateRate(
  target: Figure,
  { x, y, sign }: { readonly x: Figure; readonly y: Figure; readonly sign: 1 | -1 },
  how: string,
): Relation | undefined {
  const base = y.amount.value;
  const range = rateRange(rangeOf(x), rangeOf(y), sign);
  if (base.isZero() || range === undefined) return undefined;
  const printed = printedRange(target);
  const shares = [printed.from, printed.to].map((value) => value.times(sign).div(100));
  return {
    target,
    operands: [x, y],
    calculation: { type: 'rate', x, y, sign },
    computed: x.amount.value.minus(base).times(100).times(sign).div(base.abs()),
    comparison: compareRatio(target, range),
    how,
    type: 'other',
    repair: (cell) => {
      if (cell === target.cell) return widen(range, lastDigit(target.amount.decimals));
      if (cell === x.cell) return rangeAround(shares.map((share) => base.plus(base.abs().times(share))));
      if (x.amount.value.isNegative() || shares.some((share) => share.lte(-1))) return undefined;
      return rangeAround(shares.map((share) => x.amount.value.div(share.plus(1))));
    },
  };
}

/** What a formula of a head gives that is neither a sum nor a plain ratio. Only rounded operands leave its last digit open. */
function relateFormula(target: Figure, calculation: Calculation, computed: Decimal, how: string): Relation {
  const operands = operandsOf(calculation);
  const range = exactly(computed);
  const own = compareRatio(target, range);
  const isRounded = operands.some((operand) => operand.isRounded);
  const comparison = own === 'last-digit' && !isRounded ? 'different' : own;
  const near =
    own === 'different' && isRounded && computed.minus(target.amount.value).abs().lte(computed.abs().div(1000));
  return {
    target,
    operands,
    computed,
    calculation,
    comparison: near ? 'last-digit' : comparison,
    how,
    type: 'other',
    repair: (cell) => (cell === target.cell ? range : undefined),
  };
}

function compareRatio(target: Figure, range: Range): Comparison {
  const comparison = comparePrinted(target.amount, range);
  const isOpen = !range.from.eq(range.to);
  return isOpen && comparison === 'last-digit' ? 'equal' : comparison;
}

function rangeOf({ amount, isRounded }: Figure): Range {
  if (!isRounded) return exactly(amount.value);
  const unit = lastDigit(amount.decimals);
  return { from: amount.value.minus(unit), to: amount.value.plus(unit) };
}

function printedRange({ amount }: Figure): Range {
  const unit = lastDigit(amount.decimals);
  return { from: amount.value.minus(unit), to: amount.value.plus(unit) };
}

function divide(x: Range, y: Range, factor: number): Range | undefined {
  if (y.from.lte(0) && y.to.gte(0)) return undefined;
  return rangeAround([x.from, x.to].flatMap((above) => [y.from, y.to].map((below) => above.times(factor).div(below))));
}

function multiply(x: Range, y: Range, factor: number): Range {
  return rangeAround([x.from, x.to].flatMap((one) => [y.from, y.to].map((other) => one.times(other).div(factor))));
}

function rateRange(x: Range, y: Range, sign: 1 | -1): Range | undefined {
  if (y.from.lte(0) && y.to.gte(0)) return undefined;
  const values = [x.from, x.to].flatMap((now) =>
    [y.from, y.to].map((before) => now.minus(before).times(100).times(sign).div(before.abs())),
  );
  return rangeAround(values);
}

function rangeAround(values: readonly Decimal[]): Range {
  return { from: Decimal.min(...values), to: Decimal.max(...values) };
}
