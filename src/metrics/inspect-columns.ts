/** The columns that a report is to have, against those that there are; and what of the table no report prints. */

import type { FindingFacts } from '../finding/facts.ts';
import { error, type Finding, notice, warning } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { type ColumnSetting, nameOf, settingOf } from '../model/configuration/report-columns.ts';
import { columnNames, findNamedColumn } from '../model/plan/find-named-column.ts';
import { type Indicator, indicatorsOf, type Plan, yearOf } from '../model/plan/plan.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { datePrinted, ownRatingOf } from './printed-of-year.ts';
import { findReportYears } from './report-years.ts';

export function inspectColumns(plan: Plan, configuration: Configuration): readonly Finding[] {
  const { progress } = configuration.reports;
  const names = (progress.columns ?? []).map((setting) => nameOf(settingOf(setting)) ?? '');
  const unknown = names.flatMap((name, index) => {
    if (findNamedColumn(name, plan.table) !== undefined) return [];
    const facts = { key: `reports.progress.columns.${index}`, name, ...columnNames(plan.table) };
    return [error('report-column-unknown', facts)];
  });
  return [...unknown, ...findEmpty(plan, configuration), ...noticeRemarks(plan, names, progress.remarks)];
}

/** A column that is asked for, and of which nothing would be printed in any row. */
function findEmpty(plan: Plan, { reports, document }: Configuration): readonly Finding[] {
  const { latest } = findReportYears(plan, document.date);
  return (reports.progress.columns ?? []).flatMap((written, index) => {
    const setting = settingOf(written);
    const lacks = findLack(plan, setting, latest);
    const facts = { key: `reports.progress.columns.${index}`, name: nameOf(setting) ?? '' };
    return lacks === undefined ? [] : [warning('report-column-empty', { ...facts, lacks })];
  });
}

function findLack(
  plan: Plan,
  setting: ColumnSetting,
  latest: FiscalYear,
): FindingFacts['report-column-empty']['lacks'] | undefined {
  const named = findNamedColumn(nameOf(setting) ?? '', plan.table);
  const indicators = plan.goals.flatMap(indicatorsOf);
  if (named?.type === 'computed' && named.key === 'ownRating') {
    const isRated = ({ printed }: Indicator) =>
      ownRatingOf({ printed: datePrinted(printed, latest, latest), year: latest }) !== '';
    return indicators.some(isRated) ? undefined : 'rating';
  }
  if (named?.type === 'computed' && named.key === 'targetYear') {
    const isDated = indicators.some(({ targets, plans }) => [...targets, ...plans].some((each) => yearOf(each)));
    return isDated ? undefined : 'target-year';
  }
  if (named?.type !== 'values') return undefined;
  if (named.values.length === 0) return 'values';
  const { years } = setting;
  const isOfYears =
    typeof years !== 'object' || named.values.some(({ year }) => year === undefined || years.includes(year));
  return isOfYears ? undefined : 'years';
}

/** What is left out of every report is said. */
function noticeRemarks({ goals, table }: Plan, names: readonly string[], isPrinted: boolean): readonly Finding[] {
  const remarked = goals.flatMap(indicatorsOf).filter(({ remark }) => remark !== '');
  const header = table.find((column) => column.type === 'words' && column.meaning === 'remark')?.head ?? '';
  const [first] = remarked;
  const isAsked = isPrinted || names.some((name) => isRemark(name, table));
  if (first === undefined || isAsked) return [];
  return [notice('remarks-unprinted', { header, count: remarked.length }, { file: first.place.file })];
}

function isRemark(name: string, table: Plan['table']): boolean {
  const found = findNamedColumn(name, table);
  return found?.type === 'words' && found.meaning === 'remark';
}
