/** A target that adds up several years (累計20件, R3～R7累計) against actuals of single years: no share of each other. */

import { type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { toHalfWidth } from '../text/text-width.ts';
import type { IndicatorKind, Observation } from './plan.ts';
import { saysTotal } from './says-total.ts';
import type { PlacedColumn } from './value-columns.ts';

/**
 * Such targets are in doubt unless the indicator's kind is `known` to be 累計, or the actuals say it themselves. `observations`
 * are those of `columns`, in their order.
 */
export function checkTotalsOfYears(
  observations: readonly Observation[],
  columns: readonly PlacedColumn[],
  known: IndicatorKind | undefined,
): Found<readonly Observation[]> {
  const measured = observations.filter(
    ({ column, quantity }) => column.role === 'actual' && quantity.type === 'amount',
  );
  if (known === 'cumulative' || measured.length === 0) return ok(observations);
  const isAdded = (observation: Observation) =>
    columns.find(({ value }) => value === observation.column)?.isCumulative === true || saysTotal(observation);
  if (measured.some(isAdded)) return ok(observations);
  const isOfYears = (each: Observation) => known !== 'point' && isOfSeveral(each) && !measured.some(isOfSeveral);
  const isYearly = measured.some(({ quantity }) => saysYearly(quantity.text));
  const isAddedUp = ({ quantity }: Observation) =>
    isYearly && /延べ|のべ/.test(quantity.text) && !saysYearly(quantity.text);
  const totals = observations.filter(
    (each) =>
      each.column.role === 'target' &&
      each.quantity.type === 'amount' &&
      !/^(?:[%％‰]|ポイント|pt)$/.test(each.quantity.unit) &&
      (isAdded(each) || isOfYears(each) || isAddedUp(each)),
  );
  return {
    value: observations.map((each) => (totals.includes(each) ? { ...each, doubt: 'single-or-total' } : each)),
    findings: totals.map(({ quantity: { text }, place }) =>
      warning('total-against-single', { texts: [text], cells: [] }, place),
    ),
  };
}

/** 目標（R3～R5） may be of the three years together; a rate, 年間20件 and 20件/年 are of each. */
function isOfSeveral({ period, quantity, column }: Observation): boolean {
  if (period?.type !== 'years' || period.from === period.to || quantity.type !== 'amount') return false;
  const text = toHalfWidth(`${quantity.text} ${column.head}`);
  return !/^(?:%|‰|[%％]?ポイント|pt)$/.test(quantity.unit) && !/年間|毎年|各年|\/年|平均|年度末/.test(text);
}

/** 5件/年, 年5件, 年間5件. */
function saysYearly(text: string): boolean {
  return /[/／]年|(?:^|[^\d０-９\p{Script=Han}])(?:毎年|年間?)約?[\d０-９]/u.test(text);
}
