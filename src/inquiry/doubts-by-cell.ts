/** Open doubts at the cells that they are about, as comments of the returned workbook. */

import type { KeptDoubt } from '../model/inquiry/inquiry-state.ts';
import type { EntryGrid, GridColumn } from './entry-grid.ts';

export interface DoubtsByCell {
  /** About the reply as a whole; empty where there are none. */
  readonly whole: string;
  /** None where the cell is not in doubt. */
  at(item: string, column: GridColumn): string | undefined;
}

/** A doubt whose column the form does not have stands at the number of its row. */
export function doubtsByCell({ columns, number, items }: EntryGrid, doubts: readonly KeptDoubt[]): DoubtsByCell {
  const letters = new Map(columns.map(({ asked, head, letters }) => [asked?.head ?? head, letters]));
  const numbers = new Set(items.map((item) => item.number));
  const comments = new Map<string, string[]>();
  const whole: string[] = [];
  for (const doubt of doubts) {
    const key = keyOf(doubt.item, letters.get(doubt.head) ?? number.letters);
    const known = numbers.has(doubt.item) ? (comments.get(key) ?? []) : whole;
    known.push(wordDoubt(doubt));
    if (known !== whole) comments.set(key, known);
  }
  return {
    whole: whole.join('\n\n'),
    at: (item, column) => comments.get(keyOf(item, column.letters))?.join('\n\n'),
  };
}

function wordDoubt({ id, doubt, question }: KeptDoubt): string {
  return `［${id}］\n${doubt}\n→ ${question}`;
}

function keyOf(item: string, letters: string): string {
  return `${letters}\n${item}`;
}
