/** Finds rows whose answers were typed a column beside their own. */

import type { AskedField, InquiryColumn } from './inquiry.ts';
import type { NumberContext } from './read-answer.ts';
import { readAnswer } from './read-answer.ts';

/** What stands in a column that is asked for. */
export interface AskedCell {
  readonly head: string;
  readonly field: AskedField;
  readonly text: string;
}

/** So many choices of the column beside are no accident; one is enough where the cell at the end was left blank by it. */
const fewestShifted = 2;

/** Whether choices that are none of their own columns are some of the columns beside them, all on the same side. */
export function isShifted(
  columns: readonly InquiryColumn[],
  cells: readonly AskedCell[],
  context: NumberContext,
): boolean {
  const at = (index: number): AskedCell | undefined => {
    const column = columns[index];
    return column?.kind === 'asked' ? cells.find(({ head }) => head === column.head) : undefined;
  };
  const isOf = ({ text }: AskedCell, { field }: AskedCell) => readAnswer(text, field, context).kind === 'taken';
  return [-1, 1].some((side) => {
    const shifted = columns.flatMap((_, index) => {
      const [own, beside] = [at(index), at(index + side)];
      if (own?.field.type !== 'choice' || beside?.field.type !== 'choice' || own.text === '') return [];
      return !isOf(own, own) && isOf(own, beside) ? [own] : [];
    });
    const asked = cells.filter(({ field }) => field.type === 'choice');
    const left = side === -1 ? asked[0] : asked.at(-1);
    return shifted.length >= fewestShifted || (shifted.length > 0 && left?.text === '');
  });
}
