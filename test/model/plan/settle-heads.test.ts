import { describe, expect, it } from 'vitest';
import { type ColumnCells, countCells } from '../../../src/model/plan/column-cells.ts';
import { type Head, readHead } from '../../../src/model/plan/read-head.ts';
import { settleHeads } from '../../../src/model/plan/settle-heads.ts';
import { settleSubjects } from '../../../src/model/plan/settle-subjects.ts';
import { fiscalYearOfPeriod } from '../../../src/model/year/period.ts';

function show(head: Head | undefined): string {
  if (head === undefined) return '-';
  const { period } = head.period.type === 'period' ? head.period : { period: undefined };
  const year = period === undefined ? [] : [`${fiscalYearOfPeriod(period) ?? period.type}`];
  return [
    head.role,
    ...year,
    ...(head.firmness === 'final' ? [] : [head.firmness]),
    ...(head.current ? ['now'] : []),
  ].join(' ');
}

/** Heads with `|` between them, in a document of a day: `2024-8-1` is in 令和6年度. */
function settle(heads: string, date = '2024-8-1'): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const context = { documentDate: { year, month, day } };
  const texts = heads.split('|');
  return settleHeads(
    texts.map((text) => readHead(text, context)),
    texts,
    context,
  )
    .map(show)
    .join(', ');
}

describe('the middle of a plan', () => {
  const context = { documentDate: { year: 2024, month: 8, day: 1 } };
  /** Whether each head is of a year or of a part of one. */
  const spans = (heads: string) => {
    const texts = heads.split('|');
    const read = texts.map((text) => readHead(text, context));
    return settleHeads(read, texts, context).map((head) =>
      head?.period.type === 'period' ? head.period.period.type : 'none',
    );
  };
  it.each([
    ['令和3年度（中間）|令和5年度（最終）', ['fiscal-year', 'fiscal-year']],
    ['令和3年度中間実績|令和5年度最終実績', ['fiscal-year', 'fiscal-year']],
    ['令和3年度中間実績|令和3年度中間目標', ['fiscal-year', 'fiscal-year']],
    ['令和5年度中間実績|令和5年度目標', ['part', 'fiscal-year']],
    ['令和5年度中間実績|令和5年度実績', ['part', 'fiscal-year']],
    ['令和5年度中間実績|令和5年度最終目標', ['part', 'fiscal-year']],
  ])('%s → %s', (heads, expected) => {
    expect(spans(heads)).toEqual(expected);
  });
});

describe('what the plan before said', () => {
  it.each([
    [
      '前計画策定時（H22）|前計画目標値（H27）|現計画策定時（H27）|目標値（R2）',
      'actual 2010, plan 2015 planned, baseline 2015, target 2020',
    ],
    ['第2次計画策定時|第3次計画ベースライン|目標値（R17）', 'actual, baseline, target 2035'],
    ['第２次目標（R4）|第３次計画策定時（R5）|第３次目標（R9）', 'plan 2022 planned, baseline 2023, target 2027'],
    ['第2次計画策定時|目標値（R17）', 'baseline, target 2035'],
    ['前計画策定時（H22）|目標値（R2）', 'baseline 2010, target 2020'],
    ['前計画目標値（H27）|R5', 'target 2015, actual 2023'],
  ])('%s → %s', (heads, expected) => {
    expect(settle(heads)).toBe(expected);
  });
});

