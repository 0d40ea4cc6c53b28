/** The figures of a year in which the plan was another one, beside the indicators that it has now. */

import { indicatorsOf, type Plan } from '../model/plan/plan.ts';
import type { PlanMetrics } from './metrics.ts';

/** By id: of an indicator that was not there in that year there are none. */
export function asOfPlan(metrics: PlanMetrics, plan: Plan): PlanMetrics {
  const now = new Map(plan.goals.flatMap(indicatorsOf).map((indicator) => [indicator.id, indicator] as const));
  const indicators = metrics.indicators.flatMap((each) => {
    const indicator = now.get(each.indicator.id);
    return indicator === undefined ? [] : [{ ...each, indicator }];
  });
  return { ...metrics, indicators };
}
