/** An inquiry of two sections and what became of it: what the tests of its makers ask about. */

import type {
  AskedField,
  ComputedCell,
  Inquiry,
  InquiryColumn,
  InquiryItem,
  ShownValue,
} from '../../src/model/inquiry/inquiry.ts';
import type { KeptAnswer, KeptDoubt, SectionState } from '../../src/model/inquiry/inquiry-state.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';

const deadline = { year: 2025, month: 6, day: 13 };

export function asked(head: string, field: Partial<AskedField>): InquiryColumn {
  const plain = { name: head, type: 'text', choices: [], limit: undefined, unit: undefined, isNeeded: true } as const;
  return { head, kind: 'asked', field: { ...plain, source: 'indicators', where: new Map(), ...field } };
}

export const sampleColumns: readonly InquiryColumn[] = [
  { head: '指標', kind: 'shown', name: '指標', role: 'other' },
  { head: '単位', kind: 'shown', name: '単位', role: 'other' },
  { head: '前年度の値', kind: 'shown', name: '実績', role: 'previous' },
  asked('今年度の実績', { name: '実績', type: 'number' }),
  { head: '値の状態', kind: 'state', of: '今年度の実績' },
  { head: '目標', kind: 'shown', name: '目標', role: 'target' },
  { head: '達成率（％）', kind: 'computed' },
  asked('自己評価', { type: 'choice', choices: ['Ａ 計画どおり', 'Ｂ おおむね', 'Ｃ 遅れ', 'Ｄ 未着手'] }),
  asked('進捗の説明', { limit: 200 }),
  asked('課題', { limit: 200, isNeeded: false }),
  asked('今後の方向性', { type: 'choice', choices: ['拡充', '継続', '改善', '縮小', '廃止', '完了'] }),
];

export function item(
  number: string,
  section: string,
  [name, unit, previous, target]: readonly [name: string, unit: string, previous: string, target: string],
  formula: 'level' | 'inverse' = 'level',
): InquiryItem {
  const shown = new Map<string, ShownValue>([
    ['指標', { text: name }],
    ['単位', { text: unit }],
    ['前年度の値', shownValue(previous)],
    ['目標', shownValue(target)],
  ]);
  const goal = new Decimal(shownValue(target).number ?? 1);
  const rate = (actual: Decimal) =>
    (formula === 'level' ? actual.div(goal) : goal.div(actual)).times(100).toDecimalPlaces(1);
  const computed = new Map<string, ComputedCell>([
    [
      '達成率（％）',
      {
        formula: formula === 'level' ? `ROUND({actual}/${goal}*100,1)` : `ROUND(${goal}/{actual}*100,1)`,
        actual: '今年度の実績',
        shown: (actual) => `${rate(actual).toFixed(1)}%`,
        valueOf: (actual) => (formula === 'inverse' && actual.isZero() ? undefined : rate(actual)),
      },
    ],
  ]);
  return { number, section, name, unit, shown, computed, place: { file: 'indicators.csv' } };
}

function shownValue(text: string): ShownValue {
  const digits = text.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(digits) ? { text, number: digits } : { text };
}

export const sampleInquiry: Inquiry = {
  file: 'forms/shihyo.yaml',
  title: '指標の進捗状況 回答票',
  number: 'R7-企-012',
  version: '2',
  year: fiscalYear(2024),
  deadline,
  contact: '企画課 計画係　内線 2210',
  sections: [
    { number: 'K01', name: '子育て支援課', deadline, sentTo: '課の共有フォルダー' },
    { number: 'K02', name: '環境課', deadline: { year: 2025, month: 6, day: 20 }, sentTo: '' },
  ],
  columns: sampleColumns,
  items: [
    item('I011', 'K01', ['援助活動の件数', '件', '2,478', '2,600']),
    item('I012', 'K01', ['会員数', '人', '約931', '1,000']),
    item('I013', 'K01', ['急な預かりを断った割合', '％', '7.9', '6'], 'inverse'),
    item('I021', 'K02', ['ごみの量', 't', '12,345.6', '12,000']),
  ],
};

function answers(...given: readonly (readonly [head: string, text: string])[]): ReadonlyMap<string, KeptAnswer> {
  return new Map(given.map(([head, text]) => [head, { text, typed: text, file: '回答.xlsx', cell: '回答票!E7' }]));
}

export const sampleDoubts: readonly KeptDoubt[] = [
  {
    id: 'I012-今年度の実績-1',
    item: 'I012',
    head: '今年度の実績',
    found: '9580',
    candidate: '',
    doubt: '前年度の値 931 の10倍です。',
    question: '単位は合っていますか。',
    severity: 'warning',
    reason: undefined,
  },
  {
    id: 'I013-自己評価-1',
    item: 'I013',
    head: '自己評価',
    found: '◎',
    candidate: '',
    doubt: '選択肢にない言葉です。',
    question: 'どの評価ですか。',
    severity: 'error',
    reason: undefined,
  },
  {
    id: 'I013-今年度の実績-1',
    item: 'I013',
    head: '今年度の実績',
    found: '５．２',
    candidate: '5.2',
    doubt: '全角の数字です。',
    question: '5.2 と読みました。',
    severity: 'notice',
    reason: undefined,
  },
  {
    id: 'I011-今年度の実績-1',
    item: 'I011',
    head: '今年度の実績',
    found: '2,731',
    candidate: '',
    doubt: '前年度より1割ふえています。',
    question: '理由は何ですか。',
    severity: 'warning',
    reason: '会員がふえたため。',
  },
  {
    id: '回答-1',
    item: '',
    head: '',
    found: '',
    candidate: '',
    doubt: '同じ課の回答が二つあります。',
    question: 'どちらが正しいですか。',
    severity: 'error',
    reason: undefined,
  },
];

export const sampleState: SectionState = {
  sent: '2025-05-21T09:00',
  received: [{ file: '回答.xlsx', digest: 'ab', time: '2025-06-10T10:00' }],
  answers: new Map([
    [
      'I011',
      answers(
        ['今年度の実績', '2731'],
        ['値の状態', '確定'],
        ['自己評価', 'Ａ 計画どおり'],
        ['進捗の説明', '件数は2,731件だった。'],
        ['今後の方向性', '継続'],
      ),
    ],
    [
      'I012',
      answers(
        ['今年度の実績', '9580'],
        ['値の状態', '確定'],
        ['自己評価', 'Ｂ おおむね'],
        ['進捗の説明', '会員数は958人だった。'],
      ),
    ],
    ['I013', answers(['今年度の実績', '5.2'], ['値の状態', '速報'])],
  ]),
  answered: new Set(['I011', 'I012']),
  doubts: sampleDoubts,
};
