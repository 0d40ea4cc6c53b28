import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Head, readHead } from '../../../src/model/plan/read-head.ts';
import { fiscalYearOfPeriod, isWholeYear } from '../../../src/model/year/period.ts';

const context = { documentDate: { year: 2024, month: 8, day: 1 } };

function show(head: Head | undefined): string | undefined {
  if (head === undefined) return undefined;
  const { role, printed, firmness, named, period, cumulative, current, subject } = head;
  return [
    printed ?? role,
    ...(named ? [] : ['(bare)']),
    showPeriod(period),
    ...(firmness === 'final' ? [] : [firmness]),
    ...(cumulative === undefined ? [] : [cumulative ? 'cumulative' : 'single']),
    ...(current ? ['current'] : []),
    ...(subject === undefined ? [] : [`of ${subject}`]),
  ].join(' ');
}

function showPeriod(head: Head['period']): string {
  if (head.type !== 'period') return head.type;
  const { period, certain } = head;
  const mark = certain ? '' : '?';
  switch (period.type) {
    case 'fiscal-year':
      return `${period.year}${mark}`;
    case 'calendar-year':
      return `calendar ${period.year}${mark}`;
    case 'part':
      return `part of ${period.year}${mark}`;
    case 'date':
      return [period.year, period.month, ...(period.day === undefined ? [] : [period.day])].join('-') + mark;
    case 'years':
      return `${period.from}~${period.to}${mark}`;
    case 'latest':
      return 'latest';
  }
}

describe('a year of telling beside that of the value', () => {
  it.each([
    ['令和6年度評価（令和5年度実績）', 'actual 2023'],
    ['2024年度公表（2022年度実績）', 'actual 2022'],
    ['R6報告（R5目標）', 'target 2023'],
    ['令和6年度（令和5年度実績）', 'actual 2023'],
    ['目標値（R10）（R6改訂）', 'target 2028'],
    ['令和6年度計画書の目標（令和8年度）', 'target 2026'],
    ['R7目標（R3設定）', 'target 2025'],
    ['R6評価', 'rating 2024'],
    ['R5調査結果', 'actual 2023'],
    ['R5評価（目標（R7））', 'rating 2023'],
    ['R6（R5目標）', 'target not-a-period'],
    ['令和8年度（令和7年度目標）', 'target not-a-period'],
    ['令和6年度（令和元年度基準値）', 'baseline not-a-period'],
    ['R6（R6目標）', 'target 2024'],
    ['R4年度（③はR5年度）（基準値）', 'baseline 2022'],
    ['R6（目標）', 'target 2024'],
    ['R6（目標（R3～R8））', 'target 2024'],
    ['令和6年度（目標値（第2期計画期間））', 'target 2024'],
    ['現状値（R5）（R3策定時）', 'baseline not-a-period current'],
  ])('%s: %s', (text, expected) => expect(show(readHead(text, context))).toBe(expected));
});

