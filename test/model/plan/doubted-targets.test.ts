/** Targets that may be a change or a level. */

import { expect, it } from 'vitest';
import { findDoubt } from '../../../src/model/plan/find-doubt.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

const ask = { brackets: 'ask', negativeTargets: 'ask', changes: 'ask' } as const;

it.each([
  ['±0人', '100人', 'change-or-level'],
  ['△5人', '100人', 'change-or-level'],
  ['0人', '100人', undefined],
  ['△5人', '△8人', undefined],
  ['150人（R5に130人へ変更）', '100人', 'target-changed'],
  ['150人（R5に130人へ改定）', '100人', 'target-changed'],
  ['150人（R5に130人へ改訂）', '100人', 'target-changed'],
  ['150人（130人を見直し）', '100人', 'target-changed'],
  ['150人（当初130人）', '100人', 'target-changed'],
  ['150人？', '100人', 'unreadable'],
  ['150?', '100人', 'unreadable'],
  ['150人！', '100人', undefined],
])('%j beside %j', (target, actual, doubt) => {
  const [value, measured] = [target, actual].map(parseQuantity);
  if (value === undefined || measured === undefined) throw new Error('no quantity');
  const row = [
    { role: 'actual', quantity: measured },
    { role: 'target', quantity: value },
  ] as const;
  expect(findDoubt(row[1], row, { name: '指標', unit: '人' }, ask).doubt).toBe(doubt);
});
