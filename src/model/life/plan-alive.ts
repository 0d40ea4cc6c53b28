/** A plan without the indicators that have ended or not begun in a year, and with what is told of the changes before it. */

import { type Change, type EndedIndicator, heirsOf, type PlanLife, type ToldChange } from '../plan/change.ts';
import { type Goal, type Indicator, indicatorsOf, type Plan } from '../plan/plan.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';

/** `ids` are those that its indicators have now, by those that they have in `plan`. */
export function planAlive(
  plan: Plan,
  changes: readonly Change[],
  year: FiscalYear,
  ids: ReadonlyMap<string, string> = new Map(),
): Plan {
  const goals = plan.goals.map((goal) => mapIndicators(goal, (each) => [{ ...each, id: ids.get(each.id) ?? each.id }]));
  const names = new Map(goals.flatMap(indicatorsOf).map(({ id, name }) => [id, name] as const));
  const told = changes
    .map((change): ToldChange => ({ ...change, name: names.get(change.id) ?? change.id }))
    .toSorted((a, b) => a.from - b.from);
  const ends = new Map(
    told
      .filter(({ field, from }) => field === 'ended' && from <= year)
      .map((each) => [each.id, each] as const)
      .toReversed(),
  );
  const toCome = new Set(told.filter(({ field, from }) => field === 'begun' && from > year).map(({ id }) => id));
  const alive = goals
    .map((goal) => mapIndicators(goal, (each) => (ends.has(each.id) || toCome.has(each.id) ? [] : [each])))
    .filter((goal, index) => indicatorsOf(goal).length > 0 || goal.policies.length > 0 || isBare(plan.goals[index]));
  const ended = goals.flatMap((goal) =>
    indicatorsOf(goal).flatMap((indicator) => {
      const change = ends.get(indicator.id);
      return change === undefined ? [] : [endedIndicator(indicator, change, goal, names)];
    }),
  );
  const gone = new Set(ended.map(({ change }) => change.id));
  const isTold = ({ id, field, from }: ToldChange) => field !== 'ended' && from <= year && !gone.has(id);
  const life: PlanLife = { changes: told.filter(isTold), ended };
  return { ...plan, goals: alive, life };
}

function isBare(goal: Goal | undefined): boolean {
  return goal !== undefined && indicatorsOf(goal).length === 0;
}

function endedIndicator(
  indicator: Indicator,
  change: ToldChange,
  { title }: Goal,
  names: ReadonlyMap<string, string>,
): EndedIndicator {
  const measured = indicator.actuals.filter(
    ({ column, quantity }) => quantity.type !== 'missing' && column.year !== undefined && column.year < change.from,
  );
  const last = measured.at(-1);
  const target = indicator.targets.findLast(
    ({ doubt, quantity }) => doubt !== 'superseded' && quantity.type !== 'missing',
  );
  return {
    change,
    unit: indicator.unit,
    ...(last?.column.year === undefined ? {} : { last: { year: last.column.year, text: last.quantity.text } }),
    target: target?.quantity.text ?? '',
    heirs: heirsOf(change).map((id) => names.get(id) ?? id),
    goal: title,
  };
}

/** Projects and policies that are left without an indicator go with it. */
function mapIndicators(goal: Goal, map: (indicator: Indicator) => readonly Indicator[]): Goal {
  return {
    ...goal,
    indicators: goal.indicators.flatMap(map),
    policies: goal.policies.flatMap((policy) => {
      const projects = policy.projects.flatMap((project) => {
        const indicators = project.indicators.flatMap(map);
        return indicators.length === 0 && project.indicators.length > 0 ? [] : [{ ...project, indicators }];
      });
      return projects.length === 0 && policy.projects.length > 0 ? [] : [{ ...policy, projects }];
    }),
  };
}
