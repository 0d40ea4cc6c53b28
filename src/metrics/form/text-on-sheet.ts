/** The text that a column or a pick of a form has on one sheet, as written. */

import { textOf } from '../../model/form/build-source.ts';
import type { Form } from '../../model/form/form.ts';
import { meaningOf, splitName } from '../../model/form/names.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { type FormSheet, sheetOfRow } from './form-sheets.ts';

/** `undefined` of a figure, and where several rows have one. */
export function textOnSheet(form: Form, sheet: FormSheet, written: string, year: FiscalYear): string | undefined {
  const meaning = meaningOf(form, splitName(written));
  if (!('kind' in meaning) || meaning.kind === 'figure') return undefined;
  if (meaning.kind === 'pick') return sheet.textOf(meaning.pick, year);
  const [row, ...others] = sheet.rowsOf(meaning.source, year);
  if (others.length > 0) return undefined;
  if (row === undefined) return '';
  const { form: other } = meaning.source;
  const own = sheetOfRow(meaning.source, row);
  return other === undefined || own === undefined
    ? textOf(row, meaning.head)
    : textOnSheet(other, own, meaning.head, year);
}
