/** The progress report's tables as components of its template. */

import type { Element, ElementContent } from 'hast';
import { withData } from '../../document/document.ts';
import type { Room } from '../../document/page-room.ts';
import type { Component, Components } from '../../document/parse-document.ts';
import type { Goal } from '../../model/plan/plan.ts';
import type { PlanInput } from '../report.ts';
import { laggingTable, unratedTable } from './attention-tables.ts';
import type { ChosenColumns } from './choose-columns.ts';
import { composeColumns, indicatorTable } from './indicator-table.ts';
import { changedTable, endedTable } from './life-tables.ts';
import { notesTable } from './notes-table.ts';
import type { RatingIndex } from './rating-index.ts';
import { coverageText, ratingSummary, sharesNote } from './rating-summary.ts';

/** Each table bears its name, so that it is found again in another edition of the report. */
export function tableComponents(input: PlanInput, chosen: ChosenColumns, index: RatingIndex): Components {
  const columns = composeColumns(chosen, input);
  return {
    'indicator-table': ofGoal(input, async (goal) => [
      named(`indicator-table/${goal.id}`, indicatorTable(goal, input, columns)),
    ]),
    'coverage-text': whole(async () => [coverageText(input, index)]),
    'rating-summary': whole(async () => [named('rating-summary', ratingSummary(input, index))]),
    'shares-note': whole(async () => sharesNote(input)),
    'lagging-table': whole(async () => [named('lagging-table', laggingTable(input, index))]),
    'unrated-table': whole(async () => [named('unrated-table', unratedTable(input, index))]),
    'changed-table': whole(async () => [named('changed-table', changedTable(input))]),
    'ended-table': whole(async () => [named('ended-table', endedTable(input))]),
    'notes-table': whole(async () => [named('notes-table', notesTable(input))]),
  };
}

function named(identity: string, table: Element): Element {
  return withData(table, { identity });
}

/** A component that takes `goal`, the id of a goal. */
export function ofGoal(
  input: PlanInput,
  render: (goal: Goal, room: Room) => Promise<readonly ElementContent[]>,
): Component {
  return {
    attributes: { goal: 'required' },
    async render({ goal: id }, room) {
      const goal = input.plan.goals.find((candidate) => candidate.id === id);
      const known = input.plan.goals.map((candidate) => candidate.id).join(', ');
      return goal === undefined ? { attribute: 'goal', expected: known } : render(goal, room);
    },
  };
}

function whole(render: () => Promise<readonly ElementContent[]>): Component {
  return { attributes: {}, render };
}
