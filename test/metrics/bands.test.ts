import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandPresets } from '../../src/metrics/band-presets.ts';
import { checkBands, parseLimit, resolveBands } from '../../src/metrics/bands.ts';
import { describeBand } from '../../src/metrics/describe-band.ts';
import type { BandSet } from '../../src/metrics/metrics.ts';
import { rate } from '../../src/metrics/rate.ts';
import { type FormulaName, formulas } from '../../src/model/formula/formulas.ts';
import { type Direction, isTargetMet } from '../../src/model/formula/target-met.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { configure } from './plan-builder.ts';

const year = fiscalYear(2017);

function preset(name: string) {
  return resolveBands(configure({ bands: name }), 'annual', year).value;
}

/** By 水準型, in the third of five years unless said otherwise. */
function rateBy(
  set: string | BandSet,
  given: { actual: string; target?: string; baseline?: string; direction?: Direction; percentage?: boolean },
) {
  const { actual, target, baseline, direction = 'increase', percentage = false } = given;
  const inputs = {
    actual: new Decimal(actual),
    target: target === undefined ? ('target-missing' as const) : new Decimal(target),
    baseline: baseline === undefined ? ('baseline-missing' as const) : new Decimal(baseline),
    elapsed: new Decimal(3),
    period: new Decimal(5),
    direction,
    bound: undefined,
    tolerance: new Decimal('0.05'),
  };
  const ratio = (name: FormulaName) => formulas[name].compute(inputs);
  const isMet = typeof inputs.target === 'string' ? undefined : isTargetMet(inputs.actual, inputs.target, inputs);
  const { key, reason } = rate(
    { inputs, attainment: ratio('level'), measuresTarget: true, ratio, isMet, percentage, own: [] },
    typeof set === 'string' ? preset(set) : set,
  );
  return reason ?? key;
}

