import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/model/value/decimal.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { parsePeriod } from '../../../src/model/year/parse-period.ts';
import { summary } from './quantity-summary.ts';

function readsAs(cases: readonly (readonly [string, string])[]): void {
  it.each(cases)('%j', (text, expected) => {
    const quantity = parseQuantity(text);
    expect(summary(quantity)).toBe(expected);
    expect(quantity?.text ?? text).toBe(text);
  });
}

describe('what is reached of what there is', () => {
  readsAs([
    ['3.2/5.0', '3.2 (none) of 5 (none)'],
    ['10/10（100%）', '10 (none) of 10 (none) beside 100 %'],
    ['5／12（41.7％）', '5 (none) of 12 (none) beside 41.7 %'],
    ['1/2（3%）', 'undefined'],
    ['1/2.5', 'undefined'],
    ['8.5/10', 'undefined'],
    ['全校（15校）', '15 校'],
    ['全校（15人）', 'qualitative'],
    ['1,200人を下回らない', '1200 人 以上'],
    ['1,200人を上回らない', '1200 人 以下'],
    ['目標値の120%', 'qualitative'],
    ['前年度の8割', 'qualitative'],
  ]);
});

describe('words behind a unit that say what was done', () => {
  readsAs([
    ['年4回発行', '4 回'],
    ['30人養成', '30 人'],
    ['5協定締結', '5 協定'],
    ['12棟除却', '12 棟'],
    ['30人泊', '30 人泊'],
  ]);
});

describe('why there is no value', () => {
  readsAs([
    ['計測不可', 'notGiven'],
    ['R7調査予定', 'notSurveyed'],
    ['次回R8調査', 'notSurveyed'],
    ['調査は3年に1回', 'notSurveyed'],
    ['3年に1回調査', 'notSurveyed'],
    ['コロナのため中止', 'notApplicable'],
    ['感染症の影響により開催できず', 'notApplicable'],
    ['3年に1回', 'qualitative'],
  ]);
});

describe('words and signs around a number', () => {
  readsAs([
    ['1,000人規模', '1000 人 約'],
    ['500万円規模', '500 万円 約'],
    ['10件を目途', '10 件 約'],
    ['10件をめどに', '10 件 約'],
    ['5校を目安とする', '5 校 約'],
    ['100件オーバー', '100 件 超'],
    ['100件オーバーレイ', '100 件オーバーレイ'],
    ['12,300円也', '12300 円'],
    ['12,300円-', 'undefined'],
    ['「4」以上', 'undefined'],
    ['540kg/10a', '540 kg'],
    ['540㎏／10ａ', '540 ㎏'],
    ['540kg/10aB', '<> 540 kg + <> 10 aB'],
    ['翌月10日', 'qualitative'],
    ['翌々月 10日', 'qualitative'],
    ['毎月10日', '10 日'],
    ['1,234人！', '1234 人'],
    ['HbA1c 8.0%以上の者 1.2%', '1.2 %'],
    ['HbA1c8.0％以上の割合：1.2％', '1.2 %'],
    ['英検準2級 35%', '35 %'],
    ['CEFR A1以上 45.2%', '45.2 %'],
    ['A1レベル相当45.2%', '45.2 %'],
    ['100件ペース', '100 件 約'],
    ['100件レベルを維持', '100 件 約'],
    ['100件水準', '100 件 約'],
    ['100t相当', '100 t 約'],
    ['100件＋α', '100 件 約'],
    ['100件超過', 'qualitative'],
    ['100件超', '100 件 超'],
    ['50P', '50 P'],
    ['3R', 'undefined'],
    ['5Ｓ', 'undefined'],
    ['45W', '45 W'],
    ['Aa3', 'qualitative'],
    ['Baa1', 'qualitative'],
    ['pH7', '7 (none)'],
    ['千人', 'qualitative'],
    ['百万円', 'qualitative'],
    ['千人以上', '1000 人 以上 spelled'],
    ['二千人', '2000 人 spelled'],
    ['翌月10件', '10 件'],
    ['10件/年増', 'change 10 件/年 of unknown'],
    ['5%/年減', 'change -5 %/年 of unknown'],
    ['10件/年', '10 件/年'],
  ]);
});

describe('a year without its 年', () => {
  readsAs([
    ['令和6', 'undefined'],
    ['令和 6.3', 'undefined'],
    ['平成30人', 'undefined'],
    ['令和6年度 30人', '30 人 as of 令和6年度'],
    ['30人（令和6）', '30 人 as of 令和6'],
  ]);
});

describe('a rating with what it means is no absence', () => {
  readsAs([
    ['X 未着手', 'qualitative'],
    ['Ｃ　一部未実施', 'qualitative'],
    ['A+ 該当なし', 'qualitative'],
    ['× 未実施', 'qualitative'],
    ['Ⅳ 廃止', 'qualitative'],
    ['X', 'withheld'],
    ['－ 対象外', 'notApplicable'],
    ['N/A', 'notApplicable'],
    ['比較できないため', 'notGiven'],
    ['集計方法変更のため比較不可', 'notGiven'],
    ['対象の見直しにより算出できない', 'notGiven'],
    ['法改正により把握を見直す', 'qualitative'],
  ]);
});

