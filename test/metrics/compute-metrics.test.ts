import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeMetrics } from '../../src/metrics/compute-metrics.ts';
import type { IndicatorMetrics } from '../../src/metrics/metrics.ts';
import { datePrinted, ownRatingOf, printedOfYear } from '../../src/metrics/printed-of-year.ts';
import type { Indicator } from '../../src/model/plan/plan.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { type FiscalYear, fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { amount, configure, type IndicatorParts, indicator, missing, plan, word } from './plan-builder.ts';

function compute(parts: IndicatorParts, rating = {}, year = 2017): IndicatorMetrics {
  const [metrics] = computeMetrics(plan([indicator(parts)]), configure(rating), fiscalYear(year)).indicators;
  if (metrics === undefined) throw new Error('one indicator went in, none came out');
  return metrics;
}

function shownOf({ change, changeRate, attainment, rating }: IndicatorMetrics): readonly string[] {
  return [change.shown, changeRate.shown, attainment.shown, rating.word];
}

describe('one indicator', () => {
  test('every figure of 妊娠届出時面接人数', () => {
    const parts = { unit: '人', actuals: { 2015: '1618', 2016: '3194', 2017: '3352' }, target: '4400' };
    const metrics = compute(parts);
    expect(shownOf(metrics)).toEqual(['+158人', '+4.9%', '76.2%', 'やや遅れ']);
    expect(metrics.attainment).toMatchObject({ formula: 'level' });
    expect(metrics.progress).toMatchObject({ status: 'undefined', reason: 'baseline-missing', shown: '－' });
  });

  test('町会会館 is a decrease: progress, not 550 %', () => {
    const actuals = { 2015: '24', 2016: '23', 2017: '22' };
    const metrics = compute({ unit: '会館', direction: 'decrease', baseline: '25', actuals, target: '4' });
    expect(shownOf(metrics)).toEqual(['−1会館', '−4.3%', '14.3%', '遅れ']);
    expect(metrics.expected.shown).toBe('12.4会館');
    expect(metrics.schedule.shown).toBe('23.8%');
    expect(metrics.rating.lags).toBe(true);
  });

  test('a percentage changes by points and has no rate', () => {
    const metrics = compute({ unit: '%', actuals: { 2016: '16.3', 2017: '59.5' }, target: '85' });
    expect(metrics.change.shown).toBe('+43.2ポイント');
    expect(metrics.changeRate).toMatchObject({ status: 'undefined', reason: 'percentage', shown: '－' });
    expect(compute({ unit: '％', actuals: { 2016: '40.1', 2017: '38.4' } }).change.shown).toBe('−1.7ポイント');
  });

  test('99.96 % is printed as it is rounded, and rated before that', () => {
    const { attainment, rating } = compute({ actuals: { 2017: '9996' }, target: '10000' });
    expect([attainment.shown, rating.key]).toEqual(['100.0%', 'on-track']);
  });
});

describe('change on the year before', () => {
  test.each([
    ['from zero', '0', '12', '+12件', '皆増'],
    ['to zero', '12', '0', '−12件', '皆減'],
    ['zero to zero', '0', '0', '±0件', '－'],
    ['no change', '12', '12', '±0件', '±0.0%'],
    ['mixed decimals', '40', '37.2', '−2.8件', '−7.0%'],
    ['out of the negative', '-100', '-50', '+50件', '+50.0%'],
    ['thousands', '1000', '2234', '+1,234件', '+123.4%'],
  ])('%s', (_, before, now, change, rate) => {
    expect(shownOf(compute({ actuals: { 2016: before, 2017: now } })).slice(0, 2)).toEqual([change, rate]);
  });

  test.each<[string, IndicatorParts, number, string]>([
    ['there is no actual yet', { baseline: '5' }, 2014, 'actual-missing'],
    ['the year before has no value', { actuals: { 2016: missing(), 2017: '5' } }, 2017, 'previous-missing'],
    ['the year before has a word', { actuals: { 2016: word('拡充'), 2017: '5' } }, 2017, 'previous-missing'],
    ['the column before is two years back', { actuals: { 2015: '4', 2017: '5' } }, 2017, 'previous-missing'],
    ['the year itself has no value', { actuals: { 2016: '5', 2017: missing('pending') } }, 2017, 'actual-missing'],
    ['the units differ', { actuals: { 2016: amount('5', '千件'), 2017: '5' } }, 2017, 'unit-differs'],
    [
      'the value before is of another year',
      { actuals: { 2016: amount('4', '件', { asOf: '27年度' }), 2017: '5' } },
      2017,
      'previous-missing',
    ],
  ])('none when %s', (_, parts, year, reason) => {
    expect(compute(parts, {}, year).change).toMatchObject({ status: 'undefined', reason, shown: '－' });
  });
});

