import { describe, expect, it } from 'vitest';
import { parseValueHeader } from '../../../src/model/plan/value-header.ts';

const context = { documentDate: { year: 2024, month: 8, day: 1 } };

function read(header: string): string | undefined {
  const value = parseValueHeader(header, context);
  if (value === undefined) return undefined;
  const year = value.year.type === 'year' ? `${value.year.year}${value.year.certain ? '' : '?'}` : value.year.type;
  return [value.role, year, ...(value.status === 'final' ? [] : [value.status])].join(' ');
}

describe('parseValueHeader', () => {
  it.each([
    ['平成27年度', 'actual 2015'],
    ['27年度', 'actual 2015'],
    ['Ｈ２７', 'actual 2015'],
    ['H27実績', 'actual 2015'],
    ['2015', 'actual 2015'],
    ['2015年度実績値', 'actual 2015'],
    ['実績値（2015年度）', 'actual 2015'],
    ['平成27年度\n実績', 'actual 2015'],
    ['令和2（2020）年度', 'actual 2020'],
    ['令和２年度（2020年度）実績', 'actual 2020'],
    ['2015（H27）', 'actual 2015'],
    ['R2年度', 'actual 2020'],
    ['29年度（見込）', 'actual 2017 expected'],
    ['R5実績見込み', 'actual 2023 expected'],
    ['令和5年度（速報）', 'actual 2023 preliminary'],
    ['令和5年度（確定値）', 'actual 2023'],
    ['26年度（基準値）', 'baseline 2014'],
    ['基準値（H26）', 'baseline 2014'],
    ['現状値(2014年度)', 'baseline 2014'],
    ['現状値（平成26年度末時点）', 'baseline 2014'],
    ['平成26年度 基準数値', 'baseline 2014'],
    ['現況値', 'baseline none'],
    ['基準年度の値', 'baseline none'],
    ['計画策定時', 'baseline none'],
    ['策定時（値）', 'baseline none'],
    ['当初値（平成27年3月）', 'baseline 2014'],
    ['従来値【H26】', 'baseline 2014'],
    ['31年度（目標数値）', 'target 2019'],
    ['R6目標値', 'target 2024'],
    ['目標値（令和6年度）', 'target 2024'],
    ['R1年度までの目標', 'target 2019'],
    ['中間目標（R4）', 'target 2022'],
    ['目標（年度）', 'target none'],
    ['ＫＰＩ目標値', 'target none'],
    ['現状値（2014年）', 'baseline 2014?'],
    ['令和99年度', 'actual not-a-year'],
    ['27.5年度', 'actual not-a-year'],
    ['13年13月', 'actual not-a-year'],
    ['平成0年度', 'actual not-a-year'],
    ['令和2（2021）年度', 'actual not-a-year'],
    ['目標値（令和99年度）', 'target not-a-year'],
    ['実績', 'actual none'],
    ['備考', undefined],
    ['目標年度', undefined],
    ['目標値の考え方', undefined],
    ['現状と課題', undefined],
    ['10年後の姿', undefined],
    ['3', undefined],
    ['', undefined],
  ])('%s → %s', (header, expected) => {
    expect(read(header)).toBe(expected);
  });
});
