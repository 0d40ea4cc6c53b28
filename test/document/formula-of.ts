/** The formula of a cell as a person reads it: cells in braces by their keys, texts in quotes. */

import type { Element } from 'hast';
import { operandsOf } from '../../src/document/formula.ts';

export function formulaOf(element: Element | undefined): string | undefined {
  const formula = element?.data?.cell?.formula;
  if (formula === undefined) return undefined;
  return operandsOf(formula)
    .map((operand) => {
      if (typeof operand === 'string') return operand;
      if ('from' in operand) return `{${operand.from}}:{${operand.to}}`;
      if ('shownIn' in operand) return `shown{${operand.shownIn}}`;
      return 'cell' in operand ? `{${operand.cell}}` : `"${operand.text}"`;
    })
    .join('');
}
