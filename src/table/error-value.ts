/** What a spreadsheet shows in place of a value: an error, or signs where the column is too narrow for the number. */

import type { GridCell } from './table.ts';

/** The cell, marked where its text is such a thing, also in full-width letters: `#DIV/0!`, `＃N/A`, `########`, `Err:502`. */
export function markProblem<Cell extends GridCell>(cell: Cell): Cell {
  return isErrorValue(cell.text) ? { ...cell, problem: 'error-value' } : cell;
}

export function isErrorValue(text: string): boolean {
  // The longest has 14 characters; signs alone can be as many as the column is wide.
  const trimmed = text.trim();
  if (!/^[#＃﹟EeＥｅ]/.test(trimmed)) return false;
  if (/^[#＃]{2,}$/.test(trimmed)) return true;
  return trimmed.length <= 20 && errors.test(trimmed.normalize('NFKC').toUpperCase());
}

/** Of Excel, and of LibreOffice (`Err:`). */
const errors =
  /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!|GETTING_DATA)|ERR:\d{3})$/;
