/** A table of a book: its heads, its rows that belong together, its totals, and every figure as a typed value. */

import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { BookCell, BookRow, BookTable } from '../../model/book/book.ts';
import { type PlacedBookCell, placeBookCells } from '../../model/book/table/place-book-cells.ts';
import { plainTextOf } from '../../model/book/text/plain-text.ts';
import { sharesNotes } from '../../model/table-figures/check-table-figures.ts';
import { figureValue } from '../amounts/figure-value.ts';
import { cellValueOf } from '../value-cell.ts';
import { composeWidths } from './column-widths.ts';
import { composeInlines } from './compose-inlines.ts';

/** A table of no more does not go on on another page. */
const fewRows = 8;

/** With what has to be said below it. `pageWidth` is in em of its text. */
export function composeTableWithNotes(table: BookTable, pageWidth: number): readonly Element[] {
  const { sharesRounded } = table;
  const note = sharesRounded === undefined ? [] : [h('p', { className: ['note'] }, sharesNotes[sharesRounded])];
  return [composeTable(table, pageWidth), ...note];
}

export function composeTable(table: BookTable, pageWidth: number): Element {
  const head = placeBookCells(table.head);
  const body = placeBookCells(table.rows.map(({ cells }) => cells));
  const columns = [...head, ...body]
    .flat()
    .reduce((most, { cell, column }) => Math.max(most, column + cell.colspan), 0);
  const widths = composeWidths(table, pageWidth, head.flat(), body.flat(), columns);
  const kinds = widths.map((_, column) => kindOf(body.flat().filter((cell) => cell.column === column)));
  const properties = {
    ...(table.id === '' ? {} : { id: table.id }),
    ...(table.rows.length <= fewRows ? { className: ['keep-together'] } : {}),
  };
  return h('table', properties, [
    ...composeCaption(table),
    h(
      'colgroup',
      widths.map((width) => h('col', { dataWidth: Math.round(width * 10) / 10 })),
    ),
    ...(head.length === 0
      ? []
      : [
          h(
            'thead',
            head.map((cells) =>
              h(
                'tr',
                cells.map(({ cell }) => headCell(cell)),
              ),
            ),
          ),
        ]),
    ...groupRows(table.rows, body).map((rows) =>
      h(
        'tbody',
        rows.map(({ row, cells }) =>
          h(
            'tr',
            cells.map((placed) =>
              bodyCell(placed, table.id, kinds[placed.column] ?? 'text', row.isTotal ? ['total'] : []),
            ),
          ),
        ),
      ),
    ),
  ]);
}

function composeCaption({ caption, unit }: BookTable): readonly Element[] {
  if (caption.length === 0) return unit === '' ? [] : [h('caption', { className: ['unit'] }, unit)];
  const units = unit === '' ? [] : ['　', h('span', { className: ['table-unit'] }, unit)];
  return [h('caption', [...composeInlines(caption), ...units])];
}

/** `number`: figures, aligned at the right; `short`: ○, a word or two. */
type ColumnKind = 'number' | 'short' | 'text';

const shortText = 3;

function kindOf(cells: readonly PlacedBookCell[]): ColumnKind {
  const own = cells.map(({ cell }) => cell).filter(({ isHead, colspan }) => !isHead && colspan === 1);
  const texts = own.filter(({ quantity, text }) => quantity?.type !== 'missing' && plainTextOf(text) !== '');
  const amounts = texts.filter(({ quantity }) => quantity?.type === 'amount');
  if (amounts.length * 2 > texts.length) return 'number';
  return own.length > 0 && texts.every(({ text }) => plainTextOf(text).length <= shortText) ? 'short' : 'text';
}

function headCell(cell: BookCell): Element {
  return composeCell('th', cell, { scope: cell.colspan > 1 ? 'colgroup' : 'col' });
}

function bodyCell(
  { cell, row, column }: PlacedBookCell,
  table: string,
  kind: ColumnKind,
  ofRow: readonly string[],
): Element {
  if (cell.isHead) {
    const align = /^\d+$/.test(plainTextOf(cell.text)) ? ['center'] : [];
    return composeCell('th', cell, {
      className: ['row-head', ...align, ...ofRow],
      scope: cell.rowspan > 1 ? 'rowgroup' : 'row',
    });
  }
  const { quantity, figure } = cell;
  const keyOf = (at: number, of: number) => `book/${table}/${at}/${of}`;
  const element = composeCell('td', cell, { className: [...classesOf(cell, kind), ...ofRow] });
  const keyed = withData(element, { key: keyOf(row, column) });
  // A text of several lines, or with words beside the value, is no number's format.
  const isWhole = figure?.source === 'filled' || quantity?.text === plainTextOf(cell.text);
  if (quantity === undefined || !isWhole || (kind !== 'number' && quantity.type !== 'missing')) return keyed;
  const value = figure === undefined ? undefined : figureValue(figure, keyOf);
  return withData(keyed, { cell: value ?? cellValueOf(quantity) });
}

function classesOf({ quantity }: BookCell, kind: ColumnKind): string[] {
  if (quantity?.type === 'missing') return ['missing'];
  if (kind === 'number') return [quantity?.type === 'amount' ? 'number' : 'center'];
  return kind === 'short' ? ['center'] : [];
}

function composeCell(tagName: 'td' | 'th', cell: BookCell, properties: Properties): Element {
  const { rowspan, colspan, text, place } = cell;
  const spans = { ...(rowspan > 1 ? { rowSpan: rowspan } : {}), ...(colspan > 1 ? { colSpan: colspan } : {}) };
  return withData(h(tagName, { ...properties, ...spans }, [...composeInlines(text)]), { place });
}

interface TableRow {
  readonly row: BookRow;
  readonly cells: readonly PlacedBookCell[];
}

/** Rows that a merged cell joins stand on one page, and a total with a row that it adds up. */
function groupRows(
  rows: readonly BookRow[],
  placed: readonly (readonly PlacedBookCell[])[],
): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  /** The first row that nothing above reaches into. */
  let free = 0;
  rows.forEach((row, index) => {
    const cells = placed[index] ?? [];
    const group = groups.at(-1);
    if (group !== undefined && (index < free || row.isTotal)) group.push({ row, cells });
    else groups.push([{ row, cells }]);
    free = Math.max(free, ...cells.map(({ cell }) => index + cell.rowspan));
  });
  return groups;
}
