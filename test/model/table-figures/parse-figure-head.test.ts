import { describe, expect, it } from 'vitest';
import { isToBeComputed, parseFigureHead } from '../../../src/model/table-figures/parse-figure-head.ts';

const context = { unit: '', documentDate: { year: 2024, month: 3, day: 31 } };

/** Heads from the outermost to the innermost, with `/` between them. */
function head(texts: string, unit = '') {
  return parseFigureHead({ texts: texts.split('/'), depth: 0, unit: '' }, { ...context, unit });
}

describe('what the figures below a head are', () => {
  it.each([
    [
      'amount',
      `予算額 決算額 市税 増加 人数 増減/起債見込額 増減/元金償還見込額 件数 加入率の対象者 説明会 番号札 指数表 年齢層 単価表 密度表 順位表
       倍率表 累計表 月額 年度末 コード表 比較対象 差額金 残額表 差の計 実質単年度収支 構成比表 割合表 比率表 シェアサイクル 前年比較表
       伸び 占有率表 百分比表 no.1`,
    ],
    [
      'other',
      `平均 平均値 月平均 平均額 1人当たり 1世帯あたり 単価 人口密度 順位 物価指数 平均年齢 整理番号 コード No. no 年度 年 月
       増減理由 理由 備考 説明 倍率 累計`,
    ],
    [
      'rate',
      '増減率 増加率 減少率 伸率 伸び率 伸長率 変動率 変化率 成長率 騰落率 削減率 縮減率 低減率 純減率 増△減率 増▲減率 比較率 増減比',
    ],
    [
      'yearRatio',
      '前年比 前年度比 前年対比 前年度対比 前回比 前期比 前年同期比 前年同月比 前年度当初予算比 前年度決算額対比 対前年度 対前年度同期',
    ],
    [
      'difference',
      `増減 増減額 増△減 増▲減 増・減 差引 差引額 差額 過不足 前年差 前年度差 増加額 減少額 増加数 減少数 比較 比較額 残額 形式収支
       実質収支額 単年度収支 差 要求との差`,
    ],
    ['share', '構成比 構成割合 構成率 構成比率 シェア 百分比 占有率 全体に占める割合 割合 比率'],
    ['ratio', '執行率 収納率 受診割合 倍 男女比 歩合'],
  ])('%s: %s', (kind, heads) => {
    const kinds = heads.split(/\s+/).map((each) => [each, head(each).kind]);
    expect(kinds).toEqual(kinds.map(([each]) => [each, kind]));
  });

  it.each([
    ['増減/率', 'rate'],
    ['構成比/令和5年度', 'share'],
    ['比較/増減', 'difference'],
    ['令和5年度/執行率', 'ratio'],
    ['令和5年度/額', 'amount'],
  ])('%s: %s', (texts, kind) => {
    expect(head(texts).kind).toBe(kind);
  });
});

it.each([
  ['千円', true],
  ['百万円', true],
  ['億円', true],
  ['千人', true],
  ['千', true],
  ['千㎡', true],
  ['円', false],
  ['人', false],
  ['千代田区', false],
])('figures in %s have been rounded: %s', (unit, expected) => {
  expect(head('額', unit).isScaled).toBe(expected);
  expect(head(`額（${unit}）`).isScaled).toBe(expected && head(`額（${unit}）`).unit !== '');
});

it.each([
  ['執行率', true],
  ['収納率', true],
  ['受診率', false],
  ['執行率/令和5年度', true],
])('what %s is of is known: %s', (texts, expected) => {
  expect(head(texts).isKnownRatio).toBe(expected);
});

it.each([
  ['額', false],
  ['額A', false],
  ['額A-B', true],
  ['増減', true],
  ['伸び率', true],
  ['前年度比', true],
  ['執行率', true],
  ['構成比', true],
  ['単価', false],
])('%s is to be worked out: %s', (texts, expected) => {
  expect(isToBeComputed(head(texts))).toBe(expected);
});

it.each([
  ['一昨年度', -2],
  ['前々年度', -2],
  ['前年度', -1],
  ['昨年', -1],
  ['本年度', 0],
  ['今年度', 0],
  ['当年度予算', 0],
  ['翌年度', 1],
  ['次年度', 1],
  ['令和5年度', 2023],
  ['R5決算', 2023],
  ['平成元年', 1989],
  ['2024', 2024],
  ['2024年', 2024],
  ['令和5年度/前年度', -1],
  ['令和5年度/決算', 2023],
  ['前年度比', undefined],
  ['対前年度', undefined],
  ['前年度繰越額', undefined],
  ['翌年度へ繰越', undefined],
  ['5年生', undefined],
  ['決算', undefined],
])('%s is of the year %s', (texts, year) => {
  expect(head(texts).year).toBe(year);
});

it.each([
  ['4月', 4],
  ['１２月', 12],
  ['4月分', 4],
  ['4月末', 4],
  ['令和5年4月', undefined],
  ['4月から', undefined],
])('%s is of the month %s', (text, month) => {
  expect(head(text).month).toBe(month);
});

it.each([
  ['決算額（千円）', '千円'],
  ['決算額［単位：千円］', '千円'],
  ['決算額(単位千円)', '千円'],
  ['執行率%', '%'],
  ['執行率（％）', '%'],
  ['面積（km2）', 'km2'],
  ['面積（㎡）', '㎡'],
  ['決算額（A）', ''],
  ['決算額（速報）', ''],
  ['決算額（千円）/市税', '千円'],
  ['決算額（千円）/人口（人）', '人'],
  ['決算額', ''],
])('the unit of %s is 「%s」', (texts, unit) => {
  expect(head(texts).unit).toBe(unit);
});

it.each([
  ['合計/男', true],
  ['合計A/男', true],
  ['男/合計', false],
  ['男', false],
])('%s is of a total: %s', (texts, expected) => {
  expect(head(texts).isOfTotal).toBe(expected);
});

it('a head is named by all its texts, in its group', () => {
  expect(head('令和5年度/予算 額 A')).toMatchObject({
    name: '令和5年度　予算 額 A',
    label: '予算額A',
    group: '令和5年度',
    mark: 'A',
  });
  expect(head('予算額')).toMatchObject({ name: '予算額', label: '予算額', group: '', mark: '' });
});

it('what is declared goes before the words of a head', () => {
  const parse = (text: string, declared: object) =>
    parseFigureHead({ texts: [text], depth: 0, unit: '', declared }, context);
  expect(parse('差引A-B', { kind: 'amount' })).toMatchObject({ kind: 'amount', formula: undefined });
  expect(parse('差引A-B', {}).formula).toBeDefined();
  expect(parse('小計', { role: 'item' })).toMatchObject({ total: undefined, isPart: false });
  expect(parse('議会費', { role: 'total' }).total).toEqual({ rank: 2, isCertain: true });
  expect(parse('議会費', { role: 'part' })).toMatchObject({ total: undefined, isPart: true });
  expect(parse('構成比', { shareOf: '計', withinGroup: true })).toMatchObject({ shareOf: '計', withinGroup: true });
});
