/** The line of those who answer: labels with open cells beside them, and how much is answered. */

import type { EntryCell, EntryField, EntryRow } from '../document/entry-form.ts';
import { columnName } from '../table/cell-address.ts';

export interface Sign {
  readonly head: string;
  readonly prompt: string;
  readonly format?: string;
}

export const signs: readonly Sign[] = [
  { head: '記入者', prompt: '入れた方のお名前を書いてください。' },
  { head: '内線', prompt: '内容をお尋ねするときの番号です。' },
  { head: '課長の確認', prompt: '課長が確かめたら「済」と入れてください。' },
  { head: '回答した日', prompt: '6/13 のように入れてください。', format: 'm"月"d"日"' },
];

/** `count` stands in its column as long as something is asked. */
export function composeSignRow(asked: readonly Sign[], count: Pick<EntryCell, 'column' | 'value'>): EntryRow {
  const cells = asked.flatMap(({ head, format }, at): EntryCell[] => [
    { column: 2 * at + 1, look: 'label', value: head },
    { column: 2 * at + 2, look: 'open', align: 'center', ...(format === undefined ? {} : { format }) },
  ]);
  return { cells: [...cells, { look: 'count', ...count }], height: 22 };
}

export function signFields(asked: readonly Sign[], row: number): readonly EntryField[] {
  return asked.map(({ head, prompt }, at) => {
    const range = `${columnName(2 * at + 2)}${row}`;
    return { range, rule: { type: 'any' }, title: head, prompt, errorTitle: '', error: '' };
  });
}
