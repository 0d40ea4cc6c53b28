/** What the cell of an answer is taken for, or why it is asked: `= text`, `*` where something was read into it. */

import { describe, expect, it } from 'vitest';
import type { AskedField } from '../../../src/model/inquiry/inquiry.ts';
import { judgeNumber } from '../../../src/model/inquiry/judge-number.ts';
import { type ReadAnswer, readAnswer, readState } from '../../../src/model/inquiry/read-answer.ts';
import { bareNumber, headKey, looseHeadKey } from '../../../src/model/inquiry/reply-cells.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

const plain = {
  name: '実績',
  choices: [],
  limit: undefined,
  unit: undefined,
  isNeeded: true,
  source: '',
  where: new Map(),
};
const documentDate = { year: 2025, month: 6, day: 13 };

function read(text: string, field: Pick<AskedField, 'type'> & Partial<AskedField>, unit = ''): string {
  return show(readAnswer(text, { ...plain, ...field }, { unit, year: fiscalYear(2024), documentDate }));
}

function show(answer: ReadAnswer): string {
  if (answer.kind === 'asked') return `${answer.why} ${answer.candidate}`.trim();
  return [`= ${answer.text}`, answer.isReadInto ? ' *' : '', answer.state === undefined ? '' : ` ${answer.state}`].join(
    '',
  );
}

it.each(['令7.4.10', '令 7年4月10日', 'Ｒ７．４．１０'])('reads %s as a day', (text) => {
  expect(read(text, { type: 'date' })).toContain('= 2025-04-10');
});

describe('a number', () => {
  it.each([
    ['', '', '= '],
    ['  ', '', '= '],
    ['2,731', '件', '= 2731'],
    ['２７３１', '件', '= 2731 *'],
    ['2731件', '件', '= 2731 *'],
    ['2731 件', '件', '= 2731 *'],
    ['2731人', '件', 'unit'],
    ['2731(件)', '件', '= 2731 *'],
    ['2731(人)', '件', 'qualified 2731'],
    ['5.0', '％', '= 5.0'],
    ['5.0％', '％', '= 5.0'],
    ['5.0%', '%', '= 5.0 *'],
    ['5%', '件', 'unit'],
    ['.5', '％', 'not-a-number'],
    ['5.', '件', 'not-a-number'],
    ['-5', '件', '= -5'],
    ['△5', '件', '= -5 *'],
    ['▲ 5', '件', '= -5 *'],
    ['1万2千', '人', 'unit'],
    ['1万2千人', '人', 'unit'],
    ['1.2万人', '人', 'unit'],
    ['5～7', '件', 'several'],
    ['5、7', '件', 'not-a-number'],
    ['3/4', '件', 'not-a-number'],
    ['約5', '件', 'approximate 5'],
    ['5以上', '件', 'bounded 5'],
    ['5程度', '件', 'approximate 5'],
    ['延べ5', '人', '= 5 *'],
    ['5（速報）', '件', '= 5 * 速報'],
    ['5（確定）', '件', '= 5 * 確定'],
    ['5（見込み）', '件', 'estimate 5'],
    ['5（推計）', '件', 'estimate 5'],
    ['5（暫定）', '件', 'qualified 5'],
    ['令和6年度 5', '件', '= 5 *'],
    ['令和5年度 5', '件', 'other-year'],
    ['5（令和7年3月31日現在）', '件', '= 5 *'],
    ['5（令和7年4月2日現在）', '件', 'qualified 5'],
    ['5（令和7年3月30日現在）', '件', 'qualified 5'],
    ['5（令和6年3月31日現在）', '件', 'qualified 5'],
    ['5（3/31）', '件', '= 5 *'],
    ['5（年度末）', '件', '= 5 *'],
    ['5（4月1日）', '件', 'qualified 5'],
    ['月5回', '回', 'qualified 5'],
    ['5*', '件', '= 5 *'],
    ['¥5', '円', '= 5 *'],
    ['(5)', '件', 'qualified 5'],
    ['（5', '件', 'not-a-number'],
    ['5、※', '件', '= 5 *'],
    ['年間5件', '件', '= 5 *'],
    ['5件（内訳は別）', '件', 'qualified 5'],
    ['－', '件', '= －'],
    ['未定', '件', '= 未定'],
    ['なし', '件', '= なし'],
    ['集計中', '件', '= 集計中'],
    ['あ', '件', 'not-a-number'],
    ['①5', '件', 'not-a-number'],
    ['Ⅴ', '件', 'not-a-number'],
    ['5㎡', '㎡', '= 5 *'],
    ['5m²', '㎡', '= 5 *'],
    ['第5', '件', 'not-a-number'],
    ['5件（累計10件）', '件', 'several 5'],
    ['5（前年度4）', '件', 'several 5'],
    ['1,23', '件', 'not-a-number'],
    ['1e5', '件', 'not-a-number'],
    ['0', '件', '= 0'],
    ['ゼロ', '件', '= 0 *'],
    ['ゼロ人', '件', 'unit'],
    ['00', '件', '= 0 *'],
    ['5円', '千円', 'unit'],
    ['5千円', '千円', '= 5 *'],
  ])('%s in %s: %s', (text, unit, expected) => {
    expect(read(text, { type: 'number' }, unit)).toBe(expected);
  });
});