describe('a number of one year beside a word of another', () => {
  readsAs([
    ['R6：3校、R8：全校', 'undefined'],
    ['R6 3校⏎R8 全校'.replace('⏎', '\n'), 'undefined'],
    ['3校（R6）、全校（R8）', 'undefined'],
    ['R6 3校 R7より対象拡大', '3 校 as of R6'],
    ['3校（令和6年度より対象拡大）', '3 校'],
    ['45%（R4）、次回調査（R9）', '45 % as of R4'],
    ['45% ※R4調査、次回R9予定', '45 % as of R4'],
  ]);
});

describe('the period of a value', () => {
  readsAs([
    ['5.5‰（令和2年）', '5.5 ‰ as of 令和2年'],
    ['45（H22）', '45 (none) as of H22'],
    ['45 [H24]', '45 (none) as of H24'],
    ['45人（21年）', '45 人 as of 21年'],
    ['2014年 1,000億円', '1000 億円 as of 2014年'],
    ['2018年3月 0万人', '0 万人 as of 2018年3月'],
    ['95%（R5.3末）', '95 % as of R5.3末'],
    ['95%（令和5年3月末日現在）', '95 % as of 令和5年3月末日'],
    ['95%（R5年3月末日）', '95 % as of R5年3月末日'],
    ['72.60年（R1）', '72.60 年 as of R1'],
    // 2019（R1） may be a year told twice.
    ['2000（R1）', '2000 (none) as of R1'],
    ['1990（令和2）', '1990 (none) as of 令和2'],
    ['2019（R1）', 'qualitative'],
    ['2019（H31）', 'qualitative'],
    ['H22：45人', '45 人 as of H22'],
    ['45人(H22実績)', '45 人 as of H22'],
    ['111人(H22～26)', '111 人 as of H22～26'],
    ['234万人:2014年4月', '234 万人 as of 2014年4月'],
    ['10件（直近）', '10 件 as of 直近'],
    ['130（R5.1～12月）', '130 (none) as of R5.1～12月'],
    ['130件（令和5年1月1日～12月31日）', '130 件 as of 令和5年1月1日～12月31日'],
    ['5.5‰(2012)', '5.5 ‰ as of 2012'],
    ['45（2012）', '45 (none) as of 2012'],
    ['1,950（2012）', '1950 (none) beside 2012 (none)'],
    ['1,950（2,012）', '1950 (none) beside 2012 (none)'],
    ['72年（21年）', '72 年 beside 21 年'],
    ['5.1%平成20年度(※平成21年1月現在)', '5.1 % as of 平成20年度'],
    ['目標調査(平成25年度) 63.7%', '63.7 % as of 平成25年度'],
    ['57万人(17年実績29万7千人)', '57 万人 beside 297 千人 as of 17年 spelled'],
    ['45人（28年度・30年度）', '45 人 as of 28年度・30年度'],
    ['効果測定(28年度・30年度)', 'qualitative'],
    ['45人（2020年度・R2）', '45 人 as of 2020年度・R2'],
    ['45人（2020・R2）', '45 人 as of 2020・R2'],
    ['45人（H31/R1）', '45 人 as of H31/R1'],
    ['45人（H33年度：2021年度）', '45 人 as of H33年度：2021年度'],
    ['45人（平成31・令和元年度）', '45 人 as of 平成31・令和元年度'],
    ['45人（令和2年度（2020））', '45 人 as of 令和2年度（2020）'],
    ['45人（R2（9月末））', '45 人 as of R2（9月末）'],
    ['R2（9月末）：45人', '45 人 as of R2 9月末'],
    ['45人（直近（R2））', '45 人 as of R2'],
    ['45人（3か年平均（H30～R2））', '45 人 as of H30～R2'],
    ['45人（R3調査（R2実績））', '45 人 as of R3調査（R2実績）'],
    ['45人（R2とR3の平均）', '45 人 as of R2とR3'],
    ['2回（6月、11月）', '2 回'],
    ['45人（2020Q2）', '45 人 as of 2020Q2'],
    ['45人（二年度）', '45 人 as of 二年度'],
    ['3回（6月・9月・12月）', '3 回'],
    ['45人（R2に改修しR3は休館）', '45 人'],
    ['45人（改修（R2）による減）', '45 人'],
    ['45人（R2.2Q）', '45 人 as of R2.2Q'],
    ['45人（R2.10月末）', '45 人 as of R2.10月末'],
    ['45人（h30）', '45 人 as of h30'],
    ['45人（R 2）', '45 人 as of R 2'],
    ['45人（2020-03）', '45 人 as of 2020-03'],
    ['45件（m2）', '45 件'],
    ['5（前年度）', '5 (none) as of 前年度'],
    ['5人（昨年度実績）', '5 人 as of 昨年度実績'],
    ['5（※前々年度末）', '5 (none) as of ※前々年度末'],
    ['5%（前回調査）', '5 % as of 前回調査'],
    ['5%（前年同期）', '5 % as of 前年同期'],
    ['前年度：5人', '5 人 as of 前年度'],
    ['5人（前年度より減）', '5 人'],
    ['R4→R5 5人', 'undefined'],
    ['R4 R5 5人', 'undefined'],
    ['R5.9 R5.9 5人', '5 人 as of R5.9'],
    ['令和5年度 9月末 5人', '5 人 as of 令和5年度 9月末'],
    ['令和 5年 9月30日 5人', '5 人 as of 令和 5年 9月30日'],
    ['令和5年 9月 30日間 5人', '<令和5年 9月> 30 日間 as of 令和5年 9月 + <> 5 人'],
    ['R5 9月末 5人', '5 人 as of R5 9月末'],
    ['5人（令和5年度、上半期）', '5 人 as of 令和5年度、上半期'],
    ['令和5年度（9月末時点） 5人', '5 人 as of 令和5年度（9月末時点）'],
    ['令和5年度：5人（9月末）', '5 人 as of 令和5年度 9月末'],
    ['9月末 5人（令和5年度）', '5 人 as of 令和5年度 9月末'],
    ['5人（4～9月）', '5 人 as of 4～9月'],
    ['5人（4月から9月）', '5 人 as of 4月から9月'],
    ['5人（5/1現在）', '5 人 as of 5/1'],
    ['5人（5/1）', '5 人 as of 5/1'],
    ['5%（5/1）', '5 %'],
    ['180日（6か月）', '180 日 beside 6 か月'],
    ['5件（6か月）', '5 件 as of 6か月'],
    ['5件 ※9月末現在', '5 件 as of 9月末'],
    ['70%台前半', '70 % 約'],
    ['5件（中間評価）', '5 件'],
    ['5件（年度途中）', '5 件 as of 年度途中'],
    ['5件（2018調査）', '5 件 as of 2018'],
    ['5件（5年前）', '5 件 as of 5年前'],
    ['5人以上期待', '5 人 以上'],
    ['第2四半期 5人', '5 人 as of 第2四半期'],
    ['令和5年度9月31日 5人', '5 人 as of 令和5年度9月31日'],
    ['拡充（R7）', 'qualitative as of R7'],
    ['平成30年度開設', 'qualitative'],
    ['検討中（2020年度）', 'pending as of 2020年度'],
    ['10件（R4）、20件（R6）', '<> 10 件 as of R4 + <> 20 件 as of R6'],
  ]);

  it('is one that a period can be read from', () => {
    for (const text of ['5.5‰（令和2年）', '45 [H24]', '45人（21年）', '（R5.3末）3件', '3件（最新値）', '7（2012）']) {
      const asOf = parseQuantity(text)?.asOf ?? '';
      expect([text, parsePeriod(asOf, { documentDate: { year: 2024, month: 4, day: 1 } }) !== undefined]).toEqual([
        text,
        true,
      ]);
    }
  });
});

