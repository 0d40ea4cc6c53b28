/** What is taken of the row of one item, and what has to be asked about it. */

import { describe, expect, it } from 'vitest';
import type { Inquiry, InquiryColumn, InquiryItem } from '../../../src/model/inquiry/inquiry.ts';
import { readRow } from '../../../src/model/inquiry/read-row.ts';
import type { ReplyDoubt } from '../../../src/model/inquiry/reply.ts';
import type { Decimal } from '../../../src/model/value/decimal.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import type { GridCell } from '../../../src/table/table.ts';

const field = { choices: [], limit: undefined, unit: undefined, isNeeded: true, source: '', where: new Map() };
const columns: readonly InquiryColumn[] = [
  { kind: 'shown', head: '指標', name: '指標名', role: 'other' },
  { kind: 'shown', head: '単位', name: '単位', role: 'other' },
  { kind: 'shown', head: '目標', name: '目標', role: 'target' },
  { kind: 'shown', head: '前年度', name: '実績', role: 'previous' },
  { kind: 'asked', head: '実績', field: { ...field, name: '実績', type: 'number' } },
  { kind: 'state', head: '状態', of: '実績' },
  { kind: 'computed', head: '達成率' },
  { kind: 'asked', head: '割合', field: { ...field, name: '割合', type: 'number', unit: '％', isNeeded: false } },
  { kind: 'asked', head: '評価日', field: { ...field, name: '評価日', type: 'date' } },
  { kind: 'asked', head: '評価', field: { ...field, name: '評価', type: 'choice', choices: ['Ａ', 'Ｂ'] } },
  { kind: 'asked', head: '説明', field: { ...field, name: '説明', type: 'text', limit: 5, isNeeded: false } },
];

const rateOf = (actual: Decimal) => actual.times(100).div(1200).toDecimalPlaces(1);
const item: InquiryItem = {
  ...{ number: '1', section: 'K1', name: '相談', unit: '件', place: { file: 'indicators.csv' } },
  shown: new Map([
    ['指標', { text: '相談' }],
    ['単位', { text: '件' }],
    ['目標', { text: '1,200', number: '1200' }],
    ['前年度', { text: '1,000', number: '1000' }],
  ]),
  computed: new Map([
    ['達成率', { formula: '', actual: '実績', shown: (actual) => `${rateOf(actual).toFixed(1)}%`, valueOf: rateOf }],
  ]),
};

const deadline = { year: 2025, month: 6, day: 13 };
const inquiry: Inquiry = {
  ...{
    file: 'forms/a.yaml',
    title: '回答票',
    number: 'R7-1',
    version: '1',
    year: fiscalYear(2024),
    deadline,
    contact: '',
  },
  ...{ sections: [], columns, items: [item] },
};

const whole: Readonly<Record<string, string>> = {
  ...{
    番号: '1',
    指標: '相談',
    単位: '件',
    目標: '1,200',
    前年度: '1,000',
    実績: '1100',
    状態: '確定',
    達成率: '91.7%',
  },
  ...{ 割合: '50', 評価日: '2025-06-09', 評価: 'Ａ', 説明: 'よい', 回答済: '○' },
};

/** `text`, `text~held` where the format shows another number, `!problem`, `^` of a merged range; `-` where there is no such column. */
function cellOf(given: string, column: number): GridCell {
  const place = { file: 'a.csv', line: 2, column };
  if (given === '^') return { text: '', place, continues: 'above' };
  if (given === '!') return { text: '#N/A', place, problem: 'error-value' };
  const [text = '', held] = given.split('~');
  return held === undefined ? { text, place } : { text, place, held };
}

interface Options {
  readonly isMoved?: boolean;
}

