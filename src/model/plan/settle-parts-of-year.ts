/** Months, quarters and halves beside each other: none of them stands for its year, and 計 beside them is the year's value. */

import { normalizeHead } from '../head/head-tokens.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { Head } from './read-head.ts';

/** The heads of a table in their order. */
export function settlePartsOfYear(
  heads: readonly (Head | undefined)[],
  texts: readonly string[],
): readonly (Head | undefined)[] {
  const settled = settleMonths(heads, texts);
  const parts = settled.filter((head) => head?.role === 'actual' && isPart(head));
  return settled.map((head) => {
    if (head?.role !== 'printed' || head.printed !== 'total' || !isWhole(head)) return head;
    const own = yearOf(head);
    if (parts.filter((part) => part !== undefined && yearOf(part) === own).length < 2) return head;
    const { printed: _, ...rest } = head;
    return { ...rest, role: 'actual', isTotal: true };
  });
}

/** 4月, 5月, 6月: what happened in each, while 6月末 and 9月末 say how far it had come. */
function settleMonths(heads: readonly (Head | undefined)[], texts: readonly string[]): readonly (Head | undefined)[] {
  const months = texts.map((text) => monthAlone.exec(normalizeHead(text))?.groups);
  const counted = months.filter((month, index) => month !== undefined && isOfMonth(heads[index]));
  if (counted.length < fewest) return heads;
  return heads.map((head, index) => {
    const month = months[index];
    if (month === undefined || head === undefined || !isOfMonth(head)) return head;
    if (month.before === undefined && month.behind === undefined) return { ...head, period: { type: 'not-a-period' } };
    const { period } = head;
    if (period.type !== 'period' || period.period.type !== 'date') return head;
    return { ...head, period: { ...period, period: { ...period.period, isPart: true } } };
  });
}

/** Two may be days that a figure is taken at. */
const fewest = 3;

/** 4月, 4月分, 令和5年4月実績, 4月(令和5年度). */
const monthAlone =
  /^(?<before>[^()月]{0,12}?年度?)?\d{1,2}月(?:分|中|度)?(?:の?実績値?)?(?<behind>\((?=[^()]{0,12}年)[^()]{1,12}\))?$/;

function isOfMonth(head: Head | undefined): boolean {
  return head?.role === 'actual' && head.period.type === 'period' && head.period.period.type === 'date';
}

function isPart({ period }: Head): boolean {
  if (period.type === 'not-a-period') return true;
  if (period.type !== 'period') return false;
  return period.period.type === 'part' || (period.period.type === 'date' && period.period.isPart === true);
}

function isWhole({ period }: Head): boolean {
  return period.type === 'none' || (period.type === 'period' && period.period.type === 'fiscal-year');
}

function yearOf({ period }: Head): FiscalYear | undefined {
  return period.type === 'period' ? fiscalYearOfPeriod(period.period) : undefined;
}