describe('how firm a value is', () => {
  readsAs([
    ['120（速報値）', '120 (none) preliminary'],
    ['75予定', '75 (none) expected'],
    ['見込 30', '30 (none) expected'],
    ['45%（推計）', '45 % estimated'],
    ['7位(概数)', '7 位 preliminary'],
    ['7位（概算）', '7 位 preliminary'],
    ['7位（速）', '7 位 preliminary'],
    ['7位（暫）', '7 位 preliminary'],
    ['7位（仮）', '7 位 preliminary'],
    ['50件（計画値）', '50 件 planned'],
    ['50件(計画値60件)', '50 件 beside 60 件 planned'],
    ['115p', '115 (none) preliminary'],
    ['115人p', '115 人 preliminary'],
    ['1,234 p', '1234 (none) preliminary'],
    ['p115', '115 (none) preliminary'],
    ['115（p）', '115 (none) preliminary'],
    ['110r', '110 (none)'],
    ['115pt', '115 pt'],
    ['5p増', 'undefined'],
    ['10人(R5見込 12人)', '10 人 beside 12 人 as of R5 expected'],
  ]);
});

describe('signs that may be digits', () => {
  readsAs(
    // biome-ignore format: many short texts
    [
      'l00', 'l00人', 'I,234', '|00', 'O.5%', 'O5人', '1OO人', '1O.5%', '10I%', '5O%', '1〇〇人', '10○', "1'234", '1’234', '1_234', '5-', '5△', '50%≦', '50≧', '50件<',
      '10—15人', '1E+06', '1.2E-3', '2⅓', '1⅔時間',
    ].map((text) => [text, 'undefined'] as const),
  );
  readsAs([
    ['1½', '1.5 (none) spelled'],
    ['3¼%', '3.25 % spelled'],
    ['1⅜時間', '1.375 時間 spelled'],
    ['½', 'qualitative'],
    ['10l', '10 l'],
    ['Wi-Fi5か所', '5 か所'],
    ['ALT5人', '5 人'],
  ]);
});

