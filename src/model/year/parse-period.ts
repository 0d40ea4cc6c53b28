/** Reads when a value holds, in every spelling that heads and cells use, and finds such spellings inside a cell. */

import { toHalfWidth } from '../text/text-width.ts';
import {
  type CalendarDate,
  calendarYear,
  compareDates,
  eras,
  type FiscalYear,
  fiscalYear,
  shortEra,
  spellOutEra,
} from './fiscal-year.ts';
import { spellOutKanjiYears } from './kanji-years.ts';
import { type FiscalYearContext, parseFiscalYear } from './parse-fiscal-year.ts';
import { opensWithPart, undatedPart } from './part-of-year.ts';
import { fiscalYearOfPeriod, type Period } from './period.ts';
import { yearAcross } from './year-across.ts';

export interface PeriodReading {
  readonly period: Period;
  /** False when the era, or the year of a day, is not printed and more than one would be plausible. */
  readonly certain: boolean;
}

/**
 * `令和2年度末`, `H22`, `21年`, `(2012)`, `令和5(2023)年度`, `R5.3末`, `令和6年9月30日現在`, `H23～27`, `平成23年度から27年度平均`, `直近`.
 * A year without 年 or 年度 is a fiscal year, one with 年 a calendar year. `undefined` for everything else, for days that no
 * calendar has and for pairs that disagree.
 */
export function parsePeriod(text: string, context: FiscalYearContext): PeriodReading | undefined {
  // R5 9月末: without the blank it would be a year 59.
  const compact = toHalfWidth(text)
    .replace(/(\d)\s+(?=\d{1,2}\s?月)/g, '$1年')
    .replace(/(\d)(?:\s+|\.)(?=[1-4]\s?(?:Q|四半期))/gi, '$1年度')
    .replace(/\s/g, '');
  if (compact.length > longest) return undefined;
  const even = spellOutKanjiYears(compact)
    .replace(/[〜～―—–‐−ー]/g, '~')
    .replace(/[’‘′]/g, "'")
    .replace(/[[〔【]/g, '(')
    .replace(/[\]〕】]/g, ')')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^※/, '')
    .replace(shortEra, spellOutEra)
    .replace(/^([a-z])\.(?=\d)/i, '$1')
    .replace(/年度(\d{1,2})\/\d{1,2}~(\d{1,2})\/\d{1,2}$/, '年度$1~$2月')
    .replace(/年度(\d{1,2})[/.](\d{1,2})(?=$|現在|時点)/, '年度$1月$2日')
    .replace(/年度年末/, '年末')
    .replace(/(?<=月)末日/, '末')
    .replace(/(?<=[\d元])年?(?:暦年|\(暦年\))$/, '年')
    .replace(/第?[1-4](?:四半期|Q)?[~・、-](?=第?[1-4](?:四半期|Q))/i, '')
    .replace(/(\d{1,2}月?)-(?=\d{1,2}月)/, '$1~')
    .replace(/(?<=[./]\d{1,2}|[月日])-(?=[a-z]\d|令和|平成|昭和|(?:19|20)\d\d)/i, '~');
  if (/^(?:直近|最新)(?:の?(?:値|年度?|数値|実績値?))?$/.test(even))
    return { period: { type: 'latest' }, certain: true };
  const bare = even.replace(closing, '');
  const across = yearAcross(bare);
  if (across !== undefined) return { period: { type: 'fiscal-year', year: across }, certain: true };
  return (
    parseDay(bare, context) ??
    parseEndOfYear(even, context) ??
    parseYears(bare, context) ??
    parseSpan(bare, context) ??
    parsePart(bare, context) ??
    parseMonths(bare, context) ??
    parsePair(bare, context)
  );
}

/** No period is longer; what is, is a sentence. */
const longest = 40;

/** What stands behind a period without changing it. */
const closing =
  /(?:(?<!年)末|時点|現在|実績値?|見込み?値?|推計値?|予測値?|速報値?|確定値?|目標値?|の値?|まで|\d+[かヵカヶケ箇個]年(?:(?:間?の)?平均値?|計)|(?:(?<!年)(?<!年度)間の)?平均値?|累計|合計|(?<=年度?)間)+$/;

const initials = eras.map((each) => each.initial).join('');
const eraNames = eras.map((each) => each.name).join('|');
const eraLead = new RegExp(`^(?:${eraNames}|[${initials}])`, 'i');

interface YearReading {
  readonly year: FiscalYear;
  /** 年度, 年, or nothing behind the number. */
  readonly unit: '年度' | '年' | '';
  readonly certain: boolean;
}

