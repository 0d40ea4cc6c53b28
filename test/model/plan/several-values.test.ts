/** Cells of several numbers are printed as typed, and told where the rest of their row is one number each. */

import { expect, it } from 'vitest';
import { judgeTable } from '../../metrics/judge-table.ts';

const told = (values: string, target = '60') =>
  judgeTable(`指標|単位|方向|R4実績|R5実績|目標（R8）\n甲|％|増加|${values}|${target}`, {}).findings.filter((finding) =>
    finding.startsWith('several-values'),
  );

it.each(['男45.2%、女50.3%', '市45% 県50%', '45＋30', '40→45', '45%（R4）、50%（R5）'])('「%s」 beside 50', (text) => {
  expect(told(`50|${text}`)).toEqual(['several-values 2:5']);
});

it.each([
  ['a row of pairs', '男45% 女50%|男46% 女51%', '男50% 女55%'],
  ['a target', '50|51', '男50% 女55%'],
  ['a cell that says roles', '50|目標60 実績55', '60'],
])('not of %s', (_, values, target) => {
  expect(told(values, target)).toEqual([]);
});

it('is told once for all cells', () => {
  expect(told('男45% 女50%|男46% 女51%')).toEqual(['several-values 2:4']);
});