describe('one number of several numerals', () => {
  readsAs([
    ['1億2,400万円', '12400 万円 spelled'],
    ['1億 2,400万円', '12400 万円 spelled'],
    ['1年6か月', '18 か月 spelled'],
    ['1年12か月', 'undefined'],
    ['2億396万円', '20396 万円 spelled'],
    ['12億3,400万円', '123400 万円 spelled'],
    ['5万2,162人', '52162 人 spelled'],
    ['3,737万8千人', '37378 千人 spelled'],
    ['25兆5千億円', '255000 億円 spelled'],
    ['5千億円', '5000 億円 spelled'],
    ['9兆1,400億円(2012年度)', '91400 億円 as of 2012年度 spelled'],
    ['1.3億円', '1.3 億円'],
    ['300百万円', '300 百万円'],
    ['100万 3人', '<> 100 万 + <> 3 人'],
    ['1千2百万円', '1200 万円 spelled'],
    ['2千5百人', '2500 人 spelled'],
    ['4億3,0000万円', 'undefined'],
    ['2億8,485千円', 'undefined'],
    ['1.5億2,000万円', 'undefined'],
    ['1億20,000万円', 'undefined'],
    ['1時間15分', '75 分 spelled'],
    ['3分20秒', '200 秒 spelled'],
    ['1時間3分20秒以内', '3800 秒 以下 spelled'],
    ['1時間75分', 'undefined'],
    ['1時間半', '1.5 時間 spelled'],
    ['10時30分', 'qualitative'],
    ['8割5分', '85 % spelled'],
    ['3割以上', '30 % 以上 spelled'],
    ['2・2%', '2.2 % spelled'],
    ['3・4回', 'undefined'],
  ]);

  it.each(['95.5％注1', '95.5％ 注12', '95.5％注1）'])('has no second number in the mark of a note: %s', (text) => {
    const quantity = parseQuantity(text);
    expect(quantity).toMatchObject({ type: 'amount', unit: '%', decimals: 1 });
  });

  it('of a fraction is the percentage', () => {
    const quantity = parseQuantity('3分の2以上');
    expect(quantity).toMatchObject({ type: 'amount', unit: '%', bound: '以上', spelled: true });
    expect(quantity?.type === 'amount' && quantity.value.toFixed(4)).toBe('66.6667');
  });
});

describe('a part of a total', () => {
  readsAs([
    ['3/5校', '3 校 of 5 校'],
    ['46/91', '46 (none) of 91 (none)'],
    ['120/150', '120 (none) of 150 (none)'],
    ['10人中8人', '8 人 of 10 人'],
    ['85点/100点', '85 点 of 100 点'],
    ['85.5点／100点満点', '85.5 点 of 100 点'],
    ['4点 / 5点', '4 点 of 5 点'],
    ['100点満点中85点', '85 点 of 100 点'],
    ['120点/100点', 'undefined'],
    ['12位／35市', '12 位 of 35 市'],
    ['85.5点/100点満点', '85.5 点 of 100 点'],
    ['30人/45人', '<> 30 人 + <> 45 人'],
    ['3/5', 'undefined'],
    ['1/2', 'undefined'],
    ['4/1', 'undefined'],
    ['12/10校', 'undefined'],
    ['3人に2人', 'qualitative'],
    ['1:2', 'qualitative'],
  ]);
});

describe('words around a number that are no unit', () => {
  readsAs([
    ['22万人台', '22 万人 約'],
    ['80%台', '80 % 約'],
    ['70％台前半', '70 % 約'],
    ['22万人台前半', '22 万人 約'],
    ['70％台後半', 'undefined'],
    ['70%台半ば', 'undefined'],
    ['1日平均100人', '100 人'],
    ['1校平均 5人', '5 人'],
    ['1日1人平均5.2件', '5.2 件'],
    ['3か年平均10件', '10 件'],
    ['5人↗', '5 人'],
    ['5.5% ↓', '5.5 %'],
    ['5人\n↑', '5 人'],
    ['5人（↘）', '5 人'],
    ['5→', '5 (none)'],
    ['5人➡️', '5 人'],
    ['↑5人', 'undefined'],
    ['↓ 5%', 'undefined'],
    ['→', 'qualitative'],
    ['50台', '50 台'],
    ['22万台', '22 万台'],
    ['90％弱', '90 % 約'],
    ['90%強', '90 % 約'],
    ['200人余', '200 人 約'],
    ['200余人', '200 人 約'],
    ['100人程度', '100 人 約'],
    ['100人前後', '100 人 約'],
    ['1人当たり 930g', '930 g'],
    ['1人1日当たり930g', '930 g'],
    ['1人412g', '412 g'],
    ['人口10万人当たり12.3', '12.3 (none)'],
    ['12.3人/10万人', '12.3 人'],
    ['1日あたり5件', '5 件'],
    ['3か所整備', '3 か所'],
    ['100%を目指す', '100 %'],
    ['81%など', '81 %'],
    ['平均13日以上の取得', '13 日 以上'],
    ['85箇所 上方修正!!', '85 箇所'],
    ['12,300\n県内の木材を使う', '12300 (none)'],
    ['122万人\n⇒待機児童の解消:2019年度末', '122 万人 as of 2019年度末'],
    ['850※1', '850 (none)'],
    ['850*', '850 (none)'],
    ['850（注）', '850 (none)'],
    ['850注1)', '850 (none)'],
    ['850 1)', '850 (none)'],
    ['850¹', '850 (none)'],
    ['850件①', '850 件'],
    ['1.2m²', '1.2 m²'],
    ['10⁶kWh', 'undefined'],
    ['±0', '0 (none)'],
    ['▼3', '-3 (none)'],
    ['▽ 2.5%', '-2.5 %'],
    ['﹣850人', '-850 人'],
    ['⁻850', '-850 (none)'],
    ['約▼30人', '-30 人 約'],
    ['＋3人', '3 人'],
    ['±5%', 'undefined'],
    ['マイナス3.5%', '-3.5 % spelled'],
    ['80パーセント', '80 パーセント'],
    ['120㌧', '120 ㌧'],
    ['3.2㎢', '3.2 ㎢'],
    ['≧90%', '90 % 以上'],
    ['90%～', '90 % 以上'],
    ['～90%', '90 % 以下'],
    ['30%を超える', '30 % 超'],
    ['第1位', '1 位'],
  ]);
});

