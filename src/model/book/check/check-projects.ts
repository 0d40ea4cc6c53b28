/** Checks the 全体計画 of a plan book against the plan whose KPIs stand in them. */

import { type Finding, warning } from '../../../finding/finding.ts';
import { findNearest } from '../../../finding/nearest.ts';
import { comparable } from '../../plan/check-cell.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Book } from '../book.ts';
import { blocksOf } from '../text/walk-blocks.ts';

/** Both ways: a project without KPIs, and one of the plan that no chapter shows. Books without projects show none. */
export function checkProjects(book: Book, plan: Plan | undefined): readonly Finding[] {
  const { projects, chapters } = book;
  if (projects.size === 0) return [];
  const planned = (plan?.goals ?? []).flatMap((goal) =>
    goal.policies.flatMap((policy) => policy.projects.map(({ title, indicators }) => ({ goal, title, indicators }))),
  );
  const keys = new Set(planned.map(({ goal, title }) => keyOf(goal.title, title)));
  const shown = blocksOf(book).flatMap((block) =>
    block.type === 'component' && block.name === 'project' ? (projects.get(block.attributes.id ?? '') ?? []) : [],
  );
  const told = new Set(shown.map(({ goal, title }) => keyOf(goal, title)));
  const titles = planned.map(({ title }) => title);
  const unknown = [...projects.values()].filter(({ goal, title }) => !keys.has(keyOf(goal, title)));
  const missing = planned.filter(({ goal, title }) => !told.has(keyOf(goal.title, title)));
  const isWhole = chapters.every(({ blocks }) => blocks.length > 0);
  return [
    ...unknown.map(({ title, place }) =>
      warning('project-without-indicators', { title, nearest: findNearest(title, titles) }, place),
    ),
    ...missing.flatMap(({ title, indicators: [first] }) =>
      isWhole && first !== undefined ? [warning('project-not-in-book', { title }, first.place)] : [],
    ),
  ];
}

/** 重点 may stand behind a title. */
function keyOf(goal: string, title: string): string {
  return [goal, title].map((text) => comparable(text).replace(/\(重点\)$/, '')).join('\n');
}
