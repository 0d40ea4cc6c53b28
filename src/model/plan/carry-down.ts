/** Where a row stands in the plan, when staff leave cells empty that repeat the one above. */

import type { RawRow } from '../../table/table.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import { comparable, textOf } from './check-cell.ts';
import type { Column } from './column.ts';

/** The titles of the tree above an indicator. Without a policy it is a numerical target of the goal (数値目標). */
export interface Position {
  readonly goal: string;
  readonly policy: string | undefined;
  /** The 施策 of the row, by name or by number, one or several; empty where there is none. */
  readonly measure: string;
  readonly project: string | undefined;
  readonly page: string;
}

/** Where the rows of a table stand, one below the other. */
export class PositionReader {
  readonly #columns: ReadonlyMap<IndicatorMeaning, Column>;
  #position: Position | undefined;
  #file: string | undefined;

  constructor(columns: ReadonlyMap<IndicatorMeaning, Column>) {
    this.#columns = columns;
  }

  /** What a file of another section begins with is under none of the last one's goals. */
  read(row: RawRow): Position {
    const above = this.#file === row.place.file ? this.#position : undefined;
    this.#file = row.place.file;
    this.#position = carryDown(above, readPosition(row, this.#columns));
    return this.#position;
  }
}

/** The cells of a row as written; empty where they are blank or the table has no such column. */
export interface WrittenPosition {
  readonly goal: string;
  readonly policy: string;
  readonly measure: string;
  readonly project: string;
  readonly page: string;
}

/**
 * A blank cell repeats the one above only where the cells of the higher levels are blank too; beside a 基本目標 that is
 * written, a blank 基本方針 means that there is none. A 全体計画 always belongs to a policy: the last one, or one without title.
 */
export function carryDown(above: Position | undefined, written: WrittenPosition): Position {
  const goal = written.goal || above?.goal || '';
  const before = above !== undefined && comparable(above.goal) === comparable(goal) ? above : undefined;
  const policy = carryPolicy(before, written);
  const measure = written.measure || carryMeasure(before, policy, written);
  const project = policy === undefined ? undefined : carryProject(before, policy, written);
  const page = written.page || (before !== undefined && isRepeated(before, policy, project) ? before.page : '');
  return { goal, policy, measure, project, page };
}

function readPosition(row: RawRow, columns: ReadonlyMap<IndicatorMeaning, Column>): WrittenPosition {
  const text = (meaning: IndicatorMeaning) => textOf(row, columns.get(meaning));
  return {
    goal: text('goal'),
    policy: text('policy'),
    measure: text('measure'),
    project: text('project'),
    page: text('page'),
  };
}

function carryPolicy(before: Position | undefined, written: WrittenPosition): string | undefined {
  if (written.policy) return written.policy;
  if (written.project) return before?.policy ?? '';
  return written.goal ? undefined : before?.policy;
}

function carryMeasure(before: Position | undefined, policy: string | undefined, written: WrittenPosition): string {
  return policy !== undefined && goesOn(before, policy, written) ? (before?.measure ?? '') : '';
}

function carryProject(before: Position | undefined, policy: string, written: WrittenPosition): string {
  return written.project || (goesOn(before, policy, written) ? (before?.project ?? '') : '');
}

/** Under the policy above, which the row does not write again. */
function goesOn(before: Position | undefined, policy: string, written: WrittenPosition): boolean {
  const blankAbove = !written.goal && !written.policy;
  return blankAbove && before?.policy !== undefined && comparable(before.policy) === comparable(policy);
}

/** A blank 頁 is repeated within one project, and among the numerical targets of one goal. */
function isRepeated(before: Position, policy: string | undefined, project: string | undefined): boolean {
  return isSameTitle(before.policy, policy) && isSameTitle(before.project, project);
}

function isSameTitle(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined ? one === other : comparable(one) === comparable(other);
}
