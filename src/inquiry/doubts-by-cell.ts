/** Open doubts at the cells that they are about, as comments of the returned workbook. */

import type { KeptDoubt } from '../model/inquiry/inquiry-state.ts';
import type { EntryGrid, GridColumn } from './entry-grid.ts';

export interface DoubtedCell {
  readonly comment: string;
  /** As it was answered: what is in doubt may not have been taken. */
  readonly found: string;
}

export interface DoubtsByCell {
  /** About the reply as a whole; empty where there are none. */
  readonly whole: string;
  /** None where the cell is not in doubt. */
  at(item: string, column: GridColumn): DoubtedCell | undefined;
}

/** A doubt whose column the form does not have stands at the number of its row. */
export function doubtsByCell({ columns, number, items }: EntryGrid, doubts: readonly KeptDoubt[]): DoubtsByCell {
  const letters = new Map(columns.map(({ asked, head, letters }) => [asked?.head ?? head, letters]));
  const numbers = new Set(items.map((item) => item.number));
  const cells = new Map<string, DoubtedCell>();
  const whole: string[] = [];
  for (const doubt of doubts) {
    if (!numbers.has(doubt.item)) {
      whole.push(wordDoubt(doubt));
      continue;
    }
    const key = keyOf(doubt.item, letters.get(doubt.head) ?? number.letters);
    const { comment, found } = cells.get(key) ?? { comment: '', found: doubt.found };
    cells.set(key, { comment: join(comment, wordDoubt(doubt)), found });
  }
  return { whole: whole.join('\n\n'), at: (item, column) => cells.get(keyOf(item, column.letters)) };
}

function join(before: string, more: string): string {
  return before === '' ? more : `${before}\n\n${more}`;
}

function wordDoubt({ id, doubt, question }: KeptDoubt): string {
  return `［${id}］\n${doubt}\n→ ${question}`;
}

function keyOf(item: string, letters: string): string {
  return `${letters}\n${item}`;
}