describe('which number counts', () => {
  const baseline = amount('700', '件', { bound: '以上', reference: amount('898') });

  test('the bracket beside a goal is the measured baseline', () => {
    const { change, progress } = compute({ baseline, actuals: { 2015: '840' }, target: '1000' }, {}, 2015);
    expect(change.shown).toBe('−58件');
    expect(progress).toMatchObject({ shown: '−56.9%' });
  });

  test('a bracket in another unit, or beside a plain value, is not', () => {
    const places = amount('1', 'か所', { bound: '以上', reference: amount('20', '人') });
    expect(compute({ unit: 'か所', baseline: places, actuals: { 2015: '3' } }, {}, 2015).change.shown).toBe('+2か所');
    const plain = amount('12', '件', { reference: amount('99') });
    expect(compute({ baseline: plain, actuals: { 2015: '13' } }, {}, 2015).change.shown).toBe('+1件');
  });

  test('a target is its bound, and holds for the year printed with it', () => {
    const target = amount('85', '%', { bound: '以上', asOf: '30年度', reference: amount('70', '%') });
    const parts = { unit: '%', baseline: '45', actuals: { 2016: '65', 2018: '65' }, target };
    expect(compute(parts, {}, 2016)).toMatchObject({ schedule: { shown: '100.0%' }, attainment: { shown: '76.5%' } });
    expect(compute(parts, {}, 2018).expected.shown).toBe('85%');
  });

  test('after the target year nothing more is expected than the target', () => {
    const target = amount('221', '件', { asOf: '27年度' });
    const { expected, schedule } = compute({ baseline: '114', actuals: { 2017: '214' }, target });
    expect([expected.shown, schedule.shown]).toEqual(['221件', '93.5%']);
  });

  test('a target in or before the baseline year leaves no period', () => {
    const target = amount('221', '件', { asOf: '26年度' });
    expect(compute({ baseline: '114', actuals: { 2017: '214' }, target }).schedule).toMatchObject({
      reason: 'no-period',
    });
  });

  describe('of several targets', () => {
    const parts = { actuals: { 2016: '45', 2017: '50' }, yearlyTargets: { 2016: '40', 2018: '60' }, target: '100' };
    const judged = (year: number, rating: object = {}) => {
      const { attainment, targetYear } = compute(parts, rating, year);
      return [attainment.shown, targetYear];
    };

    test('a year is judged against its own, else against the next', () => {
      expect(judged(2016)).toEqual(['112.5%', 2016]);
      expect(judged(2017)).toEqual(['83.3%', 2018]);
    });

    test('or against the last, as the workspace says', () => {
      expect(judged(2016, { target: 'last' })).toEqual(['45.0%', 2019]);
    });

    test('one that is not set yet is passed over', () => {
      const blank = { ...parts, yearlyTargets: { 2017: missing('blank') } };
      expect(compute(blank).attainment.shown).toBe('50.0%');
    });

    test('after the last year it stays the last', () => {
      const over = { actuals: { 2021: '50' }, target: '100' };
      expect(compute(over, {}, 2021)).toMatchObject({ targetYear: 2019, attainment: { shown: '50.0%' } });
    });
  });

  test('a change on a known base is worked out, one on an unknown base is asked for', () => {
    const change = {
      type: 'change',
      text: '',
      value: new Decimal(-10),
      unit: '%',
      decimals: 0,
      relative: true,
    } as const;
    const given = { direction: 'decrease', baseline: '60', actuals: { 2016: '58', 2017: '55' } } as const;
    const reached = (base: 'previous' | 'baseline' | 'unknown') =>
      compute({ ...given, target: { ...change, base } }, { formula: { decrease: 'inverse' } });
    expect(reached('previous').resolvedTarget?.value.toString()).toBe('52.2');
    expect(reached('baseline').resolvedTarget?.value.toString()).toBe('54');
    expect(reached('unknown').attainment).toMatchObject({ status: 'undefined', reason: 'target-doubtful' });
  });
});