describe('digits that are no number', () => {
  readsAs([
    ['3歳児健診95%', '95 %'],
    ['65歳以上人口の30%', '30 %'],
    ['果物摂取量100g未満の者の割合 61.4%', '61.4 %'],
    ['第3期計画 5件', '5 件'],
    ['ISO14001取得 3社', '3 社'],
    ['100人（65歳以上）', '100 人'],
    ['A-2', 'qualitative'],
    ['2024/3/31', 'qualitative'],
    ['3月末', 'qualitative'],
    ['H19年度完成', 'qualitative'],
    ['トップ10入り', 'qualitative'],
    ['△', 'qualitative'],
    ['19.895人', 'undefined'],
    ['3.000社', 'undefined'],
    ['0.125人', '0.125 人'],
    ['5745f', 'undefined'],
    ['1O人', 'undefined'],
    ['03-1234-5678', 'undefined'],
  ]);
});

describe('a sign behind what it is counted from', () => {
  readsAs([
    ['前年度比±0%以上', 'change 0 % 以上 of previous'],
    ['基準値±0', 'change 0 (none) of baseline'],
    ['±0人', '0 人'],
    ['前年度比±5%以内', 'undefined'],
    ['前年度+3%', 'change 3 % of previous'],
    ['前年度 △5%', 'change -5 % of previous'],
    ['現状値＋10件', 'change 10 件 of baseline'],
    ['R4＋10件', 'change 10 件 of year'],
    ['令和4年度±0', 'change 0 (none) of year'],
    ['R4△5%', '-5 % as of R4'],
    ['5人増減', 'qualitative'],
    ['▲46%（H25比）', 'change -46 % of year'],
    ['46％削減（2013年度比）', 'change -46 % of year'],
    ['△5%（前年度比）', 'change -5 % of previous'],
    ['5%減（基準値比）', 'change -5 % of baseline'],
    ['105%（前年度比）', 'qualitative'],
    ['5%（男女比）', '5 %'],
    ['120人（前年度比105%）', '120 人'],
  ]);
});

describe('a number written in kanji', () => {
  readsAs([
    ['九割', '90 % spelled'],
    ['八割五分以上', '85 % 以上 spelled'],
    ['約三割', '30 % 約 spelled'],
    ['一割減', 'change -10 % of unknown'],
    ['三分の二', '66.7 % spelled'],
    ['十件', '10 件 spelled'],
    ['百二十人', '120 人 spelled'],
    ['二千五百円', '2500 円 spelled'],
    ['二百万円', '200 万円 spelled'],
    ['一部', 'qualitative'],
    ['十分', 'qualitative'],
    ['八戸', 'qualitative'],
    ['一人一人に応じた支援', 'qualitative'],
  ]);
});

describe('all that there are', () => {
  readsAs([
    ['15校全校', '15 校'],
    ['15校の全校', 'qualitative'],
    ['全15校', '15 校'],
    ['15校すべて', '15 校'],
    ['全校', 'qualitative'],
  ]);
});

describe('zero told in a word', () => {
  readsAs([
    ['ゼロ', '0 (none) spelled'],
    ['ゼロ件', '0 件 spelled'],
    ['待機児童ゼロを維持', '0 (none) spelled'],
    ['ほぼゼロ', '0 (none) 約 spelled'],
    ['ゼロ（令和5年度）', '0 (none) as of 令和5年度 spelled'],
    ['実質ゼロ', 'qualitative'],
    ['ゼロカーボンシティ宣言', 'qualitative'],
    ['ゼロベース', 'qualitative'],
    ['ゼロ件増', 'qualitative'],
    ['男3人、女ゼロ', 'undefined'],
  ]);
});

