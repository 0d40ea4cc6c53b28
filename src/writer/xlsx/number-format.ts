/** Number formats of workbooks: the number stays a number, and a cell shows it as the document prints it. */

import type { NumberFormat } from '../../document/document.ts';
import { Decimal } from '../../model/value/decimal.ts';

/**
 * e.g. `#,##0"人";"△"#,##0"人"`. Falls below zero bear the sign that the cell prints, or a △ (財政資料's use); with `signed`
 * rises bear a + and zero a ±. Cells of one unit share one format, since Excel keeps no more than about 200 in a workbook.
 */
export function excelNumberFormat(format: NumberFormat, printed = ''): string {
  const digits = `${format.grouped ? '#,##0' : '0'}${format.decimals > 0 ? `.${'0'.repeat(format.decimals)}` : ''}`;
  const withSign = (sign: string) => `${literal(format.before + sign)}${digits}${after(format)}`;
  const fall = format.minus ?? '△';
  if (format.signed === true) return [withSign('+'), withSign(fall), withSign('±')].join(';');
  const sign = printedSign(format, printed);
  return isRise(sign) ? `${withSign(sign)};${withSign(fall)}` : `${withSign('')};${withSign(sign || fall)}`;
}

/** A format without the words that all its sections end with, and those words. */
export function splitWords(format: string): { readonly format: string; readonly after: string } {
  const sections = format.split(';');
  const ends = sections.map((section) => /"[^"]*"$/.exec(section)?.[0]);
  const [end] = ends;
  const isSame = end !== undefined && ends.every((each) => each === end);
  // A quotation mark that is itself a word ends no other.
  if (!isSame || format.includes('\\"')) return { format, after: '' };
  return { format: sections.map((section) => section.slice(0, -end.length)).join(';'), after: end.slice(1, -1) };
}

/** The sign between `before` and the digits, e.g. `▲` or `△ `; empty when none is printed. */
function printedSign({ before }: NumberFormat, printed: string): string {
  // Nearly all begin with a digit.
  if (isDigit(printed.charCodeAt(before.length)) || !printed.startsWith(before)) return '';
  return /^[△▲▽▼+＋\-−‐–－]\s*/u.exec(printed.slice(before.length))?.[0] ?? '';
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isRise(sign: string): boolean {
  return /^[+＋]/.test(sign);
}

/**
 * A ratio that is printed as a percentage stays the ratio, since `%` in a format multiplies by 100. With another word
 * behind it (ポイント) no format can do that, so the cell holds the product.
 */
export function excelNumber(value: string, format: NumberFormat): number {
  const number = Number(isMultiplied(format) ? new Decimal(value).times(100).toString() : value);
  if (!Number.isFinite(number)) throw new RangeError(`not a finite number: ${value}`);
  return number;
}

/** A formula's result in the same terms as `excelNumber`. */
export function excelFormula(formula: string, format: NumberFormat): string {
  // Words that a figure may give stay words: －, 皆増.
  return isMultiplied(format) ? `IFERROR(100*(${formula}),${formula})` : formula;
}

function isMultiplied(format: NumberFormat): boolean {
  return format.scale === 100 && !/^[%％]/.test(format.after);
}

function after(format: NumberFormat): string {
  if (format.scale === 100 && !isMultiplied(format)) return `%${literal(format.after.slice(1))}`;
  return literal(format.after);
}

/** Quoted text of a format; a quotation mark itself cannot stand inside quotes. */
function literal(text: string): string {
  if (text === '') return '';
  if (!text.includes('"')) return `"${text}"`;
  return text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
}
