import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarYear, fiscalYear, type YearStyle } from '../../../src/model/year/fiscal-year.ts';
import { formatPeriod } from '../../../src/model/year/format-period.ts';
import { parsePeriod } from '../../../src/model/year/parse-period.ts';
import { fiscalYearOfPeriod, isWholeYear, type Period } from '../../../src/model/year/period.ts';
import { periodPatterns } from '../../../src/model/year/period-pattern.ts';

const documentDate = { year: 2024, month: 10, day: 1 };
const in2024 = { documentDate };

/** Short notation: FY2020, CY2020, 2024-9-30, FY2011..2015, latest; a ? behind what is not certain. */
function summary(text: string, context = in2024): string | undefined {
  const reading = parsePeriod(text, context);
  if (reading === undefined) return undefined;
  return notation(reading.period) + (reading.certain ? '' : '?');
}

function notation(period: Period): string {
  switch (period.type) {
    case 'fiscal-year':
      return `FY${period.year}`;
    case 'calendar-year':
      return `CY${period.year}`;
    case 'date':
      return [
        period.isPart ? 'to ' : '',
        period.year,
        `-${period.month}`,
        period.day === undefined ? '' : `-${period.day}`,
      ].join('');
    case 'part':
      return `part of FY${period.year}`;
    case 'years':
      return `FY${period.from}..${period.to}`;
    case 'latest':
      return 'latest';
  }
}

