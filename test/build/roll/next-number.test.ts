import { expect, it } from 'vitest';
import { nextNumber } from '../../../src/build/roll/next-number.ts';

it.each([
  ['R7-企-012', 'R8-企-012'],
  ['2025-03', '2026-03'],
  ['令和7年度第3号', '令和8年度第3号'],
  ['企第009号', '企第010号'],
  ['照会', '照会'],
])('%s → %s', (number, expected) => {
  expect(nextNumber(number, { year: 2025, month: 10, day: 1 })).toBe(expected);
});
