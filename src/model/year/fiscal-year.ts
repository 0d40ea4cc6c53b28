/** Fiscal years (年度), calendar years (年) and dates as three different types, and the Japanese eras. */

/** A fiscal year by the calendar year of its April: 2014 is 平成26年度, April 2014 to March 2015. */
export type FiscalYear = number & { readonly [fiscalYearBrand]: true };
/** A calendar year (年), January to December. */
export type CalendarYear = number & { readonly [calendarYearBrand]: true };
declare const fiscalYearBrand: unique symbol;
declare const calendarYearBrand: unique symbol;

/** A day of the calendar, without time or zone. Months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Era {
  readonly name: string;
  readonly initial: string;
  readonly start: CalendarDate;
  /**
   * The first fiscal year that bears the era's name as a whole. 令和 began in May 2019, yet all of FY2019 is 令和元年度
   * in documents of 令和 (announcements of 大村市, 新潟市, 守谷市 on the change of era).
   */
  readonly firstFiscalYear: number;
}

/** How a document writes a fiscal year: 31年度, 平成31年度, 2019年度, 令和元（2019）年度. */
export type YearStyle = 'short' | 'era' | 'western' | 'both';

/** Newest first. */
export const eras: readonly Era[] = [
  { name: '令和', initial: 'R', start: { year: 2019, month: 5, day: 1 }, firstFiscalYear: 2019 },
  { name: '平成', initial: 'H', start: { year: 1989, month: 1, day: 8 }, firstFiscalYear: 1989 },
  { name: '昭和', initial: 'S', start: { year: 1926, month: 12, day: 25 }, firstFiscalYear: 1926 },
  { name: '大正', initial: 'T', start: { year: 1912, month: 7, day: 30 }, firstFiscalYear: 1912 },
  { name: '明治', initial: 'M', start: { year: 1868, month: 1, day: 25 }, firstFiscalYear: 1868 },
];

/** 令6, 平29, 令元: an era by its first character; no part of a longer word (公平1). */
export const shortEra: RegExp = /(?<!\p{Script=Han})[明大昭平令](?=(?:元|\d{1,2})(?!\d))/gu;

export function spellOutEra(initial: string): string {
  return eras.find(({ name }) => name.startsWith(initial))?.name ?? initial;
}

export function fiscalYear(aprilYear: number): FiscalYear {
  return aprilYear as FiscalYear;
}

export function calendarYear(year: number): CalendarYear {
  return year as CalendarYear;
}

/** The fiscal year a day falls in: 2019-03-31 is in FY2018. */
export function fiscalYearOf(date: CalendarDate): FiscalYear {
  return fiscalYear(date.month >= 4 ? date.year : date.year - 1);
}

export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/**
 * A fiscal year as a document of `documentDate` writes it. A document knows only the eras that have begun on its date:
 * FY2019 is 平成31年度 in one of 2015 and 令和元年度 in one of 2020; FY2025 in one of 2015 is 平成37年度.
 */
export function formatFiscalYear(year: FiscalYear, style: YearStyle, documentDate: CalendarDate): string {
  if (style === 'western') return `${year}年度`;
  const era = eraOfFiscalYear(year, documentDate);
  if (era === undefined) return `${year}年度`;
  const number = eraNumber(year, era);
  if (style === 'short') return `${number}年度`;
  return style === 'both' ? `${era.name}${number}（${year}）年度` : `${era.name}${number}年度`;
}

/** A day as a document writes it: 平成31年3月31日. Days of an era are counted from its first day, known or not. */
export function formatDate(date: CalendarDate): string {
  const era = eras.find((candidate) => compareDates(candidate.start, date) <= 0);
  const year = era === undefined ? `${date.year}` : `${era.name}${eraOrdinal(date.year - era.start.year + 1)}`;
  return `${year}年${date.month}月${date.day}日`;
}

export function eraOfFiscalYear(year: FiscalYear, documentDate: CalendarDate): Era | undefined {
  return eras.find((era) => compareDates(era.start, documentDate) <= 0 && era.firstFiscalYear <= year);
}

function eraNumber(year: FiscalYear, era: Era): string {
  return eraOrdinal(year - era.firstFiscalYear + 1);
}

function eraOrdinal(ordinal: number): string {
  return ordinal === 1 ? '元' : `${ordinal}`;
}
