/** What a row of the indicator table is made from: an indicator with its place in the plan, its figures and its values by column. */

import type { BandSet, IndicatorMetrics } from '../../metrics/metrics.ts';
import {
  type Indicator,
  measuresOf,
  type Observation,
  observationsOf,
  type Plan,
  type ValueColumn,
} from '../../model/plan/plan.ts';
import type { PlanInput } from '../report.ts';
import { type CellKeys, cellKeysOf } from './cell-keys.ts';

/** Titles of what an indicator stands in; empty where it stands in nothing on that level. */
export interface IndicatorPath {
  readonly goal: string;
  readonly policy: string;
  readonly measure: string;
  readonly project: string;
}

export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly path: IndicatorPath;
  readonly metrics: IndicatorMetrics;
  readonly bands: BandSet;
  readonly keys: CellKeys;
  readonly observations: ReadonlyMap<ValueColumn, Observation>;
}

/** Of every indicator of the plan, in printed order. */
export function indicatorRows({ plan, metrics }: Pick<PlanInput, 'plan' | 'metrics'>): readonly IndicatorRow[] {
  const figures = new Map(metrics.indicators.map((each) => [each.indicator, each]));
  const keysOf = cellKeysOf(plan);
  return placeIndicators(plan).map(({ indicator, path }) => {
    const own = figures.get(indicator);
    const bands = metrics.bandSets.find(({ name }) => name === own?.rating.bands);
    if (own === undefined || bands === undefined) throw new Error(`No figures for ${indicator.id}`);
    const observations = new Map(observationsOf(indicator).map((each) => [each.column, each]));
    return { indicator, path, metrics: own, bands, keys: keysOf(indicator), observations };
  });
}

/** In the order of the plan. */
export function placeIndicators({
  goals,
}: Plan): readonly { readonly indicator: Indicator; readonly path: IndicatorPath }[] {
  return goals.flatMap((goal) => {
    const top = { goal: goal.title, policy: '', measure: '', project: '' };
    const direct = goal.indicators.map((indicator) => ({ indicator, path: top }));
    const others = goal.policies.flatMap((policy) =>
      policy.projects.flatMap((project) => {
        const measure = measuresOf(policy, project)
          .map(({ title }) => title)
          .join('\n');
        const path = { ...top, policy: policy.title, measure, project: project.title };
        return project.indicators.map((indicator) => ({ indicator, path }));
      }),
    );
    return [...direct, ...others];
  });
}
