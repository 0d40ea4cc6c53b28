/** Numbers as the setting of a column writes them: so many decimals, grouped or not, a rate with or without its %. */

import type { Element } from 'hast';
import { withData } from '../../document/document.ts';
import { groupDigits } from '../../model/value/group-digits.ts';
import type { Quantity } from '../../model/value/quantity.ts';
import { parsePattern } from '../number-pattern.ts';

/** The cell of a value. One that would lose a digit, or is more than a number, stays as it is typed. */
export function formatCell(cell: Element, quantity: Quantity | undefined, format: string | undefined): Element {
  if (format === undefined || quantity?.type !== 'amount' || quantity.spelled) return cell;
  const { decimals, grouped } = parsePattern(format);
  const { text, value, before, after } = quantity;
  const digits = value.toFixed(decimals);
  const isPlain = !value.isNegative() && text.length - before.length - after.length > 0;
  if (!isPlain || value.decimalPlaces() > decimals) return cell;
  const shown = `${before}${grouped ? groupDigits(digits) : digits}${after}`;
  cell.children = [{ type: 'text', value: shown }];
  return withData(cell, {
    cell: { type: 'number', value: value.toFixed(), format: { before, after, decimals, grouped } },
  });
}
