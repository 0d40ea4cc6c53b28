/** Rows of a source that belong to one sheet, e.g. its 一次評価 and 二次評価, or its programmes: one below the other, or each a column. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { dash } from '../../metrics/show-figure.ts';
import { nameWithUnit } from '../../model/value/add-unit.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { greatest } from '../../model/value/extremes.ts';
import { sheetColumns } from './sheet-columns.ts';
import { type Shown, showAmount, withSum } from './sheet-values.ts';
import { textContent } from './text-content.ts';
import { numberCell, sheetHead } from './years-table.ts';

export interface ItemsTable {
  readonly columns: readonly { readonly name: string; readonly label: string; readonly isTotalled: boolean }[];
  /** A cell for each column. */
  readonly rows: readonly (readonly Shown[])[];
  /** Empty where there is none. */
  unitOf(column: string): string;
}

export function composeItems(table: ItemsTable, isTurned: boolean): Element {
  return isTurned ? turned(table) : upright(table);
}

function upright({ columns, rows, unitOf }: ItemsTable): Element {
  const heads = columns.map(({ name, label }) => nameWithUnit(label, unitOf(name)));
  const widths = heads.map((head, index) =>
    widthOf(
      head,
      rows.map((row) => row[index]?.text ?? ''),
    ),
  );
  const hasTotal = columns.some(({ isTotalled }) => isTotalled);
  const totals = columns.map(({ isTotalled }, index) =>
    isTotalled ? (totalOf(rows.flatMap((row) => row[index] ?? [])) ?? { text: dash }) : undefined,
  );
  return h('table', [
    sheetColumns(widths),
    h('thead', [
      h(
        'tr',
        heads.map((head) => sheetHead(head)),
      ),
    ]),
    h('tbody', [
      ...rows.map((row) => h('tr', row.map(cellOf))),
      ...(hasTotal
        ? [
            h(
              'tr',
              totals.map((total, index) => totalCell(total, index)),
            ),
          ]
        : []),
    ]),
  ]);
}

/** em: enough for its head in two lines, and for its longest text in some. */
function widthOf(head: string, texts: readonly string[]): number {
  const longest = Math.max(0, greatest(texts.map((text) => [...text].length)));
  return Math.min(20, Math.max(3, [...head].length / 2, longest <= 8 ? longest : longest / 2));
}

function totalOf(cells: readonly Shown[]): Shown | undefined {
  const numbers = cells.flatMap(({ value }) => (value?.type === 'number' ? [new Decimal(value.value)] : []));
  if (numbers.length === 0) return undefined;
  const decimals = greatest(numbers.map((number) => number.decimalPlaces()));
  const total = showAmount(
    numbers.reduce((sum, number) => sum.plus(number)),
    decimals,
  );
  return withSum(
    total,
    cells.map(({ key }) => key),
  );
}

function totalCell(total: Shown | undefined, index: number): Element {
  if (total !== undefined) return numberCell(total);
  return index === 0
    ? h('th', { className: ['total'], scope: 'row' }, '計')
    : h('td', { className: ['sheet-missing'] }, '');
}

/** The first column names the rows: it is the head. */
function turned({ columns: [first, ...others], rows }: ItemsTable): Element {
  const heads = rows.map(([cell]) => sheetHead(cell?.text ?? ''));
  return h('table', [
    sheetColumns([9, ...rows.map(() => 57 / Math.max(1, rows.length))]),
    h('thead', [h('tr', [sheetHead(first?.label ?? ''), ...heads])]),
    h(
      'tbody',
      others.map(({ label }, index) =>
        h('tr', [
          h('th', { className: ['sheet-label'], scope: 'row' }, label),
          ...rows.map((row) => cellOf(row[index + 1] ?? { text: '' })),
        ]),
      ),
    ),
  ]);
}

function cellOf(shown: Shown): Element {
  if (shown.value === undefined) return h('td', { className: ['sheet-text'] }, [...textContent(shown.text)]);
  return numberCell(shown);
}
