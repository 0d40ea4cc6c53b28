/** Which years 前年度実績 and an undated 実績 beside it are of: by a dated actual, by the title or the name of the sheet or file, else by the last year that was over. */

import { relativeStep } from '../head/head-period.ts';
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { Head } from './read-head.ts';
import { yearOfTitles } from './years-of-titles.ts';

/** What the years of heads that name none were taken from. */
export type YearSource = 'heads' | 'title' | 'name' | 'date';

/** What stands above a table, and what its sheet and its file are called. */
export interface TableNames {
  readonly titles: readonly string[];
  readonly names: readonly string[];
}

/** The heads of a table in their order, each that names no year of its own with the one that the table is about. */
export function settleRelativeYears(
  heads: readonly (Head | undefined)[],
  texts: readonly string[],
  { titles, names }: TableNames,
  context: FiscalYearContext,
): readonly (Head | undefined)[] {
  const steps = heads.map((head, index) => stepOf(head, texts[index] ?? ''));
  // 決算額 beside R6実績値 is what it cost.
  const isCost = (index: number) => /予算|決算|事業費|経費|コスト/.test(texts[index] ?? '');
  const hasOthers = heads.some((head, index) => head?.role === 'actual' && !isCost(index));
  const undated = heads.filter((head, index) => head !== undefined && isUndated(head) && !(hasOthers && isCost(index)));
  const [single, ...more] = undated;
  const own = more.length > 0 ? undefined : findOwnYear(heads, steps, single, { titles, names }, context);
  if (own === undefined) return heads;
  return heads.map((head, index) => {
    const step = head !== undefined && head === single ? 0 : steps[index];
    if (head === undefined || step === undefined) return head;
    const period = { type: 'fiscal-year', year: fiscalYear(own.year + step) } as const;
    return { ...head, period: { type: 'period', period, certain: true }, yearFrom: own.from };
  });
}

/** The year that the title says, else the name of the sheet or file. */
export function yearOfNames(
  { titles, names }: TableNames,
  context: FiscalYearContext,
): { readonly year: FiscalYear; readonly from: 'title' | 'name' } | undefined {
  const titled = yearOfTitles(titles, context);
  if (titled !== undefined) return { year: titled, from: 'title' };
  const named = yearOfTitles(names.map(spellOutYear), context);
  return named && { year: named, from: 'name' };
}

/** R6 and 令和6, the whole name of a sheet or file. */
function spellOutYear(name: string): string {
  return /^(?:令和|平成|[RHＲＨ])(?:元|[\d０-９]{1,2})$|^20\d\d$/.test(name.trim()) ? `${name.trim()}年度` : name;
}

interface OwnYear {
  readonly year: number;
  readonly from: YearSource;
}

function findOwnYear(
  heads: readonly (Head | undefined)[],
  steps: readonly (number | undefined)[],
  undated: Head | undefined,
  { titles, names }: TableNames,
  context: FiscalYearContext,
): OwnYear | undefined {
  const isEarlier = heads.some((head, index) => head?.role === 'actual' && (steps[index] ?? 0) < 0);
  const isOwn = heads.some((head, index) => head?.role === 'actual' && head.firmness === 'final' && steps[index] === 0);
  const dated = heads.flatMap((head, index) => (steps[index] === undefined ? actualYear(head) : []));
  if (dated.length > 0) {
    const isPair = isEarlier && undated === undefined && !isOwn;
    return isPair ? { year: Math.max(...dated), from: 'heads' } : undefined;
  }
  if (undated === undefined && !isEarlier) return undefined;
  const { documentDate } = context;
  const over = fiscalYearOf(documentDate) - (documentDate.month === 3 ? 0 : 1);
  const named = yearOfNames({ titles, names }, context);
  if (named !== undefined && named.year <= over) return named;
  return isEarlier && (undated !== undefined || isOwn) ? { year: over, from: 'date' } : undefined;
}

function actualYear(head: Head | undefined): readonly number[] {
  const year =
    head?.role === 'actual' && head.period.type === 'period' ? fiscalYearOfPeriod(head.period.period) : undefined;
  return year === undefined ? [] : [year];
}

/** 実績, of which nothing says the year or that it is of several. */
function isUndated(head: Head): boolean {
  const isPlain = head.role === 'actual' && head.named && head.period.type === 'none';
  return isPlain && head.given !== true && head.cumulative !== true && head.stage === undefined;
}

/** How far from the year of the table: 前年度実績 → -1; a part of that year is none. */
function stepOf(head: Head | undefined, text: string): number | undefined {
  if (head?.period.type !== 'period' || head.period.certain || head.role === 'printed') return undefined;
  return head.period.period.type === 'fiscal-year' && head.given !== true ? relativeStep(text) : undefined;
}
