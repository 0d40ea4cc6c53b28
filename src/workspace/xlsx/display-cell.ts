/** The text of a cell as Excel in Japanese shows it. */

import type { CellProblem } from '../../table/table.ts';
import { formatNumber, formatText, type NumberDoubt, type ShownNumber, showNumber } from './number-format.ts';
import { showRuns } from './rich-text.ts';
import type { SheetCell, SheetValue } from './sheet-cell.ts';

export interface Displayed {
  readonly text: string;
  readonly problem?: CellProblem;
  /** Some of its text, or all, is struck out and left out. */
  readonly hasStruck: boolean;
  /** The number is read otherwise than it is shown. */
  readonly doubt?: NumberDoubt;
}

export function displayCell({ value, style }: SheetCell, is1904: boolean): Displayed {
  if (value.type === 'text') {
    const { text, hasStruck } = showRuns(value.runs, style);
    return { text: formatText(text, style.format), hasStruck };
  }
  if (value.type === 'not-computed') return { text: '', problem: 'not-computed', hasStruck: false };
  if (value.type === 'error') return { text: value.text, problem: 'error-value', hasStruck: false };
  const shown = showPlain(value, style.format, is1904);
  // A raised number stands behind nothing that it could be the note of.
  const { text, hasStruck } = showRuns([{ text: shown.text }], { struck: style.struck });
  return { text, hasStruck, ...(shown.doubt === undefined || hasStruck ? {} : { doubt: shown.doubt }) };
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
