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
    filled.flatMap(({ row, calculation }) => {
      const value = calculate(calculation);
      return value === undefined ? [] : [[row, value] as const];
    }),
  );
  const inTotals = new Set([...partsOf.values()].flat());
  const tops = [...exact].filter(([row]) => !inTotals.has(row));
  const adjusted = new Map<number, Decimal>();
  const share = (rows: readonly number[], whole: Decimal) => {
    const own = rows.flatMap((row): readonly Share[] => {
      const value = exact.get(row);
      return value === undefined || adjusted.has(row) ? [] : [[row, value]];
    });
    if (own.length < rows.length) return;
    for (const [row, value] of portion(own, whole, decimals)) {
      adjusted.set(row, value);
      const parts = partsOf.get(row);
      if (parts !== undefined) share(parts, isOfGroup ? hundred : value);
    }
  };
  if (!tops.some(([row]) => partsOf.has(row))) {
    share(
      tops.map(([row]) => row),
      hundred,
    );
  }
  for (const [row, value] of tops) {
    const parts = partsOf.get(row);
    if (parts === undefined) continue;
    const rounded = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
    adjusted.set(row, rounded);
    share(parts, isOfGroup ? hundred : rounded);
  }
  return adjusted;
}

const hundred = new Decimal(100);

type Share = readonly [row: number, value: Decimal];

/** Each is cut; what is then missing goes, one last digit each, to those that lost most. */
function portion(shares: readonly Share[], whole: Decimal, decimals: number): readonly Share[] {
  const digit = new Decimal(10).pow(-decimals);
  const cut = shares.map(([row, value]) => {
    const floor = value.toDecimalPlaces(decimals, Decimal.ROUND_FLOOR);
    return { row, floor, lost: value.minus(floor) };
  });
  const missing = cut
    .reduce((rest, { floor }) => rest.minus(floor), whole)
    .div(digit)
    .round()
    .toNumber();
  // Shares that are far from their whole are wrong, and no matter of rounding.
  if (missing < 0 || missing > shares.length) return [];
  const raised = new Set(
    cut
      .toSorted((a, b) => b.lost.cmp(a.lost) || a.row - b.row)
      .slice(0, missing)
      .map(({ row }) => row),
  );
  return cut.map(({ row, floor }) => [row, raised.has(row) ? floor.plus(digit) : floor]);
}
