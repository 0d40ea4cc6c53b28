import fc from 'fast-check';
import { expect, it } from 'vitest';
import { multiply, parseTransform } from '../../../src/picture/vector/matrix.ts';

it('reads a move with a comma as one with a blank, and as a step among others', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => Number(value.toFixed(3)));
  fc.assert(
    fc.property(number, number, (x, y) => {
      const moved = parseTransform(`translate(${x},${y})`);
      expect(moved).toEqual(parseTransform(`translate(${x} ${y})`));
      expect(parseTransform(`translate(${x},${y}) rotate(90)`)).toEqual(multiply(moved, parseTransform('rotate(90)')));
    }),
    { seed: 3 },
  );
});

it('knows no zero below zero', () => {
  expect(parseTransform('translate(-0,-0)')).toEqual([1, 0, 0, 1, 0, 0]);
});
