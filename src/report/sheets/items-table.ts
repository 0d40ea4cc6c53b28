/** Rows of a source that belong to one sheet, e.g. its 一次評価 and 二次評価: side by side, or each a column. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../../model/form/build-source.ts';
import type { Form, SourceRow } from '../../model/form/form.ts';
import { sheetColumns } from './sheet-columns.ts';
import { labelOf } from './sheet-values.ts';
import { textContent } from './text-content.ts';
import { sheetHead } from './years-table.ts';

export function composeItems(
  form: Form,
  rows: readonly SourceRow[],
  columns: readonly string[],
  isTurned: boolean,
): Element {
  return isTurned ? turned(form, rows, columns) : upright(form, rows, columns);
}

function upright(form: Form, rows: readonly SourceRow[], columns: readonly string[]): Element {
  return h('table', [
    h('thead', [
      h(
        'tr',
        columns.map((column) => sheetHead(labelOf(form, column))),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          columns.map((column) => textCell(row, column)),
        ),
      ),
    ),
  ]);
}

/** The first column names the rows: it is the head. */
function turned(form: Form, rows: readonly SourceRow[], [first = '', ...others]: readonly string[]): Element {
  const heads = rows.map((row) => sheetHead(textOf(row, first)));
  return h('table', [
    sheetColumns([9, ...rows.map(() => 57 / Math.max(1, rows.length))]),
    h('thead', [h('tr', [sheetHead(labelOf(form, first)), ...heads])]),
    h(
      'tbody',
      others.map((column) =>
        h('tr', [
          h('th', { className: ['sheet-label'], scope: 'row' }, labelOf(form, column)),
          ...rows.map((row) => textCell(row, column)),
        ]),
      ),
    ),
  ]);
}

function textCell(row: SourceRow, column: string): Element {
  return h('td', { className: ['sheet-text'] }, [...textContent(textOf(row, column))]);
}
