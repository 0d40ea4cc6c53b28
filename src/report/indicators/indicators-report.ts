/** データ: every value and figure of the indicators in long form, one row an indicator × fiscal year × kind of value. */

import type { Root } from 'hast';
import { h } from 'hastscript';
import { partOf } from '../../edition/edition.ts';
import { composeDataTable } from '../data-table.ts';
import { frameOf } from '../document-frame.ts';
import { planInput, type Report } from '../report.ts';
import { type DataRow, dataColumns, dataRows } from './data-rows.ts';

export const indicatorsReport: Report = {
  name: 'indicators',
  isYearly: true,
  formats: ({ reports }, { edition }) => (partOf(edition, 'plan') === undefined ? [] : reports.indicators.formats),
  async compose(given) {
    const input = planInput(given);
    const { plan, reports } = input.configuration;
    const rows = dataRows(input);
    const columns = dataColumns(rows).map((column) => ({ ...column, read: (row: DataRow) => row[column.key] }));
    const tree: Root = { type: 'root', children: [h('article', [composeDataTable(columns, rows)])] };
    const frame = frameOf(input, `${plan.title} 指標データ`, reports.progress.page, 'one');
    return { value: { ...frame, form: 'data', tree }, findings: [] };
  },
};
