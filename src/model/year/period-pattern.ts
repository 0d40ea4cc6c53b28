/** The spellings of a period that are one wherever they stand in a cell: the scanning half of the grammar of `parsePeriod`. */

import { toHalfWidth } from '../text/text-width.ts';
import { eras } from './fiscal-year.ts';
import { opensWithPart, partWords, slashedDay, someMonths, undatedWords } from './part-of-year.ts';

const names = eras.map((each) => each.name).join('|');
const initials = eras.map((each) => each.initial).join('');
// Tables pad dates with blanks: 令和 5年 9月30日.
const era = `(?:(?:${names})\\s?|(?<![A-Za-z])[${initials}]\\.?(?=\\d|元))`;
const ordinal = '(?:\\d{1,2}(?!\\d)|元)';
const western = '(?<![\\d,.])(?:19|20)\\d\\d(?![\\d,])';
const free = '(?<![\\d,.])';
const end = '(?:末|当初)?';
const endOfMonth = '末日?';
const dash = '[~〜―–-]';
const to = `(?:${dash}|から)`;
const open = '[([〔【<〈《]';
const close = '(?=\\s*(?:[)\\]〕】>〉》]|$))';
const day = '\\s?\\d{1,2}\\s?日(?![間数])';

const start = `(?:${era}${ordinal}|${western})`;
const monthAndDay = '\\d{1,2}(?:月(?:\\d{1,2}日)?|[./]\\d{1,2})?';

/** Of a year that stands before it, or in the head. */
const halfOrQuarter = '(?:[上下]半期|(?<!以)[上下]期(?![間待限])|第?\\s?[1-4]\\s?四半期)末?';
const partOfYear = `(?:\\d{1,2}月?${to}\\d{1,2}月末?|\\d{1,2}\\s?月(?:${day}|${endOfMonth})?|${halfOrQuarter}|${partWords})`;
const part = `(?:\\s?(?:[・、,]\\s?)?${partOfYear}|\\s?\\(${partOfYear}(?:時点|現在|まで)?\\))`;

