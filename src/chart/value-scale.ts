/** Chooses the value axis of a chart: from zero unless that hides the change, with round ticks. */

import { Decimal } from '../model/value/decimal.ts';
import { groupDigits } from '../model/value/group-digits.ts';

export interface ValueScale {
  readonly from: Decimal;
  readonly to: Decimal;
  readonly ticks: readonly Decimal[];
  /** False when the axis is cut, which the chart has to say. */
  readonly fromZero: boolean;
}

/** Values that differ by less than this share of the largest look the same on an axis from zero. */
const readableShare = new Decimal('0.15');
/** Values that differ by less than this many of their last digit do look the same: 17件 beside 18件 is no leap. */
const fewDigits = 4;
const wantedIntervals = 4;

/** Undefined without values. */
export function chooseScale(values: readonly Decimal[]): ValueScale | undefined {
  if (values.length === 0) return undefined;
  const [least, most] = [Decimal.min(...values), Decimal.max(...values)];
  const spread = most.sub(least);
  const digit = new Decimal(10).pow(-Math.max(...values.map((value) => value.decimalPlaces())));
  const isReadable = spread.lessThan(digit.mul(fewDigits)) || spread.greaterThanOrEqualTo(most.mul(readableShare));
  const fromZero = !least.isPositive() || isReadable;
  const low = fromZero ? Decimal.min(0, least) : least.sub(spread.div(4));
  const high = fromZero ? Decimal.max(0, most) : most;
  // No tick where no value can be: there is no 17.5件.
  const step = Decimal.max(digit, roundStep(high.equals(low) ? new Decimal(1) : high.sub(low).div(wantedIntervals)));
  const [first, last] = [low.div(step).floor(), high.div(step).ceil()];
  const count = Decimal.max(last.sub(first), 1).toNumber();
  const ticks = Array.from({ length: count + 1 }, (_, index) => first.add(index).mul(step));
  return { from: first.mul(step), to: first.add(count).mul(step), ticks, fromZero };
}

/** 1, 2 or 5 with zeros, no less than the rough step. */
function roundStep(rough: Decimal): Decimal {
  // Its power of ten is known: a logarithm would take as long as the chart's other figures together.
  const unit = new Decimal(10).pow(rough.e);
  return [1, 2, 5].map((factor) => unit.mul(factor)).find((step) => step.greaterThanOrEqualTo(rough)) ?? unit.mul(10);
}

/** E.g. `1,200`, `0.5`, `−20`. */
export function formatTick(tick: Decimal, decimals?: number): string {
  const digits = decimals === undefined ? tick.abs().toFixed() : tick.abs().toFixed(decimals);
  return `${tick.isNegative() && !tick.isZero() ? '−' : ''}${groupDigits(digits)}`;
}
