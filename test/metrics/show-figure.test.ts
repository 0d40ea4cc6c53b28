import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FigureStyle,
  roundPercentage,
  showNumber,
  showRatio,
  showSigned,
  showSignedRatio,
} from '../../src/metrics/show-figure.ts';
import { Decimal } from '../../src/model/value/decimal.ts';

const rounded = (decimals: number): FigureStyle => ({ decimals, rounding: 'half-up' });

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
    expect(showNumber(new Decimal(value), rounded(decimals))).toBe(shown);
  });

  test('a value and its negative differ by the sign alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const value = new Decimal(digits).div(10_000);
        const shown = showNumber(value, rounded(decimals));
        const zero = !/[1-9]/.test(shown);
        expect(showNumber(value.negated(), rounded(decimals))).toBe(zero ? shown : `△${shown}`);
      }),
    );
  });
});

describe('percentages', () => {
  test.each([
    ['0.855', '85.5%'],
    ['-0.0952', '△9.5%'],
    ['1', '100.0%'],
    ['0.9996', '100.0%'],
    ['0.9994', '99.9%'],
    ['1.0004', '100.0%'],
    ['18.5373', '1,853.7%'],
  ])('%s is shown as %s', (ratio, shown) => {
    expect(showRatio(new Decimal(ratio), rounded(1))).toBe(shown);
  });

  test('is as the setting rounds it, on both sides of zero', () => {
    const shown = (ratio: string, style: FigureStyle) => showRatio(new Decimal(ratio), style);
    expect(shown('0.8116', { decimals: 1, rounding: 'down' })).toBe('81.1%');
    expect(shown('0.8116', { decimals: 0, rounding: 'up' })).toBe('82%');
    expect(shown('-0.8116', { decimals: 1, rounding: 'down' })).toBe('△81.1%');
    expect(shown('-0.8111', { decimals: 1, rounding: 'up' })).toBe('△81.2%');
    expect(shown('0.9999', { decimals: 2, rounding: 'half-up' })).toBe('99.99%');
  });

  test('lies within one unit of its last digit, below the exact value when cut and above it when raised', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), fc.nat(3), (digits, decimals) => {
        const percent = new Decimal(digits).div(10_000);
        const [down, near, up] = (['down', 'half-up', 'up'] as const).map((rounding) =>
          roundPercentage(percent.div(100), { decimals, rounding }),
        );
        expect(down?.lte(percent) && up?.gte(percent)).toBe(true);
        expect(near?.eq(down ?? 0) || near?.eq(up ?? 0)).toBe(true);
      }),
    );
  });
});

test('a change carries its sign', () => {
  expect(showSigned(new Decimal('1234'), rounded(0))).toBe('+1,234');
  expect(showSigned(new Decimal('-12'), rounded(0))).toBe('△12');
  expect(showSigned(new Decimal(0), rounded(1))).toBe('±0.0');
  expect(showSignedRatio(new Decimal('0.1234'), rounded(1))).toBe('+12.3%');
  expect(showSignedRatio(new Decimal('-0.04'), rounded(1))).toBe('△4.0%');
  expect(showSignedRatio(new Decimal('-0.0001'), rounded(1))).toBe('±0.0%');
});
