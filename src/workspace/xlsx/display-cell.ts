/** The text of a cell as Excel in Japanese shows it. */

import type { CellProblem } from '../../table/table.ts';
import { formatNumber, formatText } from './number-format.ts';
import { showRuns } from './rich-text.ts';
import type { SheetCell } from './sheet-content.ts';

export interface Displayed {
  readonly text: string;
  readonly problem?: CellProblem;
  /** Some of its text, or all, is struck out and left out. */
  readonly hasStruck: boolean;
}

export function displayCell({ value, style }: SheetCell, is1904: boolean): Displayed {
  if (value.type === 'text') {
    const { text, hasStruck } = showRuns(value.runs, style);
    return { text: formatText(text, style.format), hasStruck };
  }
  if (value.type === 'not-computed') return { text: '', problem: 'not-computed', hasStruck: false };
  if (value.type === 'error') return { text: value.text, problem: 'error-value', hasStruck: false };
  const text =
    value.type === 'number'
      ? formatNumber(value.number, style.format, is1904)
      : value.type === 'boolean'
        ? (value.isTrue && 'TRUE') || 'FALSE'
        : formatNumber(value.serial, style.format === 'General' ? 'yyyy/m/d' : style.format);
  return showRuns([{ text }], style);
}
