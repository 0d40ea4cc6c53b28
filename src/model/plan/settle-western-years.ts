/** Whether 22年, 23年 and 24年 without an era are 2022 and on: where no head needs an era and the actuals end when the document was made. */

import { fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { Head } from './read-head.ts';

/** The heads of a table in their order; that they were read so is still told of each. */
export function settleWesternYears(
  heads: readonly (Head | undefined)[],
  texts: readonly string[],
  { documentDate }: FiscalYearContext,
): readonly (Head | undefined)[] {
  const own = fiscalYearOf(documentDate);
  const shorts = heads.map((head, index) => (head === undefined ? undefined : shortYear(head, texts[index] ?? '')));
  const measured = shorts.flatMap((short, index) => (short !== undefined && isMeasured(heads[index]) ? [short] : []));
  const last = 2000 + Math.max(...measured);
  const areWestern = shorts.every((short) => short === undefined || short > lastOfReiwa(own));
  if (!areWestern || last > own || last < own - longestLag) return heads;
  return heads.map((head, index) => {
    const short = shorts[index];
    if (head === undefined || short === undefined || head.period.type !== 'period') return head;
    return { ...head, period: { ...head.period, period: { type: 'fiscal-year', year: fiscalYear(2000 + short) } } };
  });
}

/** Years from the last actual to the report that prints it. */
const longestLag = 3;

/** Up to here a number alone is a year of 令和. */
function lastOfReiwa(own: number): number {
  return own - 2018 + 10;
}

/** 23 of a head without an era that was read as 平成23年度. */
function shortYear({ period }: Head, text: string): number | undefined {
  if (period.type !== 'period' || (period.period.type !== 'fiscal-year' && period.period.type !== 'calendar-year'))
    return undefined;
  const short = /(?<![\d和成正治HRST.])\d{1,2}(?=年)/i.exec(text.normalize('NFKC'))?.[0];
  const year = fiscalYearOfPeriod(period.period);
  return short === undefined || year === undefined ? undefined : Number(short);
}

function isMeasured(head: Head | undefined): boolean {
  return head?.role === 'actual' || head?.role === 'baseline';
}