describe('a choice', () => {
  const choices = ['Ａ 計画どおり', 'Ｂ おおむね', 'Ｃ（遅れ）', '1：現状維持', '2：現状維持以外', '拡充/継続'];

  it.each([
    ['Ａ 計画どおり', '= Ａ 計画どおり'],
    ['A計画どおり', '= Ａ 計画どおり *'],
    ['a', '= Ａ 計画どおり *'],
    ['A', '= Ａ 計画どおり *'],
    ['計画どおり', '= Ａ 計画どおり *'],
    ['A.計画どおり', '= Ａ 計画どおり *'],
    ['Ｂ', '= Ｂ おおむね *'],
    ['おおむね', '= Ｂ おおむね *'],
    ['遅れ', '= Ｃ（遅れ） *'],
    ['C', '= Ｃ（遅れ） *'],
    ['1', '= 1：現状維持 *'],
    ['現状維持', '= 1：現状維持 *'],
    ['現状', 'choice'],
    ['拡充', 'choice'],
    ['継続', 'choice'],
    ['拡充／継続', '= 拡充/継続 *'],
    ['拡充継続', 'choice'],
    ['2', '= 2：現状維持以外 *'],
    ['Ａ　計画通り', 'choice'],
    ['D', 'choice'],
    ['〃', 'elsewhere'],
    ['A、B', 'choice'],
    ['１：現状維持', '= 1：現状維持 *'],
    ['●Ａ 計画どおり', '= Ａ 計画どおり *'],
    ['☑拡充/継続', '= 拡充/継続 *'],
    ['●', 'choice'],
    ['●Ａ 計画どおり ●Ｂ おおむね', 'choice'],
  ])('%s: %s', (text, expected) => {
    expect(read(text, { type: 'choice', choices })).toBe(expected);
  });
});

describe('a choice of marks or of whether there is any', () => {
  it.each([
    ['✓', ['○', '×'], '= ○ *'],
    ['レ', ['○', '×'], '= ○ *'],
    ['✓', ['◎', '○', '△'], 'choice'],
    ['✓', ['済', '未'], 'choice'],
    ['有り', ['有', '無'], '= 有 *'],
    ['なし', ['有', '無'], '= 無 *'],
    ['無し', ['あり', 'なし'], '= なし *'],
    ['あり', ['ありうる', '無'], 'choice'],
    ['有（翌年度へ）', ['有', '無'], 'choice'],
  ])('%s of %s: %s', (text, choices, expected) => {
    expect(read(text, { type: 'choice', choices })).toBe(expected);
  });
});

describe('a text that is none, or not all of one', () => {
  const whole = '工'.repeat(254);
  it.each([
    ['0', 300, 'no-words'],
    ['０', 300, 'no-words'],
    ['#####', 300, 'no-words'],
    ['0', undefined, '= 0'],
    ['0件', 300, '= 0件'],
    [`${whole}工`, 300, `cut ${whole}工`],
    [`${whole}工`, undefined, `cut ${whole}工`],
    [`${whole}。`, 300, `= ${whole}。`],
    [`${whole}）`, 300, `= ${whole}）`],
    [whole, 300, `= ${whole}`],
    [`${whole}工事`, 300, `= ${whole}工事`],
    [`${whole}工`, 200, `too-long ${whole}工`],
  ])('%s within %s', (text, limit, expected) => {
    expect(read(text, { type: 'text', limit })).toBe(expected);
  });
});

