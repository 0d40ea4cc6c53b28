/** What the head of a column says besides years and how firm its figures are, and which years it names. */

import { normalizeHeader } from '../model/text/text-width.ts';
import type { FieldRevision } from './revision.ts';

/** `目標値` of 目標値（R7）; empty for a year alone. */
export function wordsOfHead(head: string): string {
  return markYears(head)
    .replace(
      /#(?:年度|年)?(?:[./年]?\d{1,2}月?)?(?:[./月]\d{1,2}日?|\d{1,2}日)?末?(?:現在|時点)?(?:における|までの|まで|の)?/g,
      '',
    )
    .replace(/(?:速報|確定|見込み?|推計|暫定|概算|実績)(?:数?値)?/g, '')
    .replace(/\(\)/g, '');
}

/** In the order of the head, western where the era is known; a year that stands twice (R7（2025）) once. */
export function yearsOfHead(head: string): readonly string[] {
  const years = [...normalizeHeader(head).matchAll(yearPattern)].map(nameYear);
  return [...new Set(years)];
}

/** Whether a value of each edition has to stand under its own head: 現状値（R1） and 現状値（R5）, which goes on from it. */
export function areOfOtherYears({ before, after }: Pick<FieldRevision, 'before' | 'after'>): boolean {
  const [old, now] = [before, after].map((field) => yearsOfHead(field?.label ?? '').join());
  return old !== '' && now !== '' && old !== now;
}

const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  r: 2018,
  h: 1988,
  s: 1925,
  t: 1911,
  m: 1867,
};

/** In a normalised head. */
const yearPattern =
  /(?<era>令和|平成|昭和|大正|明治|(?<![a-z])[rhstm])\.?(?<number>元|\d{1,2}(?!\d))|(?<!\d)(?<western>(?:1[89]|20)\d{2})(?!\d)|(?<!\d)(?<bare>\d{1,2}|元)(?=年)/g;

/** A year given in two ways is one. */
function markYears(head: string): string {
  return normalizeHeader(head)
    .replace(yearPattern, '#')
    .replace(/#(?:年度|年)?\(#\)/g, '#');
}

function nameYear({ groups = {} }: RegExpExecArray): string {
  const { era, number = '', western, bare = '' } = groups;
  if (western !== undefined) return western;
  if (era === undefined) return `${bare}年`;
  return `${(eras[era] ?? 0) + (number === '元' ? 1 : Number(number))}`;
}
