import { expect, it } from 'vitest';
import { addBeforeUnit, nameWith } from '../../../src/model/plan/name-with.ts';

it.each([
  ['受診率', '男', '受診率（男）'],
  ['受診率', '（男）', '受診率（男）'],
  ['受診率（％）', '40代', '受診率（40代）（％）'],
  ['受診率（国保）', '40代', '受診率（国保）（40代）'],
  ['相談（件）', '人数（人）', '相談（件）（人数（人））'],
  ['受診率', '', '受診率'],
])('%s with %s is %s', (name, word, expected) => {
  expect(nameWith(name, word)).toBe(expected);
});

it('what is added stands before the unit', () => {
  expect(addBeforeUnit('割合（％）', '　小学校')).toBe('割合　小学校（％）');
  expect(addBeforeUnit('割合', '　小学校')).toBe('割合　小学校');
});