describe('a state', () => {
  it.each([
    ['', '= '],
    [' 確定 ', '= 確定'],
    ['速報', '= 速報'],
    ['速報値', 'choice'],
    ['未確定', '= 未確定'],
    ['実績なし', '= 実績なし'],
    ['なし', 'choice'],
    ['調査なし', '= 調査なし'],
  ])('%s: %s', (text, expected) => {
    expect(show(readState(text))).toBe(expected);
  });
});

describe('a text', () => {
  it.each([
    ['あいうえお', '= あいうえお'],
    ['𠮷𠮷𠮷𠮷𠮷', '= 𠮷𠮷𠮷𠮷𠮷'],
    [' あ ', '= あ'],
    ['同', 'elsewhere'],
    ['同。', 'elsewhere'],
    ['々', 'elsewhere'],
    ['↑', 'elsewhere'],
    ['以下同じ', 'elsewhere'],
    ['I011と同じ', 'elsewhere'],
    ['12行目に同じ', 'elsewhere'],
    ['no.3と同じ', 'elsewhere'],
    ['資料に記載', 'elsewhere'],
    ['添付', '= 添付'],
    ['に添付', 'elsewhere'],
    ['別紙', 'elsewhere'],
    ['別添1', 'elsewhere'],
    [
      'これは長い文で別紙のとおりと書いてあるが二十字を超える',
      '= これは長い文で別紙のとおりと書いてあるが二十字を超える',
    ],
    ['電話で回答', 'elsewhere'],
    ['電話', '= 電話'],
    ['口頭のとおり', 'elsewhere'],
    ['追って連絡', 'elsewhere'],
    ['[記入例]', 'elsewhere'],
    ['上段と同じ', 'elsewhere'],
    ['上がる', '= 上がる'],
    ['左欄のとおり', 'elsewhere'],
    ['次項と同じ', 'elsewhere'],
    ['左欄のとおり', 'elsewhere'],
    ['次の行と同じ', 'elsewhere'],
    ['直前と同じ', 'elsewhere'],
    ['次年度と同じ', '= 次年度と同じ'],
  ])('%s: %s', (text, expected) => {
    expect(read(text, { type: 'text' })).toBe(expected);
  });

  it.each([
    ['あいうえお', '= あいうえお'],
    ['あいうえおか', 'too-long あいうえおか'],
    ['𠮷𠮷𠮷𠮷𠮷', '= 𠮷𠮷𠮷𠮷𠮷'],
  ])('of five characters at most: %s', (text, expected) => {
    expect(read(text, { type: 'text', limit: 5 })).toBe(expected);
  });
});

describe('a day', () => {
  it.each([
    ['2025-06-09', '= 2025-06-09'],
    ['2025/6/9', '= 2025-06-09'],
    ['令和7年6月9日（月）', '= 2025-06-09'],
    ['令和7年6月9日（予定）', 'not-a-date 令和7年6月9日（予定）'],
    ['令和7年6月9日(月曜)', '= 2025-06-09'],
    ['45817', '= 2025-06-09 *'],
    ['45818', '= 2025-06-10 *'],
    ['4581', 'not-a-date 4581'],
    ['458170', 'not-a-date 458170'],
    ['2093/4/25', 'not-a-date 2093-04-25'],
    ['2035/6/9', '= 2035-06-09'],
    ['6月9日', 'not-a-date 6月9日'],
    ['R7.6.9', '= 2025-06-09'],
    ['2025-06-31', 'not-a-date 2025-06-31'],
    ['未定', 'not-a-date 未定'],
    ['－', 'not-a-date －'],
    ['令和6年6月9日', '= 2024-06-09'],
    ['2024/3/31', '= 2024-03-31'],
    ['2026/4/1', '= 2026-04-01'],
    ['', '= '],
  ])('%s: %s', (text, expected) => {
    expect(read(text, { type: 'date' })).toBe(expected);
  });
});

