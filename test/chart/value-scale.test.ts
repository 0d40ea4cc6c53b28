import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseScale, formatTick } from '../../src/chart/value-scale.ts';
import { Decimal } from '../../src/model/value/decimal.ts';

const shown = (...values: readonly string[]) =>
  chooseScale(values.map((value) => new Decimal(value)))?.ticks.map((tick) => formatTick(tick));

describe('chooseScale', () => {
  it.each([
    [
      ['1.14', '1.45'],
      ['0', '0.5', '1', '1.5'],
    ],
    [
      ['800', '2080'],
      ['0', '1,000', '2,000', '3,000'],
    ],
    [
      ['6748', '7180'],
      ['6,600', '6,800', '7,000', '7,200'],
    ],
    [['0'], ['0', '1']],
    // Nothing between two whole counts, and no leap where they are neighbours.
    [
      ['1', '3'],
      ['0', '1', '2', '3'],
    ],
    [
      ['17', '18'],
      ['0', '5', '10', '15', '20'],
    ],
    [
      ['48', '53'],
      ['46', '48', '50', '52', '54'],
    ],
    [
      ['-30', '50'],
      ['−40', '−20', '0', '20', '40', '60'],
    ],
    [
      ['-5', '-3'],
      ['−6', '−4', '−2', '0'],
    ],
  ])('%s has the ticks %s', (values, ticks) => {
    expect(shown(...values)).toEqual(ticks);
  });

  it('holds every value between its first and last tick, with at most seven ticks', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => new Decimal(number.toPrecision(6)));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (values) => {
        const scale = chooseScale(values);
        expect(scale).toBeDefined();
        if (scale === undefined) return;
        expect(values.every((each) => each.gte(scale.from) && each.lte(scale.to))).toBe(true);
        expect(scale.ticks[0]?.equals(scale.from)).toBe(true);
        expect(scale.ticks.at(-1)?.equals(scale.to)).toBe(true);
        expect(scale.ticks.length).toBeLessThanOrEqual(7);
        if (scale.fromZero) expect(scale.ticks.some((tick) => tick.isZero())).toBe(true);
      }),
    );
  });

  it('has nothing to choose without values', () => {
    expect(chooseScale([])).toBeUndefined();
  });
});
