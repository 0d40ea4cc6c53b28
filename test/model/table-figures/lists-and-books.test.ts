/** A table of any kind is checked alike as a list and in a chapter of a book: right ones raise nothing, each wrong figure one finding. */

import { expect, it } from 'vitest';
import { readSmallBook } from '../book/small-book.ts';
import { messagesOf } from './small-table.ts';
import { tablesOfAllKinds } from './tables-of-all-kinds.ts';

it.each(tablesOfAllKinds)('$name', async ({ unit, lines }) => {
  const right = lines.map(withoutMarks);
  expect([messagesOf(unit, ...right), await messagesInBook(unit, right)]).toEqual([[], []]);
  const wrong = wrongOnes(lines);
  expect(wrong.length).toBeGreaterThan(2);
  for (const { cell, rows } of wrong) {
    const [inList, inBook] = [messagesOf(unit, ...rows), await messagesInBook(unit, rows)];
    expect([cell, inList, inBook]).toEqual([cell, [expect.any(String)], [expect.any(String)]]);
  }
});

interface Wrong {
  readonly cell: string;
  readonly rows: readonly string[];
}

/** The table with one of its marked figures altered, for each of them. */
function wrongOnes(lines: readonly string[]): readonly Wrong[] {
  return lines.flatMap((line, row) =>
    line.split('|').flatMap((cell, column): readonly Wrong[] => {
      if (!cell.startsWith('[')) return [];
      const altered = lines.map((other, at) => withoutMarks(at === row ? alter(other, column) : other));
      return [{ cell: `${row}:${column} ${cell}`, rows: altered }];
    }),
  );
}

function alter(line: string, column: number): string {
  const cells = line.split('|');
  return cells.map((cell, at) => (at === column ? cell.replace(/\d(?=\D*$)/, another) : cell)).join('|');
}

/** So much off that no rounding explains it. */
function another(digit: string): string {
  return String((Number(digit) + 5) % 10);
}

function withoutMarks(line: string): string {
  return line.replace(/[[\]]/g, '');
}

async function messagesInBook(unit: string, lines: readonly string[]): Promise<readonly string[]> {
  const rows = lines.map((line) => `| ${line.split('|').join(' | ')} |`);
  const ruler = (lines[0] ?? '').replace(/[^|]+/g, '---');
  const [head = '', ...body] = rows;
  const table = [`:::table{caption="表" unit="${unit}" labels=1}`, head, `|${ruler}|`, ...body, ':::'];
  return (await readSmallBook(table.join('\n'))).messages;
}