describe('choice of the formula', () => {
  const decrease = { direction: 'decrease', baseline: '0.5', actuals: { 2017: '0.42' }, target: '0.27' } as const;

  test.each<[string, IndicatorParts, object, string, string]>([
    ['by direction', decrease, { formula: { decrease: 'shortfall' } }, 'shortfall', '44.4%'],
    [
      'of cumulative figures',
      { ...decrease, kind: 'cumulative' },
      { formula: { cumulative: 'progress' } },
      'progress',
      '34.8%',
    ],
    [
      'of the indicator itself',
      { ...decrease, formula: 'inverse' },
      { formula: { decrease: 'level' } },
      'inverse',
      '64.3%',
    ],
  ])('%s', (_, parts, rating, formula, shown) => {
    expect(compute(parts, rating).attainment).toMatchObject({ formula, shown });
  });

  test('without a baseline: undefined, from zero, or by level, as set', () => {
    const parts = { formula: 'progress', actuals: { 2017: '4' }, target: '10' } as const;
    expect(compute(parts).attainment).toMatchObject({ formula: 'progress', reason: 'baseline-missing' });
    expect(compute(parts, { noBaseline: 'zero' })).toMatchObject({
      attainment: { formula: 'progress', shown: '40.0%' },
      progress: { shown: '40.0%' },
    });
    expect(compute(parts, { noBaseline: 'level' })).toMatchObject({
      attainment: { formula: 'level', shown: '40.0%' },
      progress: { reason: 'baseline-missing' },
    });
    expect(compute({ ...parts, direction: 'decrease' }, { noBaseline: 'level' }).attainment.formula).toBe('inverse');
  });

  test('a baseline in words is not a missing one', () => {
    const parts = { formula: 'progress', baseline: word('拡充'), actuals: { 2017: '4' }, target: '10' } as const;
    expect(compute(parts, { noBaseline: 'zero' }).attainment).toMatchObject({ reason: 'baseline-qualitative' });
  });

  test('the tolerance of 維持型 is a setting', () => {
    const parts = { direction: 'maintain', actuals: { 2017: '93' }, target: '100' } as const;
    expect(compute(parts).attainment.shown).toBe('93.0%');
    expect(compute(parts, { tolerance: '10%' }).attainment.shown).toBe('100.0%');
  });
});

describe('why an indicator is not rated', () => {
  test.each<[string, IndicatorParts]>([
    ['actual-missing', { actuals: { 2017: missing('pending') }, target: '5' }],
    ['actual-missing', { actuals: { 2016: '5' }, target: '5' }],
    ['actual-qualitative', { actuals: { 2017: word('全施設達成') }, target: '5' }],
    [
      'actual-composite',
      { actuals: { 2017: { type: 'composite', text: '', relation: 'list', parts: [] } }, target: '5' },
    ],
    ['target-missing', { actuals: { 2017: '5' } }],
    ['target-qualitative', { actuals: { 2017: '5' }, target: word('拡充') }],
    ['target-zero', { direction: 'decrease', formula: 'inverse', actuals: { 2017: '5' }, target: '0' }],
    ['baseline-equals-target', { direction: 'decrease', baseline: '5', actuals: { 2017: '6' }, target: '5' }],
    ['direction-unknown', { direction: undefined, actuals: { 2017: '5' }, target: '5' }],
    ['unit-differs', { actuals: { 2017: '5' }, target: amount('5', '人') }],
  ])('%s', (reason, parts) => {
    const { rating, attainment } = compute(parts);
    expect(rating).toMatchObject({ key: 'none', symbol: '－', word: '評価なし', reason, lags: false });
    expect(attainment).toMatchObject({ reason, shown: '－' });
  });
});

