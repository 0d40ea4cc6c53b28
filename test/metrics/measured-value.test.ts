import { describe, expect, test } from 'vitest';
import { findActual, findAmount, findMeasured, findTarget, isPercentage } from '../../src/metrics/measured-value.ts';
import type { Doubt, Observation } from '../../src/model/plan/plan.ts';
import { parseQuantity } from '../../src/model/value/parse-quantity.ts';
import type { Amount, Quantity } from '../../src/model/value/quantity.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { amount, configure, indicator, missing, observe, word } from './plan-builder.ts';

function read(text: string): Amount {
  const quantity = parseQuantity(text);
  if (quantity?.type !== 'amount') throw new Error(`${text} is no amount`);
  return quantity;
}

/** Of a goal and a figure in one cell, the figure was measured. */
test.each([
  ['10件未満（8件）', '8'],
  ['10件以下（8件）', '8'],
  ['700件以上（898件）', '898'],
  ['700件超（898件）', '898'],
  ['約700件（698件）', '700'],
  ['延べ700件（350件）', '700'],
  ['700件（898件）', '700'],
  ['1か所以上（20人）', '1'],
  ['10件未満', '10'],
])('%s is measured as %s', (text, measured) => {
  const amount = read(text);
  expect(findMeasured(amount).value.toString()).toBe(measured);
  const entry = observe('actual', 2017, amount);
  const of = indicator({ unit: amount.unit });
  expect(findAmount(entry, 'actual', of)).toMatchObject({ value: findMeasured(amount).value });
  expect(findAmount(entry, 'target', of)).toBe(amount);
});

describe('why a value has no number', () => {
  const composite = { type: 'composite', text: '', relation: 'list', parts: [] } as const;

  test.each<[string, Quantity, Doubt | undefined]>([
    ['missing', missing(), undefined],
    ['composite', composite, undefined],
    ['qualitative', word('拡充'), undefined],
    ['doubtful', amount('5'), 'two-values'],
    ['doubtful', amount('5'), 'not-yet'],
    ['doubtful', missing(), 'unreadable'],
  ])('%s', (reason, quantity, doubt) => {
    const entry = { ...observe('actual', 2017, quantity), ...(doubt && { doubt }) };
    for (const role of ['actual', 'baseline', 'target'] as const)
      expect(findAmount(entry, role, indicator({}))).toBe(`${role}-${reason}`);
  });

  test('a unit of something else', () => {
    const differs = { ...observe('actual', 2017, amount('5')), doubt: 'unit-differs' } as const;
    expect(findAmount(differs, 'actual', indicator({}))).toBe('unit-differs');
    expect(findAmount(observe('actual', 2017, amount('5', '人')), 'actual', indicator({}))).toBe('unit-differs');
    expect(findAmount(undefined, 'target', indicator({}))).toBe('target-missing');
  });
});

test('percentages are those of % and ポイント', () => {
  const points = ['ポイント', 'pt', 'ｐｔ', '%ポイント'];
  const units = ['%', '％', ...points, '件', 'ptA', ''].filter((unit) => isPercentage(indicator({ unit })));
  expect(units).toEqual(['%', '％', ...points]);
});

/** A value in a column without a year. */
function undated(role: 'actual' | 'target' | 'plan', quantity: Quantity): Observation {
  const entry = observe(role, 2017, quantity);
  return { ...entry, period: undefined, column: { ...entry.column, period: undefined, year: undefined } };
}

describe('the actual of a year', () => {
  const [of2017, of2018] = [fiscalYear(2017), fiscalYear(2018)];

  test('is that of its column', () => {
    const one = indicator({ actuals: { 2016: '4', 2017: '5' } });
    expect(findActual(one, of2017)).toBe(one.actuals[1]);
    expect(findActual(one, of2018)).toBeUndefined();
  });

  test('is one without a year only where no other has one', () => {
    const [first, last] = [undated('actual', amount('4')), undated('actual', amount('5'))];
    expect(findActual({ ...indicator({}), actuals: [first, last] }, of2017)).toBe(last);
    expect(
      findActual({ ...indicator({}), actuals: [observe('actual', 2016, amount('3')), last] }, of2017),
    ).toBeUndefined();
  });
});

describe('the target of a year', () => {
  const find = (year: number, one: ReturnType<typeof indicator>, rating: object = {}) =>
    findTarget(one, fiscalYear(year), configure(rating))?.quantity.text;
  const yearly = indicator({ yearlyTargets: { 2016: '4', 2018: '6' }, target: '9' });

  test('is its own, else the next one, else the last', () => {
    expect([2015, 2016, 2017, 2018, 2019, 2020].map((year) => find(year, yearly))).toEqual([
      '4件',
      '4件',
      '6件',
      '6件',
      '9件',
      '9件',
    ]);
    expect(find(2016, yearly, { target: 'last' })).toBe('9件');
  });

  test('that was left open does not stand in the way of one that is set', () => {
    const open = indicator({ yearlyTargets: { 2016: missing(), 2018: '6' } });
    expect([find(2016, open), find(2019, open)]).toEqual(['6件', '6件']);
    const none = indicator({ yearlyTargets: { 2016: missing(), 2018: missing('blank') } });
    expect(find(2016, none)).toBe('');
  });

  test('is a 計画値 only where there is no column of targets', () => {
    const plans = [
      observe('plan', 2016, amount('4')),
      observe('plan', 2017, missing()),
      observe('plan', 2018, amount('6')),
    ];
    expect([2016, 2017].map((year) => find(year, indicator({ plans })))).toEqual(['4件', '6件']);
    expect(find(2016, indicator({ plans, target: missing() }))).toBe('－');
    expect(find(2016, indicator({ plans, target: '9' }))).toBe('9件');
  });

  test('without a year belongs to all, behind those that have one', () => {
    const open = undated('target', amount('7'));
    expect(find(2016, { ...indicator({}), targets: [open] })).toBe('7件');
    expect(find(2017, { ...indicator({}), targets: [observe('target', 2016, amount('4')), open] })).toBe('4件');
    expect(find(2017, { ...indicator({}), targets: [open, observe('target', 2018, amount('4'))] })).toBe('4件');
  });
});

describe('several actuals of a year', () => {
  const expected = { ...observe('actual', 2017, amount('33')), firmness: 'expected' } as const;
  const measured = observe('actual', 2017, amount('36'));

  test('the one that is measured counts, wherever it stands', () => {
    for (const actuals of [
      [expected, measured],
      [measured, expected],
      [observe('actual', 2017, missing()), expected, measured],
    ])
      expect(findActual({ ...indicator({}), actuals }, fiscalYear(2017))).toBe(measured);
  });

  test('the first where none is', () => {
    const actuals = [expected, observe('actual', 2017, missing())];
    expect(findActual({ ...indicator({}), actuals }, fiscalYear(2017))).toBe(expected);
  });
});
