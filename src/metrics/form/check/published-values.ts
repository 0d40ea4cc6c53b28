/** What two editions say in one place: whether it is the same, and how it is told. */

import { isAbsent } from '../../../model/form/evaluate-expression.ts';
import { numberOfCell } from '../../../model/form/number-of-cell.ts';
import type { Decimal } from '../../../model/value/decimal.ts';
import { findMissingReason } from '../../../model/value/missing-value.ts';
import { show } from './inspection.ts';
import { bareText } from './prose.ts';

export function shown(text: string): string {
  const number = numberIn(text);
  return number === undefined ? (text === '' ? '空欄' : text) : show(number);
}

function numberIn(text: string): Decimal | undefined {
  const number = numberOfCell(text, '');
  return isAbsent(number) ? undefined : number.value;
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [numberIn(one), numberIn(other)];
  if (a !== undefined && b !== undefined) return a.equals(b);
  if (
    a === undefined &&
    b === undefined &&
    findMissingReason(one) !== undefined &&
    findMissingReason(other) !== undefined
  )
    return true;
  return bareText(one) === bareText(other);
}

/** What had not been settled is filled in later. */
export function isOpen(text: string): boolean {
  const reason = findMissingReason(text);
  return reason === 'blank' || reason === 'pending' || /見込|速報|未確定|暫定|予定/.test(text);
}

export function isAbsenceForZero(one: string, other: string): boolean {
  const isZero = (text: string) => numberIn(text)?.isZero() === true;
  const isGone = (text: string) => findMissingReason(text) !== undefined;
  return (isZero(one) && isGone(other)) || (isGone(one) && isZero(other));
}
