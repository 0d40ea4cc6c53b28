/** Which values of a row are of one year alone and which add up the years so far, where it has both: 30件 beside 累計90件. */

import type { IndicatorKind, Observation } from './plan.ts';
import { saysTotal } from './says-total.ts';
import type { PlacedColumn } from './value-columns.ts';

/**
 * As heads and cells say it; an actual or a baseline that says nothing is of its year beside one that says 累計, unless the indicator's kind
 * is `known` to be 累計, and a target may be of either. `observations` are those of `columns`, in their order before they are settled.
 */
export function tellTotals(
  observations: readonly Observation[],
  columns: readonly PlacedColumn[],
  known: IndicatorKind | undefined,
): readonly Observation[] {
  if (known === 'cumulative') return observations;
  const said = observations.map((each, index) => (saysTotal(each) ? true : columns[index]?.isCumulative));
  const measured = observations.flatMap(({ column, quantity }, index) =>
    column.role === 'actual' && quantity.type === 'amount' ? [said[index] === true] : [],
  );
  if (!measured.includes(true) || !measured.includes(false)) return observations;
  return observations.map((each, index) => {
    const isTotal = said[index] ?? (isOfOwnYear(each) ? false : undefined);
    return isTotal === undefined ? each : { ...each, span: isTotal ? 'total' : 'year' };
  });
}

/** Nothing so far is nothing either way. */
function isOfOwnYear({ column, quantity }: Observation): boolean {
  if (column.role === 'actual') return true;
  return column.role === 'baseline' && !(quantity.type === 'amount' && quantity.value.isZero());
}
