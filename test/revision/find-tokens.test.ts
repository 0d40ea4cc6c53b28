import { describe, expect, it } from 'vitest';
import { findTokens } from '../../src/revision/find-tokens.ts';

/** e.g. `number:5 unit:件`. */
const cut = (text: string) =>
  findTokens(text)
    .map((token) => `${token.kind}:${token.text}`)
    .join(' ');

const units =
  '年度末 年度当初 年度 年間 年目 年生 年末 年 月末 月間 月 日間 日 週間 週 時間 時 分間 分 秒 円 % ‰ 割 倍 位 ㎡ ㎢ ㎥ ㎞ ㎏ 度 ポイント ' +
  '人分 人 名 世帯 団体 社 企業 事業所 事業 店舗 店 組 グループ 町会 自治体 園 か所 カ所 ヵ所 ヶ所 ケ所 箇所 か国語 カ国語 か国 か月 ヶ月 か年 カ年 ' +
  '校区 校 施設 会館 会場 地区 地域 公園 路線 区画 ユニット 件 回 本 棟 戸 室 床 席 台 基 個 冊 部 枚 点 頁 ページ 通 票 種類 種 ' +
  '講座 コース クラス 学級 項目 指標 言語 歳 代 号 番 章 節 条 項 階 頭 羽 匹 トン 百万 千万 十万 万 億 兆 千 百 千円 百万円 十万円 億円 万人';

describe('a unit', () => {
  it.each(units.split(' '))('%s is one word behind its number, whole', (unit) => {
    const tokens = findTokens(`5${unit}、`);
    expect(tokens.slice(0, 2).map(({ kind, text }) => [kind, text])).toEqual([
      ['number', '5'],
      ['unit', unit],
    ]);
  });

  it('may stand behind a space, and is none without a number or in a longer word', () => {
    expect(cut('5 件')).toBe('number:5  unit:件');
    expect(cut('件数')).toBe('word:件数');
    expect(cut('3分野')).toBe('number:3 unit:分野');
    expect(cut('５件')).toBe('number:５ unit:件');
  });
});

describe('a number', () => {
  it.each([
    ['1,234.5', 'number:1,234.5'],
    ['△9.5', 'number:△9.5'],
    ['▲9', 'number:▲9'],
    ['-9', 'number:-9'],
    ['+9', 'number:+9'],
    ['−9', 'number:−9'],
    ['A-9', 'name:A-9'],
    ['数-9', 'word:数 mark:- number:9'],
    ['1-2-2', 'number:1-2-2'],
    ['03-1234-5678', 'number:03-1234-5678'],
    ['１－１－２', 'number:１－１－２'],
    ['1-2.5', 'number:1 mark:- number:2.5'],
    ['1-2,500', 'number:1 mark:- number:2,500'],
    ['(1)-2', 'open:( number:1 close:) mark:- number:2'],
    ['10対3', 'number:10 word:対 number:3'],
  ])('%s: %s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });
});

describe('a name', () => {
  it.each([
    ['https://a.example/x?y=1#z', 'name:https://a.example/x?y=1#z'],
    ['http://a.example', 'name:http://a.example'],
    ['www.a.example/b', 'name:www.a.example/b'],
    ['info@city.example.jp', 'name:info@city.example.jp'],
    ['first.last+x-y@city-a.example', 'name:first.last+x-y@city-a.example'],
    ['info@city', 'name:info mark:@ name:city'],
    ['Wi-Fi', 'name:Wi-Fi'],
    ["L'Arc", "name:L'Arc"],
    ['R&D', 'name:R&D'],
    ['a_b', 'name:a_b'],
    ['CO2', 'name:CO2'],
    ['No.5', 'name:No.5'],
    ['A1,000', 'name:A1,000'],
    ['A,000', 'name:A mark:, number:000'],
    ['ホームページ', 'name:ホームページ'],
    ['ﾎｰﾑ', 'name:ﾎｰﾑ'],
    ['ﾂｲｯﾀｰ・ヽ', 'name:ﾂｲｯﾀｰ mark:・ name:ヽ'],
  ])('%s: %s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });
});

describe('words and white space', () => {
  it.each([
    ['これに基づき実施', 'word:これ word:に word:基づき word:実施'],
    ['公園の学校', 'word:公園 word:の word:学校'],
    ['公園、学校', 'word:公園 mark:、 word:学校'],
    [' 公園\n学校 ', 'word: 公園\n word:学校 '],
    ['  ', 'mark:  '],
    ['', ''],
    ['「公園」', 'open:「 word:公園 close:」'],
    ['〈甲〉《乙》', 'open:〈 word:甲 close:〉 open:《 word:乙 close:》'],
    ['[甲]｛乙｝<丙>', 'open:[ word:甲 close:] open:｛ word:乙 close:｝ open:< word:丙 close:>'],
    ['〔甲〕【乙】『丙』', 'open:〔 word:甲 close:〕 open:【 word:乙 close:】 open:『 word:丙 close:』'],
  ])('%j: %j', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });
});

describe('a short note in brackets', () => {
  const keys = (text: string) => findTokens(text).map(({ key }) => key);

  it('is one thing but for its numbers', () => {
    expect(keys('（6,166千円）')).toEqual(['(#千円) (', '(#千円) 6166', '(#千円) 千円', '(#千円) )']);
  });

  it('is none from 21 characters on, or around another one', () => {
    expect(keys(`（${'公'.repeat(20)}）`)[0]).not.toBe('(');
    expect(keys(`（${'公'.repeat(21)}）`)[0]).toBe('(');
    expect(keys('（甲（乙）丙）')).toEqual(['(', '甲', '(乙) (', '(乙) 乙', '(乙) )', '丙', ')']);
    expect(keys(`（${'1、'.repeat(10)}）`)[0]).not.toBe('(');
    expect(keys(`（${'、'.repeat(20)}）`)[0]).not.toBe('(');
    expect(keys(`（${'、'.repeat(21)}）`)[0]).toBe('(');
  });
});
