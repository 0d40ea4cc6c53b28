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

const codes = (target: string, values = '50|51', more = '') =>
  judgeTable(
    `指標|単位|方向|R4実績|R5実績|目標（R8）${more === '' ? '' : '|評価'}\n甲|％|増加|${values}|${target}${more}`,
    {},
  ).findings.filter((finding) => /^target-(?:of-numbers|in-words)/.test(finding));

it.each(['男50% 女55%', '10回・240人', '男女とも50%と60%', '毎年5%ずつ引き上げる', '県平均（62%）まで引き上げる'])(
  'a target 「%s」 beside numbers takes the rating away, and is a warning',
  (target) => {
    expect(codes(target)).toEqual(['target-of-numbers 2:6']);
  },
);

it.each(['第3期計画の策定', '令和7年度末に策定', '拡充', '県平均以上'])('a target 「%s」 is a notice', (target) => {
  expect(codes(target)).toEqual(['target-in-words 2:6']);
});

it('a target of several numbers is passed over where nothing is taken away', () => {
  expect(codes('男50% 女55%', '男45% 女50%|男46% 女51%')).toEqual([]);
  expect(codes('男50% 女55%', '50|51', '|順調')).toEqual([]);
});
