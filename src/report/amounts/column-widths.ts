/** Widths of the columns of a table of amounts by what stands in them, in em: figures and names whole where that is possible. */

import type { AmountsTable } from '../../model/amounts/amounts.ts';

const leastWidth = 3.5;
const mostWidth = 22;
const padding = 1.4;

export function composeWidths({ columns, heads, rows }: AmountsTable): readonly number[] {
  const ofHeads = new Map<number, number>();
  for (const { text, column, colspan } of heads.flat()) {
    if (colspan > 1) continue;
    // A head may take two lines where the figures below it are short.
    const width = widthOf(text);
    ofHeads.set(column, Math.max(ofHeads.get(column) ?? 0, width > 6 ? width / 2 + 1 : width));
  }
  return columns.map((_, column) => {
    const own = rows.reduce((most, { cells }) => {
      const cell = cells[column];
      return cell === undefined || cell.colspan > 1 ? most : Math.max(most, widthOf(cell.text));
    }, 0);
    const width = Math.max(leastWidth, Math.min(mostWidth, Math.max(own, ofHeads.get(column) ?? 0)));
    return Math.round((width + padding) * 10) / 10;
  });
}

/** A half-width character is about half of one. */
function widthOf(text: string): number {
  return Math.max(
    ...text.split('\n').map((line) => [...line].reduce((sum, each) => sum + (each < '\u0100' ? 0.58 : 1), 0)),
  );
}