describe('presets reproduce the tables they come from', () => {
  /** Attainment in percent → band. */
  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'standard',
      { 100: 'achieved', 99.96: 'on-track', 80: 'on-track', 79.99: 'behind', 50: 'behind', 49.9: 'far-behind' },
    ],
    ['ino', { 100.1: 'over', 100: 'equal', 99.9: 'under', 0: 'none-yet' }],
    ['kitsuki', { 100.1: 'A', 100: 'B', 80: 'B', 79.9: 'C' }],
    ['sano', { 100: '7', 99.9: '6', 90: '6', 80: '5', 70: '4', 60: '3', 50: '2', 49.9: '1' }],
    ['manifesto', { 100: 'A', 99.9: 'B', 90: 'B', 89.9: 'C', 80: 'C', 79.9: 'D' }],
    ['osaka-library', { 110: 'A', 109.9: 'B', 80: 'B', 79.9: 'C', 50: 'C', 49.9: 'D' }],
  ])('%s by attainment', (name, expected) => {
    const rated = Object.keys(expected).map((percent) => [
      percent,
      rateBy(name, { actual: percent, target: '100', baseline: '0' }),
    ]);
    expect(Object.fromEntries(rated)).toEqual(expected);
  });

  test('富士市 by progress', () => {
    const rated = ['80', '79.9', '50', '49.9', '20', '19.9', '-5'].map((actual) =>
      rateBy('fuji', { actual, target: '100', baseline: '0' }),
    );
    expect(rated).toEqual(['80', '50', '50', '20', '20', '0', '0']);
    expect(rateBy('fuji', { actual: '5', target: '100' })).toBe('baseline-missing');
  });

  test('多摩市 and 国 by the share of the period: 60 % is due in the third of five years', () => {
    const rated = (name: string) =>
      ['60', '59.9', '36', '35.9'].map((actual) => rateBy(name, { actual, target: '100', baseline: '0' }));
    expect(rated('tama')).toEqual(['1', '2', '2', '3']);
    expect(rated('national')).toEqual(['A', 'B', 'B', 'B']);
    expect(preset('national').unrated.symbol).toBe('N');
  });

  test('長与町: beyond the target, beyond the baseline, level with it, below', () => {
    const rated = ['121', '120', '100.1', '100', '90', '89.9'].map((actual) =>
      rateBy('nagayo', { actual, target: '120', baseline: '100' }),
    );
    expect(rated).toEqual(['S', 'A', 'A', 'B', 'B', 'C']);
    expect(rateBy('nagayo', { actual: '1', target: '5', baseline: '0' })).toBe('A');
  });

  test('福岡市: on pace, slower but no worse, worse; a survey has three points of tolerance', () => {
    const rated = (name: string) =>
      ['46', '45', '40', '37.1', '37', '36'].map((actual) =>
        rateBy(name, { actual, target: '50', baseline: '40', percentage: true }),
      );
    expect(rated('fukuoka')).toEqual(['a', 'b', 'b', 'c', 'c', 'c']);
    expect(rated('fukuoka-survey')).toEqual(['a', 'b', 'b', 'b', 'c', 'c']);
  });

  test('意識調査: +2.9 points is 維持, +3.0 is 改善', () => {
    const rated = ['42.9', '43.0', '37.1', '37.0'].map((actual) =>
      rateBy('survey', { actual, baseline: '40.0', percentage: true }),
    );
    expect(rated).toEqual(['same', 'better', 'same', 'worse']);
    expect(rateBy('survey', { actual: '50', baseline: '40' })).toBe('not-percentage');
  });

  test('各務原市 compares with the start of the plan, in the direction of the indicator', () => {
    expect(rateBy('kakamigahara', { actual: '22', target: '4', baseline: '25', direction: 'decrease' })).toBe('well');
    expect(rateBy('kakamigahara', { actual: '27', target: '4', baseline: '25', direction: 'decrease' })).toBe(
      'not-well',
    );
  });

  test('いの町 does not need a baseline, since its 進捗なし is optional', () => {
    expect(rateBy('ino', { actual: '30', target: '100' })).toBe('under');
    expect(rateBy('ino', { actual: '30', target: '100', baseline: '30' })).toBe('none-yet');
    expect(rateBy('ino', { actual: '30' })).toBe('target-missing');
  });

  test.each(Object.keys(bandPresets))('%s leaves no value between its bands', (name) => {
    const number = fc.integer({ min: -30_000, max: 30_000 }).map((digits) => `${digits / 100}`);
    fc.assert(
      fc.property(number, number, fc.boolean(), (actual, baseline, down) => {
        const direction = down ? 'decrease' : 'increase';
        const result = rateBy(name, { actual, baseline, target: '150', direction, percentage: true });
        expect(result).not.toBe('outside-bands');
      }),
    );
  });
});

/** Symbol, word and what lags (*), of every band from the top; then what stands for no rating. */
test.each([
  ['standard', '標準', '◎達成 ○順調 △やや遅れ* ×遅れ*', '－評価なし'],
  ['fuji', '富士市', '◎80%以上 ○50%以上80%未満 △20%以上50%未満* ×20%未満*', '－その他'],
  ['tama', '多摩市', '①着実に進んでいる ②概ね進んでいる ③改善や工夫が必要*', '－評価なし'],
  ['ino', 'いの町', '◎目標値以上 ○目標値と同等 ×進捗なし* △目標値未達成*', '－評価なし'],
  ['nagayo', '長与町', 'S目標値を超える A基準値を超える B基準値と同水準 C基準値より下落*', '－把握できない'],
  ['kitsuki', '杵築市', 'A目標を上回る B80%以上達成 C改善や工夫が必要*', '－評価なし'],
  ['fukuoka', '福岡市（保健福祉）', 'a順調 bペースは下回るが改善・維持 c初期値より悪化*', '－評価なし'],
  [
    'fukuoka-survey',
    '福岡市（保健福祉・意識調査）',
    'a順調 bペースは下回るが改善・維持 c初期値より悪化*',
    '－評価なし',
  ],
  ['survey', '意識調査（±3ポイント）', '↑改善 →維持 ↓悪化*', '－評価なし'],
  ['sano', '佐野市', '77ポイント 66ポイント 55ポイント 44ポイント 33ポイント* 22ポイント* 11ポイント*', '－評価なし'],
  ['manifesto', '市長マニフェスト', 'A100%以上 B90%以上100%未満 C80%以上90%未満 D80%未満*', '－評価なし'],
  ['osaka-library', '大阪府立図書館（毎年型）', 'A110%以上 B80%以上110%未満 C50%以上80%未満* D50%未満*', '－評価なし'],
  ['kakamigahara', '各務原市', '○順調 ×順調でない*', '－評価なし'],
  ['national', '国（日本再興戦略）', 'A経過期間の割合以上に進捗 BAほど進捗していない*', 'N現時点で評価困難'],
])('%s prints the words of %s', (name, title, bands, none) => {
  const set = preset(name);
  expect(bandPresets[name]?.title).toBe(title);
  expect(set.bands.map(({ symbol, word, lags }) => `${symbol}${word}${lags ? '*' : ''}`).join(' ')).toBe(bands);
  expect(`${set.unrated.symbol}${set.unrated.word}`).toBe(none);
});

