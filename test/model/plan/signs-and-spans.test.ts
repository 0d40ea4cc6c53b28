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

describe('so many of so many', () => {
  const read = (actuals: string, target: string) =>
    judgeTable(`指標|方向|R4実績|R5実績|目標（R8）\n甲|増加|${actuals}|${target}`).findings;
  it.each([
    ['12/15|13/15', '15/15'],
    ['3/8|４／８', '8/8'],
    ['12/15|13/15校', '15/15校'],
  ])('is read alike in a row: %s of %s', (actuals, target) => {
    expect(read(actuals, target)).toEqual([]);
    expect(judge(actuals, target)[0]).not.toMatch(/missing|doubtful/);
  });

  it.each([
    ['12/15|11/15', '12/12', 3],
    ['4/1|5/1', '6/1', 3],
    ['12/15|10', '15', 1],
  ])('may be a date: %s of %s', (actuals, target, told) => {
    expect(read(actuals, target).filter((code) => code.startsWith('value-not-a-quantity'))).toHaveLength(told);
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

describe('an actual with a bound', () => {
  it.each(['10未満', '10以下', '100以上', '100超'])('is no one number: %s', (actual) => {
    expect(judge(`60|${actual}`, '120')).toEqual(['actual-band actual-band', 'actual-bounded 2:4']);
  });

  it.each(['100以上（105）', '約105', '105程度'])('is one where it says what was measured: %s', (actual) => {
    expect(judge(`60|${actual}`, '120')).toEqual(['87.5% ○順調']);
  });

  it('is one where it is gross, which is told beside plain ones', () => {
    expect(judge('60|延べ105', '120')).toEqual(['87.5% ○順調', 'gross-beside-plain 2:4']);
  });
});

describe('a share among percentages', () => {
  const rate = (actuals: string, target: string) => {
    const { rows, findings } = judgeTable(`指標|単位|方向|R4|R5|目標（R8）\n甲|%|増加|${actuals}|${target}`);
    return [rows[0]?.replace(/^.*→ /, ''), ...findings];
  };

  it.each([
    ['91|0.93', '95', ['actual-doubtful actual-doubtful', 'share-or-percent 2:5']],
    ['91|1', '95', ['actual-doubtful actual-doubtful', 'share-or-percent 2:5']],
    ['91|93', '0.95', ['target-doubtful target-doubtful', 'share-or-percent 2:6']],
    ['0.91|0.93', '95%', ['actual-doubtful actual-doubtful', 'share-or-percent 2:4']],
    ['0.91|0.93', '0.95', ['97.9% ○順調']],
    ['0.91%|0.93%', '95%', ['1.0% ×遅れ']],
    ['40|0', '95', ['0.0% ×遅れ']],
    ['1.1|1.2', '95', ['1.3% ×遅れ']],
    ['0.2|0.3', '5', ['6.0% ×遅れ']],
  ])('%s of %s', (actuals, target, expected) => {
    expect(rate(actuals, target)).toEqual(expected);
  });
});

it('the unit of a name counts for numbers alone beside one that is converted', () => {
  const { rows } = judgeTable(
    '指標|方向|R4|R5|目標（R8）\n入込客数（千人）|増加|1,200|1,250|150万人\n乙（人）|増加|1|2|3団体',
  );
  expect(rows[0]).toBe('入込客数（千人） (increase): 1250千人 of 1500 (2026) → 83.3% ○順調');
});
