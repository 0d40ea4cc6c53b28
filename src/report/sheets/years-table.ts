/** Values of a sheet with the fiscal years across: 事業費, 財源, 人件費, 単位コスト. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Form } from '../../model/form/form.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { sheetColumns } from './sheet-columns.ts';
import { type Shown, unitOf } from './sheet-values.ts';

export interface YearsTableSetting {
  readonly rows: readonly { readonly name: string; readonly label: string }[];
  readonly kind?: string | undefined;
  readonly heads?: string | undefined;
}

export function composeYears(
  form: Form,
  show: (written: string, year: FiscalYear) => Shown,
  { rows, kind, heads }: YearsTableSetting,
  years: readonly FiscalYear[],
  nameYear: (year: FiscalYear) => string,
): Element {
  const yearHeads = years.map((year) => sheetHead(nameYear(year)));
  const kinds = kind === undefined ? [] : years.map((year) => sheetHead(show(kind, year).text));
  const span = kinds.length === 0 ? {} : { rowSpan: 2 };
  const corner = [heads ?? '区分', '単位'].map((words) => sheetHead(words, span));
  return h('table', [
    sheetColumns([16, 4, ...years.map(() => 46 / years.length)]),
    h('thead', [h('tr', [...corner, ...yearHeads]), ...(kinds.length === 0 ? [] : [h('tr', kinds)])]),
    h(
      'tbody',
      rows.map(({ name, label }) =>
        h('tr', [
          h('th', { className: ['sheet-name'], scope: 'row' }, label),
          h('td', { className: ['sheet-missing'] }, unitOf(form, name)),
          ...years.map((year) => numberCell(show(name, year))),
        ]),
      ),
    ),
  ]);
}

/** A cell of a column of numbers. */
export function numberCell(shown: Shown): Element {
  const isMissing = shown.value?.type === 'missing' || shown.text === '';
  return withValue(h('td', { className: [isMissing ? 'sheet-missing' : 'sheet-number'] }, shown.text), shown);
}

/** What a workbook holds of it. */
export function withValue(cell: Element, { value, key }: Shown): Element {
  if (value === undefined) return cell;
  return withData(cell, { cell: value, ...(key === undefined ? {} : { key }) });
}

/** The head of a column, or of several. */
export function sheetHead(words: string, span: { readonly rowSpan?: number; readonly colSpan?: number } = {}): Element {
  const scope = span.colSpan === undefined ? 'col' : 'colgroup';
  return h('th', { className: ['sheet-head'], scope, ...span }, words);
}
