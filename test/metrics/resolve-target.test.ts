import { describe, expect, test } from 'vitest';
import { resolveTarget } from '../../src/metrics/resolve-target.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import type { Change } from '../../src/model/value/quantity.ts';
import { amount, indicator, missing, observe } from './plan-builder.ts';

const changed = (extra: Partial<Change>): Change => ({
  type: 'change',
  text: '',
  value: new Decimal(-10),
  unit: '',
  decimals: 0,
  relative: false,
  base: 'baseline',
  ...extra,
});

/** Of a baseline of 60 and 58 in the year before. */
function resolve(change: Partial<Change>, unit = '件', baseline: string | ReturnType<typeof missing> = '60') {
  const one = indicator({ unit, baseline });
  const resolved = resolveTarget(
    observe('target', 2019, changed(change)),
    one,
    observe('actual', 2016, amount('58', unit)),
  );
  return typeof resolved === 'string' ? resolved : resolved.value.toString();
}

describe('a change on a known base', () => {
  test.each([
    [{ relative: true, unit: '%' }, '件', '54'],
    [{ relative: true, unit: '%', base: 'previous' }, '件', '52.2'],
    [{}, '件', '50'],
    [{ base: 'previous' }, '件', '48'],
    [{ unit: '件' }, '件', '50'],
    [{ unit: '人' }, '件', 'unit-differs'],
    [{ unit: 'ポイント' }, '%', '50'],
    [{ unit: 'ポイント' }, '件', 'unit-differs'],
    [{ unit: '%' }, '%', '50'],
    [{ unit: '件' }, '%', 'unit-differs'],
    [{ base: 'unknown' }, '件', 'target-doubtful'],
  ] as const)('%o in %s comes to %s', (change, unit, expected) => {
    expect(resolve(change, unit)).toBe(expected);
  });

  test('a share of a deficit moves it the way of its sign', () => {
    expect(resolve({ relative: true, unit: '%', value: new Decimal(10) }, '件', '-60')).toBe('-54');
  });

  test('keeps its bound, and says that it was worked out', () => {
    const target = observe('target', 2019, changed({ bound: '以下' }));
    expect(resolveTarget(target, indicator({ baseline: '60' }), undefined)).toMatchObject({
      bound: '以下',
      workedOut: { base: { column: { role: 'baseline' } } },
    });
    const plain = observe('target', 2019, amount('60', '件', { bound: '以上' }));
    expect(resolveTarget(plain, indicator({}), undefined)).toEqual({
      value: new Decimal(60),
      bound: '以上',
    });
    expect(resolveTarget(observe('target', 2019, amount('60')), indicator({}), undefined)).not.toHaveProperty('bound');
    expect(
      resolveTarget(observe('target', 2019, changed({})), indicator({ baseline: '60' }), undefined),
    ).not.toHaveProperty('bound');
  });

  test.each([
    ['decrease', -10, '以上', '以下'],
    ['decrease', -10, '超', '未満'],
    ['decrease', -10, '以下', '以下'],
    ['decrease', 10, '以上', '以上'],
    ['increase', -10, '以上', '以上'],
  ] as const)('of what is to %s, %s %s comes to %s', (direction, value, bound, expected) => {
    const target = observe('target', 2019, changed({ value: new Decimal(value), bound }));
    expect(resolveTarget(target, indicator({ baseline: '60', direction }), undefined)).toMatchObject({
      bound: expected,
    });
  });

  test('a base without a number leaves none', () => {
    expect(resolve({}, '件', missing())).toBe('baseline-missing');
    expect(
      resolveTarget(observe('target', 2019, changed({ base: 'previous' })), indicator({ baseline: '60' }), undefined),
    ).toBe('previous-missing');
  });

  test('one in doubt is not worked out', () => {
    const target = { ...observe('target', 2019, changed({})), doubt: 'change-or-level' } as const;
    expect(resolveTarget(target, indicator({ baseline: '60' }), undefined)).toBe('target-doubtful');
  });
});
