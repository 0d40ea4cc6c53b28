import { describe, expect, it } from 'vitest';
import { readTitles } from '../../src/reading/read-titles.ts';

const documentDate = { year: 2024, month: 8, day: 1 };

describe('readTitles', () => {
  it.each([
    ['第３次みなと市総合計画　進捗状況', { organization: 'みなと市', plan: '第３次みなと市総合計画' }],
    ['【第五次みなと市総合計画 前期基本計画】　実績', { organization: 'みなと市', plan: '第五次みなと市総合計画' }],
    ['「川辺町ＤＸ推進計画」成果指標の推移', { organization: '川辺町', plan: '川辺町ＤＸ推進計画' }],
    [
      '第２期ひかり村まち・ひと・しごと創生総合戦略',
      { organization: 'ひかり村', plan: '第２期ひかり村まち・ひと・しごと創生総合戦略' },
    ],
    ['令和６年７月３１日現在', { date: { year: 2024, month: 7, day: 31 } }],
    ['令和6年10月1日　デジタル推進課', { date: { year: 2024, month: 10, day: 1 }, section: 'デジタル推進課' }],
    ['指標一覧（目標年度：令和９年度）', { target: '令和９年度' }],
    ['目標年次 2030年', { target: '2030年' }],
    ['目標年度の設定、目標年度：未定', {}],
    ['青空市町内会支援計画', { organization: '青空市', plan: '青空市町内会支援計画' }],
    ['水道事業会計　収益的収支', {}],
    ['補助金の一覧　所管課', {}],
    ['都市計画の状況', {}],
    ['計画の進捗', {}],
    ['令和5年度実績（R6.3末）', {}],
    ['（単位：千円）', {}],
  ])('%s', (line, expected) => {
    expect(readTitles([line], documentDate)).toEqual(expected);
  });

  it.each([
    '宇都宮市',
    '四日市市',
    '十日町市',
    '羽村市',
    '東村山市',
    '甲府市',
    '京都市',
    '京都府',
    '北海道',
    '上市町',
    '東京都',
  ])('knows %s by its whole name', (organization) => {
    const plan = `${organization}総合計画`;
    expect(readTitles([`${plan}の進捗`], documentDate)).toEqual({ organization, plan });
  });

  it('names a section where one alone is said', () => {
    const of = (...lines: readonly string[]) => readTitles(lines, documentDate).section;
    expect(of('こども課', '青空市の指標', 'こども課')).toBe('こども課');
    expect(of('こども課', '商工課')).toBeUndefined();
    expect(of('この課')).toBeUndefined();
  });

  it('takes the first that says it, and no text that is longer than a title', () => {
    const long = `${'あ'.repeat(90)}市総合計画`;
    expect(readTitles([long, '東市総合計画', '西市総合計画'], documentDate)).toMatchObject({ organization: '東市' });
  });
});
