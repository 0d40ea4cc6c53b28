/** A sign or a span before a number says whether it is a level of the year: +10件, ±0, 月2回. */

import { describe, expect, it } from 'vitest';
import { judgeTable } from '../../metrics/judge-table.ts';

const judge = (actuals: string, target: string, settings = {}) => {
  const { rows, findings } = judgeTable(`指標|方向|R4実績|R5実績|目標（R8）\n甲|増加|${actuals}|${target}`, settings);
  return [rows[0]?.replace(/^.*→ /, ''), ...findings];
};

describe('a number with a sign', () => {
  it.each([
    ['60|70', '＋10', ['target-doubtful target-doubtful', 'change-or-level 2:5']],
    ['60|70', '+10', ['target-doubtful target-doubtful', 'change-or-level 2:5']],
    ['60|70', '±0', ['target-doubtful target-doubtful', 'change-or-level 2:5']],
    ['60|70', '△10', ['target-doubtful target-doubtful', 'change-or-level 2:5']],
    ['60|+10', '100', ['actual-doubtful actual-doubtful', 'change-or-level 2:4']],
    ['60|±0', '100', ['actual-doubtful actual-doubtful', 'change-or-level 2:4']],
  ])('is a level or a change beside %s: %s', (actuals, target, expected) => {
    expect(judge(actuals, target)).toEqual(expected);
  });

  it.each([
    ['+10|+12', '+20', '60.0% △やや遅れ'],
    ['+10|+10', '+20', '50.0% △やや遅れ'],
    ['△10|±0', '20', '0.0% ×遅れ'],
    ['10|△3', '20', 'negative-value negative-value'],
    ['△10|+3', '20', '15.0% ×遅れ'],
  ])('is a level among others: %s of %s', (actuals, target, expected) => {
    expect(judge(actuals, target)).toEqual([expected]);
  });
});

describe('a number of a week, month or day', () => {
  it.each([
    ['60回|月3回', '100回', 'unit-differs 2:4'],
    ['60回|70回', '月2回以上', 'unit-differs 2:5'],
    ['60回|70回', '約週3回', 'unit-differs 2:5'],
    ['30,000人|1日平均120人', '40,000人', 'unit-differs 2:4'],
    ['60件|70件', '毎月5件', 'unit-differs 2:5'],
  ])('is no count of a year: %s of %s', (actuals, target, expected) => {
    expect(judge(actuals, target)[1]).toBe(expected);
  });

  it.each([
    ['月2回|月3回', '月4回', '75.0% △やや遅れ'],
    ['1日100人|1日120人', '1日130人', '92.3% ○順調'],
    ['60回|70回', '年100回', '70.0% △やや遅れ'],
  ])('is one beside others of its kind: %s of %s', (actuals, target, expected) => {
    expect(judge(actuals, target)).toEqual([expected]);
  });
});
