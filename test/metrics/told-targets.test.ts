import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';
import { judgeTable } from './judge-table.ts';

/** Of a baseline of 40 in 令和3年度, 50 in 令和4年度. */
function judge(target: string, { direction = '増加', actual = '52', unit = '件', head = '目標値（R8）' } = {}): string {
  const text = `指標|単位|方向|基準値（R3）|R4|R5|${head}\n講座|${unit}|${direction}|40|50|${actual}|${target}`;
  const [row = ''] = judgeTable(text).rows;
  return row.replace(/^.* of /, '');
}

const told = (text: string) => {
  const { findings } = checkPlan(makeTable(text), undefined, makeConfiguration({ date: '2024-09-30' }));
  return findings.some(({ code }) => code === 'inferred-target');
};

describe('現状維持 as a target', () => {
  it.each([
    ['増加', '41', '40 (2026) → 102.5% ◎達成'],
    ['増加', '38', '40 (2026) → 95.0% ○順調'],
    ['減少', '40', '40 (2026) → baseline-equals-target ◎達成'],
    ['減少', '41', '40 (2026) → baseline-equals-target baseline-equals-target'],
    ['維持', '41', '40 (2026) → 100.0% ◎達成'],
    ['維持', '48', '40 (2026) → 83.3% ○順調'],
  ])('is the baseline kept, of what is to %s: %s', (direction, actual, expected) => {
    expect(judge('現状維持', { direction, actual })).toBe(expected);
  });

  it.each(['現状維持', '現状を維持する', '現行の維持', '現況維持とする', '概ね現状維持'])('is said by %s', (target) => {
    expect(judge(target)).toBe('40 (2026) → 130.0% ◎達成');
  });

  it.each(['現状維持（42件）', '現状（42）を維持', '現状維持(42件以上)'])(
    'is the level that it says in %s',
    (target) => {
      expect(judge(target)).toMatch(/^42(?:以上)? \(2026\) → 123\.8% ◎達成$/);
      expect(judgeTable(`指標|単位|方向|R5|目標（R8）\n講座|件|増加|52|${target}`).rows[0]).toMatch(
        /of 42(?:以上)? \(2026\)/,
      );
    },
  );

  it.each(['現状維持（R4）', '現状維持（継続）', '現状（大規模修繕）維持'])(
    'is not told of a level in %s',
    (target) => {
      expect(judge(target)).toBe('－ → target-qualitative target-qualitative');
    },
  );

  it('and 現状以下 are asked about beside two values that may be the present', () => {
    for (const target of ['現状以下', '現状値を維持', '現況から5件減']) {
      const { rows, findings } = judgeTable(
        `指標|方向|策定時（R2）|現状値（R4）|R5|目標（R8）\n苦情|減少|10|20|9|${target}`,
      );
      expect([target, rows]).toEqual([target, ['苦情 (decrease): 9 of － → target-doubtful target-doubtful']]);
      expect(findings).toContain('change-of-unknown 2:6');
    }
    const one = judgeTable('指標|方向|現状値（R4）|R5|目標（R8）\n苦情|減少|20|9|現状以下');
    expect(one.rows).toEqual(['苦情 (decrease): 9 of 20以下 (2026) → baseline-equals-target ◎達成']);
  });

  it('asks for the direction where nobody says it', () => {
    const text = '指標|基準値（R3）|R5|目標値（R8）\n講座|40|44|現状維持\n苦情|40|39|現状維持';
    const { rows, findings } = judgeTable(text);
    expect(rows).toEqual([
      '講座 (－): 44 of 40 (2026) → direction-unknown direction-unknown',
      '苦情 (decrease): 39 of 40 (2026) → baseline-equals-target ◎達成',
    ]);
    expect(findings).toContain('direction-uncertain');
  });

  it.each([
    ['no baseline', '指標|方向|R4|R5|目標値（R8）\n講座|増加|50|52|現状維持'],
    ['a baseline that is a word', '指標|方向|基準値（R3）|R5|目標値（R8）\n講座|増加|休止|52|現状維持'],
    ['another value that is the present', '指標|方向|基準値（R1）|現状値（R5）|目標値（R8）\n講座|増加|40|52|現状維持'],
    ['a later target', '指標|方向|基準値（R1）|R5|目標値（R8）|変更後目標値（R8）\n講座|増加|40|52|60|現状維持'],
  ])('stays a word beside %s', (_, text) => {
    expect(judgeTable(text).rows[0]).toMatch(/target-qualitative$/);
  });

  it('is told', () => {
    const text = '指標|方向|基準値（R3）|R5|目標値（R8）\n講座|増加|40|44|現状維持';
    expect(told(text)).toBe(true);
  });
});

describe('a share of a known base as a target', () => {
  it.each([
    ['前年度比105%', '52.5 (2026) → 99.0% ○順調'],
    ['対前年度比１０５％以上', '52.5以上 (2026) → 99.0% ○順調'],
    ['前年比100%を維持', '50 (2026) → 104.0% ◎達成'],
    ['基準値比120%', '48 (2026) → 108.3% ◎達成'],
    ['R4比約110％', '55 (2026) → 94.5% ○順調'],
    ['令和3年度比95.5%以上', '38.2以上 (2026) → 136.1% ◎達成'],
    ['前年度比70%', '35 (2026) → 148.6% ◎達成'],
    ['前年度比200%', '100 (2026) → 52.0% △やや遅れ'],
  ])('%s comes to %s', (target, expected) => {
    expect(judge(target)).toBe(expected);
  });

  it.each(['前年度比50%', '前年度比69%', '前年度比201%', '前年度伸び率105%', '県平均比105%', '前年度より105%'])(
    'is no number in %s',
    (target) => {
      expect(judge(target)).toMatch(/target-qualitative$/);
    },
  );

  it('of a year without a value is asked about', () => {
    expect(judge('H25比95%')).toBe('－ → target-doubtful target-doubtful');
  });

  it('is told, and so is a change of percentages, which may be in points', () => {
    for (const target of ['前年度比105%', '前年度比5%増', '前年度比▲5％']) {
      const text = `指標|単位|方向|基準値（R3）|R4|R5|目標値（R8）\n受診率|%|増加|40|50|52|${target}`;
      expect([target, told(text)]).toEqual([target, true]);
    }
    for (const target of ['前年度比5ポイント増', '前年度比2割増']) {
      const text = `指標|単位|方向|基準値（R3）|R4|R5|目標値（R8）\n受診率|%|増加|40|50|52|${target}`;
      expect(told(text)).toBe(false);
    }
  });
});
