/** A workspace whose figures stand on the edges: on the limits of bands, just below a hundred percent, at zero. */

import type { Files } from './build-workspace.ts';

interface EdgeRow {
  readonly name: string;
  readonly kind: '年間' | '累計';
  readonly direction: '増加' | '減少' | '維持';
  /** Baseline, the year before, the year reported on, target. */
  readonly values: readonly [string, string, string, string];
}

export const edgeYear = 2023;

/** Decimal fractions that binary floats do not hold: 2.4 ÷ 3.0 is 0.7999999999999999 in them. */
export const edgeRows: readonly EdgeRow[] = [
  { name: '達成率がちょうど80%', kind: '年間', direction: '増加', values: ['1.0点', '2.0点', '2.4点', '3.0点'] },
  { name: '小さな値で80%', kind: '年間', direction: '増加', values: ['0.01点', '0.02点', '0.28点', '0.35点'] },
  { name: '達成率がちょうど50%', kind: '年間', direction: '増加', values: ['0.1%', '0.2%', '0.3%', '0.6%'] },
  { name: '達成率がちょうど100%', kind: '年間', direction: '増加', values: ['1.1点', '1.2点', '1.3点', '1.3点'] },
  { name: '百に届かない', kind: '年間', direction: '増加', values: ['2,000人', '2,500人', '2,999人', '3,000人'] },
  { name: '八十に届かない', kind: '年間', direction: '増加', values: ['2,000人', '2,500人', '7,999人', '10,000人'] },
  { name: '減って増減型で80%', kind: '年間', direction: '減少', values: ['91.4%', '91.1%', '91.0%', '90.9%'] },
  { name: '二進数では50%に届かない', kind: '年間', direction: '減少', values: ['90.3%', '90.3%', '90.2%', '90.1%'] },
  { name: '減って増減型で50%', kind: '年間', direction: '減少', values: ['100.7%', '100.6%', '100.5%', '100.3%'] },
  { name: '基準より悪い', kind: '年間', direction: '減少', values: ['25件', '24件', '27件', '4件'] },
  { name: '皆増', kind: '年間', direction: '増加', values: ['0件', '0件', '5件', '10件'] },
  { name: '皆減', kind: '年間', direction: '増加', values: ['5件', '5件', '0件', '10件'] },
  { name: '零から零', kind: '年間', direction: '増加', values: ['0件', '0件', '0件', '10件'] },
  { name: '目標が零', kind: '年間', direction: '減少', values: ['10件', '5件', '5件', '0件'] },
  { name: '実績が未集計', kind: '年間', direction: '増加', values: ['10件', '5件', '－', '20件'] },
  { name: '前年が未集計', kind: '年間', direction: '増加', values: ['10件', '－', '5件', '20件'] },
  {
    name: '四捨五入で零になる減',
    kind: '累計',
    direction: '増加',
    values: ['10,000人', '50,000人', '49,999人', '60,000人'],
  },
  { name: '半分ちょうどを切り上げる', kind: '累計', direction: '増加', values: ['100人', '800人', '801人', '1,600人'] },
  { name: '維持の許容幅の端', kind: '年間', direction: '維持', values: ['100人', '100人', '95人', '100人'] },
];

export function edgeFiles(): Files {
  const quote = (text: string) => `"${text}"`;
  const lines = edgeRows.map(({ name, kind, direction, values }) =>
    ['基本目標', '事業', name, ...values, direction, kind].map(quote).join(','),
  );
  const head =
    '基本目標,全体計画,重要業績評価指標（ＫＰＩ）,令和3年度（基準値）,令和4年度,令和5年度,令和7年度（目標値）,方向,種別';
  return {
    'torikumi.yaml': [
      'organization: 見本市',
      'plan: { title: 見本市計画 }',
      'document: { title: 取組状況, date: 2024-09-30 }',
      'reports: { progress: { trends: none } }',
    ].join('\n'),
    'indicators.csv': `${[head, ...lines].join('\n')}\n`,
  };
}
