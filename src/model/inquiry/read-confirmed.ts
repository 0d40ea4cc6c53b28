/** Reads what a returned 確認依頼票 answers to a doubt, as its column asks for it. */

import type { Inquiry } from './inquiry.ts';
import type { KeptDoubt } from './inquiry-state.ts';
import { type ReadAnswer, readAnswer, readState } from './read-answer.ts';

/** `undefined` where the doubt is about no cell that asks for anything. */
export function readConfirmed(
  { columns, items, year, deadline }: Inquiry,
  doubt: KeptDoubt,
  answer: string,
): ReadAnswer | undefined {
  const column = columns.find(({ head }) => head === doubt.head);
  if (column?.kind === 'state') return readState(answer);
  if (column?.kind !== 'asked') return undefined;
  const item = items.find(({ number }) => number === doubt.item);
  const unit = column.field.unit ?? item?.unit ?? '';
  return readAnswer(answer, column.field, { unit, year, documentDate: deadline });
}
