/** What a goal is called in a list: the number printed in its title, never its place in the table. */

import { type Goal, type Indicator, indicatorsOf, type Plan } from '../../model/plan/plan.ts';
import { toHalfWidth } from '../../model/text/text-width.ts';

/**
 * `２` of `基本目標２　安心して…`, `Ⅲ` of `Ⅲ　にぎわい`, `①` of `①しごと`; a title without a number is its own name, as far as the
 * first blank. `level` is what the city calls its goals.
 */
export function nameOfGoal(title: string, level = ''): string {
  const text = toHalfWidth(title).trim();
  const word = toHalfWidth(level);
  const bare = word !== '' && text.startsWith(word) ? text.slice(word.length) : text;
  return numberOf(bare) ?? firstWord(title);
}

/** What the goal of an indicator is called. */
export function nameOfOwnGoal({ plan }: { readonly plan: Plan }, indicator: Indicator): string {
  const goals =
    goalsOf.get(plan) ?? new Map(plan.goals.flatMap((goal) => indicatorsOf(goal).map((each) => [each, goal])));
  goalsOf.set(plan, goals);
  return nameOfGoal(goals.get(indicator)?.title ?? '', plan.names.goal);
}

/** Asked for once an indicator, and a plan has hundreds. */
const goalsOf = new WeakMap<Plan, ReadonlyMap<Indicator, Goal>>();

/** What stands without a goal is under one of no title. */
export function goalsOfReport({ goals }: Plan): readonly Goal[] {
  return goals.filter(({ title }) => title !== '');
}

/** Of a worksheet, e.g. `基本目標１`; the number alone of a title goes behind the word for its level. */
export function sheetOfGoal({ title, id }: Pick<Goal, 'title' | 'id'>, level: string): string {
  const first = firstWord(title);
  if (first === '') return id;
  const isNumber = toHalfWidth(first).replace(/[.:、。]$/, '') === numberOf(toHalfWidth(first));
  return isNumber ? `${level}${first.replace(/[.．:：、。]$/, '')}` : first;
}

function firstWord(title: string): string {
  return title.trim().split(/[\s\u3000]+/, 1)[0] ?? '';
}

function numberOf(text: string): string | undefined {
  return /^(?:第)?(?:基本目標|政策目標|目標|基本方針|政策|分野|柱|章)?(?:第)?[\s(]*([0-9]{1,3}|[IVX]{1,5}|[\u2160-\u216b\u2460-\u2473A-Z一二三四五六七八九十])(?![0-9A-Za-z])/.exec(
    text,
  )?.[1];
}