test('no preset is left out of the table of their words', () => {
  expect(Object.keys(bandPresets)).toHaveLength(14);
});

describe('limits', () => {
  const other = { symbol: '×', word: '他' };

  /** Attainment in percent: just below the limit of 80 %, on it, just above. */
  test.each([
    ['atLeast', ['他', '内', '内']],
    ['over', ['他', '他', '内']],
    ['below', ['内', '他', '他']],
    ['atMost', ['内', '内', '他']],
  ])('%s', (limit, expected) => {
    const bands = [{ symbol: '○', word: '内', [limit]: '80%' }, other];
    const set = resolveBands(configure({ bands }), 'annual', year).value;
    expect(['79.99', '80', '80.01'].map((actual) => rateBy(set, { actual, target: '100' }))).toEqual(expected);
  });

  test('of a band between two are both held', () => {
    const bands = [{ symbol: '○', word: '内', over: '50%', below: '80%' }, other];
    const set = resolveBands(configure({ bands }), 'annual', year).value;
    const rated = ['50', '50.01', '79.99', '80'].map((actual) => rateBy(set, { actual, target: '100' }));
    expect(rated).toEqual(['他', '内', '内', '他']);
  });
});

describe('legend', () => {
  const describeSet = (name: string) => preset(name).bands.map((band) => describeBand(band, preset(name)));

  test('limits of one band come from its neighbours', () => {
    expect(describeSet('standard')).toEqual(['100%以上', '80%以上100%未満', '50%以上80%未満', '50%未満']);
  });

  test('other measures than the attainment are named', () => {
    expect(describeSet('tama')).toEqual([
      '経過期間に対する進捗100%以上',
      '経過期間に対する進捗60%以上100%未満',
      '経過期間に対する進捗60%未満',
    ]);
  });

  test('open edges, single values and mixed measures', () => {
    expect(describeSet('ino')).toEqual(['100%超', '100%', '進捗率0%以下', '100%未満']);
    expect(describeSet('nagayo')).toEqual([
      '100%超',
      '基準値からの改善率0%超',
      '基準値からの改善率△10%以上0%以下',
      '基準値からの改善率△10%未満',
    ]);
    expect(describeSet('survey')).toEqual([
      '基準値からの改善3ポイント以上',
      '基準値からの改善△3ポイント超3ポイント未満',
      '基準値からの改善△3ポイント以下',
    ]);
  });

  test('a band without limits takes whatever is left', () => {
    const bands = [
      { symbol: '○', word: '良', atLeast: '90%' },
      { symbol: '×', word: '否' },
    ];
    const set = resolveBands(configure({ bands }), 'annual', year).value;
    expect(set.bands.map((band) => describeBand(band, set))).toEqual(['90%以上', '上記以外']);
  });
});

