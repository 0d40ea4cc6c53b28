import { expect, it } from 'vitest';
import { findTotalWord, isPartWord } from '../../../src/model/table-figures/total-words.ts';

it.each([
  [1, '小計 小計額 小計数 議会費小計 （1）小計 ①小計 小計（千円） 小　計'],
  [2, '計 歳入計 ・計 男女計 計（人）'],
  [3, '合計 合計額 合計数 合計値 合計欄 歳出合計'],
  [4, '総合計 総計 総数 総額 全体 市全体 全市 全国 全域'],
])('of rank %i: %s', (rank, words) => {
  for (const word of words.split(' ')) expect([word, findTotalWord(word)?.rank]).toEqual([word, rank]);
});

it.each([
  ['計', true],
  ['総計', true],
  ['総数', false],
  ['総額', false],
  ['全体', false],
  ['全国', false],
  ['全市', false],
  ['全域', false],
  ['総数合計', true],
  ['総額小計', true],
])('%s may be nothing else: %s', (word, isCertain) => {
  expect(findTotalWord(word)?.isCertain).toBe(isCertain);
});

it.each([
  '',
  '会計',
  '家計',
  '統計',
  '設計',
  '推計',
  '時計',
  '余計',
  '累計',
  '差引計',
  '温度計',
  '計画',
  '小計前',
  '合計点',
])('%s is no total', (word) => {
  expect(findTotalWord(word)).toBeUndefined();
});

it.each([
  ['うち人件費', true],
  ['（うち人件費）', true],
  ['　内訳', true],
  ['※参考', true],
  ['再掲 人件費', true],
  ['内 人件費', true],
  ['人件費（再掲）', true],
  ['人件費（内数）', true],
  ['人件費※別掲', true],
  ['内部留保', false],
  ['内', false],
  ['人件費', false],
  ['家うち', false],
  ['参加者（参考値）', false],
])('%s is a part told apart: %s', (word, expected) => {
  expect(isPartWord(word)).toBe(expected);
});
