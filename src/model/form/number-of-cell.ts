/** The number that a cell of a form's table holds, for its formulas. */

import { parseQuantity } from '../value/parse-quantity.ts';
import type { FormValue } from './evaluate-expression.ts';

/** A unit in the cell is taken as that of the column. What has a bound or a doubt is no one number: 約16, 100以上, 10～20. */
export function numberOfCell(text: string, name: string): FormValue {
  const quantity = parseQuantity(text);
  if (quantity?.type === 'missing') return { absence: 'missing', of: name };
  if (quantity?.type !== 'amount' || quantity.bound !== undefined || quantity.spelled === true) {
    return { absence: 'not-a-number', of: name };
  }
  return { value: quantity.value };
}
