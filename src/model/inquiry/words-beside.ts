/** Whether what stands around a number in a reply may make it another: 2,731（4～12月）, 月5回, 平均2,731, (5). */

import type { Amount } from '../value/quantity.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { parseWrittenDate } from '../year/parse-written-date.ts';
import { isWholeYear } from '../year/period.ts';

/** `isYear`: the cell says itself of which year the number is, and it is the one that is asked for. `expected` is the unit that is asked for, which may stand in brackets. */
export function hasOtherWords(
  { before, after, unit, asOf = '' }: Amount,
  { year, isYear, expected }: { readonly year: FiscalYear; readonly isYear: boolean; readonly expected: string },
): boolean {
  // (5) is 5 to some and −5 to others.
  if (before.trimEnd().endsWith('(') && after.trimStart().startsWith(')')) return true;
  const own = `${before} ${after}`.normalize('NFKC').replace(`(${expected.normalize('NFKC')})`, ' ');
  const isWhole = isYear || isAtTurn(asOf, year);
  const rest = [unit, ...(isWhole ? [asOf] : [])].reduce(
    (text, word) => text.replace(word.normalize('NFKC'), ' '),
    own,
  );
  return plainWords.reduce((text, word) => text.replace(word, ' '), rest).replaceAll(harmless, '') !== '';
}

/** What people write beside the number of a whole year and mean nothing else by. The longer before what they begin with. */
const plainWords = [
  ...['速報値', '速報', '確定値', '確定', '延べ', 'のべ', '延', '合計', '総計', '計', '年度中', '年度', '年間', '年'],
  ...['時点', '現在', '末'],
];

/** Blanks, brackets, and marks that point to a note. */
const harmless = /[\s()[\]:、,※*¥]/g;

/** Stocks are counted at the end of a year, or on the day after it. */
function isAtTurn(asOf: string, year: FiscalYear): boolean {
  const text = asOf.normalize('NFKC').replaceAll(/\s/g, '');
  if (['3月末', '3月31日', '3/31', '年度末'].includes(text)) return true;
  const period = parsePeriod(text, { documentDate: { year: year + 1, month: 6, day: 1 } })?.period;
  const isMonthsEnd = period?.type === 'date' && period.day === undefined;
  if (isMonthsEnd && period.year === year + 1 && isWholeYear(period)) return true;
  const day = parseWrittenDate(text);
  if (day === undefined || day.year !== year + 1) return false;
  return (day.month === 3 && day.day === 31) || (day.month === 4 && day.day === 1);
}
