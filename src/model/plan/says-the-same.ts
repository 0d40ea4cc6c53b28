/** Whether a cell and a setting say the same of an indicator in other words: ↓ and 減少, 58 and 58人. */

import type { RawRow } from '../../table/table.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import { isSameUnit } from '../value/same-unit.ts';
import { directionWords, formulaWords, kindWords, type Words } from './cell-words.ts';
import { checkOneOf } from './check-cell.ts';

export function saysTheSame(
  field: 'direction' | 'kind' | 'formula' | 'unit' | 'baseline',
  cell: string,
  setting: string,
): boolean {
  switch (field) {
    case 'direction':
      return isSameWord(cell, setting, directionWords);
    case 'kind':
      return isSameWord(cell, setting, kindWords);
    case 'formula':
      return isSameWord(cell, setting, formulaWords);
    case 'unit':
      return isSameUnit(cell.trim(), setting.trim());
    case 'baseline':
      return isSameAmount(cell, setting);
  }
}

function isSameWord<T>(cell: string, setting: string, words: Words<T>): boolean {
  const read = wordOf(cell, words);
  return read !== undefined && read === wordOf(setting, words);
}

function wordOf<T>(text: string, words: Words<T>): T | undefined {
  const place = { file: '' };
  const row: RawRow = { place, cells: [{ text, place }] };
  return checkOneOf(row, { index: 0, header: '', place }, words).value;
}

/** A unit or a year that only one of them names is no difference. */
function isSameAmount(cell: string, setting: string): boolean {
  const [one, other] = [parseQuantity(cell), parseQuantity(setting)];
  if (one?.type !== 'amount' || other?.type !== 'amount' || !one.value.eq(other.value)) return false;
  const isUnit = one.unit === '' || other.unit === '' || isSameUnit(one.unit, other.unit);
  return isUnit && (one.asOf === undefined || other.asOf === undefined || one.asOf === other.asOf);
}
