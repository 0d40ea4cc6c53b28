/** Cuts the period out of what a head says: `令和6年9月30日現在`, `9月末` of a year that stands elsewhere in it, `H23～27`. */

import { type FiscalYear, fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { type PeriodReading, parsePeriod } from '../year/parse-period.ts';
import { opensWithPart, partWordsOfHead, slashedDay, someMonths } from '../year/part-of-year.ts';
import { fiscalYearOfPeriod, type Period } from '../year/period.ts';
import { yearAcross } from '../year/year-across.ts';

export type HeadPeriod =
  | { readonly type: 'none' }
  /** `certain` is false where the era is not printed and more than one would do. */
  | { readonly type: 'period'; readonly period: Period; readonly certain: boolean }
  /** Meant as a period, but none that there is: 令和99年度. */
  | { readonly type: 'not-a-period' };

const eraName = '(?:明治|大正|昭和|平成|令和|西暦)';
const western = '(?:fy|西暦)?(?:19|20)\\d\\d年?度?末?';
const ofEra = '(?:明治|大正|昭和|平成|令和|[mtshr])?\\.?(?:元|\\d{1,2})年?度?末?';

/**
 * A run of what dates are written with, from a place in a normalised head. No atom begins another, and nothing has to
 * follow the run, so that it is found in one pass.
 */
export const periodRun = new RegExp(
  `${western}\\(${ofEra}\\)年?度?末?|${ofEra}\\(${western}\\)年?度?末?|(?:${eraName}|fy(?=\\d)|[mtshr](?=\\.?[元\\d])|元(?=年)|(?<=[mtshr治正和成]\\.?)元(?![気金町本祖])|\\d{1,4}(?!\\d)|年度末?|年末|年(?![後目間前生次代])|月(?![額平別次定議会])|(?<!末)日(?![数額])|[./~-](?![1-4](?:q|四半期))(?=[\\d明大昭平令西fmtshr]))+`,
  'y',
);

/**
 * 上半期, 第2四半期, 途中: a part of the year that stands beside it. Words that may mean something else count only right behind a
 * year or a role.
 */
export const partOfYear = new RegExp(
  `(?:上半?期|下半?期|第?[1-4]四半期)末?|(?<=(?:[\\d元年度末日月績額値]|fy)[(./-]?)${partWordsOfHead}|(?<=\\()(?:${slashedDay}|年末|${someMonths})(?=\\)|実績)`,
  'yu',
);

/** Relative to the year of the document. */
export const relativeYear = /(?:今|本|当該|当|昨|一昨|来|次|翌|前々?)年度末?(?!の?対?比|差|増減|伸|から|と)/y;

/** Whether a run of digits and dots was meant as a date; `75` of 75歳 and `1.2` were not. */
export function looksLikePeriod(run: string): boolean {
  if (!/[\d元]/.test(run)) return false;
  return (
    /[年月]|明治|大正|昭和|平成|令和|西暦|fy|[mtshr]\.?[元\d]/.test(run) ||
    /^(?:19|20)\d\d(?:\D|$)/.test(run) ||
    /^\d{1,2}\.\d{1,2}\.\d{1,2}(?:[~-]|$)/.test(run)
  );
}

/** The one period that `runs` give together, in the order of their weight; a later one may only say the same, or a part of it. */
export function joinPeriods(runs: readonly string[], context: FiscalYearContext): HeadPeriod {
  let joined: HeadPeriod = { type: 'none' };
  const stated = runs.filter((run) => stepOf(run) === undefined);
  // 当年度（R5）: where a year is written, that is meant.
  for (const run of (stated.length > 0 ? stated : runs).flatMap(splitRun)) {
    const next = readPeriod(run, context, joined);
    if (next.type === 'not-a-period') return next;
    joined = joined.type === 'period' && next.type === 'period' ? closer(joined, next) : next;
    if (joined.type === 'not-a-period') return joined;
  }
  return joined;
}

/** `h23年度/2011年度`: two spellings of one year; `令和5年度9月末`: a part of one. */
function splitRun(run: string): readonly string[] {
  const year = /年度末?(?=\d)/.exec(run);
  if (year !== null) return [run.slice(0, year.index + 2), run.slice(year.index + year[0].length)];
  if (yearAcross(run) !== undefined) return [run];
  const [one = '', other, ...more] = run.split('/');
  const isPair = other !== undefined && more.length === 0 && looksLikePeriod(one) && looksLikePeriod(other);
  return isPair ? [one, other] : [run];
}

function closer(one: HeadPeriod & { type: 'period' }, other: HeadPeriod & { type: 'period' }): HeadPeriod {
  const [first, second] = [fiscalYearOfPeriod(one.period), fiscalYearOfPeriod(other.period)];
  if (other.period.type === 'years' && first !== undefined && first >= other.period.from && first <= other.period.to)
    return one;
  if (one.period.type === 'fiscal-year' && other.period.type === 'calendar-year' && first === second) return one;
  if (first === second) return other.period.type === 'fiscal-year' && one.certain ? one : other;
  return { type: 'not-a-period' };
}

function readPeriod(run: string, context: FiscalYearContext, beside: HeadPeriod): HeadPeriod {
  const text = run.replace(/^西暦/, '');
  const found =
    readRelative(text, context) ??
    readPart(text, context, beside) ??
    parsePeriod(text, context) ??
    readUnmarked(text, context) ??
    readSpan(text, context);
  if (found === undefined || !isPlausible(found.period, context)) return { type: 'not-a-period' };
  return { type: 'period', ...found };
}

/** 前年度: of the document's date, so that another date makes another year of it. */
function readRelative(text: string, { documentDate }: FiscalYearContext): PeriodReading | undefined {
  const step = stepOf(text);
  if (step === undefined) return undefined;
  return { period: { type: 'fiscal-year', year: fiscalYear(fiscalYearOf(documentDate) + step) }, certain: false };
}

/** How many years a head is behind or before the one of its table: 前年度実績 → -1. */
export function relativeStep(head: string): number | undefined {
  const at = relativeWord.exec(head);
  return at === null ? undefined : stepOf(at[0].replace(/\s/g, ''));
}

/** The words that say it, which tables pad with blanks. */
export const relativeWord = /(?:今|本|当\s*該|当|昨|一\s*昨|来|次|翌|前\s*々|前)\s*年\s*度/;

function stepOf(run: string): number | undefined {
  const word = /^(今|本|当該|当|昨|一昨|来|次|翌|前々|前)年度/.exec(run)?.[1];
  return word === undefined ? undefined : relativeSteps.get(word);
}

const relativeSteps: ReadonlyMap<string, number> = new Map([
  ['前々', -2],
  ['一昨', -2],
  ['前', -1],
  ['昨', -1],
  ['今', 0],
  ['本', 0],
  ['当', 0],
  ['当該', 0],
  ['来', 1],
  ['次', 1],
  ['翌', 1],
]);

/** Brackets show that it is a year, without 年度: `2015(h27)`. */
function readUnmarked(text: string, context: FiscalYearContext): PeriodReading | undefined {
  return text.includes('(') ? parsePeriod(`${text}年度`, context) : undefined;
}

/** From one day to another: `平成11年4月1日~平成16年4月1日`. */
function readSpan(text: string, context: FiscalYearContext): PeriodReading | undefined {
  const [from, to, ...more] = text.split('~').map((end) => parsePeriod(end, context));
  const [first, last] = [from && fiscalYearOfPeriod(from.period), to && fiscalYearOfPeriod(to.period)];
  if (more.length > 0 || first === undefined || last === undefined || first > last) return undefined;
  return { period: { type: 'years', from: first, to: last }, certain: from?.certain === true && to?.certain === true };
}

/** `9月30日`, `9月末`, `4~9月`, `上半期` of a fiscal year that stands beside it, `1~12月` of a calendar year. */
function readPart(run: string, context: FiscalYearContext, beside: HeadPeriod): PeriodReading | undefined {
  const year = beside.type === 'period' ? fiscalYearOfPeriod(beside.period) : undefined;
  if (year === undefined || beside.type !== 'period' || !isPartAlone(run)) return undefined;
  const units = beside.period.type === 'calendar-year' ? ['年', '年度'] : ['年度'];
  return units.map((unit) => parsePeriod(`${year}${unit}${run}`, context)).find((each) => each !== undefined);
}

const monthsAlone = /^(?:\d{1,2}(?:月|[~-]\d{1,2}月)|年末)|^\d{1,2}\/\d{1,2}$/;

/** Whether a run of a head is a part of a year that stands elsewhere in it. */
export function isPartAlone(run: string): boolean {
  return monthsAlone.test(run) || opensWithPart(run);
}

/** Plans reach a few decades at most: 令和99年度 is a slip of the hand. */
export function isPlausible(period: Period, context: FiscalYearContext): boolean {
  const year: FiscalYear = fiscalYearOfPeriod(period) ?? fiscalYear(0);
  return Math.abs(year - fiscalYearOf(context.documentDate)) <= 50;
}
