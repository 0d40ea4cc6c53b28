/** A table of amounts as a table of the document: aligned figures, totals set off, groups set in, live formulas. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { AmountsCell, AmountsColumn, AmountsHead, AmountsRow, AmountsTable } from '../../model/amounts/amounts.ts';
import { minusOf } from '../../model/filled-table/show-amount.ts';
import { amountKey } from './amount-key.ts';
import { composeWidths } from './column-widths.ts';
import { figureValue } from './figure-value.ts';

/** A table of no more does not go on on another page. */
const fewRows = 12;

export function composeAmountsTable(table: AmountsTable): Element {
  const { id, unit, heads, rows, columns } = table;
  const minus = findMinus(table);
  const names = columns.filter(({ kind }) => kind === 'name').length;
  const properties = rows.length <= fewRows ? { className: ['keep-together'] } : {};
  const element = h('table', { ...properties, dataFreezeColumns: names, dataContinuation: '（次頁につづく）' }, [
    ...(unit === '' ? [] : [h('caption', { className: ['amounts-unit'] }, unit)]),
    h(
      'colgroup',
      composeWidths(table).map((width) => h('col', { dataWidth: width })),
    ),
    ...(heads.length === 0
      ? []
      : [
          h(
            'thead',
            heads.map((row) => h('tr', row.map(headCell))),
          ),
        ]),
    ...groupRows(rows).map((group) =>
      h(
        'tbody',
        group.map(({ row, index }) => composeRow(table, row, index, minus)),
      ),
    ),
  ]);
  return withData(element, { identity: `amounts-table/${id}` });
}

function headCell({ text, colspan, rowspan, place }: AmountsHead): Element {
  const cell = h('th', { scope: colspan > 1 ? 'colgroup' : 'col', ...spans(colspan, rowspan) }, text);
  return withData(cell, { place });
}

/** The sign of a fall that the table writes, where it is not the usual one. */
function findMinus({ rows }: AmountsTable): '▲' | undefined {
  const sign = minusOf(rows.flatMap(({ cells }) => cells.map((cell) => cell?.figure?.quantity)));
  return sign.trim() === '▲' ? '▲' : undefined;
}

function composeRow({ id, columns }: AmountsTable, row: AmountsRow, index: number, minus: '▲' | undefined): Element {
  const ofRow = row.kind === 'total' ? ['total'] : [];
  const cells = row.cells.flatMap((cell, column) => {
    const setting = columns[column];
    if (cell === undefined || setting === undefined) return [];
    if (setting.kind === 'name') return [nameCell(cell, row, ofRow)];
    return [bodyCell(cell, setting, ofRow, id, index, column, minus)];
  });
  return h('tr', cells);
}

/** A band names the rows below it, and what is summed up ends it. */
function nameCell({ text, colspan, rowspan, place }: AmountsCell, row: AmountsRow, ofRow: readonly string[]): Element {
  const isBand = row.kind === 'band';
  const level = isBand || row.kind === 'total' ? { dataLevel: row.depth + 1 } : {};
  const scope = isBand || rowspan > 1 ? 'rowgroup' : 'row';
  const properties = { className: ['amounts-name', ...ofRow], scope, ...level, ...spans(colspan, rowspan) };
  return withData(h('th', properties, text), { place });
}

function bodyCell(
  cell: AmountsCell,
  { kind }: AmountsColumn,
  ofRow: readonly string[],
  table: string,
  row: number,
  column: number,
  minus: '▲' | undefined,
): Element {
  const { text, colspan, rowspan, place, figure } = cell;
  const classes = [...classesOf(cell, kind), ...ofRow];
  const element = h(
    'td',
    { ...(classes.length === 0 ? {} : { className: classes }), ...spans(colspan, rowspan) },
    text,
  );
  const value = figure === undefined ? undefined : figureValue(figure, (at, of) => amountKey(table, at, of), minus);
  return withData(element, {
    place,
    key: amountKey(table, row, column),
    ...(value === undefined ? {} : { cell: value }),
  });
}

function classesOf({ figure, text }: AmountsCell, kind: AmountsColumn['kind']): readonly string[] {
  if (kind === 'text' || figure === undefined) return [];
  if (figure.undefinedBecause !== undefined) return ['missing'];
  if (figure.quantity?.type === 'missing') return text === '' ? [] : ['missing'];
  return figure.quantity?.type === 'amount' ? ['number'] : ['center'];
}

function spans(colspan: number, rowspan: number) {
  return { ...(rowspan > 1 ? { rowSpan: rowspan } : {}), ...(colspan > 1 ? { colSpan: colspan } : {}) };
}

interface PlacedRow {
  readonly row: AmountsRow;
  readonly index: number;
}

/** A total stands on one page with a row that it adds up, the head over a group with its first row, merged rows together. */
function groupRows(rows: readonly AmountsRow[]): readonly (readonly PlacedRow[])[] {
  const groups: PlacedRow[][] = [];
  let free = 0;
  rows.forEach((row, index) => {
    const group = groups.at(-1);
    const joins = index < free || row.kind === 'total' || group?.at(-1)?.row.kind === 'band';
    if (group !== undefined && joins) group.push({ row, index });
    else groups.push([{ row, index }]);
    free = Math.max(free, ...row.cells.map((cell) => index + (cell?.rowspan ?? 1)));
  });
  return groups;
}
