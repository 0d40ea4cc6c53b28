/** データ: every value and figure of the indicators in long form, one row an indicator × fiscal year × kind of value. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { formatFiscalYear } from '../../model/fiscal-year.ts';
import { planReport } from '../report.ts';
import { type DataRow, dataColumns, dataRows } from './data-rows.ts';

/**
 * After 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」 and e-Stat Ver.1.2: one value a cell, nothing merged,
 * years of the Western calendar, units in a column of their own, one table. `torikumi lint` checks it.
 */
export const indicatorsReport = planReport({
  name: 'indicators',
  formats: (configuration) => configuration.reports.indicators.formats,
  async compose(input) {
    const { configuration, theme, metrics } = input;
    const { document } = configuration;
    const head = h(
      'tr',
      dataColumns.map(({ title }) => h('th', { className: ['data'], scope: 'col' }, title)),
    );
    const rows = dataRows(input).map((row) =>
      h(
        'tr',
        dataColumns.map(({ key }) => dataCell(row, key)),
      ),
    );
    const table = h('table', [h('thead', [head]), h('tbody', rows)]);
    const value = {
      title: `${configuration.plan.title} 指標データ`,
      organization: configuration.organization,
      section: configuration.section,
      date: document.date,
      year: formatFiscalYear(metrics.year, document.years, document.date),
      form: 'data' as const,
      page: configuration.reports.progress.page,
      sheets: 'one' as const,
      theme,
      tree: { type: 'root' as const, children: [h('article', [table])] },
    };
    return { value, findings: [] };
  },
});

function dataCell(row: DataRow, key: keyof DataRow): Element {
  const value = row[key];
  const text = typeof value === 'string' ? value : value.toFixed();
  // Written out: a table of thousands of indicators has millions of cells.
  const cell: Element = { type: 'element', tagName: 'td', properties: {}, children: [{ type: 'text', value: text }] };
  if (typeof value === 'string') return cell;
  const format = { before: '', after: '', decimals: value.decimalPlaces(), grouped: false };
  return withData(cell, { cell: { type: 'number', value: text, format } });
}
