/** A target that adds up several years (累計20件, R3～R7累計) against actuals of single years, or the other way: no share of each other. */

import { type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { toHalfWidth } from '../text/text-width.ts';
import type { Quantity } from '../value/quantity.ts';
import type { IndicatorKind, Observation } from './plan.ts';
import { saysTotal } from './says-total.ts';
import type { PlacedColumn } from './value-columns.ts';

/**
 * A target of several years is in doubt unless the indicator's kind is `known` to be 累計, or the actuals say it themselves; one
 * of each year (単年度, 年間20件) where the kind or all actuals say that they add up. `observations` are those of `columns`, in
 * their order.
 */
export function checkTotalsOfYears(
  observations: readonly Observation[],
  columns: readonly PlacedColumn[],
  known: IndicatorKind | undefined,
): Found<readonly Observation[]> {
  const measured = observations.filter(
    ({ column, quantity }) => column.role === 'actual' && quantity.type === 'amount',
  );
  if (measured.length === 0) return ok(observations);
  const flagOf = ({ column }: Observation) => columns.find(({ value }) => value === column)?.isCumulative;
  const isAdded = (each: Observation) => flagOf(each) === true || saysTotal(each);
  const isOfEachYear = (each: Observation) =>
    flagOf(each) === false || (!isAdded(each) && saysYearly(each.quantity.text));
  if (known === 'cumulative' || measured.every(isAdded))
    return doubtTargets(observations, isOfEachYear, 'single-against-total');
  if (measured.some(isAdded)) return ok(observations);
  const isOfYears = (each: Observation) => known !== 'point' && isOfSeveral(each) && !measured.some(isOfSeveral);
  const isYearly = measured.some(({ quantity }) => saysYearly(quantity.text));
  const isAddedUp = ({ quantity }: Observation) =>
    isYearly && /延べ|のべ/.test(quantity.text) && !saysYearly(quantity.text);
  return doubtTargets(
    observations,
    (each) => !isRate(each.quantity) && (isAdded(each) || isOfYears(each) || isAddedUp(each)),
    'total-against-single',
  );
}

function doubtTargets(
  observations: readonly Observation[],
  isOther: (target: Observation) => boolean,
  code: 'total-against-single' | 'single-against-total',
): Found<readonly Observation[]> {
  const others = observations.filter(
    (each) => each.column.role === 'target' && each.quantity.type === 'amount' && isOther(each),
  );
  return {
    value: observations.map((each) => (others.includes(each) ? { ...each, doubt: 'single-or-total' } : each)),
    findings: others.map(({ quantity: { text }, place }) => warning(code, { texts: [text], cells: [] }, place)),
  };
}

function isRate(quantity: Quantity): boolean {
  return quantity.type === 'amount' && /^(?:[%％‰]|ポイント|pt)$/.test(quantity.unit);
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