describe('自己評価 of a year', () => {
  const printed = (figure: 'rating' | 'attainment', text: string, year?: number) => ({
    figure,
    head: '',
    year: year === undefined ? undefined : fiscalYear(year),
    quantity: word(text),
    place: { file: 'a' },
  });
  const ownOf = (...figures: readonly ReturnType<typeof printed>[]) =>
    ownRatingOf({ printed: datePrinted(figures, fiscalYear(2017), fiscalYear(2017)), year: fiscalYear(2017) });

  test('is the last that is of the year, or of none', () => {
    expect(ownOf(printed('rating', ' ○ ', 2017))).toBe('○');
    expect(ownOf(printed('rating', '○'))).toBe('○');
    expect(ownOf(printed('rating', '○', 2017), printed('rating', '△', 2017), printed('rating', '×', 2016))).toBe('△');
  });

  test('is no other figure and none of another year', () => {
    expect(ownOf(printed('rating', '○', 2016))).toBe('');
    expect(ownOf(printed('attainment', '50%', 2017))).toBe('');
    expect(ownOf()).toBe('');
  });

  test('of a head without a year is that of the last measured year and after, numbers of that year alone', () => {
    const figures = [printed('rating', '○'), printed('attainment', '80%'), printed('attainment', '70%', 2016)];
    const of = (year: number) => {
      const dated = { printed: datePrinted(figures, fiscalYear(year), fiscalYear(2017)), year: fiscalYear(year) };
      return [ownRatingOf(dated), printedOfYear(dated, 'attainment')?.quantity.text ?? ''];
    };
    expect([2015, 2016, 2017, 2018].map(of)).toEqual([
      ['', ''],
      ['', '70%'],
      ['○', '80%'],
      ['○', ''],
    ]);
  });

  test('says nothing of the years before it', () => {
    const parts = { actuals: { 2016: missing(), 2017: '4' }, target: '5', printed: [printed('rating', '○')] } as const;
    expect(compute(parts, {}, 2016).rating).toMatchObject({ key: 'none', byHand: false });
  });

  test('stands in for the computed rating, and is said to', () => {
    const own = [printed('rating', '○', 2017)];
    expect(compute({ actuals: { 2017: missing() }, target: '5', printed: own }).rating).toMatchObject({
      key: 'on-track',
      byHand: true,
    });
    expect(compute({ actuals: { 2017: '5' }, target: '5', printed: own }).rating).toMatchObject({
      key: 'achieved',
      byHand: false,
    });
  });
});

describe('the years of a plan', () => {
  const parts = { baseline: '0', actuals: { 2014: '1', 2016: '4' }, target: '10' } as const;

  test('are counted from the baseline to the target', () => {
    expect(compute(parts, {}, 2016)).toMatchObject({
      expected: { shown: '4件' },
      schedule: { shown: '100.0%' },
      inputs: { elapsed: new Decimal(2), period: new Decimal(5) },
    });
  });

  test('before they begin nothing is expected', () => {
    expect(compute(parts, {}, 2013)).toMatchObject({ expected: { reason: 'before-plan', shown: '－' } });
    expect(compute(parts, {}, 2014)).toMatchObject({ inputs: { elapsed: new Decimal(0) } });
  });

  test('are unknown where a column has none', () => {
    const undated = (entry: Indicator['actuals'][number]) => ({ ...entry, period: undefined });
    const one = indicator(parts);
    const run = (changed: Partial<Indicator>) =>
      computeMetrics(plan([{ ...one, ...changed }]), configure(), fiscalYear(2016)).indicators[0]?.inputs;
    expect(run({ baseline: one.baseline && undated(one.baseline) })).toMatchObject({
      elapsed: 'baseline-year-unknown',
      period: 'baseline-year-unknown',
    });
    expect(run({ targets: one.targets.map(undated) })).toMatchObject({
      elapsed: 'target-year-unknown',
      period: 'target-year-unknown',
    });
  });

  test('begin in the stated year where there is no column of baselines', () => {
    const one = { ...indicator({ actuals: { 2016: '4' }, target: '10' }), baseline: undefined };
    const stated = { ...plan([one]), stated: { from: fiscalYear(2014) } };
    const inputs = computeMetrics(stated, configure({ noBaseline: 'zero' }), fiscalYear(2016)).indicators[0]?.inputs;
    expect(inputs).toMatchObject({ baseline: new Decimal(0), elapsed: new Decimal(2), period: new Decimal(5) });
  });
});

describe('the expected value', () => {
  const shown = (baseline: string, target: string, year: number) =>
    compute({ baseline, target }, {}, year).expected.shown;

  test('has one decimal more than the printed values where it needs one', () => {
    expect([
      shown('0', '10', 2016),
      shown('25', '4', 2017),
      shown('25.5', '4', 2017),
      shown('25', '4.25', 2016),
    ]).toEqual(['4件', '12.4件', '12.6件', '16.70件']);
  });
});

