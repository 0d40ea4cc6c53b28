/** A table for machines: one value a cell, nothing merged, a number as a number. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../document/document.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';

export interface DataColumn<Row> {
  readonly title: string;
  readonly read: (row: Row) => Decimal | string;
}

/**
 * After 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」 and e-Stat Ver.1.2: one value a cell, nothing merged,
 * years of the Western calendar, units in a column of their own, one table. `torikumi lint` checks it.
 */
export function composeDataTable<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): Element {
  return h('table', [
    h('thead', [
      h(
        'tr',
        columns.map(({ title }) => h('th', { className: ['data'], scope: 'col' }, title)),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          columns.map(({ read }) => dataCell(read(row))),
        ),
      ),
    ),
  ]);
}

/** 時間軸コード of e-Stat. */
export function timeCodeOf(year: FiscalYear): Decimal {
  return new Decimal(year).times(1_000_000).plus(100_000);
}

function dataCell(value: Decimal | string): Element {
  const text = typeof value === 'string' ? value : value.toFixed();
  // Written out: a table of thousands of indicators has millions of cells.
  const cell: Element = { type: 'element', tagName: 'td', properties: {}, children: [{ type: 'text', value: text }] };
  if (typeof value === 'string') return cell;
  const format = { before: '', after: '', decimals: value.decimalPlaces(), grouped: false };
  return withData(cell, { cell: { type: 'number', value: text, format } });
}
