/** What is printed of a name of a form on one sheet. */

import type { CellValue, NumberFormat } from '../../document/document.ts';
import { cellAt, sumOf } from '../../document/formula.ts';
import { type FormSheet, sheetOfRow } from '../../metrics/form/form-sheets.ts';
import { dash, showNumber } from '../../metrics/show-figure.ts';
import { choicesOfName } from '../../model/form/choices-of-name.ts';
import { isAbsent } from '../../model/form/evaluate-expression.ts';
import type { Form } from '../../model/form/form.ts';
import { meaningOf, splitName } from '../../model/form/names.ts';
import { toHalfWidth } from '../../model/text/text-width.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import { parseQuantity } from '../../model/value/parse-quantity.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';

/** The text of a cell, and its number where it is one. */
export interface Shown {
  readonly text: string;
  readonly value?: CellValue;
  /** By which formulas name its cell. */
  readonly key?: string;
}

export function labelOf(form: Form, written: string): string {
  const { figures, fields } = form;
  const { name } = splitName(written);
  const other = otherForm(form, written);
  if (other !== undefined && fields.get(written)?.label === undefined) return labelOf(other, name);
  return figures.get(written)?.label ?? fields.get(written)?.label ?? fields.get(name)?.label ?? name;
}

/** As the form says it, else as the formula has it. */
export function unitOf(form: Form, written: string): string {
  const { figures, fields } = form;
  const other = otherForm(form, written);
  if (other !== undefined && fields.get(written)?.unit === undefined) return unitOf(other, splitName(written).name);
  return figures.get(written)?.unit ?? fields.get(written)?.unit ?? fields.get(splitName(written).name)?.unit ?? '';
}

/** Of what stands on the sheets of another form. */
function otherForm({ sources }: Form, written: string): Form | undefined {
  const { source } = splitName(written);
  return source === undefined ? undefined : sources.get(source)?.form;
}

/**
 * Numbers with commas and the decimals that the form declares, else as they are written; texts as written. A figure that cannot be
 * computed is －; what the table leaves blank stays blank.
 */
export function showOnSheet(form: Form, sheet: FormSheet, written: string, year: FiscalYear): Shown {
  const name = splitName(written);
  const meaning = meaningOf(form, name);
  if ('kind' in meaning && meaning.kind === 'column') {
    const [row, ...others] = sheet.rowsOf(meaning.source, year);
    const { form: other } = meaning.source;
    if (other !== undefined && others.length === 0 && row !== undefined) {
      const own = sheetOfRow(meaning.source, row);
      return own === undefined ? { text: '' } : showOnSheet(other, own, meaning.head, year);
    }
    const text = others.length > 0 ? dash : (row?.cells.get(meaning.head)?.text.trim() ?? '');
    return showText(text, unitOf(form, written), form.fields.get(written)?.decimals);
  }
  if ('kind' in meaning && meaning.kind === 'pick') {
    return showText(sheet.textOf(meaning.pick, year), unitOf(form, written), form.fields.get(written)?.decimals);
  }
  const number = sheet.numberOf(name, year);
  if (isAbsent(number)) return { text: dash, value: { type: 'missing', reason: reasons[number.absence] } };
  const decimals = form.figures.get(written)?.decimals ?? Math.min(number.value.decimalPlaces(), mostDecimals);
  return showAmount(number.value, decimals);
}

/** All choices of a field in their order, with a mark at the one that is chosen; one that is no choice stands as it is written. */
export function showChoices(form: Form, sheet: FormSheet, written: string, year: FiscalYear): Shown {
  const { text } = showOnSheet(form, sheet, written, year);
  const choices = choicesOfName(form, written);
  const isChosen = (choice: string) => toHalfWidth(choice) === toHalfWidth(text);
  const other = text === '' || choices.some(isChosen) ? [] : [`■${text}`];
  return { text: [...choices.map((choice) => `${isChosen(choice) ? '■' : '□'}${choice}`), ...other].join('　') };
}

/** A number with its commas where it is typed bare and counts something; anything else to the letter: 0310 is a code, 約16 a hedge. */
export function showText(
  text: string,
  unit = '',
  decimals?: number,
  isCounted = unit !== '' || decimals !== undefined,
): Shown {
  const quantity = parseQuantity(text);
  if (quantity?.type === 'missing') {
    return { text: quantity.reason === 'blank' ? '' : text, value: { type: 'missing', reason: quantity.reason } };
  }
  const isBare = quantity?.type === 'amount' && quantity.bound === undefined && quantity.spelled !== true;
  const isCode = /^0\d/.test(text);
  if (!isBare || isCode || !isCounted) return { text };
  if (quantity.unit !== '') return { text };
  return showAmount(quantity.value, decimals ?? quantity.decimals);
}

/** Of a figure that nobody gave decimals. */
const mostDecimals = 6;

/** With commas. */
export function showAmount(value: Decimal, decimals: number): Shown {
  const text = showNumber(value, { decimals, rounding: 'half-up' });
  const format: NumberFormat = { before: '', after: '', decimals, grouped: true };
  return { text, value: { type: 'number', value: value.toFixed(), format } };
}

/** As a formula over the cells that were added up, where each has a key. */
export function withSum(total: Shown, keys: readonly (string | undefined)[]): Shown {
  const { value } = total;
  const cells = keys.flatMap((key) => (key === undefined ? [] : [cellAt(key)]));
  if (value?.type !== 'number' || cells.length === 0 || cells.length < keys.length) return total;
  return { ...total, value: { ...value, formula: sumOf(cells) } };
}

const reasons = {
  missing: 'operand-missing',
  several: 'operand-missing',
  'not-a-number': 'operand-missing',
  'divisor-zero': 'divisor-zero',
} as const;