describe('a period', () => {
  it.each([
    ['R4.1～12月', 'CY2022'],
    ['令和元年1～12月', 'CY2019'],
    ['令和4年1月から12月', 'CY2022'],
    ['H31年1月～R元年12月', 'CY2019'],
    ['R4.1.1～R4.12.31', 'CY2022'],
    ['令和4年4月～令和5年3月', 'FY2022'],
    ['R4.10～R5.9', '2023-9'],
    ['R5.4～9月', 'to 2023-9'],
    ['R5.10～R6.3', 'to 2024-3'],
    ['R5上半期', 'to 2023-9'],
    ['R5第1四半期', 'to 2023-6'],
    ['令和5年上半期', 'to 2023-6'],
    ['令和5年度途中', 'part of FY2023'],
    ['5年度途中', 'part of FY2023'],
    ['R5（中間）', 'part of FY2023'],
    ['R5中間集計', 'part of FY2023'],
    ['令和5年度・期中', 'part of FY2023'],
    ['令和5年度中間評価', undefined],
    ['R5 2Q', 'to 2023-9'],
    ['R5.2Q', 'to 2023-9'],
    ['R5.2', '2023-2'],
    ['R5（9月末）', '2023-9'],
    ['R5（4～9月）', 'to 2023-9'],
    ['R5（5/1現在）', '2023-5-1'],
    ['平成31（令和元）年度', 'FY2019'],
    ['令和元（平成31）年度', 'FY2019'],
    ['平成31・令和元年度', 'FY2019'],
    ['平成30（令和元）年度', undefined],
    ['2020年度・R2', 'FY2020'],
    ['2021年度・R2', undefined],
    ['R2/2020', 'FY2020'],
    ['H33年度：2021年度', 'FY2021'],
    ['R2とR3', undefined],
    ['R3調査（R2実績）', undefined],
    ['h30', 'FY2018'],
    ['2020-03', undefined],
    ['令和5年度Q3まで', 'to 2023-12'],
    ['令和5年度第1～3四半期', 'to 2023-12'],
    ['令和5年度前半', 'to 2023-9'],
    ['令和5年度後期', 'to 2024-3'],
    ['令和5年度4-9月', 'to 2023-9'],
    ['2023年度4/1～9/30', 'to 2023-9'],
    ['2023年度9.30現在', '2023-9-30'],
    ['2023年度年末', '2023-12'],
    ['2023/9', '2023-9'],
    ['平成三十年', 'CY2018'],
    ['平成二十三年度', 'FY2011'],
    ['昭和十年', 'CY1935'],
    ['令和五年度', 'FY2023'],
    ['R5.4～R7.3', undefined],
    ['R5.13～R6.3', undefined],
    ['R5.9～4月', undefined],
    ['令和2年', 'CY2020'],
    ['令和2年度', 'FY2020'],
    ['令和2年度末', 'FY2020'],
    ['令和 2 年度末現在', 'FY2020'],
    ['令和２年度', 'FY2020'],
    ['令和元年', 'CY2019'],
    ['H22', 'FY2010'],
    ['h22', 'FY2010'],
    ['H.22', 'FY2010'],
    ['（H22）', 'FY2010'],
    ['[H24]', 'FY2012'],
    ['H24年', 'CY2012'],
    ['Ｈ24年度実績', 'FY2012'],
    ['平成25年', 'CY2013'],
    ['2012', 'FY2012'],
    ['(2012)', 'FY2012'],
    ['2012年', 'CY2012'],
    ['2014年度', 'FY2014'],
    ['FY2023', 'FY2023'],
    ['FY23', 'FY2023'],
    ["'23", 'FY2023'],
    ['’98年', 'CY1998'],
    ['2023(R5)', 'FY2023'],
    ['2023年度（令和5年度）', 'FY2023'],
    ['令和5(2023)年度', 'FY2023'],
    ['令和5年度（2023年度）', 'FY2023'],
    ['令和5年(2023年)', 'CY2023'],
    ['R5(2023)', 'FY2023'],
    ['R5.3末', '2023-3'],
    ['R5.3', '2023-3'],
    ['R5.3.31', '2023-3-31'],
    ['R5/3/31', '2023-3-31'],
    ['2023/3/31', '2023-3-31'],
    ['2023-03-31', '2023-3-31'],
    ['2018年3月', '2018-3'],
    ['平成28年3月末時点', '2016-3'],
    ['令和7年3月末日', '2025-3'],
    ['令和7年3月末日現在', '2025-3'],
    ['令和6年度3月末日', '2025-3'],
    ['令和6年9月30日現在', '2024-9-30'],
    ['※平成21年1月現在', '2009-1'],
    ['令和5年度3月末', '2024-3'],
    ['令和2年末', '2020-12'],
    ['令和2年度当初', '2020-4-1'],
    ['H23～27', 'FY2011..2015'],
    ['H23-27', 'FY2011..2015'],
    ['H30～R4', 'FY2018..2022'],
    ['平成23年度から27年度', 'FY2011..2015'],
    ['平成23年度から27年度平均', 'FY2011..2015'],
    ['平成23～25年度の3か年平均', 'FY2011..2013'],
    ['令和4～6年度平均', 'FY2022..2024'],
    ['令和4・5年度', 'FY2022..2023'],
    ['2011～2015', 'FY2011..2015'],
    ['2011～15年度', 'FY2011..2015'],
    ['直近', 'latest'],
    ['最新値', 'latest'],
    ['R5年度末', 'FY2023'],
    ['R5年度見込値', 'FY2023'],
    ['R5年度見込', 'FY2023'],
    ['R5年度見込み値', 'FY2023'],
    ['R5年度推計', 'FY2023'],
    ['R5年度推計値', 'FY2023'],
    ['R5年度予測', 'FY2023'],
    ['R5年度予測値', 'FY2023'],
    ['R5年度速報', 'FY2023'],
    ['R5年度速報値', 'FY2023'],
    ['R5年度確定', 'FY2023'],
    ['R5年度確定値', 'FY2023'],
    ['R5年度目標', 'FY2023'],
    ['R5年度目標値', 'FY2023'],
    ['R5年度実績', 'FY2023'],
    ['R5年度実績値', 'FY2023'],
    ['R5年度の値', 'FY2023'],
    ['R5年度の', 'FY2023'],
    ['R5年度まで', 'FY2023'],
    ['R5年度時点', 'FY2023'],
    ['R5年度現在', 'FY2023'],
    ['R3～5年度平均', 'FY2021..2023'],
    ['R3～5年度平均値', 'FY2021..2023'],
    ['R3～5年度3か年平均', 'FY2021..2023'],
    ['R3～5年度の3カ年間の平均値', 'FY2021..2023'],
    ['R3～5年度12ヶ年の平均', 'FY2021..2023'],
    ['R3～5年度間の平均', 'FY2021..2023'],
    ['R3～5年度間', 'FY2021..2023'],
    ['R3～5年間', 'FY2021..2023'],
    ['R3～5年間の平均', 'FY2021..2023'],
    ['R3～5年3ヵ年計', 'FY2021..2023'],
    ['R3～5年度の3か年計', 'FY2021..2023'],
    ['R3～5年度累計', 'FY2021..2023'],
    ['R3～5年度合計', 'FY2021..2023'],
    ['令和5年初', '2023-1-1'],
    ['令和5年当初', '2023-1-1'],
    ['令和5年度初', '2023-4-1'],
    ['令和5年末時点', '2023-12'],
    ['令和5年末現在の', '2023-12'],
    ['令和5年度4月', '2023-4'],
    ['令和5年度4月1日', '2023-4-1'],
    ['令和5年1月1日', '2023-1-1'],
    ['令和5年1月31日', '2023-1-31'],
    ['令和6年2月29日', '2024-2-29'],
    ['令和5年12月', '2023-12'],
    ['2023から2025', 'FY2023..2025'],
    ['H30〜R4', 'FY2018..2022'],
    ['H30～R4', 'FY2018..2022'],
    ['H30―R4', 'FY2018..2022'],
    ['H30—R4', 'FY2018..2022'],
    ['H30–R4', 'FY2018..2022'],
    ['H30‐R4', 'FY2018..2022'],
    ['H30−R4', 'FY2018..2022'],
    ['H30ーR4', 'FY2018..2022'],
    ['H30~R4', 'FY2018..2022'],
    ['H30-R4', 'FY2018..2022'],
    ['令和4及び5年度', 'FY2022..2023'],
    ['令和4、5年度', 'FY2022..2023'],
    ['令和4～7年度', 'FY2022..2025'],
    ['2011～15', 'FY2011..2015'],
    ['FY2011～15', 'FY2011..2015'],
    ['平成30～令和元年度', 'FY2018..2019'],
    ['令和5年度～令和6年度', 'FY2023..2024'],
    ['令和5年～令和6年', 'FY2023..2024'],
    ['5～6年度', 'FY2023..2024'],
    ['3年度～5', 'FY2021..2023'],
    ['R5 ～ 7', 'FY2023..2025'],
    ['R5年度・R6年度', 'FY2023..2024'],
    ['2018-19', 'FY2018..2019'],
    ['〔H24〕', 'FY2012'],
    ['【H24】', 'FY2012'],
    ['‘23', 'FY2023'],
    ['′23', 'FY2023'],
    ["'23年度", 'FY2023'],
    ["'74", 'FY2074'],
    ["'75", 'FY1975'],
    ['※H22', 'FY2010'],
    ['r.5', 'FY2023'],
    ['R.5.3', '2023-3'],
    ['Ｒ５．３．３１', '2023-3-31'],
    ['R5-3-31', '2023-3-31'],
    ['直近値', 'latest'],
    ['直近の値', 'latest'],
    ['最新年', 'latest'],
    ['最新年度', 'latest'],
    ['直近数値', 'latest'],
    ['直近の実績', 'latest'],
    ['直近の実績値', 'latest'],
    ['最新', 'latest'],
  ])('%j is %s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it('without an era is the one nearest to the document', () => {
    const in2010 = { documentDate: { year: 2010, month: 9, day: 1 } };
    expect(summary('21年', in2010)).toBe('CY2009');
    expect(summary('21年度', in2010)).toBe('FY2009');
    expect(summary('元年度')).toBe('FY2019');
    expect(summary('25年度')).toBe('FY2013?');
    expect(summary('23～27年度', { documentDate: { year: 2016, month: 4, day: 1 } })).toBe('FY2011..2015');
    expect(summary('28.3.31')).toMatch(/^\d{4}-3-31/);
  });

  it('without a year is the last one before the document', () => {
    expect(summary('9月30日現在')).toBe('2024-9-30?');
    expect(summary('12月末')).toBe('2023-12?');
    expect([summary('10月1日'), summary('10月'), summary('11月')]).toEqual(['2024-10-1?', '2024-10?', '2023-11?']);
  });

  it.each([
    '',
    '21',
    '元',
    '12',
    '1,234',
    '28.3',
    '拡充',
    '昨年度',
    '令和2（2021）年度',
    '令和5年13月',
    '令和5年2月30日',
    '2023/2/30',
    'H27～23',
    '令和4・7年度',
    '3000',
    '人口',
    'x令和5年末',
    '令和5年末x',
    '0月',
    '令和5年0月',
    '令和5年1月0日',
    '令和5年1月32日',
    '令和5年2月29日',
    'x10月',
    '10月x',
    '令和4及び7年度',
    'H30～元',
    'x2023',
    '2023x',
    'R5~3',
    'R5-3',
    '直近の',
    'x直近',
    '直近x',
    '※※H22',
    'H24年度〜',
    '～R5',
    'R5～',
    'R5～R5',
    'R5～R4',
    '23～27',
    'A.5',
    '令和2年国勢調査',
    '100年',
    '令和5年3',
    'R3～5年3',
    'R5年度1',
    '令和2年国勢調査結果による',
    `${'末'.repeat(50_000)}x`,
  ])('%j is none', (text) => {
    expect(summary(text)).toBeUndefined();
  });
});

