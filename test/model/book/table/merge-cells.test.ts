import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/finding/finding.ts';
import { mergeCells } from '../../../../src/model/book/table/merge-cells.ts';
import type { TableCell } from '../../../../src/model/book/table/placed-table.ts';
import { plainTextOf } from '../../../../src/model/book/text/plain-text.ts';

/** `A|<` is a cell that covers the one at its right, `^` below one is covered from above. */
function readCells(rows: readonly string[]): readonly (readonly TableCell[])[] {
  return rows.map((row, line) =>
    row.split('|').map((text, column) => ({
      text: text === '<' || text === '^' ? [] : [{ type: 'text' as const, text }],
      place: { file: 'a', line: line + 1, column: column + 1 },
      covered: text === '<' ? ('left' as const) : text === '^' ? ('above' as const) : undefined,
      indent: 0,
    })),
  );
}

/** Cells as `A 2×1`, columns by rows; those whose mark has nothing to belong to as its row and column. */
function merge(...rows: readonly string[]) {
  const findings: Finding[] = [];
  const merged = mergeCells(readCells(rows), (finding) => findings.push(finding));
  return {
    merged,
    cells: merged.map((row) =>
      row.map(({ text, colspan, rowspan }) => `${plainTextOf(text)} ${colspan}×${rowspan}`).join(', '),
    ),
    broken: findings.map(({ code, facts, place }) => [code, facts, `${place?.line}:${place?.column}`]),
  };
}

describe('cells of a table', () => {
  it('are joined to the left and upwards, and both', () => {
    expect(merge('A|<|B', 'C|D|^', 'E|<|^').cells).toEqual(['A 2×1, B 1×3', 'C 1×1, D 1×1', 'E 2×1']);
    expect(merge('A|<|B', '^|<|C').cells).toEqual(['A 2×2, B 1×1', 'C 1×1']);
    expect(merge('A|<', '^|^').cells).toEqual(['A 2×2', '']);
    expect(merge('A|<|<', '^|<|^').cells).toEqual(['A 3×2', '']);
  });

  it('reach neither over a text nor past the edge of the table', () => {
    const { cells, broken } = merge('A|<|B', '^|C|^');
    expect(cells).toEqual(['A 2×1, B 1×2', ' 1×1, C 1×1']);
    expect(broken).toEqual([['merge-broken', { mark: '^' }, '2:1']]);
  });

  it.each([
    [['<|A'], '<', '1:1'],
    [['^|A'], '^', '1:1'],
    [['A|B', 'C|<', '^|^', 'D|^'], '^', '4:2'],
    [['A|<|B', '^|^|^', '<|C|D'], '<', '3:1'],
  ])('%j are broken at the mark that has nothing to belong to', (rows, mark, place) => {
    expect(merge(...rows).broken).toEqual([['merge-broken', { mark }, place]]);
  });

  it('lose no text, and cover each place once, whatever the marks are', () => {
    const grid = fc
      .record({ width: fc.integer({ min: 1, max: 5 }), height: fc.integer({ min: 1, max: 5 }) })
      .chain(({ width, height }) =>
        fc.array(fc.array(fc.constantFrom('x', '<', '^'), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(grid, (marks) => {
        const rows = marks.map((row, line) => row.map((mark, at) => (mark === 'x' ? `${line}${at}` : mark)).join('|'));
        const { merged, broken } = merge(...rows);
        const texts = merged.flat().map(({ text }) => plainTextOf(text));
        const given = rows.flatMap((row) => row.split('|').filter((text) => text !== '<' && text !== '^'));
        expect(texts.filter((text) => text !== '')).toEqual(given);
        expect(texts.filter((text) => text === '')).toHaveLength(broken.length);
        const places = merged.flatMap((row, line) =>
          row.flatMap(({ column, colspan, rowspan }) =>
            Array.from({ length: colspan * rowspan }, (_, at) => {
              return `${line + Math.floor(at / colspan)}:${column + (at % colspan)}`;
            }),
          ),
        );
        const all = marks.flatMap((row, line) => row.map((_, column) => `${line}:${column}`));
        expect(places.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 500, seed: 18 },
    );
  });
});
