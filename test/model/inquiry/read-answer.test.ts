import { expect, it } from 'vitest';
import type { AskedField } from '../../../src/model/inquiry/inquiry.ts';
import { readAnswer, readState } from '../../../src/model/inquiry/read-answer.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

const field = { name: '評価日', choices: [], limit: undefined, unit: undefined, isNeeded: true, source: '評価' };
const context = { unit: '', year: fiscalYear(2024), documentDate: { year: 2025, month: 6, day: 13 } };

/** How a number in some unit is read: ` *` behind it where something was read into it, and the state that stands in its cell. */
function readIn(unit: string, text: string): string {
  const number = { ...field, name: '実績', type: 'number' as const, where: new Map() };
  const answer = readAnswer(text, number, { ...context, unit });
  if (answer.kind === 'asked') return [answer.why, ...(answer.candidate === '' ? [] : [answer.candidate])].join('→');
  return [
    answer.text,
    ...(answer.isReadInto === true ? ['*'] : []),
    ...(answer.state === undefined ? [] : [answer.state]),
  ].join(' ');
}

function read(text: string, type: AskedField['type']) {
  const answer = readAnswer(text, { ...field, type, where: new Map() }, context);
  return answer.kind === 'taken' ? answer.text : answer.why;
}

it.each([
  ['2025/6/9', '2025-06-09'],
  ['令和７年６月９日', '2025-06-09'],
  ['R7.6.9（月）', '2025-06-09'],
  ['45817', '2025-06-09'],
  // As a workbook that counts from 1904 has the same day.
  ['44355', 'not-a-date'],
  ['6/9', 'not-a-date'],
  ['20250609', '2025-06-09'],
  ['２０２５０６０９', '2025-06-09'],
  ['20250631', 'not-a-date'],
  ['18250609', 'not-a-date'],
])('reads the day %s as %s', (text, expected) => {
  expect(read(text, 'date')).toBe(expected);
});

it.each([
  ['2025年6月9日（月曜日）', '2025-06-09'],
  ['2025年6月9日（予定）', 'not-a-date'],
  ['2025/6/9 10:00', '2025-06-09'],
  ['令和7年6月9日（月）　13：30', '2025-06-09'],
  ['6/9 10:00', 'not-a-date'],
  ['2035/6/9', '2035-06-09'],
  ['2036/6/9', 'not-a-date'],
  ['70609', 'not-a-date'],
  // One year before or after that of the document at most is a day without its format.
  ['45292', '2024-01-01'],
  ['45291', 'not-a-date'],
  ['46387', '2026-12-31'],
  ['46388', 'not-a-date'],
  ['4581', 'not-a-date'],
])('reads the day %s as %s', (text, expected) => {
  expect(read(text, 'date')).toBe(expected);
});

it('says which day is asked about where a year was typed too far ahead', () => {
  const date = { ...field, type: 'date' as const, where: new Map() };
  const candidates = ['2036/6/9', '6月'].map((text) => {
    const answer = readAnswer(text, date, context);
    return answer.kind === 'asked' ? answer.candidate : undefined;
  });
  expect(candidates).toEqual(['2036-06-09', '6月']);
});

// biome-ignore format: one line
const elsewhere = [
  '〃', '″', '"', '””', '“', '”', "''", '仝', '々', '同', '同上', '同左', '同右', '同前', '同様', '以下同じ', '上と同じ', '上に同じ', '左に同じ',
  '上記と同じ', '上記に同じ', '上記のとおり', '上記の通り', '前の行と同じ', '↑', '←', '↓', '同上。', ' 同 上 ', '上段に同じ', '上の行と同じ', '前項のとおり',
  '別紙', '別紙のとおり', '別添参照', '別表1', '同文', '資料を参照', 'R6報告書参照', '備考欄に記載', 'メールに添付', '右記のとおり', '左の欄の通り', '直上の行に同じ',
  '直前と同じ', '次の段と同じ', 'I011と同じ', 'No.3に同じ', '12行目と同じ', '3番に同じ', '後日回答', '別途、提出', '追って連絡', '後日報告', '別途送付', 'メールのとおり', '電話で回答',
  '口頭の通り', 'メールで連絡', '記入例', '【記入例】', '（記入例）講座を開いた', 'ここに記入してください',
];
it.each(elsewhere)('asks what %s points to', (text) => {
  expect(read(text, 'text')).toBe('elsewhere');
});

// biome-ignore format: one line
it.each([
  '上段の照明を替えた', '前年度と同じ', '別紙の様式を廃止し、オンラインの申請に一本化した。', '説明した、参照', '同意を得た', '後日談を載せた', '電話での相談が増えた',
  'メール配信を始めた', '様式の記入例を作った', '前例に同じ', '左右の歩道を直した', '下記',
])('takes %s as it is', (text) => {
  expect(read(text, 'text')).toBe(text);
});

