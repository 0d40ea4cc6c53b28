import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapColumns } from '../../../src/writer/xlsx/snap-columns.ts';

it('covers the columns that come nearest', () => {
  expect(snapColumns([30, 20], [10, 10, 10, 20, 40])).toEqual([
    { start: 0, end: 3 },
    { start: 3, end: 4 },
  ]);
});

it('rather has a column too wide than too narrow', () => {
  expect(snapColumns([14], [10, 10])).toEqual([{ start: 0, end: 2 }]);
});

it('gives every column at least one of the grid, in order and without gaps', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(widths, widths, (wanted, more) => {
      const spans = snapColumns(wanted, [...wanted.toReversed(), ...more]);
      expect(spans).toHaveLength(wanted.length);
      spans.forEach((span, index) => {
        expect(span.start).toBe(spans[index - 1]?.end ?? 0);
        expect(span.end).toBeGreaterThan(span.start);
      });
    }),
  );
});
