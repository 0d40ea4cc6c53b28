import { expect, it } from 'vitest';
import { groupBy } from '../../src/table/group-by.ts';

it('groups what has a key, in the order in which the keys first come', () => {
  const groups = groupBy(['公園1', '道路1', '公園2', '__proto__'], (each) => each.slice(0, 2));
  expect([...groups]).toEqual([
    ['公園', ['公園1', '公園2']],
    ['道路', ['道路1']],
    ['__', ['__proto__']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
