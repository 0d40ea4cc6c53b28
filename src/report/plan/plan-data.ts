/** The plan of a workspace as the template of any report may name it: its goals with their indicators. A list has goals of items. */

import { partOf } from '../../edition/edition.ts';
import { findReportYears } from '../../metrics/report-years.ts';
import type { Plan, PlanNames } from '../../model/plan/plan.ts';
import { plainNames } from '../../model/plan/plan-names.ts';
import type { Item } from '../../revision/item.ts';
import type { ReportInput } from '../report.ts';
import { styleFigures } from '../style-figures.ts';
import { type ItemView, viewItems } from '../text/items-view.ts';
import { type GoalDataView, type IndicatorView, PlanView } from './plan-view.ts';

export interface PlanData {
  /** What the city calls its levels and columns. */
  readonly names: PlanNames;
  readonly goals: readonly GoalOfData[];
  readonly indicators: readonly (IndicatorView | ItemView)[];
}

export type GoalOfData = { readonly id: string; readonly title: string } & (
  | GoalDataView
  | { readonly indicators: readonly ItemView[] }
);

/** Adds them to what the template may name beside its own words, and makes them when it does: figures are those of the latest year that has values. */
export function addPlanData<View extends object>(
  view: View,
  input: ReportInput,
  plan: Plan | undefined = partOf(input.content.edition, 'plan')?.plan,
  items?: readonly Item[],
): View & PlanData {
  let made: PlanData | undefined;
  const data = () => {
    made ??= plan === undefined ? dataOfItems(items ?? input.content.items()) : dataOfPlan(plan, input);
    return made;
  };
  const added = {
    names: { enumerable: true, get: () => data().names },
    goals: { enumerable: true, get: () => data().goals },
    indicators: { enumerable: true, get: () => data().indicators },
  };
  const free = Object.fromEntries(Object.entries(added).filter(([name]) => !(name in view)));
  return Object.defineProperties(view as View & PlanData, free);
}

function dataOfPlan(plan: Plan, input: ReportInput): PlanData {
  const { configuration, computeMetrics } = input;
  const { latest } = findReportYears(plan, configuration.document.date);
  const view = new PlanView({
    ...input,
    plan,
    metrics: styleFigures(computeMetrics(plan, latest), configuration, plan.table),
  });
  return {
    names: plan.names,
    goals: plan.goals.map((goal) => ({ id: goal.id, title: goal.title, ...view.goal(goal) })),
    indicators: view.indicators,
  };
}

/** The outermost of what each stands in is its goal. */
function dataOfItems(items: readonly Item[]): PlanData {
  const indicators = viewItems(items);
  const goals = new Map<string, ItemView[]>();
  for (const item of indicators) {
    const title = item.path[0]?.text ?? '';
    const own = goals.get(title);
    if (own === undefined) goals.set(title, [item]);
    else own.push(item);
  }
  return {
    names: { ...plainNames, name: items[0]?.name.label ?? plainNames.name },
    goals: [...goals].map(([title, own], index) => ({ id: `${index + 1}`, title, indicators: own })),
    indicators,
  };
}
