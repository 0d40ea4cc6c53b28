/** Reads a 確認依頼票 that came back: by the number of each doubt in its first column. */

import { error, type Found } from '../../finding/finding.ts';
import type { GridCell } from '../../table/table.ts';
import type { FormIdentity, ReplySheet, ReturnedConfirmation } from './reply.ts';
import { headKey, isWritten } from './reply-cells.ts';

/** Heads of a 確認依頼票 by which it is read. */
export const confirmationHeads = { id: '№', answer: '回答欄', reason: '理由' } as const;

export function readConfirmation(
  sheet: ReplySheet,
  { section, place }: FormIdentity,
): Found<ReturnedConfirmation | undefined> {
  const wanted = Object.values(confirmationHeads);
  const at = sheet.rows.findIndex(({ cells }) => wanted.every((head) => positionOf(cells, head) >= 0));
  const head = sheet.rows[at];
  if (head === undefined) {
    const finding = error('reply-refused', { why: 'heads', found: '', expected: wanted.join('、') }, place);
    return { value: undefined, findings: [finding] };
  }
  const { id, answer, reason } = confirmationHeads;
  const positions = {
    id: positionOf(head.cells, id),
    answer: positionOf(head.cells, answer),
    reason: positionOf(head.cells, reason),
  };
  const answers = sheet.rows.slice(at + 1).flatMap(({ cells }) => {
    const number = cells[positions.id];
    if (!isWritten(number) || number.continues !== undefined) return [];
    const text = (position: number) =>
      cells[position]?.continues === undefined ? (cells[position]?.text.trim() ?? '') : '';
    return [
      {
        id: number.text.normalize('NFKC').trim(),
        answer: text(positions.answer),
        reason: text(positions.reason),
        place: cells[positions.answer]?.place ?? number.place,
      },
    ];
  });
  return { value: { file: sheet.file, section, answers }, findings: [] };
}

function positionOf(cells: readonly GridCell[], head: string): number {
  return cells.findIndex(({ text }) => headKey(text.normalize('NFKC')) === headKey(head.normalize('NFKC')));
}