describe('choice', () => {
  const configuration = configure({
    bands: 'manifesto',
    bandsByKind: { cumulative: 'fuji' },
    bandsByYear: { '2015': 'tama' },
  });

  test('the year comes before the kind, the kind before the rest', () => {
    const name = (kind: 'annual' | 'cumulative', of: number) =>
      resolveBands(configuration, kind, fiscalYear(of)).value.name;
    expect([name('cumulative', 2015), name('cumulative', 2016), name('annual', 2016)]).toEqual([
      'tama',
      'fuji',
      'manifesto',
    ]);
  });

  test('a list of bands is named by its place in the configuration', () => {
    const own = configure({ bandsByKind: { point: [{ symbol: '○', word: '良', atLeast: 0.9 }] } });
    expect(resolveBands(own, 'point', year).value).toMatchObject({
      name: 'rating.bandsByKind.point',
      bands: [{ key: '良', of: 'attainment', atLeast: new Decimal('0.9'), lags: false, optional: false }],
    });
  });

  test.each([
    ['80%', '0.8'],
    ['80％', '0.8'],
    ['△10%', '-0.1'],
    [0.35, '0.35'],
  ])('%s is a limit of %s', (limit, value) => {
    expect(parseLimit(limit).toString()).toBe(value);
  });
});

describe('faults of the settings', () => {
  test('an unknown preset lists the names there are', () => {
    const { value, findings } = resolveBands(configure({ bands: 'fuzi' }), 'annual', year);
    expect(value.name).toBe('standard');
    expect(findings).toMatchObject([
      { code: 'config-invalid', severity: 'error', facts: { key: 'rating.bands', found: 'fuzi' } },
    ]);
    expect(findings[0]?.facts).toMatchObject({ expected: expect.stringContaining('standard, fuji, tama') });
  });

  test('a name that every object has is no preset', () => {
    expect(resolveBands(configure({ bands: 'constructor' }), 'annual', year).findings).toHaveLength(1);
  });

  test('every fault is found, wherever the bands are listed', () => {
    const findings = checkBands(
      configure({
        tolerance: 50,
        bands: [{ symbol: '○', word: '良', atLeast: 80 }],
        bandsByKind: { point: [{ symbol: '○', word: '良', atLeast: '90%', over: '80%' }] },
        bandsByYear: { '2016': [{ symbol: '○', word: '良', atLeast: '90%', below: '90%' }], '2017': 'none' },
      }),
    );
    expect(findings.map(({ facts }) => facts)).toMatchObject([
      { key: 'rating.bands.0.atLeast', expected: '80%', found: '80' },
      { key: 'rating.bandsByKind.point.0', found: '90%, 80%' },
      { key: 'rating.bandsByYear.2016.0', found: '90%, 90%' },
      { key: 'rating.bandsByYear.2017', found: 'none' },
      { key: 'rating.tolerance', expected: '50%', found: '50' },
    ]);
  });

  test('two bands of one key', () => {
    const bands = [
      { symbol: '○', word: '良', atLeast: '90%' },
      { symbol: '◎', word: '良' },
    ];
    expect(checkBands(configure({ bands }))).toMatchObject([{ facts: { key: 'rating.bands.1.key', found: '良' } }]);
  });

  test('the presets and a sound list have none', () => {
    const single = [{ symbol: '○', word: '同等', atLeast: '100%', atMost: '100%', lags: false }];
    expect(checkBands(configure({ bandsByKind: { annual: single } }))).toEqual([]);
    expect(
      Object.keys(bandPresets).flatMap((name) => checkBands(configure({ bands: bandPresets[name]?.bands }))),
    ).toEqual([]);
  });
});

test('a gap between bands is told, with a value that falls into it', () => {
  const bands = [
    { symbol: 'A', word: '期待値以上', atLeast: '100%' },
    { word: '80～99%', atLeast: '80%', atMost: '99%' },
    { word: '80%未満', below: '80%', lags: true },
  ];
  expect(checkBands(configure({ bands }))).toMatchObject([
    { code: 'bands-with-gap', severity: 'warning', facts: { key: 'rating.bands', example: '99.5%' } },
  ]);
  const joined = [
    { word: '達成', atLeast: '100%' },
    { word: '未達成', below: '100%', lags: true },
  ];
  expect(checkBands(configure({ bands: joined }))).toEqual([]);
});

