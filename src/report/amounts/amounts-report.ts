/** 金額の表: budgets and settlements as tables with live totals, rates and shares; and the same figures as data for machines. */

import type { Root } from 'hast';
import { h } from 'hastscript';
import { ChartSheet, withChartSheet } from '../chart-sheet.ts';
import { composeDataTable } from '../data-table.ts';
import { frameOf } from '../document-frame.ts';
import { addPlanData } from '../plan/plan-data.ts';
import type { Report } from '../report.ts';
import { composeAmountsChart } from './amounts-chart.ts';
import { fillWithTables, ofTable, tablesOf } from './amounts-components.ts';
import { type AmountsDatum, amountsData, amountsDataColumns } from './amounts-data.ts';
import { amountsView } from './amounts-view.ts';

export const amountsDataReport: Report = {
  name: 'amounts-data',
  isYearly: false,
  formats: (_, content) => (tablesOf(content).length === 0 ? [] : ['csv', 'csvw', 'xlsx']),
  async compose(input) {
    const { configuration, content } = input;
    const columns = amountsDataColumns(configuration);
    const rows: readonly AmountsDatum[] = tablesOf(content).flatMap(amountsData);
    const tree: Root = { type: 'root', children: [h('article', [composeDataTable(columns, rows)])] };
    const title = `${configuration.document.title} データ`;
    const frame = frameOf(input, title, configuration.reports.amounts.page, 'one');
    return { value: { ...frame, form: 'data', tree }, findings: [] };
  },
};

export const amountsReport: Report = {
  name: 'amounts',
  template: () => 'amounts.hbs',
  isYearly: false,
  formats: (configuration, content) => (tablesOf(content).length === 0 ? [] : configuration.reports.amounts.formats),
  data: [amountsDataReport],
  async compose(input) {
    const { configuration, theme, fonts } = input;
    const { document, reports } = configuration;
    const tables = tablesOf(input.content);
    const frame = frameOf(input, document.title, reports.amounts.page, 'goal');
    const view = addPlanData(amountsView(tables, configuration), input);
    const sheet = new ChartSheet();
    const chart = { theme, fonts, date: document.date, sheet };
    const { value, findings } = await fillWithTables(input, frame, view, {
      'amounts-chart': ofTable(tables, (table, { width }) => composeAmountsChart(table, { ...chart, width })),
    });
    return { value: withChartSheet(value, sheet), findings };
  },
};