describe('a minus told in a word', () => {
  readsAs([
    ['転出超過 312人', 'undefined'],
    ['赤字3億2,000万円', 'undefined'],
    ['社会減：120人', 'undefined'],
    ['転出超過△312人', '-312 人'],
    ['転入超過312人', '312 人'],
    ['赤字団体 10団体', '10 団体'],
  ]);
});

describe('of whom and of how long a number is', () => {
  readsAs([
    ['5年間で500人', '500 人'],
    ['5年間累計 2,500人', '2500 人'],
    ['3か年の平均：35.2', '35.2 (none)'],
    ['5年間', '5 年間'],
    ['５年生 82%', '82 %'],
    ['40～74歳 35.2%', '35.2 %'],
    ['要介護3以上 120人', '120 人'],
    ['小6 72.5% 中3 65.3%', '<小6> 72.5 % + <中3> 65.3 %'],
    ['小６：72.5\n中３：65.3', '<小６> 72.5 (none) + <中３> 65.3 (none)'],
    ['小5校中3校', '<小> 5 校 + <中> 3 校'],
    ['レベル3', 'qualitative'],
    ['5段階評価の4', '4 (none)'],
    ['12件※コロナの影響', '12 件'],
    ['5※人', '5 人'],
    ['75人の参加', '75 人'],
    ['人口10万対12.5', '12.5 (none)'],
    ['4人／1,000人', '4 人'],
    ['10対5', 'qualitative'],
    ['102.5（H27=100）', '102.5 (none)'],
    ['4.2点（5点満点）', '4.2 点'],
  ]);
});

describe('a level with the word of how it is reached', () => {
  readsAs([
    ['5件に削減', '5 件'],
    ['5件以下に抑制', '5 件 以下'],
    ['5件以下へ低減', '5 件 以下'],
    ['5件まで削減', '5 件'],
    ['90%以上に引上げ', '90 % 以上'],
    ['100人以上に増加する', '100 人 以上'],
    ['5件未満に減少', '5 件 未満'],
    // 40 % of what was, which is no change by 40 %.
    ['2013年度比40%に削減', 'qualitative'],
    ['2か所に増設', 'qualitative'],
  ]);
});

describe('changes', () => {
  readsAs([
    ['前年度比▲10%', 'change -10 % of previous'],
    ['前年比10%減', 'change -10 % of previous'],
    ['対前年度比10％減', 'change -10 % of previous'],
    ['15人削減', 'change -15 人 of unknown'],
    ['10%以上削減', 'change -10 % 以下 of unknown'],
    ['10%超の減', 'change -10 % 未満 of unknown'],
    ['5%以内の減', 'change -5 % 以上 of unknown'],
    ['5人未満の減', 'change -5 人 超 of unknown'],
    ['前年度比▲5%以内', 'change -5 % 以上 of previous'],
    ['前年度比▲5%以下', 'change -5 % 以下 of previous'],
    ['前年比プラス10t', 'change 10 t of previous'],
    ['前年度比マイナス10％以上', 'change -10 % 以上 of previous'],
    ['プラス3人', '3 人 spelled'],
    ['プラス3%', '3 % spelled'],
    ['5人以内の増', 'change 5 人 以下 of unknown'],
    ['5割以上増', 'change 50 % 以上 of unknown'],
    ['26.3%の減', 'change -26.3 % of unknown'],
    ['基準値比 5%増', 'change 5 % of baseline'],
    ['現状の消費額から+20%', 'change 20 % of baseline'],
    ['現状から10ポイント増', 'change 10 ポイント of baseline'],
    ['毎年度2件増', 'change 2 件 of previous'],
    ['毎年度2件', '2 件'],
    ['2013年度比46%削減', 'change -46 % of year'],
    ['R4比10%増', 'change 10 % of year'],
    ['R4の10%増', 'change 10 % of year'],
    ['R4と比べ10%増', 'change 10 % of year'],
    ['R5 5人増', 'change 5 人 of unknown'],
    ['R5: 5人増', 'change 5 人 of unknown'],
    ['R4→R8 5人増', 'undefined'],
    ['令和4年度の1.5倍', 'change 50 % of year'],
    ['基準値の2倍以上', 'change 100 % 以上 of baseline'],
    ['対前年度1.25倍', 'change 25 % of previous'],
    ['倍増', 'change 100 % of unknown'],
    ['現状から半減', 'change -50 % of baseline'],
    ['前年度以下', 'change 0 (none) 以下 of previous'],
    ['R4以上', 'change 0 (none) 以上 of year'],
    ['令和4年度実績を上回る', 'change 0 (none) 超 of year'],
    ['2019年度より減少', 'change 0 (none) 未満 of year'],
    ['R4から10%減', 'change -10 % of year'],
    ['令和4年度から5人増', 'change 5 人 of year'],
    ['R4と同程度', 'change 0 (none) of year'],
    ['令和4年度（2022年度）並み', 'change 0 (none) of year'],
    ['前年度並み', 'change 0 (none) of previous'],
    ['現状値を維持', 'change 0 (none) of baseline'],
    ['基準値と同等以上', 'change 0 (none) 以上 of baseline'],
    ['コロナ前並み', 'qualitative'],
    ['例年並み', 'qualitative'],
    ['全国平均程度', 'qualitative'],
    ['前年度 実績を上回る', 'change 0 (none) 超 of previous'],
    ['現状値維持以上', 'change 0 (none) 以上 of baseline'],
    ['計画策定時より減少させる', 'change 0 (none) 未満 of baseline'],
    ['現状維持', 'qualitative'],
    ['前回調査より増加', 'qualitative'],
    ['県平均以下', 'qualitative'],
    ['前年度比105%', 'qualitative'],
    ['10%改善', 'qualitative'],
    ['10%～20%減', 'qualitative'],
    ['△10件', '-10 件'],
    ['▲3,703', '-3703 (none)'],
    ['1.5倍以上', '1.5 倍 以上'],
  ]);
});

