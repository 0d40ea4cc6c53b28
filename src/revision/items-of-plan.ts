/** The indicators of a plan as items of a revision. */

import type { Configuration } from '../model/configuration/configuration.ts';
import { hasBareValues } from '../model/plan/bare-values.ts';
import { directionWords, kindWords, type Words } from '../model/plan/cell-words.ts';
import {
  actualYearsOf,
  type Goal,
  type Indicator,
  indicatorsOf,
  type Observation,
  type Plan,
  type Policy,
  type Project,
} from '../model/plan/plan.ts';
import { type FiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import type { Field, Item } from './item.ts';

/** What of the indicators is compared: the same in both editions. */
export interface PlanScope {
  /** Fiscal years of actual values: an edition is not another because a year has passed. */
  readonly years: readonly FiscalYear[];
  /** Where values stand without their unit. */
  readonly units: boolean;
  /** Where it is said who answers for the indicators. */
  readonly sections: boolean;
}

export function itemsOfPlan(
  plan: Plan,
  { years, units, sections }: PlanScope,
  { date, years: style }: Configuration['document'],
): readonly Item[] {
  const nameYear = (year: FiscalYear | undefined) => (year === undefined ? '' : formatFiscalYear(year, style, date));
  const itemOf = (indicator: Indicator, path: readonly Field[]): Item => ({
    id: indicator.id,
    kind: 'KPI',
    name: { key: 'name', label: 'KPI', text: indicator.name, place: indicator.place },
    path,
    fields: [
      field('kind', '種別', wordOf(kindWords, indicator.kind), indicator),
      field(
        'direction',
        '方向',
        indicator.direction === undefined ? '' : wordOf(directionWords, indicator.direction),
        indicator,
      ),
      ...(units ? [field('unit', '単位', indicator.unit, indicator)] : []),
      ...(indicator.baseline === undefined
        ? []
        : [valueField('baseline', `${nameYear(indicator.baseline.column.year)}（基準値）`, indicator.baseline)]),
      ...indicator.actuals
        .filter(({ column: { year } }) => year !== undefined && years.includes(year))
        .map((actual) => valueField(`actual-${actual.column.year}`, nameYear(actual.column.year), actual)),
      ...indicator.targets.map((target) =>
        valueField(`target-${target.column.year}`, `${nameYear(target.column.year)}（目標数値）`, target),
      ),
      ...(sections ? [field('section', '所管課', indicator.section, indicator)] : []),
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

/** Of two editions; the order does not matter. A plan that is compared with none has none of its years compared. */
export function scopeOf(plan: Plan, other: Plan | undefined): PlanScope {
  const indicators = [plan, ...(other === undefined ? [] : [other])].flatMap(({ goals }) =>
    goals.flatMap(indicatorsOf),
  );
  const bearing = (each: Plan | undefined) => each?.goals.flatMap(indicatorsOf).some(({ section }) => section !== '');
  const otherYears = other === undefined ? [] : actualYearsOf(other);
  return {
    years: actualYearsOf(plan).filter((year) => otherYears.includes(year)),
    units: indicators.some(hasBareValues),
    // A column that only one edition has says nothing of who answered before.
    sections: bearing(plan) === true && bearing(other) === true,
  };
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

function valueField(key: string, label: string, { quantity, place }: Observation): Field {
  return { key, label, text: quantity.text, place };
}

function field(key: string, label: string, text: string, { place }: Indicator): Field {
  return { key, label, text, place };
}

function wordOf<T>(words: Words<T>, value: T): string {
  return words.find((each) => each.value === value)?.words[0] ?? '';
}