/** Sources of regular expressions over half-width text, in the order of preference at one place. */
export const periodPatterns: readonly string[] = [
  `(?:令和|平成|昭和)[一二三四五六七八九十]{1,4}年度?${end}`,
  // Of one year in two eras, or in both calendars: 平成31・令和元年度, （令和2年度（2020））.
  `(?:${names})${ordinal}(?:年度?)?[・/](?:${names})${ordinal}年度?`,
  `(?<=${open}\\s?)${era}${ordinal}年度?${end}\\(${western}(?:年度?)?\\)`,
  `(?<=${open}\\s?)(?:${western}(?:年度?)?[・/]${era}${ordinal}|${era}${ordinal}(?:年度?)?[・/]${western})(?:年度?)?${close}`,
  `${start}(?:年|[./])${monthAndDay}${to}(?:${start}(?:年|[./]))?${monthAndDay}(?![\\d,])`,
  `${era}${ordinal}(?:年度?)?${dash}${era}?${ordinal}(?:年度?)?`,
  // R4から10%減 has no second year.
  `${era}${ordinal}(?:年度?)?から(?:${era}${ordinal}(?:年度?)?|${ordinal}(?:年度?(?!間)|(?=[\\s)、の]|$)))`,
  `${western}(?:年度?)?${to}(?:${western}|${free}\\d\\d(?=年))(?:年度?)?`,
  `${free}${ordinal}(?:年度)?${to}${ordinal}年度`,
  `(?:${era}${ordinal}(?:\\(${western}\\))?\\s|${era}?${free}(?:\\d{1,4}|元)(?:\\(${era}?(?:\\d{1,4}|元)\\))?)年\\s?度(?:${part}|${end})`,
  `${era}${ordinal}(?:\\(${western}\\))?\\s?年(?:${part}|${end})`,
  `${western}\\(${era}${ordinal}\\)(?:年度?)?(?:${part}|${end})`,
  `${free}\\d{1,4}年\\s?\\d{1,2}\\s?月(?:${day}|${endOfMonth}|当初)?`,
  `${start}年?(?:\\(暦年\\)|暦年)`,
  `${western}年(?!間)(?:${part}|${end})`,
  `${free}\\d{1,2}年(?=実績|目標|計画|見込|現在|時点|末)`,
  // R5.2Q is a quarter, R5.2 a month.
  `(?<![A-Za-z])[${initials}]\\.?(?:\\d{1,2}(?!\\d)|元)[\\s.]?${partOfYear}`,
  `(?<![A-Za-z])(?:[${initials}]\\.?(?:\\d{1,2}(?!\\d)|元(?![気金町本祖]))(?:\\(${western}\\)|(?:\\.\\d{1,2}(?!\\d)){1,2}|(?:/\\d{1,2}(?!\\d)){0,2})|FY\\d{2,4})${end}`,
  `(?<![\\d\\p{L}])['’]\\d\\d(?!\\d)(?:年度?)?`,
  `${free}\\d{4}(?:/\\d{1,2}/|-\\d{1,2}-|\\.\\d{1,2}\\.)\\d{1,2}(?![\\d,.])`,
  `${free}\\d{1,2}月?${to}\\d{1,2}月末?(?!齢)`,
  `${free}\\d{1,2}月(?:\\d{1,2}日|${endOfMonth})?`,
  `${free}\\d{1,2}/\\d{1,2}${to}\\d{1,2}/\\d{1,2}(?![\\d/])`,
  `${free}\\d{1,2}[/.]\\d{1,2}(?=現在|時点)`,
  `${western}/\\d{1,2}(?![\\d/])`,
  `${western}\\.\\d{1,2}末`,
  // As nobody would write a second value: （h30）, （R 2）, （2020-03）.
  `(?<=${open}\\s?)[HRhr]\\s?\\.?\\s?${ordinal}(?:年度?)?${end}${close}`,
  `(?<=${open}\\s?)${western}-(?:0[1-9]|1[0-2])${close}`,
  // （2020Q2）; （二年度）, of whatever era, is asked about.
  `(?<=${open}\\s?)${western}\\s?(?:[Qq][1-4]|[1-4][Qq])${close}`,
  `(?<=${open}\\s?)[一二三四五六七八九十]{1,3}年度${close}`,
  // 令和5人 is a slip, （令和5） a year.
  `(?<=${open}\\s?)(?:${names}|[令平])${ordinal}${close}`,
  // 2024:40, which is no ratio.
  `(?<=^|[\\s、,・/])${western}(?=\\s?:\\s?\\d)`,
  `${western}(?=\\s?(?:調査|国勢|時点|現在|確定|速報|データ))`,
  // 5年前 is told from the year of the column.
  `${free}\\d{1,2}年前`,
  halfOrQuarter,
  `(?<=(?:${open}|※)\\s?)${partWords}${close}`,
  `(?<=^\\s?)${undatedWords}(?=\\s?[:=]|\\s\\d)`,
  // 180日（6か月） is a length of time.
  `(?<=(?<![日月時分秒年週歳間]\\s?)${open}\\s?)${someMonths}(?:実績|まで)?${close}`,
  // 30%（9/30） is a share.
  `(?<=(?<![%‰割]\\s?)${open}\\s?)(?:${slashedDay}|年末(?:時点|現在)?)${close}`,
];

/** Whether a period that `periodPatterns` found is a number and another year in brackets: 2000(R1), where 2019(R1) is one year twice. */
export function isNumberWithYear(text: string): boolean {
  const [, number, name, ordinal] = numberWithYear.exec(text) ?? [];
  const first = eras.find(({ name: full, initial }) => full === name || initial === name)?.firstFiscalYear;
  return first !== undefined && Number(number) !== first - 1 + (ordinal === '元' ? 1 : Number(ordinal));
}

const numberWithYear = new RegExp(`^(\\d{4})\\((${names}|[${initials}])\\s?\\.?(\\d{1,2}|元)\\)$`);

/** Whether a period that `periodPatterns` found says no year of its own: 9月末, 上半期, 途中. */
export function needsYear(text: string): boolean {
  const half = toHalfWidth(text);
  return withoutYear.test(half) || opensWithPart(half);
}

const withoutYear = /^(?:\d{1,2}(?:\s?月|[~〜―–-]|から|[/.]\d{1,2}(?:$|[~〜―–-]))|年末)/;