describe('properties', () => {
  const cell = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((digits) => amount(`${digits / 10}`)) },
    fc.constantFrom(missing(), missing('pending'), word('拡充'), amount('0'), amount('3', '人')),
  );
  const row = fc.record({
    baseline: cell,
    actuals: fc.record({ 2015: cell, 2016: cell, 2017: cell }),
    target: fc.option(cell, { nil: undefined }),
    kind: fc.constantFrom('annual', 'cumulative', 'point'),
    direction: fc.constantFrom('increase', 'decrease', 'maintain'),
    unit: fc.constantFrom('件', '%'),
    formula: fc.constantFrom('level', 'inverse', 'shortfall', 'progress', 'expected', 'schedule', 'within'),
  });
  const rows = fc
    .array(row, { maxLength: 8 })
    .map((parts) => parts.map((each, index) => indicator(omitUndefined({ ...each, id: `i${index}` }))));
  const year = fc.constantFrom(2014, 2015, 2016, 2017, 2018, 2021).map(fiscalYear);
  const bands = fc.constantFrom('standard', 'tama', 'nagayo', 'fuji', 'ino', 'fukuoka-survey');
  const run = (indicators: readonly Indicator[], of: FiscalYear, name: string) =>
    computeMetrics(plan(indicators), configure({ bands: name, bandsByKind: { cumulative: 'sano' } }), of);

  test('no figure is ever NaN or infinite, in number or in print', () => {
    fc.assert(
      fc.property(rows, year, bands, (indicators, of, name) => {
        for (const metrics of run(indicators, of, name).indicators) {
          const { change, changeRate, attainment, progress, expected, schedule } = metrics;
          for (const figure of [change, changeRate, attainment, progress, expected, schedule]) {
            if (figure.status === 'value') expect(figure.value.isFinite()).toBe(true);
            else expect(figure.shown).toMatch(/^(－|皆増)$/);
            expect(figure.shown).not.toMatch(/NaN|Infinity|undefined|e[+-]?\d/);
          }
        }
      }),
    );
  });

  test('a row has the same figures wherever it stands', () => {
    fc.assert(
      fc.property(rows, year, bands, (indicators, of, name) => {
        const forwards = run(indicators, of, name);
        const backwards = run(indicators.toReversed(), of, name);
        expect(backwards.indicators.toReversed()).toEqual(forwards.indicators);
        expect(backwards.overall).toEqual(forwards.overall);
      }),
    );
  });

  test('counts add up to the indicators, and goals to the whole', () => {
    fc.assert(
      fc.property(rows, rows, year, bands, (first, second, of, name) => {
        const { overall, goals } = computeMetrics(plan(first, second), configure({ bands: name }), of);
        for (const tally of [overall, ...goals.map((goal) => goal.tally)]) {
          expect(tally.rated + tally.unrated).toBe(tally.total);
          expect(sum(tally.bands.map(({ count }) => count))).toBe(tally.rated);
        }
        expect(overall.total).toBe(first.length + second.length);
        expect(sum(goals.map(({ tally }) => tally.rated))).toBe(overall.rated);
      }),
    );
  });
});

describe('met is met', () => {
  const value = fc.integer({ min: -30, max: 30 }).map(String);
  const judged = fc.record({
    baseline: fc.option(value, { nil: undefined }),
    actual: value,
    target: value,
    direction: fc.constantFrom('increase', 'decrease', 'maintain'),
    bound: fc.constantFrom(undefined, '以上', '超', '以下', '未満', '約'),
    formula: fc.constantFrom('level', 'inverse', 'shortfall', 'progress', 'expected', 'schedule', 'within'),
  } as const);

  test('under every formula, direction, bound and sign; and no ratio says otherwise', () => {
    fc.assert(
      fc.property(judged, ({ baseline, actual, target, bound, ...parts }) => {
        const metrics = compute({
          ...parts,
          ...(baseline === undefined ? {} : { baseline }),
          actuals: { 2017: actual },
          target: amount(target, '件', bound === undefined ? {} : { bound }),
        });
        const { isMet, attainment, rating } = metrics;
        if (isMet) {
          expect(rating.key).toBe('achieved');
          if (attainment.status === 'value') expect(attainment.value.gte(1)).toBe(true);
        } else if (!['expected', 'schedule'].includes(parts.formula) && attainment.status === 'value') {
          // What 超 and 未満 just miss is at 100 %.
          expect(attainment.value.lte(1)).toBe(true);
          expect(rating.key).not.toBe('achieved');
        }
      }),
      { numRuns: 3000, seed: 9 },
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function omitUndefined<T extends { target?: unknown }>({ target, ...parts }: T) {
  return target === undefined ? parts : { ...parts, target };
}