it.each([
  ['件', '1,100', '1100'],
  ['件', '1100', '1100'],
  ['件', ' 1100 ', '1100'],
  ['件', '１１００', '1100 *'],
  ['件', '1100件', '1100 *'],
  ['件', '5.0', '5.0'],
  ['件', '5.50', '5.50'],
  ['件', '－', '－'],
  ['件', '-', '-'],
  ['件', 'ゼロ', '0 *'],
  ['%', '5.2％', '5.2'],
  ['%', '5.2%', '5.2 *'],
  ['%', '5割', '50 *'],
  ['人', '5割', 'unit'],
  ['㎡', '12m²', '12 *'],
  ['件', '1万2,000件', '12000 *'],
  ['件', '1万2千件', 'unit'],
  // Digits that belong to a note.
  ['件', '①2731', 'not-a-number'],
  ['件', '958²', 'not-a-number'],
  ['件', 'Ⅲ', 'not-a-number'],
  ['件', 'あ', 'not-a-number'],
  ['人', '12件', 'unit'],
  ['件', '3 5', 'not-a-number'],
  ['件', '10（9）', 'several→10'],
  ['校', '3/5校', 'several→3'],
  ['件', '約958', 'approximate→958'],
  ['件', '10未満', 'bounded→10'],
  ['件', '10以上', 'bounded→10'],
  ['人', '延べ958人', '958 *'],
  ['件', '5.2（速報）', '5.2 * 速報'],
  ['件', '5.2（確定）', '5.2 * 確定'],
  ['件', '5.2（見込）', 'estimate→5.2'],
  ['件', '5（推計）', 'estimate→5'],
  ['件', '5（令和6年度）', '5 *'],
  ['件', '5（令和5年度）', 'other-year'],
  ['件', '5（令和7年3月31日現在）', '5 *'],
  ['件', '5（4～12月）', 'qualified→5'],
  ['回', '月5回', 'qualified→5'],
])('reads in %s the number %s as %s', (unit, text, expected) => {
  expect(readIn(unit, text)).toBe(expected);
});

it.each([
  ['Ａ 計画どおり', 'Ａ 計画どおり'],
  ['A計画どおり', 'Ａ 計画どおり *'],
  ['A.計画どおり', 'Ａ 計画どおり *'],
  ['a', 'Ａ 計画どおり *'],
  ['計画どおり', 'Ａ 計画どおり *'],
  ['（Ａ）計画どおり', 'Ａ 計画どおり *'],
  ['（Ａ）', 'Ａ 計画どおり *'],
  ['計画', 'choice'],
  ['おおむね', 'choice'],
  ['1', '1：現状維持 *'],
  ['現状維持', '1：現状維持 *'],
  ['拡充', 'Ｄ（拡充） *'],
  ['', ''],
  [' ', ''],
])('takes of the choices for %s: %s', (text, expected) => {
  const choices = ['Ａ 計画どおり', 'Ｂ おおむね', 'Ｃ おおむね', '1：現状維持', 'Ｄ（拡充）'];
  const answer = readAnswer(text, { ...field, type: 'choice', choices, where: new Map() }, context);
  const taken = answer.kind === 'taken' ? `${answer.text}${answer.isReadInto === true ? ' *' : ''}` : answer.why;
  expect(taken).toBe(expected);
});

it.each([
  ['〇', '○'],
  ['◯', '○'],
  ['Ｏ', '○'],
  ['ｘ', '×'],
  ['✕', '×'],
  ['○×', 'choice'],
  ['◎○', 'choice'],
  ['●', 'choice'],
  ['0', 'choice'],
])('takes of choices that are marks for %s: %s', (text, expected) => {
  const choices = ['◎', '○', '△', '×'];
  const answer = readAnswer(text, { ...field, type: 'choice', choices, where: new Map() }, context);
  expect(answer.kind === 'taken' ? answer.text : answer.why).toBe(expected);
});

it('takes a text as long as its limit, in letters', () => {
  const limited = { ...field, type: 'text' as const, limit: 3, where: new Map() };
  const kinds = ['𠮷野家', '𠮷野家だ', 'あ'].map((text) => readAnswer(text, limited, context).kind);
  expect(kinds).toEqual(['taken', 'asked', 'taken']);
  expect(readAnswer('あ'.repeat(5000), { ...limited, limit: undefined }, context).kind).toBe('taken');
});

it.each([
  ['確定', '確定'],
  ['速報値', 'choice'],
  ['未 確 定', '未確定'],
  [' ', ''],
])('reads the state %s as %s', (text, expected) => {
  const answer = readState(text);
  expect(answer.kind === 'taken' ? answer.text : answer.why).toBe(expected);
});