function readYear(text: string, context: FiscalYearContext): YearReading | undefined {
  const unit = text.includes('年度') ? '年度' : text.includes('年') ? '年' : '';
  // 5年3 is no year 53.
  if (/年(?:度|末)?\d/.test(text)) return undefined;
  const rest = text.replace(/年度?末?/g, '');
  const short = /^(?:FY|')(\d\d)$/i.exec(rest);
  if (short !== null) return { year: nearestCentury(Number(short[1]), context.documentDate), unit, certain: true };
  if (unit === '' && /^(?:\d{1,2}|元)$/.test(rest)) return undefined;
  const reading = parseFiscalYear(`${rest}年度`, context);
  return reading && { ...reading, unit };
}

function nearestCentury(short: number, { year }: CalendarDate): FiscalYear {
  const century = year - (year % 100);
  return fiscalYear(century + short - (century + short > year + 50 ? 100 : 0));
}

function parseYears(text: string, context: FiscalYearContext): PeriodReading | undefined {
  const reading = readYear(text, context);
  if (reading === undefined) return undefined;
  return { period: yearOf(reading), certain: reading.certain };
}

function yearOf({ year, unit }: YearReading): Period {
  return unit === '年' ? { type: 'calendar-year', year: calendarYear(year) } : { type: 'fiscal-year', year };
}

/** 令和2年末 is the end of December; 令和2年度当初 the first of April, and no year's result. */
function parseEndOfYear(text: string, context: FiscalYearContext): PeriodReading | undefined {
  const match = /^(.*年)(度?)(末|当初|初)(?:時点|現在|の)*$/.exec(text);
  if (match === null || (match[2] === '度' && match[3] === '末')) return undefined;
  const reading = readYear(`${match[1]}${match[2]}`, context);
  if (reading === undefined) return undefined;
  const { year, certain } = reading;
  if (match[3] === '末') return { period: { type: 'date', year, month: 12 }, certain };
  return { period: { type: 'date', year, month: match[2] === '度' ? 4 : 1, day: 1 }, certain };
}

const dayForms = [
  /^(?<year>.*年)(?<fiscal>度)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|末)?$/,
  /^(?<year>[^./~-]*)(?<mark>[./~-])(?<month>\d{1,2})(?:月|\k<mark>(?<day>\d{1,2}))?末?$/,
  /^(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|末)?$/,
];

function parseDay(text: string, context: FiscalYearContext): PeriodReading | undefined {
  for (const form of dayForms) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const month = Number(groups.month);
    const day = groups.day === undefined ? undefined : Number(groups.day);
    const reading = groups.year === undefined ? lastDay(month, context) : readYearOfDay(groups, context);
    if (reading === undefined || !isDay(reading.year, month, day)) continue;
    const year = groups.fiscal !== undefined && month < 4 ? reading.year + 1 : reading.year;
    const period: Period = { type: 'date', year, month, ...(day !== undefined && { day }) };
    return { period, certain: reading.certain };
  }
  return undefined;
}

/** H23-27 and 2018-19 are years and no months; 28.3.31 is a day, 28.3 a number. */
function readYearOfDay(groups: Record<string, string>, context: FiscalYearContext): YearReading | undefined {
  const { year = '', mark, day } = groups;
  if (mark === undefined) return readYear(year, context);
  if (day === undefined && /[~-]/.test(mark)) return undefined;
  if (/^\d{1,2}$/.test(year)) return day === undefined ? undefined : readYear(`${year}年`, context);
  return readYear(year, context);
}

/** A month or day without its year is the last one before the document. */
function lastDay(month: number, { documentDate }: FiscalYearContext): { year: number; certain: boolean } {
  const passed = compareDates({ year: documentDate.year, month, day: 1 }, documentDate) <= 0;
  return { year: passed ? documentDate.year : documentDate.year - 1, certain: false };
}

