/** The columns that a report is to have, against those that there are; and what of the table no report prints. */

import { error, type Finding, notice } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { nameOf, settingOf } from '../model/configuration/report-columns.ts';
import { columnNames, findNamedColumn } from '../model/plan/find-named-column.ts';
import { indicatorsOf, type Plan } from '../model/plan/plan.ts';

export function inspectColumns(plan: Plan, { reports: { progress } }: Configuration): readonly Finding[] {
  const names = (progress.columns ?? []).map((setting) => nameOf(settingOf(setting)) ?? '');
  const unknown = names.flatMap((name, index) => {
    if (findNamedColumn(name, plan.table) !== undefined) return [];
    const facts = { key: `reports.progress.columns.${index}`, name, ...columnNames(plan.table) };
    return [error('report-column-unknown', facts)];
  });
  return [...unknown, ...noticeRemarks(plan, names, progress.remarks)];
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
