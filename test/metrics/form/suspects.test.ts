import { describe, expect, it } from 'vitest';
import { isSwapped, suspectUnit } from '../../../src/metrics/form/suspects.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';

describe('two numbers that should agree', () => {
  it('have two digits that changed places where they differ by nine times a digit', () => {
    expect([9, 18, 81, 90, 360, 8100].filter((each) => !isSwapped(new Decimal(each)))).toEqual([]);
    expect([0, 1, 10, 99, 108, 91, 4.5, 990].filter((each) => isSwapped(new Decimal(each)))).toEqual([]);
  });

  it('are of two units where one is about a thousand times the other', () => {
    const times = (one: number, other: number) => suspectUnit(new Decimal(one), new Decimal(other));
    expect([301, 1000, 2999, -1000].map((each) => times(each, 1))).toEqual(['unit', 'unit', 'unit', 'unit']);
    expect([300, 3000, 1, 0].map((each) => times(each, 1))).toEqual([undefined, undefined, undefined, undefined]);
    expect(times(1000, 0)).toBeUndefined();
  });
});
