/** A table for machines: one value a cell, nothing merged, a number as a number. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ColumnDescription } from '../document/column-description.ts';
import { withData } from '../document/document.ts';
import { Decimal } from '../model/value/decimal.ts';
import { rememberByText } from '../model/value/remember-by-text.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';

export interface DataColumn<Row> extends ColumnDescription {
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
        columns.map(({ title, name, type, description }) => {
          const column = { name, type, ...(description === undefined ? {} : { description }) };
          return withData(h('th', { className: ['data'], scope: 'col' }, title), { column });
        }),
      ),
    ]),
    h(
      'tbody',
      rows.map((row): Element => {
        // Written out: a table of thousands of indicators has millions of cells.
        const cells = columns.map(({ read }) => dataCell(read(row)));
        return { type: 'element', tagName: 'tr', properties: {}, children: cells };
      }),
    ),
  ]);
}

/** 全国地方公共団体コード: only of a workspace that says it. */
export function areaCode(code: string): DataColumn<unknown> {
  return { title: '全国地方公共団体コード', name: 'areaCode', type: 'text', read: () => code };
}

/** 時間軸コード of e-Stat. */
export function timeCodeOf(year: FiscalYear): Decimal {
  return new Decimal(year).times(1_000_000).plus(100_000);
}

function dataCell(value: Decimal | string): Element {
  return typeof value === 'string' ? textCell(value) : numberCell(value.toFixed());
}

/** One cell for all places of a text: most columns say the same in thousands of rows. */
const textCell = rememberByText(composeCell);

const numberCell = rememberByText((text) => {
  const format = { before: '', after: '', decimals: new Decimal(text).decimalPlaces(), grouped: false };
  return withData(composeCell(text), { cell: { type: 'number', value: text, format } });
});

function composeCell(text: string): Element {
  return { type: 'element', tagName: 'td', properties: {}, children: [{ type: 'text', value: text }] };
}
