/** Holds 計 and 構成比 that an indicator table prints itself against its actuals, as in tables of a list or a book. */

import type { Finding } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import type { RawTable } from '../../table/table.ts';
import { type HeadToken, normalizeHead, tokenizeHead } from '../head/head-tokens.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import { checkTableFigures } from '../table-figures/check-table-figures.ts';
import { figureTableOfRows } from '../table-figures/figure-table-of-rows.ts';
import type { CalendarDate } from '../year/fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { HeadColumn } from './column.ts';
import type { Columns } from './columns.ts';
import type { Head } from './read-head.ts';

/** Nothing is said of the other columns: years beside each other are compared by whoever knows their indicator. */
export function checkPrintedTotals(
  table: RawTable,
  { values, printed, words }: Columns<IndicatorMeaning>,
  documentDate: CalendarDate,
): readonly Finding[] {
  const totals = [...printed, ...values].filter(
    (column) => (isTotal(column) && !isOfYears(column)) || column.head.printed === 'share',
  );
  const labels = [words.get('name'), words.get('unit')].flatMap((column) => column ?? []);
  // R5計 beside R4 adds up what is of R5, 計（計画額） what was planned.
  const groups = groupBy(totals, (total) => (isTotal(total) ? `${yearOf(total)} ${rolesOf(total).join(' ')}` : ''));
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    const roles = rolesOf(first);
    const added = values.filter(({ head }) => roles.includes(head.role) && head.isTotal !== true);
    const ofYear = added.filter((each) => isTotal(first) && yearOf(each) === yearOf(first));
    const parts = ofYear.length === 0 ? added : ofYear;
    return checkColumnsAlone(table, [...labels, ...inOrder([...parts, ...own])], own, documentDate);
  });
}

function isTotal({ head }: HeadColumn): boolean {
  return head.printed === 'total' || head.isTotal === true;
}

/** Of what a total is: of 計（目標） and 計（計画額） the targets or plans, else what was measured. */
function rolesOf({ header }: HeadColumn): readonly Head['role'][] {
  const said = tokenizeHead(normalizeHead(header)).brackets.find(({ kind }) => ofTotals.has(kind));
  return (said && ofTotals.get(said.kind)) ?? ['actual'];
}

const ofTotals: ReadonlyMap<HeadToken['kind'], readonly Head['role'][]> = new Map([
  ['target', ['target', 'plan']],
  ['plan', ['target', 'plan']],
  ['printed', []],
]);

function yearOf({ head: { period } }: HeadColumn): number | undefined {
  return period.type === 'period' ? fiscalYearOfPeriod(period.period) : undefined;
}

function inOrder(columns: readonly HeadColumn[]): readonly HeadColumn[] {
  return columns.toSorted((a, b) => a.index - b.index);
}

/** The findings at the `totals` in a table of the `kept` columns. */
function checkColumnsAlone(
  table: RawTable,
  kept: readonly { readonly index: number }[],
  totals: readonly HeadColumn[],
  documentDate: CalendarDate,
): readonly Finding[] {
  const pick = <Cell>(cells: readonly Cell[]) => kept.flatMap(({ index }) => cells[index] ?? []);
  const rows = table.rows.map((row) => ({ ...row, cells: pick(row.cells) }));
  const places = new Set(table.rows.flatMap(({ cells }) => totals.map(({ index }) => cells[index]?.place)));
  const figures = figureTableOfRows({ ...table, headers: pick(table.headers), rows }, documentDate);
  const { findings } = checkTableFigures(figures.table);
  return findings.filter(({ place }) => places.has(place));
}

/** R6～8計, 3か年計: of some of the years, maybe of ones that the table does not have. */
function isOfYears({ head: { period }, header }: HeadColumn): boolean {
  return (period.type === 'period' && period.period.type === 'years') || /[\d０-９][かカヵケヶ箇個]年/.test(header);
}
