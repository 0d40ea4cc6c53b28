import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLongestIncreasing } from '../../src/revision/longest-increasing.ts';

describe('findLongestIncreasing', () => {
  it('finds as many values in ascending order as there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 10 }), (values) => {
        const chosen = findLongestIncreasing(values);
        expect(chosen).toEqual(chosen.toSorted((a, b) => a - b));
        const found = chosen.map((index) => values[index] ?? -1);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        expect(found).toHaveLength(longest(values));
      }),
    );
  });
});

/** By trying every choice. */
function longest([first, ...rest]: readonly number[]): number {
  if (first === undefined) return 0;
  return Math.max(longest(rest), 1 + longest(rest.filter((value) => value > first)));
}
