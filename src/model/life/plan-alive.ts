/** A plan without the indicators that have ended or not begun in a year, and with what is told of the changes before it. */

import type { Change, EndedIndicator, PlanLife, ToldChange } from '../plan/change.ts';
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
  const isEnded = ({ id }: Indicator) =>
    told.some((each) => each.id === id && each.field === 'ended' && each.from <= year);
  const isToCome = ({ id }: Indicator) =>
    told.some((each) => each.id === id && each.field === 'begun' && each.from > year);
  const alive = goals
    .map((goal) => mapIndicators(goal, (each) => (isEnded(each) || isToCome(each) ? [] : [each])))
    .filter((goal, index) => indicatorsOf(goal).length > 0 || goal.policies.length > 0 || isBare(plan.goals[index]));
  const ended = goals.flatMap((goal) =>
    indicatorsOf(goal).flatMap((indicator) => {
      const change = told.find(({ id, field, from }) => id === indicator.id && field === 'ended' && from <= year);
      return change === undefined ? [] : [endedIndicator(indicator, change, goal)];
    }),
  );
  const isTold = ({ id, field, from }: ToldChange) =>
    field !== 'ended' && from <= year && !ended.some((each) => each.change.id === id);
  const life: PlanLife = { year, changes: told.filter(isTold), ended };
  return { ...plan, goals: alive, life };
}

function isBare(goal: Goal | undefined): boolean {
  return goal !== undefined && indicatorsOf(goal).length === 0;
}

function endedIndicator(indicator: Indicator, change: ToldChange, { title }: Goal): EndedIndicator {
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
