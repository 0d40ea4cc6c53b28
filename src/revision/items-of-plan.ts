/** The indicators of a plan as items of a revision. */

import type { Configuration } from '../model/configuration/configuration.ts';
import { directionWords, kindWords, type Words } from '../model/plan/cell-words.ts';
import type { Entry, Goal, Indicator, Plan, Policy, Project } from '../model/plan/plan.ts';
import { type FiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import type { Field, Item } from './item.ts';

/** Only the fiscal years in `years` are compared: an edition is not another because a year has passed. */
export function itemsOfPlan(
  plan: Plan,
  years: readonly FiscalYear[],
  { date, years: style }: Configuration['document'],
): readonly Item[] {
  const nameYear = (year: FiscalYear) => formatFiscalYear(year, style, date);
  const itemOf = (indicator: Indicator, path: readonly Field[]): Item => ({
    id: indicator.id,
    kind: 'KPI',
    name: { key: 'name', label: 'KPI', text: indicator.name, place: indicator.place },
    path,
    fields: [
      field('kind', '種別', wordOf(kindWords, indicator.kind), indicator),
      field('direction', '方向', wordOf(directionWords, indicator.direction), indicator),
      valueField('baseline', `${nameYear(indicator.baseline.year)}（基準値）`, indicator.baseline),
      ...indicator.actuals
        .filter(({ year }) => years.includes(year))
        .map((actual) => valueField(`actual-${actual.year}`, nameYear(actual.year), actual)),
      ...indicator.targets.map((target) =>
        valueField(`target-${target.year}`, `${nameYear(target.year)}（目標数値）`, target),
      ),
    ],
    replaces: [],
    place: indicator.place,
  });
  return plan.goals.flatMap((goal) => [
    ...goal.indicators.map((indicator) => itemOf(indicator, pathOf(goal))),
    ...goal.policies.flatMap((policy) =>
      policy.projects.flatMap((project) =>
        project.indicators.map((indicator) => itemOf(indicator, pathOf(goal, policy, project))),
      ),
    ),
  ]);
}

/** The fiscal years that both plans have actual values of. */
export function commonYears(a: Plan, b: Plan): readonly FiscalYear[] {
  return a.actualYears.filter((year) => b.actualYears.includes(year));
}

function pathOf(goal: Goal, policy?: Policy, project?: Project): readonly Field[] {
  return [
    { key: 'goal', label: '基本目標', text: goal.title },
    ...(policy === undefined ? [] : [{ key: 'policy', label: '基本方針', text: policy.title }]),
    ...(project === undefined || project.title === ''
      ? []
      : [{ key: 'project', label: '全体計画', text: project.title }]),
  ];
}

function valueField(key: string, label: string, { quantity, place }: Entry): Field {
  return { key, label, text: quantity.text, place };
}

function field(key: string, label: string, text: string, { place }: Indicator): Field {
  return { key, label, text, place };
}

function wordOf<T>(words: Words<T>, value: T): string {
  return words.find((each) => each.value === value)?.words[0] ?? '';
}
