import { describe, expect, test } from 'vitest';
import { computeMetrics } from '../../src/metrics/compute-metrics.ts';
import { isProvisional } from '../../src/metrics/provisional.ts';
import { findReportYears } from '../../src/metrics/report-years.ts';
import type { Firmness } from '../../src/model/value/firmness.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { amount, configure, indicator, missing, plan } from './plan-builder.ts';

const asOf = (day: string, value = '5') => amount(value, '件', { asOf: day });

/** Of the last of the actuals. */
function judge(...texts: readonly string[]): boolean {
  const actuals = texts.map((text, index) => [2017 - texts.length + 1 + index, asOf(text)]);
  const one = indicator({ actuals: Object.fromEntries(actuals) });
  const last = one.actuals.at(-1);
  if (last === undefined) throw new Error('no actual');
  return isProvisional(last, { ...one, baseline: undefined });
}

describe('a value does not stand for its whole year yet', () => {
  test.each([
    ['平成29年9月30日', true],
    ['平成30年3月31日', false],
    ['平成30年3月30日', false],
    ['平成30年3月29日', true],
    ['平成30年3月', false],
    ['平成29年度', false],
    ['平成29年', false],
  ])('alone, of %s: %s', (text, expected) => {
    expect(judge(text)).toBe(expected);
  });

  test.each([
    [['平成28年9月30日', '平成29年9月30日'], false],
    [['平成27年9月30日', '平成28年9月30日', '平成29年9月30日'], false],
    [['平成28年9月29日', '平成29年9月30日'], true],
    [['平成28年8月30日', '平成29年9月30日'], true],
    [['平成27年9月30日', '平成28年度', '平成29年9月30日'], true],
    [['平成27年9月30日', '平成28年3月31日', '平成29年9月30日'], true],
  ])('unless all others are of its day: %s', (texts, expected) => {
    expect(judge(...texts)).toBe(expected);
  });

  test('the baseline is one of the others', () => {
    const own = indicator({ baseline: asOf('平成26年9月30日'), actuals: { 2017: asOf('平成29年9月30日') } });
    const other = indicator({ baseline: '4', actuals: { 2017: asOf('平成29年9月30日') } });
    expect([own, other].map((one) => one.actuals.map((actual) => isProvisional(actual, one)))).toEqual([
      [false],
      [true],
    ]);
  });
});

/** The years 2016 and 2017, of which one value is of another firmness. */
function withFirmness(year: number, firmness: Firmness) {
  const one = indicator({ baseline: '2', actuals: { 2016: '4', 2017: '5' }, target: '10' });
  const actuals = one.actuals.map((actual) => (actual.column.year === year ? { ...actual, firmness } : actual));
  return { ...one, actuals };
}

const compute = (one: ReturnType<typeof indicator>, rating: object = {}) =>
  computeMetrics(plan([one]), configure(rating), fiscalYear(2017)).indicators[0];

describe('a forecast', () => {
  test.each(['expected', 'planned'] as const)(
    '%s is neither compared nor rated, unless it is asked for',
    (firmness) => {
      const held = compute(withFirmness(2017, firmness));
      const reason = 'actual-provisional';
      expect(held).toMatchObject({
        change: { reason },
        changeRate: { reason },
        attainment: { reason },
        rating: { reason },
      });
      const asked = compute(withFirmness(2017, firmness), { provisional: true });
      expect(asked).toMatchObject({ change: { shown: '+1件' }, attainment: { shown: '50.0%' } });
    },
  );

  test('of the year before is nothing to compare with', () => {
    const held = compute(withFirmness(2016, 'expected'));
    expect(held).toMatchObject({ change: { reason: 'actual-provisional' }, attainment: { shown: '50.0%' } });
    expect(compute(withFirmness(2016, 'expected'), { provisional: true })?.change.shown).toBe('+1件');
  });

  test('速報 is a value like others', () => {
    expect(compute(withFirmness(2017, 'preliminary'))?.change.shown).toBe('+1件');
  });
});

describe('the year of the report', () => {
  const date = { year: 2018, month: 10, day: 1 };
  const latest = (...indicators: readonly ReturnType<typeof indicator>[]) => findReportYears(plan(indicators), date);

  test('is the last with a value, of any indicator', () => {
    const first = indicator({ id: 'a', actuals: { 2015: '1', 2016: '2', 2017: missing() } });
    const second = indicator({ id: 'b', actuals: { 2015: '1', 2016: missing(), 2017: missing() } });
    expect(latest(first, second)).toEqual({ all: [2015, 2016, 2017], latest: 2016 });
    expect(latest(second, first).latest).toBe(2016);
  });

  test('is not that of a forecast, of half a year or of a value not yet there', () => {
    expect(latest(withFirmness(2017, 'expected')).latest).toBe(2016);
    expect(latest(indicator({ actuals: { 2016: '4', 2017: asOf('平成29年9月30日') } })).latest).toBe(2016);
    const one = withFirmness(2017, 'final');
    const doubted = one.actuals.map((each) =>
      each.column.year === 2017 ? { ...each, doubt: 'not-yet' as const } : each,
    );
    expect(latest({ ...one, actuals: doubted }).latest).toBe(2016);
    const differing = doubted.map((each) =>
      each.doubt === undefined ? each : { ...each, doubt: 'unit-differs' as const },
    );
    expect(latest({ ...one, actuals: differing }).latest).toBe(2017);
  });

  test('is the last column where nothing was measured, the baseline, or that of the document', () => {
    expect(latest(indicator({ actuals: { 2016: missing(), 2017: missing() } })).latest).toBe(2017);
    expect(latest(indicator({ baseline: '5', target: '9' }))).toEqual({ all: [2014], latest: 2014 });
    expect(findReportYears({ ...plan(), stated: {} }, { year: 2018, month: 3, day: 31 })).toEqual({
      all: [2017],
      latest: 2017,
    });
  });
});