describe('what an undertaking costs', () => {
  it.each([
    ['R6予算（事業費（千円））|R6目標|R5実績', '-, target 2024, actual 2023'],
    // Of two of one role and year, which is taken is said.
    ['R5決算|R6目標|R5実績', 'actual 2023, target 2024, actual 2023'],
    ['R6予算|R5実績', 'plan 2024 planned, actual 2023'],
    [
      '決算（R4年度）|決算（R5年度）|見込（R6年度）|R9目標',
      'actual 2022, actual 2023, actual 2024 expected, target 2027',
    ],
    ['決算（R4年度）|R5実績|R9目標', '-, actual 2023, target 2027'],
    ['決算額（千円）（R5年度）|見込（R6年度）|R9目標', '-, actual 2024 expected, target 2027'],
    ['R6予算|R6目標', 'plan 2024 planned, target 2024'],
    ['R6予算|R6計画|R5実績', 'plan 2024 planned, plan 2024 planned, actual 2023'],
    ['R6予算|R7計画|R5実績', '-, plan 2025 planned, actual 2023'],
    ['R6経費|R6コスト|R6目標|R5実績', '-, -, target 2024, actual 2023'],
    ['事業名|R6予算（千円）|活動指標|R5実績', '-, -, -, actual 2023'],
    ['事務事業名|R5決算見込（千円）|R6予算（千円）|成果指標|R5実績', '-, -, -, -, actual 2023'],
    ['R6予算（千円）|活動指標|R5実績', 'plan 2024 planned, -, actual 2023'],
    ['事業名|R6予算|活動指標|R5実績', '-, plan 2024 planned, -, actual 2023'],
  ])('%s → %s', (heads, expected) => {
    expect(settle(heads)).toBe(expected);
  });
});

describe('a year that is not over', () => {
  it.each([
    ['R5|R6|R7', 'actual 2023, plan 2024 planned, plan 2025 planned'],
    ['R5|R6', 'actual 2023, actual 2024 expected'],
    ['R5|R6実績|R7', 'actual 2023, actual 2024, plan 2025 planned'],
    ['R5|R6|R7計画', 'actual 2023, actual 2024 expected, plan 2025 planned'],
    ['R5|R6|R6計画', 'actual 2023, actual 2024 expected, plan 2024 planned'],
    ['R6', 'actual 2024'],
    ['R5|R6.9末', 'actual 2023, actual 2024'],
    ['備考|R6|R7', '-, plan 2024 planned, plan 2025 planned'],
    ['R6|R7目標', 'actual 2024, target 2025'],
  ])(
    'is planned as the years to come beside it are, or expected behind years that are over: %s → %s',
    (heads, expected) => {
      expect(settle(heads)).toBe(expected);
    },
  );

  it('has ended, or nearly so, in March', () => {
    expect(settle('R5|R6|R7', '2025-3-1')).toBe('actual 2023, actual 2024, plan 2025 planned');
    expect(settle('R5|R6|R7', '2025-2-28')).toBe('actual 2023, plan 2024 planned, plan 2025 planned');
  });
});

describe('a year alone that has not come', () => {
  it.each([
    ['基準値（R4）|R5|R8', 'baseline 2022, actual 2023, target 2026 planned'],
    ['基準値（R4）|R6|R8', 'baseline 2022, target 2024 planned, target 2026 planned'],
    ['R4実績|R5|R8', 'actual 2022, actual 2023, plan 2026 planned'],
    ['基準値（R4）|R7|R8目標', 'baseline 2022, plan 2025 planned, target 2026'],
    ['基準値（R4）|R8計画', 'baseline 2022, plan 2026 planned'],
    ['基準値（R4）|R8（見込）', 'baseline 2022, plan 2026 expected'],
    ['備考|基準値|R8', '-, baseline, target 2026 planned'],
  ])('is what is to be reached, beside a baseline and no target: %s → %s', (heads, expected) => {
    expect(settle(heads)).toBe(expected);
  });
});

describe('現状 of a part of a year', () => {
  it.each([
    ['R4実績|現状（R5.10末）', 'actual 2022, actual 2023'],
    ['R5実績|現状（R5.10末）', 'actual 2023, baseline 2023 now'],
    ['R4実績|R3実績|現状（R4.10末）', 'actual 2022, actual 2021, actual 2022'],
    ['R4実績|現状（R6.3末）', 'actual 2022, baseline 2023 now'],
    ['R4実績|現状（R5）', 'actual 2022, baseline 2023 now'],
    ['R4実績|現状', 'actual 2022, baseline now'],
    ['R4実績|策定時（R5.10末）', 'actual 2022, baseline 2023'],
    ['実績|現状（R5.10末）', 'actual, baseline 2023 now'],
    ['現状（R5.10末）|目標', 'baseline 2023 now, target'],
    ['備考|R4実績|現状（R5.10末）', '-, actual 2022, actual 2023'],
  ])('after an actual of an earlier one is an actual: %s → %s', (heads, expected) => {
    expect(settle(heads)).toBe(expected);
  });
});

