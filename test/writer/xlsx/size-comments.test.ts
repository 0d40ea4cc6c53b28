import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedCell } from '../../../src/writer/xlsx/sheet-layout.ts';
import { heightOfComment, sizeComments } from '../../../src/writer/xlsx/size-comments.ts';

function shapeAt(row: number, column: number): string {
  return (
    '<v:shape style="width:97.8pt;height:59.1pt;z-index:1"><x:Anchor>1, 6, 0, 14, 3, 2, 4, 16</x:Anchor>' +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></v:shape>`
  );
}

function cellAt(row: number, column: number, comment: string): PlacedCell {
  const content = { value: '' } as unknown as PlacedCell['content'];
  const look = {} as unknown as PlacedCell['look'];
  return { row, column, rows: 1, columns: 1, content, look, key: undefined, comment };
}

describe('the box of a comment', () => {
  it('stands beside its cell, and covers rows and columns as high and wide as its text needs', () => {
    const layout = {
      cells: [cellAt(2, 1, '長い文\n'.repeat(4).trim())],
      rowHeights: [20, 30, 40],
      columnWidths: [50, 200, 90],
    };
    expect(heightOfComment(layout.cells[0]?.comment ?? '')).toBe(66);
    expect(sizeComments(`<xml>${shapeAt(2, 1)}</xml>`, layout)).toBe(
      '<xml><v:shape style="width:300pt;height:66pt;z-index:1"><x:Anchor>1, 6, 1, 2, 3, 13, 2, 48</x:Anchor>' +
        '<x:Row>1</x:Row><x:Column>0</x:Column></v:shape></xml>',
    );
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

  it('of another cell stays as it was', () => {
    const shape = shapeAt(5, 5);
    expect(sizeComments(shape, { cells: [cellAt(2, 1, '文')], rowHeights: [], columnWidths: [] })).toBe(shape);
  });
});
