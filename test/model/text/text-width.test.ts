import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalizeHeader, toHalfWidth } from '../../../src/model/text/text-width.ts';

it.each([
  ['６，８４１人', '6,841人'],
  ['８４．５％', '84.5%'],
  ['（ＫＰＩ）', '(KPI)'],
  ['Ｌ／日　～', 'L/日 ~'],
  ['￥１，０００', '¥1,000'],
  ['ユニット', 'ユニット'],
  ['ﾕﾆｯﾄ', 'ﾕﾆｯﾄ'],
  ['㎡①ー・、', '㎡①ー・、'],
])('makes %s %s', (text, expected) => {
  expect(toHalfWidth(text)).toBe(expected);
});

it('keeps every character at its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toHalfWidth(text)).toHaveLength(text.length);
      expect(toHalfWidth(toHalfWidth(text))).toBe(toHalfWidth(text));
    }),
  );
});

it.each([
  ['重要業績評価指標（ＫＰＩ）', '重要業績評価指標(kpi)'],
  ['重要業績評価指標\n(KPI)', '重要業績評価指標(kpi)'],
  ['26年度\n〔基準値〕', '26年度(基準値)'],
  ['　全 体 計 画 ', '全体計画'],
  ['\ufeffID', 'id'],
])('normalises the header %j', (text, expected) => {
  expect(normalizeHeader(text)).toBe(expected);
});