describe('several baselines', () => {
  it.each([
    ['策定時|現状値', 'baseline, actual latest'],
    ['現状値|策定時', 'actual latest, baseline'],
    ['策定時（R1）|現状値（R5）', 'baseline 2019, actual 2023'],
    ['基準値（R5）|現状値（R1）', 'baseline 2023, actual 2019'],
    ['現状値（R5）|現況値（R1）', 'actual 2023, baseline 2019 now'],
    ['現状値（R1）|現況値（R3）|現在の値（R5）', 'baseline 2019 now, actual 2021, actual 2023'],
    ['現状値（R1）|現況値', 'baseline 2019 now, baseline now'],
    ['現状値|現況値', 'baseline now, baseline now'],
    ['策定時|基準値（R1）', 'baseline, baseline 2019'],
    ['現状値（R5）', 'baseline 2023 now'],
    ['現状値|実績', 'baseline now, actual'],
  ])('are the plan’s and what was measured later: %s → %s', (heads, expected) => {
    expect(settle(heads)).toBe(expected);
  });
});

describe('計画 of a year', () => {
  it.each([
    ['R4計画|R4実績', 'target 2022 planned, actual 2022'],
    ['R4計画|R4実績|R5計画', 'target 2022 planned, actual 2022, target 2023 planned'],
    ['R4計画|R5実績', 'plan 2022 planned, actual 2023'],
    ['R4計画|R4', 'plan 2022 planned, actual 2022'],
    ['計画|実績', 'plan planned, actual'],
    ['R4計画|R4実績|目標', 'plan 2022 planned, actual 2022, target'],
    ['R4計画値|R4実績', 'plan 2022 planned, actual 2022'],
    ['R4計画額|R4実績', 'plan 2022 planned, actual 2022'],
    ['R4計画量|R4実績', 'plan 2022 planned, actual 2022'],
    ['R4計画数|R4実績', 'plan 2022 planned, actual 2022'],
    ['R4予算|R4実績', 'plan 2022 planned, actual 2022'],
    ['R4計画|R4計画値|R4実績', 'target 2022 planned, plan 2022 planned, actual 2022'],
    ['R4計画|R4実績|計画の考え方', 'target 2022 planned, actual 2022, -'],
  ])('beside its 実績 is a target: %s → %s', (heads, expected) => {
    expect(settle(heads)).toBe(expected);
  });
});

