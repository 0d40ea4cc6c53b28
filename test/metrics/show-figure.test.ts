import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundPercentage, showNumber, showRatio, showSigned, showSignedRatio } from '../../src/metrics/show-figure.ts';
import { Decimal } from '../../src/model/value/decimal.ts';

describe('half away from zero', () => {
  test.each([
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['-0.05', 1, '△0.1'],
    ['33.35', 1, '33.4'],
    ['-0.04', 1, '0.0'],
    ['1234567.5', 0, '1,234,568'],
    ['999.95', 1, '1,000.0'],
    ['-1234', 0, '△1,234'],
  ])('%s with %i decimals is %s', (value, decimals, shown) => {
    expect(showNumber(new Decimal(value), decimals)).toBe(shown);
  });

  test('a value and its negative differ by the sign alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const value = new Decimal(digits).div(10_000);
        const shown = showNumber(value, decimals);
        const zero = !/[1-9]/.test(shown);
        expect(showNumber(value.negated(), decimals)).toBe(zero ? shown : `△${shown}`);
      }),
    );
  });
});

describe('percentages', () => {
  test.each([
    ['0.855', '85.5%'],
    ['-0.0952', '△9.5%'],
    ['1', '100.0%'],
    ['0.9996', '99.9%'],
    ['0.9994', '99.9%'],
    ['1.0004', '100.0%'],
    ['18.5373', '1,853.7%'],
  ])('%s is shown as %s', (ratio, shown) => {
    expect(showRatio(new Decimal(ratio))).toBe(shown);
  });

  test('100.0 % is never printed below 1, and never less above', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000, max: 3_000_000 }), (digits) => {
        const ratio = new Decimal(digits).div(1_000_000);
        expect(roundPercentage(ratio).gte(100)).toBe(ratio.gte(1));
      }),
    );
  });
});

test('a change carries its sign', () => {
  expect(showSigned(new Decimal('1234'), 0)).toBe('+1,234');
  expect(showSigned(new Decimal('-12'), 0)).toBe('△12');
  expect(showSigned(new Decimal(0), 1)).toBe('±0.0');
  expect(showSignedRatio(new Decimal('0.1234'))).toBe('+12.3%');
  expect(showSignedRatio(new Decimal('-0.04'))).toBe('△4.0%');
  expect(showSignedRatio(new Decimal('-0.0001'))).toBe('±0.0%');
});
