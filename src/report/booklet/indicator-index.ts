/** The index of a plan book: every KPI with its project and the page that shows it, in the order of the goals. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BookWords } from '../../model/book/book.ts';
import { type Goal, type Indicator, indicatorsOf, type Plan } from '../../model/plan/plan.ts';
import { idOfIndicator } from '../indicator-id.ts';
import { pageOf } from './fill-pages.ts';

export function composeIndicatorIndex(plan: Plan, words: BookWords): Element {
  const { names } = plan;
  return h('table', [
    h(
      'colgroup',
      [24, 20, 4].map((width) => h('col', { dataWidth: width })),
    ),
    h('thead', [
      h(
        'tr',
        [words.name ?? names.name, words.project ?? names.project, words.page ?? names.page].map((head) =>
          h('th', { scope: 'col' }, head),
        ),
      ),
    ]),
    ...plan.goals.flatMap(composeGoal),
  ]);
}

/** The band stays with the first indicator below it. */
function composeGoal(goal: Goal): readonly Element[] {
  const band = h('tr', [h('th', { className: ['index-goal'], scope: 'colgroup', colSpan: 3 }, goal.title)]);
  const projects = goal.policies.flatMap((policy) => policy.projects);
  const rows = indicatorsOf(goal).map((indicator) => {
    const project = projects.find((candidate) => candidate.indicators.includes(indicator));
    return composeRow(indicator, project?.title ?? '');
  });
  const [first, ...others] = rows;
  return [h('tbody', first === undefined ? [band] : [band, first]), ...others.map((row) => h('tbody', [row]))];
}

function composeRow(indicator: Indicator, project: string): Element {
  const id = idOfIndicator(indicator);
  return h('tr', [
    h('th', { className: ['row-name'], scope: 'row' }, [h('a', { href: `#${id}` }, indicator.name)]),
    h('td', project),
    h('td', { className: ['center'] }, [pageOf(id)]),
  ]);
}
