/** A sheet behind the others with the values that charts are drawn from, so that they follow the cells of the workbook. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { chooseScale } from '../chart/value-scale.ts';
import { type CellValue, type ComposedDocument, withData } from '../document/document.ts';
import { type CellFormula, cellAt, formula } from '../document/formula.ts';
import type { ChartLook, WorkbookChart } from '../document/workbook-chart.ts';
import type { Decimal } from '../model/value/decimal.ts';
import { greatest } from '../model/value/extremes.ts';

/** The values of each series are in the order of the categories. */
export interface DrawnChart {
  /** Names it on the sheet. */
  readonly caption: string;
  readonly kind: 'bars' | 'lines';
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
}

export interface DrawnSeries {
  readonly name: string;
  readonly look: ChartLook;
  readonly values: readonly DrawnValue[];
}

export interface DrawnValue {
  /** `undefined` where nothing is drawn. */
  readonly value: Decimal | undefined;
  /** Of the cell that it is taken from; where none is printed, the sheet holds the value itself. */
  readonly key?: string;
}

/** What a spreadsheet program draws nothing for. */
export const notAvailable = '#N/A';
/** Points: a legend stands below the lines. */
export const lineHeight = 150;
/** Of a bar with its gap, and of what stands above and below all of them. */
const barHeight = 18;
const barsHeight = 60;

/** All charts of a document, in one table: a chart would take the cells that a merged one covers as values. */
export class ChartSheet {
  readonly #charts: { readonly drawn: DrawnChart; readonly key: (row: number, column: number) => string }[] = [];

  /** The chart over the cells that it has on the sheet: the first row has the names of its series. */
  add(given: DrawnChart): WorkbookChart {
    const known = given.series.flatMap(({ values }) => values.flatMap(({ value }) => value ?? []));
    const fromZero = given.kind === 'bars' || chooseScale(known)?.fromZero !== false;
    const drawn = fromZero ? given : { ...given, series: given.series.map(sayCut) };
    const number = this.#charts.length;
    const key = (row: number, column: number) => `chart-sheet/${number}/${row}/${column}`;
    this.#charts.push({ drawn, key });
    const { kind, categories, series } = drawn;
    const last = categories.length;
    return {
      kind,
      categories: { from: key(1, 0), to: key(last, 0), values: categories },
      series: series.map(({ name, values, look }, at) => ({
        name: { from: key(0, at + 1), to: key(0, at + 1), values: [name] },
        values: { from: key(1, at + 1), to: key(last, at + 1), values: values.map(({ value }) => value?.toNumber()) },
        look,
      })),
      numberFormat: numberFormatOf(decimalsOf(drawn)),
      ...(fromZero && known.every((value) => !value.isNegative()) ? { least: 0 } : {}),
      height: kind === 'lines' ? lineHeight : barsHeight + last * barHeight,
      // The values of several lines would touch each other.
      hasLabels: series.filter(({ look }) => look.mark !== 'none').length <= 1,
    };
  }

  /** Empty without charts. */
  sections(): readonly Element[] {
    const widest = Math.max(0, greatest(this.#charts.map(({ drawn }) => drawn.series.length)));
    const rows = this.#charts.flatMap(({ drawn, key }) => rowsOf(drawn, key, widest));
    const values = Array.from({ length: widest }, (_, at) => (widest === 1 ? '値' : `値${at + 1}`));
    return valueSheet({
      name: 'グラフの値',
      note: '（注）グラフのもとになる値。文書の表にある値は、その表から計算する。',
      heads: ['グラフ', '項目', ...values].map((head, at) => ({ head, width: at < 2 ? 30 : 16 })),
      rows,
      freezeColumns: 2,
    });
  }
}

/** The sheet behind the others, where there are charts. */
export function withChartSheet(document: ComposedDocument, sheet: ChartSheet): ComposedDocument {
  const workbookSheets = sheet.sections();
  return workbookSheets.length === 0 ? document : { ...document, workbookSheets };
}

function sayCut(series: DrawnSeries): DrawnSeries {
  return { ...series, name: `${series.name}（軸は0から始まらない）` };
}

function rowsOf(drawn: DrawnChart, key: (row: number, column: number) => string, widest: number): readonly Element[] {
  const { caption, categories, series } = drawn;
  const decimals = decimalsOf(drawn);
  const textCell = (text: string, of?: string) =>
    withData(h('td', text), { cell: { type: 'text' }, ...(of === undefined ? {} : { key: of }) });
  const blanks = Array.from({ length: widest - series.length }, () => h('td'));
  const row = (head: Element, cells: readonly Element[]) =>
    h('tr', [h('th', { scope: 'row' }, caption), head, ...cells, ...blanks]);
  return [
    row(
      h('td'),
      series.map(({ name }, at) => textCell(name, key(0, at + 1))),
    ),
    ...categories.map((category, index) =>
      row(
        textCell(category, key(index + 1, 0)),
        series.map(({ values }, at) => drawnCell(key(index + 1, at + 1), values[index], decimals)),
      ),
    ),
  ];
}

function drawnCell(key: string, drawn: DrawnValue | undefined, decimals: number): Element {
  if (drawn?.key === undefined) return numberCell({ key, value: drawn?.value, decimals, otherwise: '' });
  const own = cellAt(drawn.key);
  const live = formula`IF(ISNUMBER(${own}),${own},NA())`;
  return numberCell({ key, value: drawn.value, decimals, otherwise: notAvailable, live });
}

function decimalsOf({ series }: DrawnChart): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.map(({ value }) => value?.decimalPlaces() ?? 0)));
}

/** Of a workbook, e.g. `#,##0.0`. */
export function numberFormatOf(decimals: number): string {
  return `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}

export interface NumberCell {
  readonly key: string;
  readonly value: Decimal | undefined;
  readonly decimals: number;
  /** The text where there is no value. */
  readonly otherwise: string;
  readonly live?: CellFormula;
}

export function numberCell({ key, value, decimals, otherwise, live }: NumberCell): Element {
  const format = { before: '', after: '', decimals, grouped: true };
  const bound = { format, ...(live === undefined ? {} : { formula: live }) };
  const cell: CellValue =
    value === undefined
      ? { type: 'missing', reason: 'blank', ...bound }
      : { type: 'number', value: value.toFixed(), ...bound };
  return withData(h('td', { className: ['number'] }, value === undefined ? otherwise : value.toFixed(decimals)), {
    key,
    cell,
  });
}

export interface ValueSheet {
  readonly name: string;
  readonly note: string;
  /** Widths in em. */
  readonly heads: readonly { readonly head: string; readonly width: number; readonly key?: string }[];
  readonly rows: readonly Element[];
  readonly freezeColumns: number;
}

/** A section of a workbook alone; none without rows. */
export function valueSheet({ name, note, heads, rows, freezeColumns }: ValueSheet): readonly Element[] {
  if (rows.length === 0) return [];
  const table = h('table', { dataFreezeColumns: freezeColumns }, [
    h(
      'colgroup',
      heads.map(({ width }) => h('col', { dataWidth: width })),
    ),
    h('thead', [
      h(
        'tr',
        heads.map(({ head, key }) => withData(h('th', { scope: 'col' }, head), key === undefined ? {} : { key })),
      ),
    ]),
    h('tbody', [...rows]),
  ]);
  return [h('section', { dataSheet: name }, [h('h2', name), h('p', { className: ['note'] }, note), table])];
}
