/** Which columns of one role and year are values of the indicator, where their heads say of whom: 全国, 本市, 75歳未満. */

import type { ColumnCells } from './column-cells.ts';
import { isLaterEdition } from './edition-words.ts';
import { isOfOthers, isPrefecture } from './of-others.ts';
import type { Head } from './read-head.ts';

/**
 * 75歳未満 and 全年齢 under one year are two things, and none of them is the value of the indicator; 本市 beside 全国 is, 変更後
 * beside 変更前, and what bears no name beside what does. 全国平均 is never one; 県 beside 全国 is where no value is of anybody else.
 */
export function settleSubjects(
  heads: readonly (Head | undefined)[],
  cells: readonly ColumnCells[],
): readonly (Head | undefined)[] {
  const keys = heads.map((head, index) => keyOf(head, cells[index]));
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  // 市 beside 県 and 全国 is the city.
  const own = new Map<string, number>();
  heads.forEach((head, index) => {
    const key = keys[index];
    if (key !== undefined && !isOfOthers(head?.subject ?? '')) own.set(key, (own.get(key) ?? 0) + 1);
  });
  const values = heads.flatMap((head) => (head === undefined || head.role === 'printed' ? [] : [head.subject ?? '']));
  const isOfPrefecture = values.every(isOfOthers) && !values.every(isPrefecture);
  return heads.map((head, index) => {
    if (head?.subject === undefined) return head;
    if (isOfPrefecture && isPrefecture(head.subject)) return head;
    const key = keys[index] ?? '';
    const isOfSeveral = (counts.get(key) ?? 0) > 1 && !(isCity(head.subject) && own.get(key) === 1);
    return isOwn(head.subject) || !(isOfSeveral || isOfOthers(head.subject)) ? head : undefined;
  });
}

/** What stands over words is no second value. */
function keyOf(head: Head | undefined, cells: ColumnCells | undefined): string | undefined {
  const isOfWords = cells !== undefined && cells.filled > 0 && cells.numbers * 2 < cells.filled;
  if (head === undefined || head.role === 'printed' || isOfWords) return undefined;
  // 2030年度削減目標 over ▲38% is no second value of 2030年度目標排出量.
  const isOfRates = cells !== undefined && cells.numbers > 0 && cells.rates === cells.numbers;
  return JSON.stringify([head.role, head.period, isOfRates]);
}

/** 市, 町, さくら市. */
export function isCity(subject: string): boolean {
  return /^[^\d\s()]{0,6}[市町村区]$/.test(subject);
}

/** The city whose plan it is; what a value was changed to. */
export function isOwn(subject: string): boolean {
  if (isLaterEdition(subject)) return true;
  return /^(?:本|当|我が)(?:市|町|村|区|県|府|道|都)(?:全体|分)?$/.test(subject);
}