describe('marks and labels beside a number', () => {
  readsAs([
    ['※5人', '5 人'],
    ['*5', 'qualitative'],
    ['※1 5人', '5 人'],
    ['5人※1', '5 人'],
    ['5人（※1）', '5 人'],
    ['5人※速報値', '5 人 preliminary'],
    ['10件※R5.9末現在', '10 件 as of R5.9末'],
    ['45%（n=1,200）', '45 %'],
    ['45%（有効回答数 1,200）', '45 %'],
    ['45%（1,200）', '45 % beside 1200 (none)'],
    ['10位内', '10 位 以下'],
    ['男5女6', '<男> 5 (none) + <女> 6 (none)'],
    ['上段5下段6', '<上段> 5 (none) + <下段> 6 (none)'],
    ['4か所3人', '<> 4 か所 + <> 3 人'],
  ]);
});

describe('several numbers', () => {
  readsAs([
    ['50～60%', 'band: <> 50 % + <> 60 %'],
    ['850以上900未満', 'band: <> 850 (none) 以上 + <> 900 (none) 未満'],
    ['50%以上60%未満', 'band: <> 50 % 以上 + <> 60 % 未満'],
    ['40%以上,60%以下(平成32年)', 'band: <> 40 % 以上 + <> 60 % 以下 as of 平成32年'],
    ['10-20人', 'band: <> 10 人 + <> 20 人'],
    ['20-10人', 'undefined'],
    ['3人（5校）～5人', 'band: <> 3 人 beside 5 校 + <> 5 人'],
    ['3人※1～5人', 'band: <> 3 人 + <> 5 人'],
    ['3人※4人', 'undefined'],
    ['3人※4人以上', 'undefined'],
    ['3人※1以上', '3 人 以上'],
    ['3人※1（市内）', '3 人'],
    ['850※1件', '850 件'],
    ['1-15', 'undefined'],
    ['1-2-3人', 'undefined'],
    ['小: 73中: 28', '<小> 73 (none) + <中> 28 (none)'],
    ['小73人中28人', '<小> 73 人 + <中> 28 人'],
    ['R6：40 R10：80', '<R6> 40 (none) as of R6 + <R10> 80 (none) as of R10'],
    ['40件（R6）、80件（R10）', '<> 40 件 as of R6 + <> 80 件 as of R10'],
    ['40（R6）、80（R10）', '<> 40 (none) as of R6 + <> 80 (none) as of R10'],
    ['（R6）40件（R10）80件', '<（R6）> 40 件 as of R6 + <（R10）> 80 件 as of R10'],
    ['1、234（R6）', 'undefined'],
    ['（小）10件（注）（中）20件', '<（小）> 10 件 + <（中）> 20 件'],
    ['4か所3人', '<> 4 か所 + <> 3 人'],
    ['14.5日△10%', '<> 14.5 日 + <> -10 %'],
    ['70.1%→72.3%', '<> 70.1 % + <> 72.3 %'],
    ['200万人泊から400万人泊', '<> 200 万人泊 + <> 400 万人泊'],
    ['H26=4547ha→H32=おおむね解消', '<H26> 4547 ha as of H26'],
    ['36,450\n7箇所、40基', '<> 36450 (none) + <> 7 箇所 + <> 40 基'],
    ['1\n234人', 'undefined'],
    ['10,000か所\n(9,100か所)', '10000 か所 beside 9100 か所'],
  ]);
});

