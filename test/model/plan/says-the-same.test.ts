import { expect, it } from 'vitest';
import { saysTheSame } from '../../../src/model/plan/says-the-same.ts';

type Field = Parameters<typeof saysTheSame>[0];

it.each<[Field, string, string, boolean]>([
  ['direction', '↓', '減少', true],
  ['direction', '増', '減少', false],
  ['direction', '？', '？', false],
  ['kind', '累積', '累計', true],
  ['kind', '年間', '累計', false],
  ['formula', 'level', 'level', true],
  ['formula', 'level', 'inverse', false],
  ['unit', ' 箇所 ', 'か所', true],
  ['unit', '人', '円', false],
  ['baseline', '58', '58人', true],
  ['baseline', '58人', '58', true],
  ['baseline', '58人', '58円', false],
  ['baseline', '58人', '59人', false],
  ['baseline', '58人（R4）', '58人', true],
  ['baseline', '58人', '58人（R4）', true],
  ['baseline', '58人（R4）', '58人（R4）', true],
  ['baseline', '58人（R4）', '58人（R5）', false],
  ['baseline', '拡充', '拡充', false],
  ['baseline', '58', '拡充', false],
  ['baseline', '－', '58', false],
])('%s: whether a cell %s says what a setting %s does: %s', (field, cell, setting, expected) => {
  expect(saysTheSame(field, cell, setting)).toBe(expected);
});
