/** What the tables before the sheets are made of. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { cellAt } from '../../document/formula.ts';
import type { FormSheet } from '../../metrics/form/form-sheets.ts';
import type { Form } from '../../model/form/form.ts';
import { nameWithUnit } from '../../model/value/add-unit.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { greatest } from '../../model/value/extremes.ts';
import { sheetColumns } from './sheet-columns.ts';
import { labelOf, type Shown, showAmount, unitOf } from './sheet-values.ts';
import { sheetHead } from './years-table.ts';

/** `widths` are shares of the page. */
export function frontTable(widths: readonly number[], heads: readonly string[], rows: readonly Element[]): Element {
  const head = heads.map((words) => sheetHead(words));
  return h('table', [sheetColumns(widths), h('thead', [h('tr', head)]), h('tbody', [...rows])]);
}

export function countOf(count: number): Shown {
  return showAmount(new Decimal(count), 0);
}

/** Of the year that is reported: the keys of the cells that formulas before the sheets may name. */
export interface FrontKeys {
  /** On the sheet itself, where it is printed there. */
  onSheet(sheet: FormSheet, column: string): string | undefined;
  /** In the list of all sheets. */
  inList(sheet: FormSheet, column: string): string;
}

/** As a formula that takes it from another cell. */
export function withCell(shown: Shown, key: string | undefined): Shown {
  const { value } = shown;
  if (key === undefined || value === undefined || value.type === 'address') return shown;
  return { ...shown, value: { ...value, formula: cellAt(key) } };
}

/** A link to the sheet, where it is printed. */
export function nameCell(form: Form, sheet: FormSheet, id: string): Element {
  return h(
    'th',
    { className: ['sheet-name'], scope: 'row' },
    form.frontOnly ? sheet.name : [h('a', { href: `#${id}` }, sheet.name)],
  );
}

/** e.g. `総コスト（千円）` */
export function headOf(form: Form, name: string): string {
  return nameWithUnit(labelOf(form, name), unitOf(form, name));
}

/** The share of a column whose texts are to stand in one line where they are not long, beside names of 24. */
export function shareOfTexts(texts: readonly string[]): number {
  const longest = Math.max(0, greatest(texts.map(widthInChars)));
  return Math.min(16, Math.max(9, longest + 3));
}

/** Letters and digits of half the width count for half. */
function widthInChars(text: string): number {
  return [...text].reduce((sum, character) => sum + (character <= '\u00ff' ? 0.5 : 1), 0);
}
