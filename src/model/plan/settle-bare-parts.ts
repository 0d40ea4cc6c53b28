/** 第1四半期 and 9月末, of which no head says the year: those of the year that the table is about. */

import { normalizeHead } from '../head/head-tokens.ts';
import { type FiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { opensWithPart } from '../year/part-of-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { Head } from './read-head.ts';
import { type TableNames, yearOfNames } from './settle-relative-years.ts';

/** The heads of a table in their order. */
export function settleBareParts(
  heads: readonly (Head | undefined)[],
  texts: readonly string[],
  names: TableNames,
  context: FiscalYearContext,
): readonly (Head | undefined)[] {
  // 9月末 alone was read as the last one before the document.
  const isBare = (head: Head | undefined, index: number) =>
    (head?.period.type === 'not-a-period' || (head?.period.type === 'period' && !head.period.certain)) &&
    head.given !== true &&
    partOf(texts[index]) !== undefined;
  if (!heads.some(isBare)) return heads;
  const dated = heads.filter((head, index) => !isBare(head, index));
  const own = findYear(dated, names, context);
  if (own === undefined) return heads;
  return heads.map((head, index) => {
    if (head === undefined || !isBare(head, index)) return head;
    const read = parsePeriod(`${own.year}年度${partOf(texts[index]) ?? ''}`, context)?.period;
    if (read === undefined) return head;
    // 6月 is what happened in it, 6月末 how far it had come.
    const period =
      read.type === 'date' && !/末|現在|時点|まで/.test(texts[index] ?? '') ? { ...read, isPart: true as const } : read;
    return { ...head, period: { type: 'period', period, certain: true }, yearFrom: own.from };
  });
}

/** 第1四半期 of 第1四半期実績; 4月 and 9月末. */
function partOf(text = ''): string | undefined {
  const head = normalizeHead(text);
  return opensWithPart(head)
    ? /^[^()]{0,12}?(?:期|[1-4]q|q[1-4]|中)末?/i.exec(head)?.[0]
    : /^(?:1[0-2]|[1-9])月(?:\d{1,2}日|末日?)?/.exec(head)?.[0];
}

/** The only year of the heads, else that of the title or of the sheet. */
function findYear(
  heads: readonly (Head | undefined)[],
  names: TableNames,
  context: FiscalYearContext,
): { readonly year: FiscalYear; readonly from: NonNullable<Head['yearFrom']> } | undefined {
  const years = new Set(
    heads.flatMap((head) => (head?.period.type === 'period' ? (fiscalYearOfPeriod(head.period.period) ?? []) : [])),
  );
  const [year] = years;
  const from = heads.flatMap((head) => head?.yearFrom ?? [])[0] ?? 'heads';
  // Behind R5実績 alone they may be those of the year after.
  const isOwn = heads.some((head) => head?.role === 'target' || head?.role === 'plan' || head?.yearFrom !== undefined);
  const found = years.size > 0 ? year && isOwn && { year, from } : yearOfNames(names, context);
  return years.size > 1 || !found || found.year > fiscalYearOf(context.documentDate) ? undefined : found;
}
