import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HeadingLevels } from '../../../src/document/flow/heading-levels.ts';

const read = (levels: readonly number[]) => {
  const headings = new HeadingLevels();
  return levels.map((level) => headings.enter(level));
};

it.each([
  [
    [1, 2, 3, 2, 1],
    [1, 2, 3, 2, 1],
  ],
  [
    [1, 3, 6, 2, 3],
    [1, 2, 3, 2, 3],
  ],
  [
    [3, 2, 2],
    [1, 1, 1],
  ],
])('%j is read as %j', (asked, expected) => {
  expect(read(asked)).toEqual(expected);
});

it('never goes down by more than one level, and keeps what is higher above', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (asked) => {
      const levels = read(asked);
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
        expect(level).toBeLessThanOrEqual(asked[index] ?? 0);
        if (asked[index] === asked[index - 1]) expect(level).toBe(levels[index - 1]);
      });
    }),
    { seed: 41 },
  );
});
