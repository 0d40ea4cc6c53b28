/** A table for machines: one value a cell, nothing merged, a number as a number. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Decimal } from '../../model/decimal.ts';

export interface DataColumn<Row> {
  readonly title: string;
  readonly read: (row: Row) => Decimal | string;
}

/** After 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」; `torikumi lint` checks it. */
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

function dataCell(value: Decimal | string): Element {
  if (typeof value === 'string') return h('td', value);
  const text = value.toFixed();
  const format = { before: '', after: '', decimals: value.decimalPlaces(), grouped: false };
  return withData(h('td', text), { cell: { type: 'number', value: text, format } });
}
