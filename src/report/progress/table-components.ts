/** The progress report's tables as components of its template. */

import type { ElementContent } from 'hast';
import type { Component, Components } from '../../document/parse-document.ts';
import type { Goal } from '../../model/plan/plan.ts';
import type { PlanInput } from '../report.ts';
import { laggingTable, notesTable, unratedTable } from './attention-tables.ts';
import { indicatorTable } from './indicator-table.ts';
import { ratingSummary } from './rating-summary.ts';

export function tableComponents(input: PlanInput): Components {
  return {
    'indicator-table': ofGoal(input, async (goal) => [indicatorTable(goal, input)]),
    'rating-summary': whole(async () => [ratingSummary(input)]),
    'lagging-table': whole(async () => [laggingTable(input)]),
    'unrated-table': whole(async () => [unratedTable(input)]),
    'notes-table': whole(async () => [notesTable(input)]),
  };
}

/** A component that takes `goal`, the id of a goal. */
export function ofGoal(input: PlanInput, render: (goal: Goal) => Promise<readonly ElementContent[]>): Component {
  return {
    attributes: { goal: 'required' },
    async render({ goal: id }) {
      const goal = input.plan.goals.find((candidate) => candidate.id === id);
      const known = input.plan.goals.map((candidate) => candidate.id).join(', ');
      return goal === undefined ? { attribute: 'goal', expected: known } : render(goal);
    },
  };
}

function whole(render: () => Promise<readonly ElementContent[]>): Component {
  return { attributes: {}, render };
}