describe('absences and errors', () => {
  const reasons: readonly (readonly [string, string])[] = [
    ['notGiven', '／|/|//|データなし|データ無し|記載なし|なし|実績なし|実績値無し|統計なし|－（※1）|－人|- %|不明'],
    ['notSurveyed', '調査年でない|隔年調査|5年ごとの調査|欠測|＊＊＊'],
    ['notStarted', '未実施（休館のため）|未実施、来年度より'],
    ['notApplicable', 'N.A.|n.a.|N.A|Ｎ／Ａ|n/a|休止|中止|廃止（令和3年度）|目標値なし|未設定'],
    [
      'pending',
      'R6.10頃公表|R6.10公表予定|令和6年10月頃に公表予定|集計後に公表|10月頃公表予定|（2024年秋公表）|来年度公表予定|R6.10集計予定|決算確定後に算出|国の調査結果公表後に公表',
    ],
    ['pending', '未算出|検討中|（新たな計画を踏まえ今後検討）|検討中、後日公表'],
  ];
  it.each(reasons)('%s', (reason, texts) => {
    for (const text of texts.split('|')) {
      expect([text, parseQuantity(text)]).toEqual([text, expect.objectContaining({ type: 'missing', text, reason })]);
    }
  });

  it.each(['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '####', '＃N/A'])('%s is no value', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});

describe('absences that say of what or when', () => {
  readsAs([
    ['対象児童なし', 'notApplicable'],
    ['該当施設なし', 'notApplicable'],
    ['調査未了', 'pending'],
    ['3月確定', 'pending'],
    ['翌年度9月公表', 'pending'],
    ['R6.10公表', 'qualitative'],
  ]);
});

describe('words that only look like an absence', () => {
  readsAs([
    ['R6公表', 'qualitative'],
    ['計画を公表', 'qualitative'],
    ['指針の公表予定', 'qualitative'],
    ['100件公表予定', '100 件公表 expected'],
    ['3/5/', 'undefined'],
    ['5人→解消', '<> 5 人'],
  ]);
});

describe('every number reads back from every spelling', () => {
  const digits = (value: number) => String(value);
  const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

  it('of 億, 万 and less', () => {
    const part = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(
        part,
        part,
        part,
        fc.constantFrom(digits, grouped),
        fc.constantFrom('', ' '),
        (a, b, c, show, gap) => {
          const oku = parseQuantity(`${show(a)}億${gap}${show(b)}万円`);
          expect(
            (oku?.type === 'amount' && oku.unit === '万円' && oku.value.eq(a * 10_000 + b)) || (gap !== '' && b < 100),
          ).toBe(true);
          const yen = parseQuantity(`${show(a)}億${show(b)}万${show(c)}円`);
          expect(yen).toMatchObject({ type: 'amount', unit: '円', spelled: true });
          const expected = new Decimal(a).times(1e8).plus(b * 10_000 + c);
          expect(yen?.type === 'amount' && yen.value.eq(expected)).toBe(true);
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });

  it('of hours, minutes and seconds', () => {
    const sixtieth = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), sixtieth, sixtieth, (hours, minutes, seconds) => {
        const short = parseQuantity(`${hours}時間${minutes}分`);
        expect(short?.type === 'amount' && short.value.eq(hours * 60 + minutes) && short.unit).toBe('分');
        const long = parseQuantity(`${hours}時間${minutes}分${seconds}秒`);
        expect(long?.type === 'amount' && long.value.eq(hours * 3600 + minutes * 60 + seconds) && long.unit).toBe('秒');
      }),
      { seed: 9 },
    );
  });

  it('of tenths, parts and both ends of a band', () => {
    const digit = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(digit, digit, fc.integer({ min: 13, max: 9000 }), (tenths, hundredths, size) => {
        expect(summary(parseQuantity(`${tenths}割${hundredths}分`))).toBe(`${tenths * 10 + hundredths} % spelled`);
        expect(summary(parseQuantity(`${size}/${size + 20}校`))).toBe(`${size} 校 of ${size + 20} 校`);
        expect(summary(parseQuantity(`${size}以上${size + 20}未満`))).toBe(
          `band: <> ${size} (none) 以上 + <> ${size + 20} (none) 未満`,
        );
      }),
      { seed: 9 },
    );
  });
});

describe('hostile cells', () => {
  const size = 5_000;
  it.each([
    '(',
    ')',
    '1',
    '1,',
    '1億',
    '1万 ',
    '注1)',
    '以上',
    'の',
    ' ',
    '\n',
    '→',
    '1→',
    '~1',
    '1人中',
    '増',
    '第',
    'R5',
    '年度',
    '1/',
    '※',
    '1以上の',
    '検討',
    '#',
  ])('%j again and again is read in linear steps and keeps its text', (piece) => {
    const text = piece.repeat(Math.floor(size / piece.length));
    for (const each of [text, `5${text}`, `${text}5人`, `5人（${text}）`]) {
      const quantity = parseQuantity(each);
      expect(quantity === undefined || quantity.text === each).toBe(true);
    }
  });
});

describe('the period of a change', () => {
  it.each([
    ['R5 5人増', 'R5', undefined],
    ['R4比5人増', undefined, 'R4'],
    ['R4の10%増', undefined, 'R4'],
    ['R4比5人増（R8）', 'R8', 'R4'],
    ['令和4年度の1.5倍', undefined, '令和4年度'],
  ])('is none of its base: %s', (text, asOf, baseYear) => {
    const quantity = parseQuantity(text);
    expect(quantity?.type === 'change' && [quantity.asOf, quantity.baseYear]).toEqual([asOf, baseYear]);
  });
});
