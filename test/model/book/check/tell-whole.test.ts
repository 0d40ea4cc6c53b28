import { describe, expect, it } from 'vitest';
import { canBeAdded, isDivision, isWhole } from '../../../../src/model/book/check/tell-whole.ts';
import { Decimal } from '../../../../src/model/value/decimal.ts';

describe('a list that is all of a figure', () => {
  it.each([
    ['男性40人、女性25人', true],
    ['女40人・男25人', true],
    ['男子40人/女子25人', true],
    ['男児：40人;女児：25人', true],
    ['市内40人、市外25人', true],
    ['県外40人、県内25人', true],
    ['公立40校、私立25校', true],
    ['新規3件、継続4件', true],
    ['継続は3件、新規は4件', true],
    ['個人3件、団体4件', true],
    ['本庁40人、支所20人、その他5人', true],
    ['本庁40人、残り5人', true],
    ['その他5人', false],
    ['男性40人', false],
    ['男性40人、男性25人', false],
    ['男性40人、市外25人', false],
    ['男性40人、女性25人、不明2人', false],
    ['男性職員40人、女性職員25人', false],
    ['公立園40、私立園25', false],
    ['本庁40人、支所20人', false],
    ['その他5人、本庁40人', false],
    ['', false],
  ])('%s: %s', (list, expected) => {
    expect(isWhole(list)).toBe(expected);
  });
});

describe('parts that make another sum and are still meant as all of a figure', () => {
  const divides = (list: string, sum = 100, whole = 100) =>
    isDivision({ list, whole: new Decimal(whole), sum: new Decimal(sum) });

  it.each([
    ['来所40件、電話60件', true],
    ['男性40人、女性60人', true],
    ['男性40人、女性50人、不明10人', true],
    ['男性40人、女性50人、その他10人', true],
    ['男性40人、子ども60人', false],
    ['来所40件、来所60件', false],
    ['来所40件、60件', false],
    ['来所など40件、電話60件', false],
    ['その他10件、来所40件、電話50件', true],
    ['他40件、電話60件', false],
    ['来所ほか40件、電話60件', false],
    ['主な来所40件、電話60件', false],
    ['来所約40件、電話60件', false],
    ['来所40件以上、電話60件', false],
    ['前年度40件、本年度60件', false],
    ['予算40、決算60', false],
    ['申請60件、採択40件', false],
    ['応募60人、採用40人', false],
    ['目標60人、参加40人', false],
    ['定員60人、入所40人', false],
    ['県40件、町60件', false],
    ['県道40km、町道60km', true],
    ['増40件、減60件', false],
    ['最大60人、会場40人', false],
    ['対象60人、欠席40人', false],
    ['高さ60、幅40', false],
  ])('%s: %s', (list, expected) => {
    expect(divides(list)).toBe(expected);
  });

  it.each([
    [84, 100, false],
    [85, 100, true],
    [140, 100, true],
    [141, 100, false],
    [0, 0, false],
  ])('of %i in %i: %s', (sum, whole, expected) => {
    expect(divides('来所40件、電話60件', sum, whole)).toBe(expected);
  });
});

it.each([
  ['参加者は', '人', true],
  ['延長は', 'km', true],
  ['参加者は', '%', false],
  ['参加者は', 'ポイント', false],
  ['平均', '歳', false],
  ['降水量は', 'mm', false],
  ['延長は', 'm', false],
  ['所要は', '時間', false],
  ['料金は', '円', false],
  ['使用料', '円', false],
  ['単価:', '円', false],
  ['日額', '円', false],
  ['平均して', '人', true],
  ['1人当たり', '円', false],
])('%s in %s has a sum: %s', (before, unit, expected) => {
  expect(canBeAdded(before, unit)).toBe(expected);
});
