/** 金額の表: budgets and settlements as tables with live totals, rates and shares; and the same figures as data for machines. */

import type { Root } from 'hast';
import { h } from 'hastscript';
import type { Room } from '../../document/page-room.ts';
import type { Component } from '../../document/parse-document.ts';
import { type Content, partOf } from '../../edition/edition.ts';
import type { AmountsTable } from '../../model/amounts/amounts.ts';
import { ChartSheet, withChartSheet } from '../chart-sheet.ts';
import { composeDataTable } from '../data-table.ts';
import { frameOf } from '../document-frame.ts';
import { fillTemplate } from '../fill-template.ts';
import { addPlanData } from '../plan-data.ts';
import type { Report } from '../report.ts';
import { composeAmountsChart } from './amounts-chart.ts';
import { type AmountsDatum, amountsData, amountsDataColumns } from './amounts-data.ts';
import { composeAmountsTable } from './amounts-table.ts';
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
    const { value, findings } = await fillTemplate(input, frame, view, {
      'amounts-table': ofTable(tables, async (table) => [composeAmountsTable(table)]),
      'amounts-chart': ofTable(tables, (table, { width }) => composeAmountsChart(table, { ...chart, width })),
    });
    return { value: withChartSheet(value, sheet), findings };
  },
};

function tablesOf({ edition }: Content): readonly AmountsTable[] {
  return partOf(edition, 'amounts')?.tables ?? [];
}

/** A component that takes `table`, the number of a table. */
function ofTable(
  tables: readonly AmountsTable[],
  render: (table: AmountsTable, room: Room) => ReturnType<Component['render']>,
): Component {
  return {
    attributes: { table: 'required' },
    async render({ table: id }, room) {
      const table = tables.find((each) => each.id === id);
      return table === undefined
        ? { attribute: 'table', expected: tables.map((each) => each.id).join(', ') }
        : render(table, room);
    },
  };
}
