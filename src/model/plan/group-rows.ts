/** The rows of the indicator table as a tree of goals, policies and projects, each where it first appears. */

import type { Place } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import type { Position } from './carry-down.ts';
import { comparable } from './check-cell.ts';
import type { Indicator } from './plan.ts';

export interface PlacedIndicator {
  readonly position: Position;
  readonly indicator: Indicator;
  readonly measuresPlace: Place;
}

export interface GoalGroup {
  readonly title: string;
  /** Numerical targets (数値目標). */
  readonly rows: readonly PlacedIndicator[];
  readonly policies: readonly PolicyGroup[];
}

export interface PolicyGroup {
  readonly title: string;
  readonly projects: readonly ProjectGroup[];
}

export interface ProjectGroup {
  readonly title: string;
  readonly page: string;
  readonly rows: readonly PlacedIndicator[];
}

/** Rows one after another with the same 全体計画, 頁 and 施策 are one project; a goal or policy that comes again goes on. */
export function groupRows(rows: readonly PlacedIndicator[]): readonly GoalGroup[] {
  return groupByTitle(rows, ({ position }) => position.goal).map(({ title, members }) => {
    const targets = members.filter(({ position }) => position.policy === undefined);
    const others = members.filter(({ position }) => position.policy !== undefined);
    const policies = groupByTitle(others, ({ position }) => position.policy ?? '');
    return {
      title,
      rows: targets,
      policies: policies.map((policy) => ({ title: policy.title, projects: groupProjects(policy.members) })),
    };
  });
}

/** By the title of the first. */
function groupByTitle(
  rows: readonly PlacedIndicator[],
  titleOf: (row: PlacedIndicator) => string,
): readonly { readonly title: string; readonly members: readonly PlacedIndicator[] }[] {
  const groups = groupBy(rows, (row) => comparable(titleOf(row)));
  return [...groups.values()].map((members) => ({ title: titleOf(members[0]), members }));
}

function groupProjects(rows: readonly PlacedIndicator[]): readonly ProjectGroup[] {
  const projects: { title: string; page: string; measure: string; rows: PlacedIndicator[] }[] = [];
  for (const row of rows) {
    const { project = '', page, measure } = row.position;
    const last = projects.at(-1);
    const isSame =
      last !== undefined &&
      comparable(last.title) === comparable(project) &&
      last.page === page &&
      comparable(last.measure) === comparable(measure);
    if (isSame) last.rows.push(row);
    else projects.push({ title: project, page, measure, rows: [row] });
  }
  return projects;
}
