import { expect, it } from 'vitest';
import { spellOutHeads } from '../../../src/model/plan/spell-out-heads.ts';

it.each([
  ['25|26', '25年度|26年度'],
  ['26|25|24', '26年度|25年度|24年度'],
  ['指標|25|26|備考', '指標|25年度|26年度|備考'],
  [' ２５ |2 6', '25年度|26年度'],
  ['3（参考）|4', '3年度(参考)|4年度'],
  ['25', '25'],
  ['25|27', '25|27'],
  ['25|指標|26', '25|指標|26'],
  ['25件|26件', '25件|26件'],
  ['125|126', '125|126'],
  ['-1|指標', '-1|指標'],
  ['1|指標', '1|指標'],
  ['指標|1', '指標|1'],
  ['25|25', '25|25'],
  ['29|30|元|2', '29年度|30年度|元年度|2年度'],
  ['2|元|30', '2年度|元年度|30年度'],
  ['30（実績）|1（実績）', '30年度(実績)|1年度(実績)'],
  ['31|2', '31年度|2年度'],
  ['63|元', '63年度|元年度'],
  ['31|1', '31|1'],
  ['30|2', '30|2'],
  ['指標|元', '指標|元'],
  // A group over them says what they are.
  ['８（目標（年度））|10（目標（年度））', '8年度(目標)|10年度(目標)'],
  ['元（年度）|5（人数）', '元年度|5（人数）'],
])('numbers that count up or down beside each other are years: %s → %s', (texts, expected) => {
  expect(spellOutHeads(texts.split('|')).join('|')).toBe(expected);
});

it.each([
  ['目（R2）|実（R2）|目（R3）|実（R3）', '目標（R2）|実績（R2）|目標（R3）|実績（R3）'],
  ['指標|計|実|備考', '指標|計画|実績|備考'],
  ['R5目|R5実', 'R5目標|R5実績'],
  ['（目）|【実】', '目標|実績'],
  // A total beside both.
  ['目|実|計', '目標|実績|計'],
  ['男|女|計', '男|女|計'],
  ['延|実|計', '延|実|計'],
  ['目的|実|目', '目的|実績|目標'],
  ['実', '実'],
])('目, 計 and 実 beside each other are roles: %s → %s', (texts, expected) => {
  expect(spellOutHeads(texts.split('|')).join('|')).toBe(expected);
});

it.each([
  ['目標（R6）|実績（R6）|率（R6）', '目標（R6）|実績（R6）|達成率(R6)'],
  ['計画値|実績値|％|備考', '計画値|実績値|達成率|備考'],
  // Of another year, or of persons.
  ['目標（R6）|実績（R5）|率（R6）', '目標（R6）|実績（R5）|率（R6）'],
  ['実績|率', '実績|率'],
  ['人数|率', '人数|率'],
])('率 beside a target and an actual is their attainment: %s → %s', (texts, expected) => {
  expect(spellOutHeads(texts.split('|')).join('|')).toBe(expected);
});

it.each([
  ['R5|R6|（対前年度）', 'R5|R6|対前年度'],
  ['R6|(増減)', 'R6|増減'],
  ['R6|（参考）', 'R6|（参考）'],
])('a figure that was worked out may stand in brackets alone: %s → %s', (texts, expected) => {
  expect(spellOutHeads(texts.split('|')).join('|')).toBe(expected);
});
