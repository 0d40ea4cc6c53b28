/** The formula of a cell as a person reads it: cells in braces by their keys, texts in quotes. */

import type { Element } from 'hast';

export function formulaOf(element: Element | undefined): string | undefined {
  return element?.data?.cell?.formula
    ?.map((operand) => {
      if (typeof operand === 'string') return operand;
      return 'cell' in operand ? `{${operand.cell}}` : `"${operand.text}"`;
    })
    .join('');
}
