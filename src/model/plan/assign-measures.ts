/** Which 施策 belong to which policy, and which of them a project serves. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import { fail, ok } from '../../finding/found.ts';
import { isMarkedPriority } from './cell-words.ts';
import { comparable } from './check-cell.ts';
import type { MeasureRow } from './check-measures.ts';
import type { GoalGroup, PlacedIndicator, PolicyGroup } from './group-rows.ts';
import { parseOrdinals } from './parse-ordinals.ts';
import type { Measure } from './plan.ts';

export type MeasuresOfPolicies = ReadonlyMap<PolicyGroup, readonly Measure[]>;

/** Measures of a table of their own: every goal and policy it names must be one of the indicator table; what is not is told once. */
export function placeMeasures(rows: readonly MeasureRow[], goals: readonly GoalGroup[]): Found<MeasuresOfPolicies> {
  const findings: Finding[] = [];
  const placed = new Map<PolicyGroup, MeasureRow[]>();
  const titled = goals.map(titleGoal);
  const told = new Set<string>();
  for (const row of rows) {
    const policy = findPolicy(row, titled);
    if (policy.value === undefined) {
      const unknown = JSON.stringify(policy.findings.map(({ code, facts }) => [code, facts]));
      if (!told.has(unknown)) append(findings, policy.findings);
      told.add(unknown);
      continue;
    }
    const siblings = placed.get(policy.value) ?? [];
    const first = siblings.find(({ measure }) => measure.number === row.measure.number);
    if (first === undefined) siblings.push(row);
    else findings.push(doubled(row, first));
    placed.set(policy.value, siblings);
  }
  const value = new Map([...placed].map(([policy, measures]) => [policy, measures.map(({ measure }) => measure)]));
  return { value, findings };
}

/** Measures that stand only in the 施策 column of the indicator table, counted within their policy. */
export function gatherMeasures(goals: readonly GoalGroup[]): Found<MeasuresOfPolicies> {
  const policies = goals.flatMap((goal) => goal.policies);
  return ok(new Map(policies.map((policy) => [policy, gatherTitles(policy)])));
}

/** Numbers of the measures that a 施策 cell names, by number or by title. */
export function findMeasures(row: PlacedIndicator, measures: readonly Measure[]): Found<readonly number[]> {
  const text = row.position.measure;
  if (text === '') return ok([]);
  const written = comparable(text.normalize('NFKC'));
  const titled = measures.filter(({ number, title }) => isTitle(written, number, title));
  if (titled.length > 0) return ok(titled.map(({ number }) => number));
  const numbers = parseOrdinals(text);
  const known = measures.map(({ number, title }) => `${number} ${title}`);
  const unknown = (numbers ?? [text]).filter((each) => !measures.some(({ number }) => number === each));
  const findings = unknown.map((each) => error('measure-unknown', { measure: `${each}`, known }, row.measuresPlace));
  return { value: (numbers ?? []).filter((each) => !unknown.includes(each)), findings };
}

/** A goal with its titles as they are compared: a long plan asks for them once a measure. */
interface TitledGoal {
  readonly goal: GoalGroup;
  readonly title: string;
  readonly policies: readonly { readonly policy: PolicyGroup; readonly title: string }[];
}

function titleGoal(goal: GoalGroup): TitledGoal {
  const policies = goal.policies.map((policy) => ({ policy, title: comparable(policy.title) }));
  return { goal, title: comparable(goal.title), policies };
}

function findPolicy({ goal, policy, place }: MeasureRow, goals: readonly TitledGoal[]): Found<PolicyGroup | undefined> {
  const wanted = comparable(goal);
  const ofGoal = goals.filter(({ title }) => goal === '' || title === wanted);
  if (ofGoal.length === 0) {
    const known = goals.map((each) => each.goal.title);
    return fail(error('goal-unknown', { goal, known }, place));
  }
  const policies = ofGoal.flatMap((each) => each.policies);
  const wantedPolicy = comparable(policy);
  const found = policies.find(({ title }) => title === wantedPolicy);
  if (found !== undefined) return ok(found.policy);
  const known = policies.map((each) => each.policy.title);
  return fail(error('policy-unknown', { policy, known }, place));
}

function doubled(row: MeasureRow, first: MeasureRow): Finding {
  const measure = `${row.measure.number} ${row.measure.title}`;
  return error('measure-doubled', { measure, policy: row.policy, first: formatPlace(first.place) }, row.place);
}

function gatherTitles(policy: PolicyGroup): readonly Measure[] {
  const titles = new Map<string, string>();
  for (const { position } of policy.projects.flatMap(({ rows }) => rows)) {
    const { measure } = position;
    const isTitleText = measure !== '' && parseOrdinals(measure) === undefined;
    if (isTitleText && !titles.has(comparable(measure))) titles.set(comparable(measure), measure);
  }
  return [...titles.values()].map((title, index) => ({
    number: index + 1,
    isNumbered: false,
    title,
    priority: isMarkedPriority(title),
  }));
}

/** With or without its number before it: `①産業の活性化`, `1 産業の活性化`. */
function isTitle(written: string, number: number, title: string): boolean {
  const wanted = comparable(title.normalize('NFKC'));
  return written === wanted || written.replace(/^\(?(\d+)[).]?/, '$1') === `${number}${wanted}`;
}
