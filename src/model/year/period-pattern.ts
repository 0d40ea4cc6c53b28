/** The spellings of a period that are one wherever they stand in a cell: the scanning half of the grammar of `parsePeriod`. */

import { eras } from './fiscal-year.ts';

const names = eras.map((each) => each.name).join('|');
const initials = eras.map((each) => each.initial).join('');
const era = `(?:(?:${names})|(?<![A-Za-z])[${initials}]\\.?(?=\\d|元))`;
const ordinal = '(?:\\d{1,2}(?!\\d)|元)';
const western = '(?<![\\d,.])(?:19|20)\\d\\d(?![\\d,])';
const free = '(?<![\\d,.])';
const end = '(?:末|当初)?';
const to = '(?:[~〜―–-]|から)';

const start = `(?:${era}${ordinal}|${western})`;
const monthAndDay = '\\d{1,2}(?:月(?:\\d{1,2}日)?|[./]\\d{1,2})?';

/** Sources of regular expressions over half-width text, in the order of preference at one place. */
export const periodPatterns: readonly string[] = [
  `${start}(?:年|[./])${monthAndDay}${to}(?:${start}(?:年|[./]))?${monthAndDay}(?![\\d,])`,
  `${era}${ordinal}(?:年度?)?${to}${era}?${ordinal}(?:年度?)?`,
  `${western}(?:年度?)?${to}(?:${western}|${free}\\d\\d(?=年))(?:年度?)?`,
  `${free}${ordinal}(?:年度)?${to}${ordinal}年度`,
  `${era}?${free}(?:\\d{1,4}|元)(?:\\(${era}?(?:\\d{1,4}|元)\\))?年度(?:\\d{1,2}月)?${end}`,
  `${era}${ordinal}(?:\\(${western}\\))?年(?:\\d{1,2}月(?:\\d{1,2}日)?)?${end}`,
  `${western}\\(${era}${ordinal}\\)(?:年度?)?${end}`,
  `${free}\\d{1,4}年\\d{1,2}月(?:\\d{1,2}日)?${end}`,
  `${western}年(?!間)${end}`,
  `${free}\\d{1,2}年(?=実績|目標|計画|見込|現在|時点|末)`,
  `(?<![A-Za-z])(?:[${initials}]\\.?(?:\\d{1,2}(?!\\d)|元(?![気金町本祖]))(?:\\(${western}\\)|(?:\\.\\d{1,2}(?!\\d)){1,2}|(?:/\\d{1,2}(?!\\d)){0,2})|FY\\d{2,4})${end}`,
  `(?<![\\d\\p{L}])['’]\\d\\d(?!\\d)(?:年度?)?`,
  `${free}\\d{4}(?:/\\d{1,2}/|-\\d{1,2}-|\\.\\d{1,2}\\.)\\d{1,2}(?![\\d,.])`,
  `${free}\\d{1,2}月(?:\\d{1,2}日|末)?`,
];
