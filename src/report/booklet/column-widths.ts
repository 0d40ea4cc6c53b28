/** Widths of a table's columns by what stands in them: figures and short words whole, texts as much as the page leaves them. */

import type { Room } from '../../document/page-room.ts';
import { styleOf, type Theme } from '../../document/theme.ts';
import type { BookTable } from '../../model/book/book.ts';
import type { PlacedBookCell } from '../../model/book/table/place-book-cells.ts';
import { plainTextOf } from '../../model/book/text/plain-text.ts';
import { greatest } from '../../model/value/extremes.ts';

const leastWidth = 3;
/** What a column of texts is left at least. */
const leastText = 8.5;
/** Of a cell's paddings and rules. */
const padding = 1.4;

interface Column {
  /** em in which nothing is divided. */
  readonly natural: number;
  /** em that the longest text takes in one line. */
  readonly length: number;
}

/** em of a table's text that stand beside each other in the room. */
export function emIn({ width }: Room, theme: Theme): number {
  const { size = theme.elements.body?.size ?? usualSize } = styleOf(theme, 'td', []);
  return width / size;
}

/** Points. */
const usualSize = 10;

/** In em; those that the data give are shares of the page, `pageWidth`. `head` and `body` are the table's cells in their columns. */
export function composeWidths(
  { widths }: Pick<BookTable, 'widths'>,
  pageWidth: number,
  head: readonly PlacedBookCell[],
  body: readonly PlacedBookCell[],
  columns: number,
): readonly number[] {
  if (widths.length === columns) {
    const sum = widths.reduce((total, width) => total + width, 0);
    return widths.map((width) => (width / sum) * pageWidth);
  }
  const textsOf = (cells: readonly PlacedBookCell[], column: number) =>
    cells.filter((cell) => cell.column === column && cell.cell.colspan === 1).map(({ cell }) => plainTextOf(cell.text));
  const measured = Array.from({ length: columns }, (_, column): Column => {
    // A head may take two lines where the figures below it are short.
    const heads = textsOf(head, column)
      .map(longestLine)
      .map((width) => (width > 6 ? width / 2 + 1 : width));
    const texts = textsOf(body, column);
    return {
      natural: Math.max(leastWidth, greatest(heads), greatest(texts.map(longestLine))) + padding,
      length: Math.max(
        1,
        greatest(texts.map((text) => text.split('\n').reduce((sum, line) => sum + widthOf(line), 0))),
      ),
    };
  });
  return fitPage(measured, pageWidth);
}

function longestLine(text: string): number {
  return greatest(text.split('\n').map(widthOf));
}

/** In em: a half-width character is about half of one. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '\u0100' ? 0.58 : 1), 0);
}

/**
 * Where the page is too narrow, columns share it by the square root of their longest text, which makes the cells of a row
 * about as high as each other; those that need less than their share have what they need.
 */
function fitPage(columns: readonly Column[], pageWidth: number): readonly number[] {
  const fixed = new Map<Column, number>();
  for (;;) {
    const open = columns.filter((column) => !fixed.has(column));
    const room = pageWidth - [...fixed.values()].reduce((sum, width) => sum + width, 0);
    const weights = open.reduce((sum, { length }) => sum + Math.sqrt(length), 0);
    const shareOf = ({ length }: Column) => (room * Math.sqrt(length)) / weights;
    const content = open.filter((column) => column.natural <= shareOf(column));
    const starved = open.filter((column) => shareOf(column) < Math.min(leastText, column.natural));
    if (open.length === 0 || (content.length === 0 && starved.length === 0)) {
      return columns.map((column) => fixed.get(column) ?? shareOf(column));
    }
    for (const column of content) fixed.set(column, column.natural);
    for (const column of starved) fixed.set(column, Math.min(leastText, column.natural));
  }
}