/** What differs from the answers of a whole row, with ` *` where something was read into one; then the doubts. */
function read(changes: string, { isMoved = false }: Options = {}, of: InquiryItem = item): string {
  const changed = Object.fromEntries(
    changes
      .split(' ')
      .filter(Boolean)
      .map((each) => each.split('=')),
  );
  // What is computed of another value is left to itself.
  const computed = '実績' in changed ? { 達成率: '' } : {};
  const given: Readonly<Record<string, string>> = { ...whole, ...computed, ...changed };
  const heads = Object.keys(given);
  const cells = heads.map((head, column) => cellOf(given[head] ?? '', column + 1));
  const place = { file: 'a.csv', line: 2 };
  const [numberCell = { text: '', place }] = cells;
  const found = heads.flatMap((head, column) => (given[head] === '-' ? [] : [[head, column] as const]));
  const laid = {
    ...{ head: { place, cells: [] }, columns: new Map(found), missing: [], doubled: [], renamed: [], strange: [] },
    ...{ rows: [], unknown: [], unnumbered: [], remarks: [] },
  };
  const row = readRow({ ...inquiry, items: [of] }, laid, { item: of, numberCell, row: { place, cells }, isMoved });
  const into = new Set(row.readInto.map(({ head }) => head));
  const answers = new Map(row.answers.map(({ head, text }) => [head, text]));
  const asked = columns.filter(({ kind }) => kind === 'asked' || kind === 'state');
  const taken = asked.flatMap(({ head }) => {
    const text = answers.get(head);
    if (text === whole[head] && !into.has(head)) return [];
    return [`${head}${text === undefined ? '' : `=${text}`}${into.has(head) ? ' *' : ''}`];
  });
  const flags = [row.isAnswered ? [] : ['未回答'], row.isFilled ? [] : ['不足']].flat();
  return [...taken, ...row.doubts.map(tell), ...flags].join(', ');
}

/** `severity why head found→candidate`; `+` where it is taken all the same. */
function tell({ head, found, candidate, holdsBack, finding }: ReplyDoubt): string {
  const { severity, code, facts } = finding;
  const why = 'why' in facts ? facts.why : 'oddity' in facts ? facts.oddity : code;
  const known = 'known' in facts && facts.known !== '' ? `（${String(facts.known)}）` : '';
  return `${severity} ${String(why)} ${head} ${found}${candidate === '' ? '' : `→${candidate}`}${known}${holdsBack ? '' : '+'}`;
}

it('is taken as it stands', () => {
  expect(read('')).toBe('');
});

describe('a cell', () => {
  it.each([
    ['実績=!', '実績, error error-value 実績 #N/A'],
    ['実績=^', '実績, warning merged 実績 +'],
    ['説明=^', '説明, warning merged 説明 +'],
    ['実績=1,100件', '実績=1100 *'],
    ['実績=約1100', '実績, warning approximate 実績 約1100→1100'],
    ['実績=1100人', '実績, warning unit 実績 1100人'],
    ['実績=5%', '実績, warning unit 実績 5%'],
    ['割合=50％', ''],
    ['割合=50%', 'warning percent 割合 50%→50+'],
    ['割合=0.5', '割合, warning fraction 割合 0.5→0.5'],
    ['割合=50件', '割合, warning unit 割合 50件'],
    ['評価日=45817', '評価日=2025-06-09 *'],
    ['評価日=6/9~2025-06-09', ''],
    ['評価日=6月', '評価日, warning not-a-date 評価日 6月→6月'],
    ['評価=a', '評価=Ａ *'],
    ['評価=Ｃ', '評価, warning choice 評価 Ｃ'],
    ['状態=決まり', '状態, warning choice 状態 決まり'],
    ['説明=とてもよかった', '説明, warning too-long 説明 とてもよかった→とてもよかった'],
    ['説明=同上', '説明, warning elsewhere 説明 同上'],
  ])('%s: %s', (changes, expected) => {
    expect(read(changes)).toBe(expected);
  });
});

describe('a number that its cell shows otherwise', () => {
  it.each([
    ['実績=1100~1100', ''],
    ['実績=1,100~1099.6', '実績=1099.6 *'],
    ['実績=1,100~1099.5', '実績=1099.5 *'],
    ['実績=1,100~1099.4', '実績, warning shown-otherwise 実績 1,100（セルの中は 1099.4）'],
    ['実績=1.1~1100', '実績, warning shown-otherwise 実績 1.1（セルの中は 1100）'],
    ['実績=1,100~1100.0000001', '実績=1100 *'],
    ['実績=1,100~1100.12345', '実績=1100 *'],
    ['実績=1,100~1100.1234', '実績=1100.1234 *'],
    ['実績=△1,100~-1099.6', '実績 *, warning sign 実績 △1,100→-1099.6（1,000）'],
    ['実績=あ~5', '実績, warning not-a-number 実績 あ'],
    ['実績=1100~あ', ''],
    ['説明=5~4.6', '説明=5'],
    ['評価日=45817~2025-06-10', '評価日=2025-06-10'],
  ])('%s: %s', (changes, expected) => {
    expect(read(changes)).toBe(expected);
  });
});

describe('what a format left behind', () => {
  it.each([
    [true, '実績=1,100.0％', ''],
    [true, '実績=-5.0％', '実績, warning sign 実績 -5.0％→-5（1,000）'],
    [true, '実績=1100％', '実績, warning unit 実績 1100％'],
    [false, '実績=1,100.0％', '実績, warning unit 実績 1,100.0％'],
    [true, '割合=50.0％', '割合=50.0'],
    [true, '説明=50.0％', '説明=50.0％'],
  ])('a row that was moved (%s), %s: %s', (isMoved, changes, expected) => {
    expect(read(changes, { isMoved })).toBe(expected);
  });
});