test('bands of which none says whether it lags are told, once they are sound', () => {
  const bands = [
    { word: '達成', atLeast: '100%' },
    { word: '未達成', below: '100%' },
  ];
  const facts = { key: 'rating.bands', words: ['達成', '未達成'] };
  expect(checkBands(configure({ bands }))).toMatchObject([{ code: 'bands-without-lags', severity: 'notice', facts }]);
  expect(checkBands(configure({ bands: bands.map((band) => ({ ...band, lags: false })) }))).toEqual([]);
});

describe('a rating', () => {
  type Figures = Parameters<typeof rate>[0];
  const bands = [
    { key: 'good', symbol: '○', word: '良い：順調', atLeast: '100%' },
    { key: 'poor', symbol: '×', word: '悪い', below: '100%', lags: true },
  ];
  const setOf = (list: object) => resolveBands(configure({ bands: list }), 'annual', year).value;
  const value = (of: string) => ({ status: 'value', value: new Decimal(of), inputs: {} }) as const;
  const none = { status: 'undefined', reason: 'baseline-missing', inputs: {} } as const;

  function given(parts: Partial<Figures>): Figures {
    const inputs = { actual: new Decimal(5), target: new Decimal(10), baseline: new Decimal(2) };
    return {
      inputs: {
        ...inputs,
        elapsed: new Decimal(3),
        period: new Decimal(5),
        direction: 'increase',
        bound: undefined,
        tolerance: new Decimal('0.05'),
      },
      attainment: none,
      ratio: () => none,
      measuresTarget: true,
      isMet: undefined,
      percentage: false,
      own: [],
      ...parts,
    };
  }

  test('that is computed says what was held against the band, and is not by hand', () => {
    expect(rate(given({ attainment: value('1.2'), own: ['×'] }), setOf(bands))).toEqual({
      key: 'good',
      symbol: '○',
      word: '良い：順調',
      lags: false,
      byHand: false,
      bands: 'rating.bands',
      judged: { of: 'attainment', value: new Decimal('1.2'), inputs: {} },
    });
  });

  test.each(['○', '良い：順調', '良い:順調', 'good', '○良い：順調', '○ 良い : 順調', '（○）', ' ○ '])(
    'by hand is taken by any of its names where none is computed: %s',
    (own) => {
      expect(rate(given({ own: [own] }), setOf(bands))).toEqual({
        key: 'good',
        symbol: '○',
        word: '良い：順調',
        lags: false,
        byHand: true,
        bands: 'rating.bands',
      });
    },
  );

  test.each(['', ' ', '良い', '○×', '継続'])('is none where the section says %j', (own) => {
    expect(rate(given({ own: [own] }), setOf(bands))).toMatchObject({
      key: 'none',
      reason: 'baseline-missing',
      byHand: false,
    });
  });

  test('by hand is the last of several that is one of the bands', () => {
    const keyOf = (...own: readonly string[]) => rate(given({ own }), setOf(bands)).key;
    expect(keyOf('○', 'Ａ')).toBe('good');
    expect(keyOf('○', '×')).toBe('poor');
    expect(keyOf('Ａ', 'Ｂ')).toBe('none');
  });

  test('of a target of 超 that is just equalled is not that of a met one, where the target is measured', () => {
    const equalled = { attainment: value('1'), isMet: false };
    expect(rate(given(equalled), setOf(bands)).key).toBe('poor');
    expect(rate(given({ ...equalled, measuresTarget: false }), setOf(bands)).key).toBe('good');
    expect(rate(given({ ...equalled, isMet: undefined }), setOf(bands)).key).toBe('good');
    const of = (name: string) => setOf(bands.map((band) => ({ ...band, of: name })));
    expect(rate(given({ ratio: () => value('1'), isMet: false }), of('progress')).key).toBe('poor');
    expect(rate(given({ ratio: () => value('1'), isMet: false }), of('schedule')).key).toBe('good');
  });

  test('of a met target without a ratio is the least that it can be', () => {
    const [over, equal] = [
      { key: 'over', word: '超', over: '100%' },
      { key: 'equal', word: '同', atLeast: '100%' },
    ];
    const met = given({ isMet: true });
    const equalled = { ...met, inputs: { ...met.inputs, actual: new Decimal(10) } };
    expect(rate(met, setOf([over, equal])).key).toBe('over');
    expect(rate(met, setOf([over, equal]))).not.toHaveProperty('judged');
    expect(rate(equalled, setOf([over, equal])).key).toBe('equal');
    for (const band of [{ target: 'target-band' }, { actual: 'actual-band' }] as const)
      expect(rate({ ...met, inputs: { ...met.inputs, ...band } }, setOf([over, equal])).key).toBe('equal');
    const much = { key: 'much', word: '大', atLeast: '101%' };
    expect(rate(met, setOf([much, equal])).key).toBe('equal');
  });

  test.each(['change-from-baseline', 'points-from-baseline'])('by %s says nothing of a met target without it', (of) => {
    const set = setOf([
      { key: 'up', word: '改善', of, over: 0 },
      { key: 'down', word: '悪化', of, atMost: 0 },
    ]);
    const inputs = { ...given({}).inputs, baseline: 'baseline-missing' } as const;
    expect(rate(given({ isMet: true, inputs, percentage: true }), set)).toMatchObject({ reason: 'baseline-missing' });
  });

  test('of a missed target without a ratio is one where a single band is left for it', () => {
    const missed = given({ isMet: false });
    expect(rate(missed, setOf(bands))).toMatchObject({ key: 'poor', byHand: false });
    expect(rate(missed, preset('standard'))).toMatchObject({ key: 'none', reason: 'baseline-missing' });
    expect(rate(given({ isMet: undefined }), setOf(bands))).toMatchObject({ key: 'none' });
    expect(rate(given({ isMet: true }), setOf(bands))).toMatchObject({ key: 'good' });
    const mixed = [bands[0], { ...bands[1], of: 'expected' }];
    expect(rate(missed, setOf(mixed))).toMatchObject({ key: 'none', reason: 'baseline-missing' });
    const open = [
      { key: 'over', word: '超', over: '100%' },
      { key: 'equal', word: '同', atLeast: '100%' },
    ];
    expect(rate(missed, setOf([...open, { key: 'under', word: '未', below: '100%' }])).key).toBe('under');
    expect(rate(missed, setOf(open))).toMatchObject({ key: 'none' });
    expect(rate(missed, setOf([...open, { key: 'rest', word: '他' }]))).toMatchObject({ key: 'rest' });
  });

  test('improvement follows the direction, from zero it is the whole', () => {
    const set = setOf([
      { key: 'whole', word: '皆', of: 'change-from-baseline', atLeast: '100%' },
      { key: 'half', word: '半', of: 'change-from-baseline', atLeast: '50%' },
      { key: 'same', word: '同', of: 'change-from-baseline', atLeast: 0 },
      { key: 'worse', word: '悪', of: 'change-from-baseline', atLeast: '-50%' },
      { key: 'worst', word: '最悪', of: 'change-from-baseline', below: '-50%' },
    ]);
    const rated = (baseline: number, actual: number, direction: 'increase' | 'decrease' | 'maintain' | undefined) => {
      const inputs = { ...given({}).inputs, baseline: new Decimal(baseline), actual: new Decimal(actual), direction };
      const { key, reason } = rate(given({ inputs }), set);
      return reason ?? key;
    };
    expect([20, 15, 10, 5, 4].map((actual) => rated(10, actual, 'increase'))).toEqual([
      'whole',
      'half',
      'same',
      'worse',
      'worst',
    ]);
    expect([0, 5, 10, 15, 16].map((actual) => rated(10, actual, 'decrease'))).toEqual([
      'whole',
      'half',
      'same',
      'worse',
      'worst',
    ]);
    expect([0, -5, -10, -15, -16].map((actual) => rated(-10, actual, 'increase'))).toEqual([
      'whole',
      'half',
      'same',
      'worse',
      'worst',
    ]);
    expect([1, 0, -1].map((actual) => rated(0, actual, 'increase'))).toEqual(['whole', 'same', 'worst']);
    expect([1, 0, -1].map((actual) => rated(0, actual, 'decrease'))).toEqual(['worst', 'same', 'whole']);
    expect(rated(10, 20, 'maintain')).toBe('whole');
    expect(rated(10, 20, undefined)).toBe('direction-unknown');
  });
});

