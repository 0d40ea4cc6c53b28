import { describe, expect, it } from 'vitest';
import type { BookCell } from '../../../../src/model/book/book.ts';
import { placeBookCells } from '../../../../src/model/book/table/place-book-cells.ts';

/** `b2.3` spans two columns and three rows. */
function cell(written: string): BookCell {
  const [name = '', colspan = '1', rowspan = '1'] = written.split('.');
  const text = [{ type: 'text', text: name }] as const;
  return { text, colspan: Number(colspan), rowspan: Number(rowspan), isHead: false, place: { file: 't' } };
}

/** Of each row its cells with their columns, from 0. */
function place(...rows: readonly string[]): readonly string[] {
  const cells = rows.map((row) =>
    row
      .split(' ')
      .filter((each) => each !== '')
      .map(cell),
  );
  return placeBookCells(cells).map((placed, row) => {
    expect(placed.map((each) => each.row)).toEqual(placed.map(() => row));
    return placed
      .map(({ cell: { text }, column }) => `${text.map((each) => ('text' in each ? each.text : '')).join('')}${column}`)
      .join(' ');
  });
}

describe('each cell of a table begins in the first column that nothing covers', () => {
  it.each<[what: string, rows: readonly string[], expected: readonly string[]]>([
    ['alone', ['a b', 'c d'], ['a0 b1', 'c0 d1']],
    ['behind one of two columns', ['a.2 b', 'c d e'], ['a0 b2', 'c0 d1 e2']],
    ['beside one of two rows', ['a.1.2 b', 'c', 'd e'], ['a0 b1', 'c1', 'd0 e1']],
    ['between two of two rows', ['a.1.2 b c.1.2', 'd', 'e f g'], ['a0 b1 c2', 'd1', 'e0 f1 g2']],
    ['beside one of two rows and columns', ['a.2.2 b', 'c', 'd e f'], ['a0 b2', 'c2', 'd0 e1 f2']],
    ['behind two that cover each other’s neighbours', ['a.1.3 b.1.2 c', 'd', 'e f'], ['a0 b1 c2', 'd2', 'e1 f2']],
    ['where all is covered', ['a.1.2 b.1.2', '', 'c d'], ['a0 b1', '', 'c0 d1']],
  ])('%s', (_, rows, expected) => {
    expect(place(...rows)).toEqual(expected);
  });
});
