import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetNames } from '../../../src/writer/xlsx/sheet-name.ts';

it('keeps what Excel takes, and replaces what it does not', () => {
  expect(sheetNames(['総括', '1/2 [案]', "'注'", '', 'History'])).toEqual([
    '総括',
    '1・2 （案）',
    '注',
    'シート',
    'History(2)',
  ]);
});

it('avoids the full-width twins that Excel in Japanese refuses', () => {
  expect(sheetNames(['施策１：子育て', '仕事／家庭', '？＊', 'A’s ［案］', '施策１:子育て', '_x0041_'])).toEqual([
    '施策１ 子育て',
    '仕事・家庭',
    'シート',
    'A s （案）',
    '施策１ 子育て(2)',
    'x0041_',
  ]);
});

it('tells like names apart, also where they differ only by case, width or kana', () => {
  expect(sheetNames(['基本目標１', '基本目標1', 'a', 'A'])).toEqual(['基本目標１', '基本目標1(2)', 'a', 'A(2)']);
  expect(sheetNames(['かがやき', 'カガヤキ', 'ｶｶﾞﾔｷ', 'ゔ', 'ヴ', 'ー'])).toEqual([
    'かがやき',
    'カガヤキ(2)',
    'ｶｶﾞﾔｷ(3)',
    'ゔ',
    'ヴ(2)',
    'ー',
  ]);
});

it('cuts between characters', () => {
  expect(sheetNames([`${'あ'.repeat(30)}𠮷`])).toEqual(['あ'.repeat(30)]);
  expect(sheetNames([`${'あ'.repeat(30)}：い`])).toEqual(['あ'.repeat(30)]);
});

it('keeps the last words of a title that is too long, by which it is told from others', () => {
  const plan = '《改訂》目黒区まち・ひと・しごと総合戦略　重要業績評価指標（ＫＰＩ）一覧';
  expect(sheetNames([`${plan}　新旧対照表`, `${plan}　正誤表`, plan, `${plan}　正誤表`])).toEqual([
    '《改訂》目黒区まち・ひと・しごと総合戦略　重要業績…新旧対照表',
    '《改訂》目黒区まち・ひと・しごと総合戦略　重要業績評価…正誤表',
    '《改訂》目黒区まち・ひと・しご…重要業績評価指標（ＫＰＩ）一覧',
    '《改訂》目黒区まち・ひと・しごと総合戦略　重要業…正誤表(2)',
  ]);
  expect(sheetNames([`第1章　${'長い名前'.repeat(8)}`])).toEqual([`第1章　${'長い名前'.repeat(8)}`.slice(0, 31)]);
});

it('always gives valid, different names', () => {
  const title = fc.string({ unit: fc.constantFrom(..."a[]:*?/\\'：／？＊［］＼＇’﹕あ𠮷1\n\u3000"), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(title, { maxLength: 20 }), (titles) => {
      const names = sheetNames(titles);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\'：／？＊［］＼＇’﹕]{1,31}$/);
      for (const name of names) expect(name).toBe(name.trim());
    }),
  );
});