function isDay(year: number, month: number, day: number | undefined): boolean {
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** `令和5年度・9月末`, `令和5年度(上半期)`, `令和5年度4~12月`: a part of the year in front of it. */
function parsePart(text: string, context: FiscalYearContext): PeriodReading | undefined {
  const undated = findUndatedPart(text, context);
  if (undated !== undefined) return undated;
  const match = partOfYear.exec(text);
  const own = match === null ? undefined : readYear(text.slice(0, match.index).replace(/[・、,(]$/, ''), context);
  if (match?.groups === undefined || own === undefined) return undefined;
  const { from, month, day, half, quarter = match.groups.q } = match.groups;
  const opening = own.unit === '年' ? 1 : 4;
  const quarters = half === undefined ? Number(quarter) : /[上前]/.test(half) ? 2 : 4;
  const last = month === undefined ? ((opening + quarters * 3 - 2) % 12) + 1 : Number(month);
  const year = last < opening ? own.year + 1 : own.year;
  const { certain } = own;
  if (!isDay(year, last, day === undefined ? undefined : Number(day))) return undefined;
  if (month !== undefined && from === undefined)
    return { period: { type: 'date', year, month: last, ...(day !== undefined && { day: Number(day) }) }, certain };
  const monthsIn = (each: number) => (each - opening + 12) % 12;
  const first = from === undefined ? opening : Number(from);
  if (!isDay(year, first, undefined) || monthsIn(first) >= monthsIn(last)) return undefined;
  if (from !== undefined && monthsIn(last) - monthsIn(first) === 11) return { period: yearOf(own), certain };
  return { period: { type: 'date', year, month: last, isPart: true }, certain };
}

const partOfYear =
  /(?:(?:(?<from>\d{1,2})月?~)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?|(?<half>[上下前後])(?:半?期|半)|第?(?<quarter>[1-4])(?:四半期|Q)|Q(?<q>[1-4]))(?:末|期|分|集計|報告)?(?:時点|現在|まで)?\)?$/i;

/** `令和5年度途中`, `令和5年度(中間)`: of which months nobody says. */
function findUndatedPart(text: string, context: FiscalYearContext): PeriodReading | undefined {
  const match = undatedPart.exec(text);
  if (match === null) return undefined;
  const before = text.slice(0, match.index);
  const own = readYear(/年度?$/.test(before) ? before : `${before}年度`, context);
  return own && { period: { type: 'part', year: own.year }, certain: own.certain };
}

/** The second year takes the era or century of the first, the first the 年度 of the second. */
function parseSpan(text: string, context: FiscalYearContext): PeriodReading | undefined {
  const match = /^(.{1,16}?)(~|-|から|・|及び|、)(.{1,16})$/.exec(text);
  if (match === null) return undefined;
  const [, first = '', joint = '', last = ''] = match;
  const unit = /年度?/.exec(last)?.[0] ?? /年度?/.exec(first)?.[0] ?? '';
  const from = readYear(first.includes('年') ? first : `${first}${unit}`, context);
  const to = readYear(withLead(last.includes('年') ? last : `${last}${unit}`, first), context);
  if (from === undefined || to === undefined || from.year >= to.year) return undefined;
  if (/[・及、]/.test(joint) && to.year !== from.year + 1) return undefined;
  return { period: { type: 'years', from: from.year, to: to.year }, certain: from.certain && to.certain };
}

/**
 * `R5.1～12月` is a calendar year, `R5.4～R6.3` a fiscal one; another twelve months are those of the day they end with, fewer a
 * part of a year.
 */
function parseMonths(text: string, context: FiscalYearContext): PeriodReading | undefined {
  const [first = '', last = '', ...more] = text.split(/~|から/);
  const spelled = /年\d{1,2}$/.test(first) ? `${first}月` : first;
  const start = /[年./]/.test(first) && !/年度/.test(first) ? parseDay(spelled, context) : undefined;
  if (start?.period.type !== 'date' || more.length > 0) return undefined;
  const from = start.period;
  const end = /^\d{1,2}(?:月|[./]|$)/.test(last) ? endOfSameYear(last, from.year) : parseDay(last, context)?.period;
  if (end?.type !== 'date') return undefined;
  const months = (end.year - from.year) * 12 + end.month - from.month + 1;
  if (months < 2 || months > 12) return undefined;
  const { certain } = start;
  if (months < 12) return { period: { type: 'date', year: end.year, month: end.month, isPart: true }, certain };
  if (from.month === 1) return { period: { type: 'calendar-year', year: calendarYear(from.year) }, certain };
  if (from.month === 4) return { period: { type: 'fiscal-year', year: fiscalYear(from.year) }, certain };
  return { period: { type: 'date', year: end.year, month: end.month }, certain };
}

/** One period told twice, `平成31(令和元)年度`, `2020年度・R2`, `H33年度:2021年度`, or a year and a part of it: `R5(9月末)`. */
function parsePair(text: string, context: FiscalYearContext): PeriodReading | undefined {
  const match = /^([^()/・:]{2,14})(?:\(([^()]{2,14})\)|[/・:]([^()/・:]{2,14}))(年度?末?)?$/.exec(text);
  if (match === null) return undefined;
  const [, one = '', inBrackets = '', behind = inBrackets, unit = ''] = match;
  const part = opensWithPart(behind) || /^\d{1,2}(?:月|~\d{1,2}月|\/\d)/.test(behind);
  if (part) return unit === '' ? parsePeriod(`${one.replace(/年度?末?$/, '')}年度${behind}`, context) : undefined;
  const [first, second] = [one, behind].map((each) =>
    parsePeriod(`${each}${each.includes('年') ? '' : unit}`, context),
  );
  const years = [first, second].map((each) => each && fiscalYearOfPeriod(each.period));
  return years[0] !== undefined && years[0] === years[1] ? first : undefined;
}

function endOfSameYear(text: string, year: number): Period | undefined {
  const match = /^(\d{1,2})(?:月(?:\d{1,2}日)?|[./]\d{1,2})?$/.exec(text);
  const month = Number(match?.[1]);
  return match !== null && isDay(year, month, undefined) ? { type: 'date', year, month } : undefined;
}

function withLead(last: string, first: string): string {
  if (!/^(?:\d{1,2}|元)(?!\d)/.test(last)) return last;
  const era = eraLead.exec(first)?.[0];
  if (era !== undefined) return era + last;
  const century = /^(?:FY)?(\d\d)\d\d/i.exec(first)?.[1];
  return century === undefined ? last : century + last.padStart(2, '0');
}
