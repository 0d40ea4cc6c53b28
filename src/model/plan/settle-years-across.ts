/** 2021-22 beside 2022-23: each is one fiscal year with both of its calendar years, as they would overlap otherwise. */

import { fiscalYear } from '../year/fiscal-year.ts';
import type { Head } from './read-head.ts';

/** The heads of a table in their order; a single 2021-22 stays two years. */
export function settleYearsAcross(
  heads: readonly (Head | undefined)[],
  texts: readonly string[],
): readonly (Head | undefined)[] {
  const opening = heads.map((head, index) => (isAcross(texts[index] ?? '') ? openingOf(head) : undefined));
  if (!opening.some((year) => year !== undefined && opening.includes(year + 1))) return heads;
  return heads.map((head, index) => {
    const year = opening[index];
    if (head?.period.type !== 'period' || year === undefined) return head;
    return { ...head, period: { ...head.period, period: { type: 'fiscal-year', year: fiscalYear(year) } } };
  });
}

/** With a hyphen: 2021～22 means both years. */
function isAcross(text: string): boolean {
  return /(?:19|20)\d\d[-‐–−](?:(?:19|20)\d\d|\d\d)(?!\d)/.test(text.normalize('NFKC')) && !/平均|計|か年/.test(text);
}

function openingOf(head: Head | undefined): number | undefined {
  const period = head?.period.type === 'period' ? head.period.period : undefined;
  return period?.type === 'years' && period.to === period.from + 1 ? period.from : undefined;
}