describe('values of whom a head speaks', () => {
  const context = { documentDate: { year: 2024, month: 8, day: 1 } };
  const of = (heads: string, cells: readonly ColumnCells[] = []) => {
    const texts = heads.split('|');
    const read = texts.map((text) => readHead(text, context));
    return settleSubjects(read, cells)
      .map((head) => (head === undefined ? '-' : (head.subject ?? head.role)))
      .join(', ');
  };

  it.each([
    ['▲38%', '排出量, target'],
    ['75', '-, target'],
  ])('amounts stand beside the same target as a rate: %s', (cell, expected) => {
    const heads = '2030年度目標排出量|2030年度削減目標';
    expect(of(heads, [countCells(['120']), countCells([cell])])).toBe(expected);
  });

  it.each([
    ['75歳未満（R4）|全年齢（R4）', '-, -'],
    ['75歳未満（R4）|全年齢（R5）', '75歳未満, 全年齢'],
    ['75歳未満（R4）', '75歳未満'],
    ['全国（R4）|本市（R4）', '-, 本市'],
    ['全国（R4）|R4', '-, actual'],
    ['全国（R4）|R4目標', '-, target'],
    ['全国平均（R4）', '-'],
    ['県の値（R4）', '-'],
    ['H25（類似団体の値）', '-'],
    ['R4（県）|R4（市）', '-, actual'],
    ['参考：全国（R4）', '-'],
    ['現状値（国）|現状値（R4）（県）|現状値（R4）（市）', '-, -, baseline'],
    ['目標値（R7）（国計画）|目標値（R8）', '-, target'],
    ['現状値（国）（R3）|現状値（県）（R4）|目標値（県）（R9）', '-, 県, 県'],
    ['県目標値（R9）|全国平均（R4）|県実績値（R4）', '県目標値, -, 県実績値'],
    ['現状値（県）|目標値', '-, target'],
    ['整備箇所数（R4）（国）', '整備箇所数'],
    ['国の目標値（R8）', '-'],
    ['神奈川県内市町村平均（R4）', '-'],
    ['国道（R4）', '国道'],
    ['県内就職率（R4）', '県内就職率'],
    ['国庫支出金（R4）', '国庫支出金'],
    ['変更前（目標値（R8））|変更後（目標値（R8））', '-, 変更後'],
    ['全国（増減（R4））|R4増減', '-, printed'],
    ['全国（R4）|本市平均（R4）', '-, actual'],
    ['全国（R4）|本市の値（R4）', '-, actual'],
    ['備考|全国（R4）', '-, -'],
    ['備考|地区（R4）', '-, 地区'],
  ])('are the indicator’s own where none stands beside: %s → %s', (heads, expected) => {
    expect(of(heads)).toBe(expected);
  });

  it.each([...['本市', '本町', '本村', '本区', '本県', '当市', '我が市', '我が道'], ...['本市全体', '本市分']])(
    'are the indicator’s own where it is %s',
    (subject) => {
      expect(of(`全国（R4）|${subject}（R4）`)).toBe(`-, ${subject}`);
    },
  );

  it.each(['他市', '本市以外', '日本市場', '近隣市', '本社'])('are not where it is %s', (subject) => {
    expect(of(`全国（R4）|${subject}（R4）`)).toBe('-, -');
  });

  it('stand beside no values where words stand below', () => {
    const numbers = countCells(['1', '2']);
    const words = countCells(['駅の周辺', '海沿い']);
    const heads = '全体（R4）|地区（R4）';
    expect(of(heads, [numbers, numbers])).toBe('-, -');
    expect(of(heads, [numbers, words])).toBe('全体, 地区');
    expect(of(heads, [numbers, countCells(['1', '海沿い'])])).toBe('-, -');
    expect(of(heads, [numbers, countCells(['1', '海沿い', '駅'])])).toBe('全体, 地区');
    expect(of(heads, [numbers, countCells(['', ''])])).toBe('-, -');
  });
});

describe('stages of a plan beside a target of its own', () => {
  it.each([
    ['策定時（H25）|中間（H29）|最終（R4）|目標|判定', 'baseline 2013, actual 2017, actual 2022, target, printed'],
    // Without one they are what is to be reached by then, and so is 中間 alone.
    ['現状値（R1）|中間（R4）|最終（R8）', 'baseline 2019 now, target 2022, target 2026 planned'],
    ['現状値（R1）|中間（R4）|目標（R8）', 'baseline 2019 now, target 2022, target 2026'],
    // A middle that is still to come is to be reached; one that is over may have been measured.
    ['H30（現状）|R6（中間）|R12（目標）', 'baseline 2018 now, target 2024, target 2030'],
    ['H30（現状）|R8（中間）|R12（目標）', 'baseline 2018 now, target 2026, target 2030'],
    ['H30（現状）|R4（中間）|R12（目標）', 'baseline 2018 now, actual 2022, target 2030'],
    ['R6（中間）|R12（目標）', 'actual 2024, target 2030'],
    ['計画始期（H28）|現在（R6）|計画終期（R38）', 'baseline 2016, actual 2024, target 2056'],
    ['当初（R5年度）|末（R5年度）', 'actual 2023, actual 2023'],
    ['当初目標（R5）|R5', 'target 2023, actual 2023'],
  ])('%s', (heads, expected) => expect(settle(heads)).toBe(expected));
});

describe('当初 behind a year', () => {
  it.each([
    ['R4決算|R5決算|R6当初', 'actual 2022, actual 2023, plan 2024 planned'],
    ['R5補正予算|令和6年度当初', 'plan 2023 planned, plan 2024 planned'],
    ['R6年度当初|R6年度末', 'actual 2024, actual 2024'],
    ['R5年度末|R6年度当初|目標（R8）', 'actual 2023, actual 2024, target 2026'],
    ['R6年度当初|R6目標', 'baseline 2024, target 2024'],
    ['R6年度当初|目標（R8）', 'baseline 2024, target 2026'],
  ])('is a budget beside others: %s', (heads, expected) => expect(settle(heads)).toBe(expected));
});
