/** The text of a cell as Excel in Japanese shows it. */

import type { CellProblem } from '../../table/table.ts';
import { formatNumber, formatText, isDate, type NumberDoubt, type ShownNumber, showNumber } from './number-format.ts';
import { showText } from './rich-text.ts';
import type { SheetCell, SheetValue } from './sheet-cell.ts';

export interface Displayed {
  readonly text: string;
  readonly problem?: CellProblem;
  /** Some of its text, or all, is struck out and left out. */
  readonly hasStruck: boolean;
  /** The number is read otherwise than it is shown. */
  readonly doubt?: NumberDoubt;
  /** `GridCell.held` */
  readonly held?: string;
}

export function displayCell({ value, style }: SheetCell, is1904: boolean): Displayed {
  if (value.type === 'text') {
    const { text, hasStruck } = showText(value.text, style);
    return { text: formatText(text, style.format), hasStruck };
  }
  if (value.type === 'not-computed') return { text: '', problem: 'not-computed', hasStruck: false };
  if (value.type === 'error') return { text: value.text, problem: 'error-value', hasStruck: false };
  const shown = showPlain(value, style.format, is1904);
  // A raised number stands behind nothing that it could be the note of.
  const { text, hasStruck } = showText(shown.text, { struck: style.struck });
  const held = hasStruck ? undefined : findHeld(value, text, style.format, is1904);
  return {
    text,
    hasStruck,
    ...(shown.doubt === undefined || hasStruck ? {} : { doubt: shown.doubt }),
    ...(held === undefined ? {} : { held }),
  };
}

/** Of a day its date, whatever of it is shown. Per cent are shown as other numbers than they are kept; what is plain shows all that counts. */
function findHeld(
  value: Extract<SheetValue, { type: 'number' | 'boolean' | 'date' }>,
  text: string,
  format: string,
  is1904: boolean,
): string | undefined {
  if (value.type === 'boolean') return undefined;
  if (value.type === 'date') return formatNumber(value.serial, isoFormat);
  if (isDate(format)) return formatNumber(value.number, isoFormat, is1904);
  const { number } = value;
  const shown = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '');
  if (shown === undefined || Number(shown) === Math.abs(number)) return undefined;
  if (/%|General|標準/i.test(withoutLiterals(format))) return undefined;
  const digits = String(number);
  return digits.includes('e') ? undefined : digits;
}

const isoFormat = 'yyyy-mm-dd';

/** A sign in quotes multiplies nothing. */
function withoutLiterals(format: string): string {
  return format.replaceAll(/"[^"]*"|\\.|\[[^[\]]*\]/g, '');
}

function showPlain(
  value: Extract<SheetValue, { type: 'number' | 'boolean' | 'date' }>,
  format: string,
  is1904: boolean,
): ShownNumber {
  if (value.type === 'number') return showNumber(value.number, format, is1904);
  if (value.type === 'boolean') return { text: value.isTrue ? 'TRUE' : 'FALSE' };
  return { text: formatNumber(value.serial, format === 'General' ? 'yyyy/m/d' : format) };
}