it.each([
  ['0.5', '%', '', 'fraction'],
  ['0.99', '%', '', 'fraction'],
  ['1', '%', '', ''],
  ['0', '%', '', ''],
  ['0.5', '件', '', ''],
  ['5', '件', '0', ''],
  ['0', '件', '5', ''],
  ['-5', '件', '5', 'sign'],
  ['-5', '件', '-5', ''],
  ['5', '件', '-5', ''],
  ['9', '件', '1', ''],
  ['10', '件', '1', 'digit'],
  ['9', '件', '10', ''],
  ['80', '件', '10', 'digit'],
  ['79', '件', '10', ''],
  ['10', '件', '80', 'digit'],
  ['11', '件', '80', ''],
  ['100', '件', '10', 'digit'],
  ['150', '件', '10', 'digit'],
  ['151', '件', '10', 'jump'],
  ['0', '件', '10', 'zero'],
  ['0', '件', '9', ''],
  ['0', '件', '0', ''],
  ['67', '件', '10', ''],
  ['10', '件', '100', 'digit'],
  ['1000', '件', '10', 'jump'],
  ['10000', '件', '10', 'unit'],
  ['15000', '件', '10', 'unit'],
  ['6699', '件', '10', 'jump'],
  ['10', '件', '10000', 'unit'],
  ['10000000', '件', '10', 'unit'],
  ['10', '件', '10000000', 'unit'],
  ['0.62', '%', '61.6', 'fraction'],
  ['0.052', '%', '7.9', 'fraction'],
  ['0.01', '%', '7.9', ''],
  ['0.3', '%', '7.9', 'fraction'],
  ['0.4', '%', '7.9', ''],
  ['1.2', '%', '120', 'fraction'],
  ['0.5', '%', '0.9', ''],
  ['0.05', '%', '1', ''],
  ['0.016', '％', '1.1', 'fraction'],
  ['62', '%', '61.6', ''],
  ['12', '%', '100', 'digit'],
  ['200', '%', '20', 'digit'],
  ['0.000001', '件', '20', 'jump'],
  ['9.9', '件', '0.5', ''],
])('%s in %s after %s: %s', (number, unit, known, expected) => {
  expect(judgeNumber(new Decimal(number), unit, known === '' ? undefined : known) ?? '').toBe(expected);
});

it.each([
  ["'I011", 'i011'],
  ['「I011」', 'i011'],
  ['0086', '86'],
  ['０１', '1'],
  ['0', '0'],
  ['I－1', 'i-1'],
  ['I—1', 'i-1'],
  ['Ｉ ０１', 'i01'],
  ['"7"', '7'],
  ['7.', '7'],
  ['№7', '7'],
  ['No.０７', '7'],
  ['＃7', '7'],
  ['nori', 'nori'],
])('the number %s is %s', (text, expected) => {
  expect(bareNumber(text)).toBe(expected);
});

it.each([
  ['説明（200字まで）', '説明', '説明'],
  ['説明(200字以内)', '説明', '説明'],
  ['説明（200字）', '説明(200字)', '説明'],
  ['①今年度実績（件）※', '①今年度実績(件)※', '今年度実績'],
  ['1.実績', '1.実績', '実績'],
  ['3月実績', '3月実績', '3月実績'],
  ['自己\n評価', '自己評価', '自己評価'],
  ['今年度の実績', '今年度の実績', '今年度実績'],
  ['10 実績', '10実績', '実績'],
  ['2024実績', '2024実績', '2024実績'],
])('the head %s is %s, and loosely %s', (text, exact, loose) => {
  expect([headKey(text), looseHeadKey(text)]).toEqual([exact, loose]);
});

it.each([
  ...[
    '〃',
    '″',
    '"',
    '””',
    '“',
    '”',
    "''",
    '仝',
    '々',
    '同',
    '同上',
    '同左',
    '同右',
    '同前',
    '同様',
    '以下同じ',
    '上と同じ',
  ],
  ...['上に同じ', '左に同じ', '上記と同じ', '上記に同じ', '上記のとおり', '上記の通り', '前の行と同じ', '↑', '←', '↓'],
])('%s points to another cell', (text) => {
  expect(read(text, { type: 'text' })).toBe('elsewhere');
});

it.each([
  ...[
    '速報値',
    '速報',
    '確定値',
    '確定',
    '延べ',
    'のべ',
    '延',
    '合計',
    '総計',
    '計',
    '年度中',
    '年度',
    '年間',
    '年',
    '時点',
  ],
  ...['現在', '末'],
])('%s beside a number says nothing else of it', (word) => {
  expect([`5（${word}）`, `${word}5`, `5${word}`].map((text) => read(text, { type: 'number' }, '件'))).toContainEqual(
    expect.stringMatching(/^= 5 \*/),
  );
});