describe('a state', () => {
  it.each([
    ['実績=1100（速報）', '実績=1100 *, 状態=速報 *'],
    ['実績=1100（速報） 状態=', '実績=1100 *, 状態=速報 *'],
    ['実績=1100（速報） 状態=速報', '実績=1100 *, 状態=速報'],
    ['実績=1100 状態=速報', '状態=速報'],
    ['実績= 状態=未確定', '実績=, 状態=未確定'],
    ['実績= 状態=実績なし', '実績=, 状態=実績なし'],
    ['実績= 状態=調査なし', '実績=, 状態=調査なし'],
    ['実績= 状態=確定', '実績, error reply-blank 実績 , 不足'],
    ['実績=－ 状態=未確定', '実績=－, 状態=未確定'],
    ['実績=－', '実績, warning reply-state 実績 －'],
    ['状態=未確定', '実績, 状態=未確定, warning reply-state 実績 1100→1100'],
    ['状態=', '状態, error reply-blank 状態 , 不足'],
    ['実績=-', '実績'],
    ['状態=-', '状態'],
  ])('%s: %s', (changes, expected) => {
    expect(read(changes)).toBe(expected);
  });
});

describe('what the form has printed', () => {
  it.each([
    ['前年度=1000', ''],
    ['前年度=1,000.0', ''],
    ['前年度=', ''],
    ['前年度=^', ''],
    ['前年度=999', 'warning reply-changed 前年度 999+'],
    ['前年度=1,000件', ''],
    ['指標=相　談', ''],
    ['指標=訪問', 'warning reply-changed 指標 訪問+'],
    ['目標=1300', 'warning reply-changed 目標 1300+'],
    ['単位=人', '実績, warning reply-changed 単位 人+, warning unit 実績 1100人'],
    ['単位=人 実績= 状態=未確定', '実績=, 状態=未確定, warning reply-changed 単位 人+'],
    ['前年度=1100 実績=1000', '実績, warning reply-changed 前年度 1100+, warning swapped 実績 1000'],
    ['前年度=1100 実績=1001', '実績=1001, warning reply-changed 前年度 1100+'],
    ['前年度=1000 実績=1000', '実績=1000'],
    ['前年度= 実績=1000', '実績=1000'],
    ['達成率=91.6%', 'notice reply-computed 達成率 91.6%+'],
    ['達成率=91.65%', ''],
    ['達成率=91.75', ''],
    ['達成率=91.76', 'notice reply-computed 達成率 91.76+'],
    ['達成率=', ''],
    ['達成率=!', ''],
    ['達成率=あ', ''],
    ['達成率=50% 実績=約1100', '実績, warning approximate 実績 約1100→1100'],
    ['達成率=50% 実績= 状態=未確定', '実績=, 状態=未確定'],
  ])('%s: %s', (changes, expected) => {
    expect(read(changes)).toBe(expected);
  });
});

describe('what is odd beside what is known', () => {
  const without = (...heads: readonly string[]): InquiryItem => ({
    ...item,
    shown: new Map([...item.shown].filter(([head]) => !heads.includes(head))),
  });

  it.each([
    ['実績=10500', item, '実績, warning digit 実績 10500→10500（1,000）'],
    ['実績=1.1', item, '実績, warning unit 実績 1.1→1.1（1,000）'],
    // Of the year before, else of the target.
    ['実績=12500', without('前年度'), '実績, warning digit 実績 12500→12500（1,200）'],
    ['実績=12500', without('前年度', '目標'), '実績=12500'],
  ])('%s', (changes, of, expected) => {
    expect(read(changes, {}, of)).toBe(expected);
  });
});

describe('a row', () => {
  it.each([
    ['回答済=', '未回答'],
    ['回答済=済', ''],
    ['回答済=〇', ''],
    ['回答済=はい', '未回答'],
    ['評価=', '評価, error reply-blank 評価 , 不足'],
    ['評価= 評価日=', '評価日, 評価=, error reply-blank 評価日 , 不足'],
    ['評価= 回答済=', '評価=, 未回答, 不足'],
    ['評価=-', '評価'],
    ['割合= 説明=', '割合=, 説明='],
    ['評価=Ｃ 回答済=○', '評価, warning choice 評価 Ｃ'],
  ])('with %s: %s', (changes, expected) => {
    expect(read(changes)).toBe(expected);
  });
});
