/** Which figures belong to a goal. */

import type { IndicatorMetrics, PlanMetrics } from '../../metrics/metrics.ts';
import { type Goal, type Indicator, indicatorsOf } from '../../model/plan/plan.ts';

/** The figures of a goal's indicators, in printed order. */
export function metricsOfGoal(metrics: PlanMetrics, goal: Goal): readonly IndicatorMetrics[] {
  const figures = figuresOf.get(metrics) ?? new Map(metrics.indicators.map((each) => [each.indicator, each]));
  figuresOf.set(metrics, figures);
  return indicatorsOf(goal).flatMap((indicator) => figures.get(indicator) ?? []);
}

/** Asked for once a goal, and a plan has hundreds. */
const figuresOf = new WeakMap<PlanMetrics, ReadonlyMap<Indicator, IndicatorMetrics>>();
