/** What a workbook can hold of a value: numbers of 15 digits, number formats of 255 characters. The rest stays text. */

import type { CellValue, NumberFormat } from '../../document/document.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { excelNumberFormat } from './number-format.ts';

/** Why a number is written as text. */
export type Unfit = 'digits' | 'format';

/** Significant digits of a number, and characters of a number format (specifications and limits of Excel). */
const limits = { digits: 15, format: 255 };

export interface FittedCell {
  readonly cell: CellValue | undefined;
  readonly unfit?: Unfit;
}

export function fitCell(cell: CellValue | undefined, printed: string): FittedCell {
  if (cell?.type === 'missing' && cell.format !== undefined && !isShort(cell.format, printed)) {
    return { cell: { type: 'missing', reason: cell.reason } };
  }
  if (cell?.type !== 'number') return { cell };
  const isLong = cell.value.length > limits.digits && !hasFewDigits(shownPart(cell.value, cell.format));
  if (isLong) return { cell: { type: 'text' }, unfit: 'digits' };
  return isShort(cell.format, printed) ? { cell } : { cell: { type: 'text' }, unfit: 'format' };
}

/** Whether a workbook's number has all digits of this one. */
export function hasFewDigits(value: Decimal): boolean {
  return value.precision() <= limits.digits;
}

/** As many digits as the document prints. */
function shownPart(value: string, { decimals, scale }: NumberFormat): Decimal {
  return new Decimal(value).toDecimalPlaces(decimals + (scale === undefined ? 0 : 2));
}

function isShort(format: NumberFormat, printed: string): boolean {
  return excelNumberFormat(format, printed).length <= limits.format;
}
