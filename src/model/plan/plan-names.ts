/** What the city calls the levels of its plan and its columns of words: by their heads, else by the titles, else by a plain word. */

import type { RawTable } from '../../table/table.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import { toHalfWidth } from '../text/text-width.ts';
import type { Column } from './column.ts';
import type { GoalGroup } from './group-rows.ts';
import type { PlanNames } from './plan.ts';

export function namePlan(words: ReadonlyMap<IndicatorMeaning, Column>, groups: readonly GoalGroup[]): PlanNames {
  const headOf = (meaning: IndicatorMeaning) => oneLine(words.get(meaning)?.header ?? '');
  const goals = groups.map(({ title }) => title);
  const policies = groups.flatMap((group) => group.policies.map(({ title }) => title));
  const named = Object.keys(plainNames)
    .filter(isNamed)
    .map((meaning) => [meaning, headOf(meaning)] as const)
    .filter(([, head]) => head !== '');
  return {
    ...plainNames,
    goal: commonWord(goals) || plainNames.goal,
    policy: commonWord(policies) || plainNames.policy,
    ...Object.fromEntries(named),
  };
}

/** The levels of bands and titles, which have no head of their own, under the word that their texts share: 章 for 第１章. */
export function nameAddedHeads(
  words: ReadonlyMap<IndicatorMeaning, Column>,
  table: RawTable,
): ReadonlyMap<IndicatorMeaning, Column> {
  return new Map(
    [...words].map(([meaning, column]) => {
      if (table.headers[column.index]?.isAdded !== true) return [meaning, column];
      const word = commonWord(table.rows.map(({ cells }) => cells[column.index]?.text.trim() ?? ''));
      return [meaning, { ...column, header: word || column.header }];
    }),
  );
}

function isNamed(meaning: string): meaning is keyof PlanNames {
  return Object.hasOwn(plainNames, meaning);
}

/** A head of several lines, or with its characters set apart, as it is written in a sentence: `指 標 名` → `指標名`. */
export function oneLine(head: string): string {
  return head
    .trim()
    .split(/\s+/)
    .reduce((line, part) => (isLatin(line.at(-1)) && isLatin(part[0]) ? `${line} ${part}` : line + part), '');
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[!-~\u00c0-\u024f]/.test(character);
}

/** `柱` of 柱１, 柱２; `章` of 第１章, 第２章; empty where the titles have no such word in common. */
function commonWord(titles: readonly string[]): string {
  const words = new Set(titles.filter((title) => title !== '').map(wordOfTitle));
  const [word = ''] = words;
  return words.size === 1 ? word : '';
}

function wordOfTitle(title: string): string {
  const text = toHalfWidth(title)
    .trim()
    .replace(/^[【〔■◆●◇□○◎★☆]\s?/, '');
  const ordinal = /^第\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?([章節編部条款])/.exec(text)?.[1];
  return ordinal ?? /^([^\d\s(]{1,8})\s?(?:\d|[\u2160-\u216b\u2460-\u2473IVX])/.exec(text)?.[1] ?? '';
}

/** Words of no city in particular. */
export const plainNames: PlanNames = {
  goal: '目標',
  policy: '方針',
  measure: '施策',
  project: '事業',
  name: '指標',
  unit: '単位',
  page: '頁',
  section: '所管課',
  definition: '定義',
  source: '出典',
  note: '注記',
  remark: '備考',
};
