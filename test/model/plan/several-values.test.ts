/** Cells of several numbers are printed as typed, and told where the rest of their row is one number each. */

import { describe, expect, it } from 'vitest';
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

describe('a cell that says of each number what it is', () => {
  const read = (actual: string, target = '20') => {
    const { rows, findings } = judgeTable(
      `指標|単位|方向|R4実績|R5実績|目標（R8）\n甲|件|増加|8|${actual}|${target}\n乙|件|増加|8|9|20`,
      {},
    );
    return [rows[0]?.replace(/^.*?: /, ''), ...findings];
  };

  it.each([
    ['目標12 実績9', '20'],
    ['実績値：9件（R5）、目標値：12件（R8）', '20'],
    ['実績 9件 / 目標 12件 (達成率 75%)', '20'],
    ['実績9', '目標20・実績9'],
    ['9', '現状9、目標20（R8）'],
    ['9', '26年度末目標値 20件 → 実績 9件'],
  ])('has the value of its column: %s|%s', (actual, target) => {
    const year = target.startsWith('26') ? 2014 : 2026;
    expect(read(actual, target)).toEqual([`9件 of 20 (${year}) → 45.0% ×遅れ`]);
  });

  it.each([
    ['計画12 目標9', '20', 'roles-in-cell 2:5'],
    ['目標12 実績9 実績8', '20', 'roles-in-cell 2:5'],
    ['目標12 実績9 定員30', '20', 'roles-in-cell 2:5'],
    ['9', '実績9 計画20', 'roles-in-cell 2:6'],
  ])('is asked about where it has none or several: %s|%s', (actual, target, finding) => {
    expect(read(actual, target)).toContain(finding);
  });
});

describe('a second value in brackets that is said to be of another role', () => {
  const read = (actual: string, target: string) => {
    const { rows, findings } = judgeTable(
      `指標|単位|方向|R4実績|R5実績|目標（R8）\n甲|件|増加|8|${actual}|${target}`,
      {},
    );
    return [rows[0]?.replace(/^.*?: /, ''), ...findings];
  };

  it.each([
    ['9件（目標12件）', '20'],
    ['9（計画値：12）', '20'],
    ['9【目標12】', '20'],
    ['9', '20件（実績9件）'],
  ])('is no value of the column: %s|%s', (actual, target) => {
    expect(read(actual, target)).toEqual(['9件 of 20 (2026) → 45.0% ×遅れ']);
  });

  it.each([
    ['9件（実績12件）', '20', 'two-values 2:5'],
    ['9', '20件（目標12件）', 'two-values 2:6'],
    ['9', '20件（当初12件）', 'target-changed 2:6'],
  ])('is asked about otherwise: %s|%s', (actual, target, finding) => {
    expect(read(actual, target)).toContain(finding);
  });
});

describe('a target told from where to where', () => {
  const read = (target: string, baseline = '70.1') => {
    const text = `指標|単位|方向|基準値（R2）|R5実績|目標（R8）\n甲|％|増加|${baseline}|71|${target}`;
    const { rows, findings } = judgeTable(text, {});
    return [rows[0]?.replace(/^.*? of /, ''), ...findings];
  };

  it.each([
    ['70.1％→80％', '80 (2026) → 88.8% ○順調'],
    ['70.1→80%以上', '80以上 (2026) → 88.8% ○順調'],
    ['70.1%から80%', '80 (2026) → 88.8% ○順調'],
  ])('%s goes to its second number beside a baseline that is its first', (target, row) => {
    expect(read(target)).toEqual([row]);
  });

  it.each([
    ['80％→75％', '70.1'],
    ['70.1％→80％', '－'],
    ['70.1%→75%→80%', '70.1'],
    ['70.1％（R5変更）→80％', '70.1'],
    ['旧70.1％→新80％', '70.1'],
    ['男70.1％→女80％', '70.1'],
  ])('%s beside %s is asked about', (target, baseline) => {
    expect(read(target, baseline)).toContain('target-changed 2:6');
  });
});
