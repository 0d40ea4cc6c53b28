/** Which year the lines above a table say that its figures are of: 令和6年度進捗状況, 令和7年3月31日現在. */

import { toHalfWidth } from '../text/text-width.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';
import { type FiscalYearContext, parseFiscalYear } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { fiscalYearOfPeriod, isWholeYear } from '../year/period.ts';

/** The one year that all lines together name, or that one of them calls the year of what was done; spans of a plan are none. */
export function yearOfTitles(lines: readonly string[], context: FiscalYearContext): FiscalYear | undefined {
  const named = lines.filter((line) => line.length <= longest).flatMap((line) => yearsOf(line, context));
  const done = named.filter(({ isDone }) => isDone);
  const years = new Set((done.length > 0 ? done : named).map(({ year }) => year));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/** Longer texts are no titles. */
const longest = 80;

interface NamedYear {
  readonly year: FiscalYear;
  readonly isDone: boolean;
}

function yearsOf(line: string, context: FiscalYearContext): readonly NamedYear[] {
  const text = toHalfWidth(line).replace(/\s/g, '');
  const years = [...text.matchAll(wholeYear)].flatMap(({ 0: written, index }): readonly NamedYear[] => {
    const [before, behind] = [text.slice(0, index), text.slice(index + written.length)];
    if (/[~〜～\-－―から]$/.test(before) || /^(?:末?[~〜～\-－―]|末?から|以降)/.test(behind)) return [];
    const year = parseFiscalYear(written, context)?.year;
    const isDone = /^末?(?:分|末?時点|の?[^\d()]{0,6}(?:実績|決算|実施|取組|達成|進捗))/.test(behind);
    // In the year of an evaluation or of a budget things are judged or planned, not done.
    return year === undefined || (!isDone && ofWork.test(behind)) ? [] : [{ year, isDone }];
  });
  const days = [...text.matchAll(endOfYear)].flatMap(({ 0: written }) => {
    const period = parsePeriod(written, context)?.period;
    const year = period && isWholeYear(period) ? fiscalYearOfPeriod(period) : undefined;
    return year === undefined ? [] : [{ year, isDone: true }];
  });
  return [...years, ...days];
}

const wholeYear = /(?:(?:令和|平成|R|H)(?:元|\d{1,2})|20\d\d)年度/g;
const endOfYear = /(?:令和|平成|R|H)(?:元|\d{1,2})年3月(?:31日|末日?)(?=現在|時点)/g;
const ofWork =
  /^[^()]{0,16}(?:評価|点検|検証|計画|予算|改訂|改定|策定|版|当初|発行|作成|公表|議会|定例会|委員会|会議|資料|調査)/;
