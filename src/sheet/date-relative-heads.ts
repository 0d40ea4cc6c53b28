/** 前年度実績 and 今年度 in tables that are told apart by the year each is of: the years that they mean there. */

import { relativeStep, relativeWord } from '../model/head/head-period.ts';
import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import { fiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import { type FiscalYearContext, parseFiscalYear } from '../model/year/parse-fiscal-year.ts';
import type { RawRow } from '../table/table.ts';
import { compact } from './cells.ts';
import type { JoinedTable } from './join-tables.ts';

/** The head with the year in the place of its word, where `title` is one year and no part of it; else `undefined`. */
export function dateRelativeHead(head: string, title: string, context: FiscalYearContext): string | undefined {
  const step = relativeStep(head);
  const own = parseFiscalYear(title, context)?.year;
  if (step === undefined || own === undefined) return undefined;
  const year = formatFiscalYear(fiscalYear(own + step), 'era', context.documentDate);
  return head.trim().replace(relativeWord, year);
}

/** 実績 of a table that is of one year: 令和5年度実績. */
export function dateOpenHead(head: string, title: string, context: FiscalYearContext): string | undefined {
  const own = parseFiscalYear(title, context)?.year;
  return own === undefined ? undefined : `${formatFiscalYear(own, 'era', context.documentDate)}${head.trim()}`;
}

/** Of periods it names none but one relative to its table's. */
export function isRelativeHead(head: string): boolean {
  const { main, brackets } = tokenizeHead(normalizeHead(head));
  const periods = [...main, ...brackets].filter(({ kind }) => kind === 'period' || kind === 'bad-period');
  return periods.length > 0 && periods.every(({ text }) => relativeStep(text) !== undefined);
}

/** 前年度実績 of one year's table is 今年度実績 of the one before: one column where no indicator says two things in them. */
export function joinSameYears({ headers, rows }: JoinedTable, dated: ReadonlySet<string>): JoinedTable {
  const textAt = (row: RawRow, index: number) => compact(row.cells[index]?.text ?? '');
  const goesWith = (one: number, other: number) =>
    dated.has(headers[one]?.text ?? '') &&
    headers[one]?.text === headers[other]?.text &&
    rows.every((row) => textAt(row, one) === '' || ['', textAt(row, one)].includes(textAt(row, other)));
  const first = headers.map((_, index) => headers.findIndex((__, other) => other === index || goesWith(other, index)));
  const groups = [...new Set(first)].map((own) => first.flatMap((each, index) => (each === own ? [index] : [])));
  return {
    headers: groups.flatMap(([index = 0]) => headers[index] ?? []),
    rows: rows.map((row) => ({
      ...row,
      cells: groups.flatMap(
        (group) => row.cells[group.find((index) => textAt(row, index) !== '') ?? group[0] ?? 0] ?? [],
      ),
    })),
  };
}