describe('a printed period', () => {
  const cases: readonly (readonly [string, YearStyle, string])[] = [
    ['R6.9.30', 'era', '令和6年9月30日現在'],
    ['R6.9.30', 'short', '令和6年9月30日現在'],
    ['R6.9.30', 'western', '2024年9月30日現在'],
    ['R5.3末', 'era', '令和5年3月末'],
    ['H31.4', 'era', '平成31年4月末'],
    ['2019年5月', 'era', '令和元年5月末'],
    ['2020年', 'era', '令和2年'],
    ['2020年', 'short', '2年'],
    ['2020年', 'both', '令和2（2020）年'],
    ['2019年', 'era', '令和元年'],
    ['2020年度', 'era', '令和2年度'],
    ['H23～27', 'era', '平成23～27年度'],
    ['H23～27', 'short', '23～27年度'],
    ['H23～27', 'western', '2011～2015年度'],
    ['H23～27', 'both', '平成23（2011）～27（2015）年度'],
    ['H30～R4', 'era', '平成30～令和4年度'],
    ['最新', 'era', '直近'],
    ['2019年', 'short', '元年'],
    ['2019年', 'western', '2019年'],
    ['H31.4.30', 'era', '平成31年4月30日現在'],
    ['R1.5.1', 'both', '令和元（2019）年5月1日現在'],
    ['R5～7', 'era', '令和5～7年度'],
    ['R5上半期', 'era', '令和5年9月まで'],
    ['R5中間', 'era', '令和5年度途中'],
    ['令和5年度途中', 'short', '5年度途中'],
  ];
  it.each(cases)('%s as %s: %s', (text, style, expected) => {
    const reading = parsePeriod(text, in2024);
    expect(reading && formatPeriod(reading.period, style, documentDate)).toBe(expected);
  });

  it('reads back to itself in every style that says its era', () => {
    const year = fc.integer({ min: 1990, max: 2060 });
    const period: fc.Arbitrary<Period> = fc.oneof(
      year.map((each): Period => ({ type: 'fiscal-year', year: fiscalYear(each) })),
      year.map((each): Period => ({ type: 'calendar-year', year: calendarYear(each) })),
      year.map((each): Period => ({ type: 'part', year: fiscalYear(each) })),
      fc
        .record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.option(fc.integer({ min: 1, max: 28 })) })
        .map(({ day, ...date }): Period => ({ type: 'date', ...date, ...(day !== null && { day }) })),
      fc
        .tuple(year, fc.integer({ min: 1, max: 10 }))
        .map(([from, span]): Period => ({ type: 'years', from: fiscalYear(from), to: fiscalYear(from + span) })),
      fc.constant<Period>({ type: 'latest' }),
    );
    const style = fc.constantFrom<YearStyle>('era', 'western', 'both');
    fc.assert(
      fc.property(period, style, (each, as) => {
        expect(parsePeriod(formatPeriod(each, as, documentDate), in2024)).toEqual({ period: each, certain: true });
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('periods inside a cell', () => {
  const pattern = new RegExp(periodPatterns.join('|'), 'gu');

  it.each([
    ['令和4~6年度の値', '令和4~6年度'],
    ['H23から27', 'H23から27'],
    ['H23-R1', 'H23-R1'],
    ['H23―R元', 'H23―R元'],
    ['2011~2015年度', '2011~2015年度'],
    ['2011年度から2015年度', '2011年度から2015年度'],
    ['2011~15年', '2011~15年'],
    ['23~27年度', '23~27年度'],
    ['令和元年度10月', '令和元年度10月'],
    ['100年度', '100年度'],
    ['27年度末', '27年度末'],
    ['27年度当初', '27年度当初'],
    ['令和5(2023)年度', '令和5(2023)年度'],
    ['2023(令和5)年度', '2023(令和5)年度'],
    ['2023(令和元)年度', '2023(令和元)年度'],
    ['令和5年3月31日', '令和5年3月31日'],
    ['令和5年3月', '令和5年3月'],
    ['令和5年末', '令和5年末'],
    ['令和元(2019)年', '令和元(2019)年'],
    ['2023(R5)', '2023(R5)'],
    ['2023(R5)年度末', '2023(R5)年度末'],
    ['2018年3月末', '2018年3月末'],
    ['18年3月31日', '18年3月31日'],
    ['2018年', '2018年'],
    ['2018年末', '2018年末'],
    ['2018年間', ''],
    ['18年実績', '18年'],
    ['18年目標', '18年'],
    ['18年計画', '18年'],
    ['18年見込', '18年'],
    ['18年現在', '18年'],
    ['18年時点', '18年'],
    ['18年末', '18年'],
    ['18年間', ''],
    ['R5', 'R5'],
    ['R.5', 'R.5'],
    ['R元', 'R元'],
    ['R元気', ''],
    ['R5.3.31', 'R5.3.31'],
    ['R5/3/31', 'R5/3/31'],
    ['R5(2023)', 'R5(2023)'],
    ['FY2023', 'FY2023'],
    ['FY23', 'FY23'],
    ['AR5', ''],
    ['R5末', 'R5末'],
    ['R123', ''],
    ["'23", "'23"],
    ['’23年度', '’23年度'],
    ["A'23", ''],
    ["'234", ''],
    ['2023/3/31', '2023/3/31'],
    ['2023-03-31', '2023-03-31'],
    ['2023.3.31', '2023.3.31'],
    ['2023.3', ''],
    ['1,2023年', ''],
    ['2023,000年', ''],
    ['9月30日', '9月30日'],
    ['9月末', '9月末'],
    ['9月', '9月'],
    ['1.9月', ''],
    ['12,9月', ''],
    ['2100年', ''],
    ['1899年', ''],
  ])('of %j are %j', (text, expected) => {
    expect(text.match(pattern)?.join(' ') ?? '').toBe(expected);
  });
});

describe('the fiscal year of a period', () => {
  it.each([
    ['R5', 2023, true],
    ['2023年', 2023, true],
    ['R5.3末', 2022, true],
    ['R5.3.30', 2022, true],
    ['R5.3.31', 2022, true],
    ['R5.3.29', 2022, false],
    ['R5.4.30', 2023, false],
    ['R5.12.31', 2023, false],
    ['R6.1.31', 2023, false],
    ['H23～27', 2015, false],
    ['直近', undefined, false],
  ])('%s is %s, and whether it stands for all of it %s', (text, year, isWhole) => {
    const period = parsePeriod(text, in2024)?.period;
    expect(period && [fiscalYearOfPeriod(period), isWholeYear(period)]).toEqual([year, isWhole]);
  });
});
