import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOfComment, placeComments } from '../../../src/writer/xlsx/comment-boxes.ts';
import type { PlacedCell } from '../../../src/writer/xlsx/sheet-layout.ts';

function cellAt(row: number, column: number, comment: string): PlacedCell {
  const content = { value: '' } as unknown as PlacedCell['content'];
  const look = {} as unknown as PlacedCell['look'];
  return { row, column, rows: 1, columns: 1, content, look, key: undefined, comment };
}

describe('the box of a comment', () => {
  it('stands beside its cell, and covers rows and columns as high and wide as its text needs', () => {
    const text = '長い文\n'.repeat(4).trim();
    const layout = { cells: [cellAt(2, 1, text)], rowHeights: [20, 30, 40], columnWidths: [50, 200, 90] };
    expect(heightOfComment(text)).toBe(66);
    expect(placeComments(layout)).toEqual([
      { row: 2, column: 1, text, anchor: [1, 6, 1, 2, 3, 13, 2, 48], width: 300, height: 66 },
    ]);
  });

  it('grows with its text', () => {
    const text = fc.string({ maxLength: 300, unit: fc.constantFrom('あ', 'a', '\n', '。', '1') });
    fc.assert(
      fc.property(text, fc.constantFrom('あ', '\n', 'abc'), (before, more) => {
        expect(heightOfComment(before + more.repeat(40))).toBeGreaterThan(heightOfComment(before));
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