describe('readHead', () => {
  it.each([
    ['短期目標（～R8）', 'target 2026'],
    ['変更前（目標値（R8））', 'target 2026 of 変更前'],
    ['当初（目標値（R8））', 'target 2026'],
    ['策定時（目標値（R8））', 'target 2026'],
    ['当初値（数値目標（R8））', 'baseline 2026'],
    ['当初（R2）（数値目標）', 'baseline 2020'],
    ['見直し前（目標（R8））', 'target 2026'],
    ['見直し前（R2）', 'baseline 2020'],
    ['長期（～2040年度）', 'target 2040'],
    ['〜令和9年度末（目標値）', 'target 2027'],
    ['目標（R3～R8）', 'target 2021~2026'],
    // Of how many years it is, nobody says.
    ['実績（～R5）', 'actual not-a-period'],
  ])('%s is to be reached by then: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['5年平均', undefined],
    ['３年平均値', undefined],
    ['令和5年平均', 'actual (bare) calendar 2023'],
    ['28年平均', 'actual (bare) calendar 2016'],
  ])('%s is of no year where it counts them: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['R5（達成状況）', 'rating 2023'],
    ['令和5年度（進捗区分）', 'rating 2023'],
    ['実績（達成状況）', 'actual none'],
  ])('%s is how it went: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['平成27年度', 'actual (bare) 2015'],
    ['27年度', 'actual (bare) 2015'],
    ['Ｈ２７', 'actual (bare) 2015'],
    ['2015', 'actual (bare) 2015'],
    ['(17年度)', 'actual (bare) 2005'],
    ['２０１５年', 'actual (bare) calendar 2015'],
    ['H27実績', 'actual 2015'],
    ['2015年度実績値', 'actual 2015'],
    ['実績値（2015年度）', 'actual 2015'],
    ['平成27年度\n実績', 'actual 2015'],
    ['令和2（2020）年度', 'actual (bare) 2020'],
    ['令和２年度（2020年度）実績', 'actual 2020'],
    ['2015（H27）', 'actual (bare) 2015'],
    ['平成29年(2017年)', 'actual (bare) calendar 2017'],
    ['当初（H23年度：2011年度）', 'baseline 2011'],
    ['R5/2023 実績', 'actual 2023'],
    ['㍻27年度', 'actual (bare) 2015'],
    ['決算額（令和元年度）', 'actual 2019'],
    ['R元', 'actual (bare) 2019'],
    ['令5', 'actual (bare) 2023'],
    ['平29年度実績', 'actual 2017'],
    ['’22実績', 'actual 2022'],
    ['実績（令和元）', 'actual 2019'],
    ['基準値(R元.9末)', 'baseline 2019-9'],
    ['支出済額(B)', 'actual none'],
    ['直近値', 'actual latest'],
    ['最新値（R4）', 'actual 2022'],
    ['活動実績', 'actual none'],
    ['中間値（R4）', 'actual 2022'],
    ['結果', 'actual none'],
    ['実績※１', 'actual none'],
    ['実績値（参考）', 'actual none'],
    ['（参考）R5実績', 'actual 2023'],
  ])('%s is an actual: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['26年度（基準値）', 'baseline 2014'],
    ['基準排出量（2013年度）', 'baseline 2013 of 排出量'],
    ['基準面積（㎡）（H28）', 'baseline 2016 of 面積'],
    ['県の現状（R4）', 'baseline 2022 current of 県現状'],
    ['基準値（基準年度）', 'baseline none'],
    ['基準年度の値', 'baseline none'],
    ['現状値（平成26年度末時点）', 'baseline 2014 current'],
    ['現状の数値等', 'baseline none current'],
    ['現況値', 'baseline none current'],
    ['現在', 'baseline none current'],
    ['計画策定時', 'baseline none'],
    ['計画策定（H19年度）', 'baseline 2007'],
    ['基準年度 平成25年度', 'baseline 2013'],
    ['基準年 H25', 'baseline 2013'],
    ['基準年度 2013年度（千t-CO2）', 'baseline 2013'],
    ['基準値 平成22年国勢調査', 'baseline calendar 2010'],
    ['基準値（平成27年農林業センサス）', 'baseline calendar 2015'],
    ['計画時（H16）', 'baseline 2004'],
    ['策定時（値）', 'baseline none'],
    ['目標設定時最新値', 'baseline none'],
    ['策定時のベースライン', 'baseline none'],
    ['（見本市）ベースライン', 'baseline none'],
    ['初期値（H25年度（④は29年度））', 'baseline 2013'],
    ['平成27年度の実績（現況値）', 'baseline 2015'],
    ['策定時実績', 'baseline none'],
    ['当初値（平成27年3月）', 'baseline 2015-3'],
    ['従来値【H26】', 'baseline 2014'],
    ['現況速報（H22）', 'baseline 2010 preliminary current'],
  ])('%s is a baseline: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['31年度（目標数値）', 'target 2019'],
    ['目標値（令和6年度）', 'target 2024'],
    ['R1年度までの目標', 'target 2019'],
    ['平成21年度以降目標', 'target 2009'],
    ['平成33年度の目標値（目標値）', 'target 2021'],
    ['中間評価目標（5年後）', 'target none'],
    ['５ヵ年目標', 'target none'],
    ['10年後（H33年度：2021年度）', 'target 2021'],
    ['努力目標', 'target none'],
    ['めざそう値（R8）', 'target 2026'],
    ['ＫＰＩ目標値', 'target none'],
    ['目標（年度）', 'target none'],
    ['平成19年度数値目標', 'target 2007'],
    ['目標値（設定した指標の達成すべき数値）', 'target none'],
    ['目標年度（令和8年度）', 'target 2026'],
    ['目標年度 2026年度', 'target 2026'],
    ['R5（目標（後期（総合計画の進捗）））', 'target 2023'],
    ['R10（目標（後期計画））', 'target 2028'],
    ['目標値（令和8年度）又は実施時期', 'target 2026'],
    ['目標年度', undefined],
  ])('%s is a target: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['計画値（R5）', 'plan 2023 planned'],
    ['平成12年度計画', 'plan 2000 planned'],
    ['見込量', 'plan none planned'],
    ['量の見込み', 'plan none planned'],
    ['予算現額(A)', 'plan none planned'],
    ['23年度（予算）', 'plan 2011 planned'],
    ['目安値', 'plan none planned'],
    ['令和9年度', 'plan (bare) 2027 planned'],
    ['令和9年度見込み', 'plan 2027 expected'],
    ['（参考）旧計画における目標', 'plan none planned'],
    ['目標値（参考）', 'plan none planned'],
    ['総合計画', undefined],
    ['計画どおり', undefined],
  ])('%s is planned: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['達成率', 'attainment none'],
    ['達成度合い', 'attainment none'],
    ['前年度との差', 'change none'],
    ['前年度の対比', 'ratio-to-previous none'],
    ['前年度比較', 'change none'],
    ['目標達成率(%)', 'attainment none'],
    ['執行率(B)/(A)', 'attainment none'],
    ['進捗率（H20.3末）', 'progress 2008-3'],
    ['増減', 'change none'],
    ['対前年度増減数', 'change none'],
    ['差引（増減）', 'change none'],
    ['比較増減（△）', 'change none'],
    ['対前年度増減率', 'change-rate none'],
    ['伸び率', 'change-rate none'],
    ['前年度比', 'ratio-to-previous none'],
    ['前年度対比', 'ratio-to-previous none'],
    ['構成比%', 'share none'],
    ['評価', 'rating none'],
    ['中間評価（H19）', 'rating 2007'],
    ['H19（中間評価）', 'rating 2007'],
    ['合計', 'total none'],
    ['計', 'total none'],
  ])('%s was worked out: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['29年度（見込）', 'actual 2017 expected'],
    ['R5実績見込み', 'actual 2023 expected'],
    ['令和5年度（速報）', 'actual 2023 preliminary'],
    ['令和5年度（確定値）', 'actual 2023'],
    ['令和5年度（推計）', 'actual 2023 estimated'],
    ['令和6年度予定', 'actual 2024 expected'],
    ['令和5年度（累計）', 'actual (bare) 2023 cumulative'],
    ['目標（令和5年度（計画期間））', 'target 2023'],
    ['目標値（計画期間）', 'target none cumulative'],
    ['令和5年度（単年度）', 'actual (bare) 2023 single'],
    ['75歳未満（2020年）', 'actual (bare) calendar 2020 of 75歳未満'],
    ['男性（割合（R4））', 'actual (bare) 2022 of 男性'],
    ['延床面積(㎡)（令和4年度末）', 'actual (bare) 2022 of 延床面積'],
    ['目標人口（2030年）', 'target calendar 2030 of 人口'],
    ['前期実施計画', 'plan none planned of 前期実施'],
    ['設備規模(kW)（10年後(H33年度:2021年度)）', 'target 2021 of 設備規模'],
  ])('%s says how firm or of what: %s', (text, expected) => {
    expect(show(readHead(text, context))).toBe(expected);
  });

  it.each([
    ['令和6年9月30日現在', '2024-9-30'],
    ['令和6年9月末日現在', '2024-9'],
    ['令和5年度末日現在', '2023'],
    ['R6.9末', '2024-9'],
    ['9月末現在（令和6年度）', '2024-9'],
    ['令和5年度 上半期', '2023-9'],
    ['令和5年度第3四半期', '2023-12'],
    ['令和5年度9月末', '2023-9'],
    ['令和5年度2月末', '2024-2'],
    ['令和5年度3月31日現在', '2024-3-31'],
    ['令和5年度4月末', '2023-4'],
    ['令和5年度9月30日', '2023-9-30'],
    ['令和5年度9月32日', 'not-a-period'],
    ['令和5年度9月0日', 'not-a-period'],
    ['令和5年度13月末', 'not-a-period'],
    ['令和5年度0月末', 'not-a-period'],
    ['令和5年度1月末', '2024-1'],
    ['令和5年度12月末', '2023-12'],
    ['令和5年度（4～9月）', '2023-9'],
    ['令和5年度中間実績', 'part of 2023'],
    ['令和5年度（途中経過）', 'part of 2023'],
    ['R5中間', 'part of 2023'],
    ['令和5年度（2Q）', '2023-9'],
    ['令和5年度前半', '2023-9'],
    ['令和5年度（後半）', '2024-3'],
    ['令和5年度（9/30）', '2023-9-30'],
    ['令和5年度（年末）', '2023-12'],
    ['令和5年度（6か月分）', 'part of 2023'],
    ['令和5年度（中間評価）', '2023'],
    ['令和5年度中間値', '2023'],
    ['中間値（R5）', '2023'],
    ['令和5年度9月31日', 'not-a-period'],
    ['令和5年度下半期', '2024-3'],
    ['令和5年度第4四半期', '2024-3'],
    ['令和4年末', '2022-12'],
    ['平成30年3月末実績', '2018-3'],
    ['現状（H25年度）\nH26年2月末時点', '2014-2'],
    ['16.4.1', '2004-4-1'],
    ['H23～27', '2011~2015'],
    ['令和4～6年度の平均', '2022~2024'],
    ['14.4.1～16.4.1', '2002~2004?'],
    ['令和99年度', 'not-a-period'],
    ['27.5年度', 'not-a-period'],
    ['13年13月', 'not-a-period'],
    ['平成0年度', 'not-a-period'],
    ['令和X年度', 'not-a-period'],
    ['直近', 'latest'],
    ['平成11年4月1日～平成16年13月1日', 'not-a-period'],
    ['昨年度実績', '2023?'],
    ['前々年度の実績値', '2022?'],
    ['本年度目標', '2024?'],
    ['当年度（R5）実績', '2023'],
    ['令和2（2021）年度', 'not-a-period'],
    ['目標値（令和99年度）', 'not-a-period'],
  ])('%s is of %s', (text, expected) => {
    const head = readHead(text, context);
    expect(head && showPeriod(head.period)).toBe(expected);
  });

  it.each([
    '備考',
    '備考（令和5年度）',
    '目標年度',
    '目標値の考え方',
    '目標値設定の根拠・理由',
    '策定時値の算出資料',
    '実績値の計算方法',
    '現状と課題',
    '現状及び今後の対応',
    '目標項目',
    '数値目標・KPI',
    '実績・目標',
    '令和5年度の取組内容',
    'H30年3月末取組状況',
    '全国（増減（R4））',
    '全国（達成率（R4））',
    '全国（前年度比（R4））',
    '全国（増減率（R4））',
    '全国（進捗率（R4））',
    '増減理由',
    '基準人口',
    '計画人口',
    '評価指標',
    '10年後の姿',
    '75歳以上人口',
    '3',
    '',
  ])('%s says nothing of a value', (text) => {
    expect(readHead(text, context)).toBeUndefined();
  });

  it.each([
    ['実績額（千円）', '千円'],
    ['R4実績（人）', '人'],
    ['令和5年度[単位：千人]', '千人'],
    ['実績値（％）（R5）', '％'],
    ['基準値（年）', undefined],
    ['目標値（A）', undefined],
    ['実績（計画）', undefined],
    ['実績値（人）（件）', undefined],
  ])('%s tells the unit %s', (text, unit) => {
    expect(readHead(text, context)?.unit).toBe(unit);
  });

  it('takes a part of a year for no year', () => {
    for (const [text, whole] of [
      ['令和6年3月31日', true],
      ['R5.3末', true],
      ['令和6年9月30日', false],
      ['令和5年度上半期', false],
    ] as const) {
      const head = readHead(text, context);
      expect(head?.period.type === 'period' && isWholeYear(head.period.period)).toBe(whole);
    }
  });

  it('reads a hostile head in steps that grow with it', () => {
    const before = process.cpuUsage();
    for (const piece of [
      'までの',
      '末の',
      '(',
      '(令和',
      '年度(',
      '令和5',
      '目標',
      '1',
      '.',
      '現在時点',
      '改訂',
      '(令和5年度)',
    ]) {
      readHead(piece.repeat(20_000), context);
    }
    const { user, system } = process.cpuUsage(before);
    // One of them takes ten times as long where it is looked through again for each of its words.
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  it('dates a value of April to March to the year it falls in', () => {
    const head = readHead('当初値（平成27年3月）', context);
    expect(head?.period.type === 'period' && fiscalYearOfPeriod(head.period.period)).toBe(2014);
  });
});

