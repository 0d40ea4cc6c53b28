import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeMetrics } from '../../src/metrics/compute-metrics.ts';
import type { BandCount, Tally } from '../../src/metrics/metrics.ts';
import { describeCoverage, isSumOfSharesWhole } from '../../src/metrics/tally.ts';
import type { Indicator, IndicatorKind } from '../../src/model/plan/plan.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { configure, indicator, missing, plan } from './plan-builder.ts';

function rated(actual: string, kind: IndicatorKind = 'annual') {
  return indicator({ kind, actuals: { 2017: actual }, target: '100' });
}

function compute(goals: readonly (readonly Indicator[])[], rating = {}) {
  return computeMetrics(plan(...goals), configure(rating), fiscalYear(2017));
}

function counts({ bands }: Tally) {
  return bands.map(({ key, count }) => [key, count]);
}

test('counts by band, over all and by goal; shares are of the rated', () => {
  const unrated = indicator({ actuals: { 2017: missing() }, target: '100' });
  const { overall, goals } = compute([
    [rated('120'), rated('85'), unrated],
    [rated('10'), rated('90')],
  ]);
  expect(counts(overall)).toEqual([
    ['achieved', 1],
    ['on-track', 2],
    ['behind', 0],
    ['far-behind', 1],
  ]);
  expect(overall).toMatchObject({ total: 5, rated: 4, unrated: 1 });
  expect(overall.bands.map(({ share }) => share?.toString())).toEqual(['0.25', '0.5', '0', '0.25']);
  expect(goals.map(({ goalId, tally }) => [goalId, tally.rated, tally.total])).toEqual([
    ['goal-1', 2, 3],
    ['goal-2', 2, 2],
  ]);
});

test('nothing rated has no shares', () => {
  const { overall } = compute([[indicator({ target: '5' })]]);
  expect(overall.bands.map(({ share }) => share)).toEqual([undefined, undefined, undefined, undefined]);
  expect(isSumOfSharesWhole(overall)).toBe(true);
});

test('bands of every set in use are counted, those that print alike together', () => {
  const bandsByKind = {
    cumulative: [
      { key: 'achieved', symbol: '◎', word: '達成', atLeast: '90%' },
      { symbol: '×', word: '未達', below: '90%' },
    ],
  };
  const { overall, bandSets } = compute([[rated('95', 'cumulative'), rated('100')]], { bandsByKind });
  expect(bandSets.map(({ name }) => name)).toEqual(['standard', 'rating.bandsByKind.cumulative']);
  expect(counts(overall)).toEqual([
    ['achieved', 2],
    ['on-track', 0],
    ['behind', 0],
    ['far-behind', 0],
    ['未達', 0],
  ]);
});

test('the denominator is always said', () => {
  expect(describeCoverage({ total: 81, computed: 74, rated: 75, unrated: 6, bands: [] })).toBe(
    '算出可能 74指標／81指標中、評価 75指標',
  );
});

describe('shares that do not come to 100.0', () => {
  const tallyOf = (...numbers: readonly number[]): Tally => {
    const total = numbers.reduce((sum, number) => sum + number, 0);
    const bands: BandCount[] = numbers.map((count) => ({
      key: '',
      symbol: '',
      word: '',
      count,
      share: total === 0 ? undefined : new Decimal(count).div(total),
    }));
    return { total, computed: total, rated: total, unrated: 0, bands };
  };

  test('three thirds print as 99.9', () => {
    expect(isSumOfSharesWhole(tallyOf(1, 1, 1))).toBe(false);
    expect(isSumOfSharesWhole(tallyOf(1, 1, 2))).toBe(true);
  });

  test('a published tally: 44, 17, 7 and 13 of 81 are 54.3, 21.0, 8.6 and 16.0', () => {
    expect(isSumOfSharesWhole(tallyOf(44, 17, 7, 13))).toBe(false);
  });

  test('two bands always come to 100.0 or 100.1', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.integer({ min: 1, max: 99 }), (a, b) => {
        const half = new Decimal(a)
          .times(2000)
          .div(a + b)
          .mod(2)
          .eq(1);
        expect(isSumOfSharesWhole(tallyOf(a, b))).toBe(!half);
      }),
    );
  });
});
