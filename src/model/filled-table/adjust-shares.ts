/** Makes rounded shares add up to their total by the method of largest remainders; only where it is asked for. */

import { calculate } from '../table-figures/calculation.ts';
import { Decimal } from '../value/decimal.ts';
import type { FilledFigure } from './fill-figures.ts';
import type { AmountStyle } from './shown-figure.ts';

/**
 * `filled` are shares of one column. What a share becomes, by its row. Parts of a total make that total, or 100 where they are
 * shares of it; where none is known all of them make 100.
 */
export function adjustShares(
  filled: readonly FilledFigure[],
  partsOf: ReadonlyMap<number, readonly number[]>,
  { decimals }: AmountStyle,
  isOfGroup: boolean,
): ReadonlyMap<number, Decimal> {
  const exact = new Map(
    filled.flatMap(({ row, worked }) => {
      const value = calculate(worked.calculation);
      return value === undefined ? [] : [[row, value] as const];
    }),
  );
  const inTotals = new Set([...partsOf.values()].flat());
  const tops = [...exact.keys()].filter((row) => !inTotals.has(row));
  const adjusted = new Map<number, Decimal>();
  const share = (rows: readonly number[], whole: Decimal) => {
    const own = rows.filter((row) => exact.has(row) && !adjusted.has(row));
    if (own.length < rows.length) return;
    for (const [row, value] of portion(own, exact, whole, decimals)) adjusted.set(row, value);
    for (const row of own) {
      const value = adjusted.get(row);
      const parts = partsOf.get(row);
      if (value !== undefined && parts !== undefined) share(parts, isOfGroup ? hundred : value);
    }
  };
  const totals = tops.filter((row) => partsOf.has(row));
  if (totals.length === 0) share(tops, hundred);
  for (const total of totals) {
    const value = exact.get(total)?.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
    const parts = partsOf.get(total);
    if (value === undefined || parts === undefined) continue;
    adjusted.set(total, value);
    share(parts, isOfGroup ? hundred : value);
  }
  return adjusted;
}

const hundred = new Decimal(100);

/** Each is cut; what is then missing goes, one last digit each, to those that lost most. */
function portion(
  rows: readonly number[],
  exact: ReadonlyMap<number, Decimal>,
  whole: Decimal,
  decimals: number,
): readonly (readonly [row: number, value: Decimal])[] {
  const digit = new Decimal(10).pow(-decimals);
  const cut = rows.map((row) => {
    const value = exact.get(row) ?? new Decimal(0);
    const floor = value.toDecimalPlaces(decimals, Decimal.ROUND_FLOOR);
    return { row, floor, lost: value.minus(floor) };
  });
  const missing = cut
    .reduce((rest, { floor }) => rest.minus(floor), whole)
    .div(digit)
    .round()
    .toNumber();
  // Shares that are far from their whole are wrong, and no matter of rounding.
  if (missing < 0 || missing > rows.length) return [];
  const raised = new Set(
    cut
      .toSorted((a, b) => b.lost.cmp(a.lost) || a.row - b.row)
      .slice(0, missing)
      .map(({ row }) => row),
  );
  return cut.map(({ row, floor }) => [row, raised.has(row) ? floor.plus(digit) : floor]);
}