describe('faults of single limits', () => {
  const told = (band: object) =>
    checkBands(configure({ bands: [{ word: '良', lags: false, ...band }, { word: '他' }] })).map(({ facts }) => facts);

  test.each<[object, object[]]>([
    [{ atLeast: 10 }, []],
    [{ atLeast: -10 }, []],
    [{ over: 10.1 }, [{ key: 'rating.bands.0.over', expected: '10.1%', found: '10.1' }]],
    [{ atMost: -11 }, [{ key: 'rating.bands.0.atMost', expected: '-11%', found: '-11' }]],
    [{ below: 80 }, [{ key: 'rating.bands.0.below', expected: '80%', found: '80' }]],
    [{ below: '80％' }, []],
    [{ atLeast: '1%', over: '1%' }, [{ key: 'rating.bands.0', expected: 'atLeast | over', found: '1%, 1%' }]],
    [{ below: '1%', atMost: '1%' }, [{ key: 'rating.bands.0', expected: 'below | atMost', found: '1%, 1%' }]],
    [{ atLeast: '2%', atMost: '2%' }, []],
    [{ atLeast: '2%', below: '3%' }, []],
    [{ over: '2%', atMost: '3%' }, []],
    ...[
      { atLeast: '2%', atMost: '1%' },
      { over: '2%', atMost: '2%' },
      { over: '2%', below: '2%' },
      { atLeast: '2%', below: '2%' },
    ].map((band): [object, object[]] => [
      band,
      [{ key: 'rating.bands.0', expected: 'atLeast/over < below/atMost', found: Object.values(band).join(', ') }],
    ]),
  ])('%o', (band, facts) => {
    expect(told(band)).toEqual(facts);
  });

  test('a second band of a key names the first', () => {
    const bands = [{ word: '良', atLeast: '90%' }, { word: '可', atLeast: '50%' }, { word: '良' }];
    expect(checkBands(configure({ bands }))).toMatchObject([
      { facts: { key: 'rating.bands.2.key', expected: '≠ rating.bands.0.key', found: '良' } },
    ]);
  });

  test.each<[object[], string | undefined]>([
    [
      [
        { word: '良', over: '80%' },
        { word: '否', below: '80%' },
      ],
      '80%',
    ],
    [
      [
        { word: '良', atLeast: '80%' },
        { word: '否', atMost: '70%' },
      ],
      '75%',
    ],
    [
      [
        { word: '良', over: '80%' },
        { word: '否', below: '79%' },
      ],
      '79%',
    ],
    [
      [
        { word: '良', atLeast: '80%', atMost: '100%' },
        { word: '否', below: '80%' },
      ],
      undefined,
    ],
    [[{ word: '良', over: '80%' }, { word: '他' }], undefined],
    [
      [
        { word: '良', over: '80%', of: 'progress' },
        { word: '否', below: '80%' },
      ],
      undefined,
    ],
  ])('the gap of %o is at %s', (bands, example) => {
    const facts = example === undefined ? [] : [{ key: 'rating.bands', example }];
    const gaps = checkBands(configure({ bands })).filter(({ code }) => code === 'bands-with-gap');
    expect(gaps.map((finding) => finding.facts)).toEqual(facts);
  });
});