describe('any head', () => {
  const roles = [
    ...['基準値', '現状値', '当初値', '策定時', '計画策定時', '従前値', 'ベースライン', '現況'].map((word) => [
      word,
      'baseline',
    ]),
    ...['実績', '実績値', '実績額', '決算額', '活動実績', '確定値', '支出済額'].map(
      (word) => [word, 'actual'] as const,
    ),
    ...['目標', '目標値', '数値目標', '中間目標', '最終目標値', 'めざそう値', '目標数値'].map((word) => [
      word,
      'target',
    ]),
    ...['計画値', '計画額', '見込量', '予算', '当初予算額', '目安値'].map((word) => [word, 'plan'] as const),
    ...['達成率', '進捗率', '増減', '増減率', '前年度比', '伸び率', '構成比', '評価', '自己評価', '自己点検'].map(
      (word) => [word, 'printed'],
    ),
  ] as const;
  const years = [
    ...[
      '令和4年度',
      'R4',
      'Ｒ４年度',
      '2022年度',
      '2022',
      'FY2022',
      '令和4（2022）年度',
      '2022（令和4）年度',
      '令和４年度末',
    ],
    ...['令和5年3月', 'R5.3末', '令和5年3月31日現在', '令和4年度（2022年度）', '2023/3/31'],
  ];
  const arrangements: readonly ((role: string, year: string) => string)[] = [
    (role, year) => `${role}（${year}）`,
    (role, year) => `${year}（${role}）`,
    (role, year) => `${role}【${year}】`,
    (role, year) => `${year}〔${role}〕`,
    (role, year) => `${year} ${role}`,
    (role, year) => `${role}\n${year}`,
    (role, year) => `${year}の${role}`,
    (role, year) => `${role}(${year})※1`,
    (role, year) => `${role}・${year}`,
    (role, year) => `${year}における${role}(A)`,
  ];

  it('says its role and its period in any order and brackets', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.constantFrom(...years),
        fc.constantFrom(...arrangements),
        ([word, role], year, arrange) => {
          const head = readHead(arrange(word, year), context);
          expect([arrange(word, year), head?.role]).toEqual([arrange(word, year), role]);
          const period = head?.period.type === 'period' ? fiscalYearOfPeriod(head.period.period) : head?.period.type;
          expect([arrange(word, year), period]).toEqual([arrange(word, year), 2022]);
        },
      ),
      { seed: 9, numRuns: 3000 },
    );
  });

  it('says what its firmness is wherever the word stands', () => {
    const words = [
      ['見込', 'expected'],
      ['見込み', 'expected'],
      ['速報値', 'preliminary'],
      ['暫定', 'preliminary'],
      ['推計', 'estimated'],
      ['予定', 'expected'],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom(...years),
        fc.constantFrom(...arrangements),
        ([word, firmness], year, arrange) => {
          const head = readHead(arrange(word, year), context);
          expect([arrange(word, year), head?.role, head?.firmness]).toEqual([arrange(word, year), 'actual', firmness]);
        },
      ),
      { seed: 9, numRuns: 1000 },
    );
  });

  it('is read without a fault, and as the same whatever its width', () => {
    const pieces = fc.constantFrom(
      ...'令和平成HR元12345年度月日末現在()（）実績目標値計画基準達成率評価見込の・/～.増減前年比参考'.split(''),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(readHead(text.normalize('NFKC'), context)).toEqual(readHead(text, context));
      }),
      { seed: 9, numRuns: 3000 },
    );
  });
});
