import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showRatio } from '../../src/metrics/show-figure.ts';
import {
  computeExpectedValue,
  describeFormula,
  type FormulaInputs,
  type FormulaName,
  findFormula,
  formulas,
} from '../../src/model/formula/formulas.ts';
import { Decimal } from '../../src/model/value/decimal.ts';

const names = Object.keys(formulas) as FormulaName[];

type Given = Partial<Record<'actual' | 'target' | 'baseline' | 'elapsed' | 'period', string | Decimal>> &
  Partial<Pick<FormulaInputs, 'direction' | 'bound'>>;

function inputs({ direction = 'increase', bound, ...numbers }: Given): FormulaInputs {
  const read = (role: keyof typeof numbers) => new Decimal(numbers[role] ?? 1);
  return {
    actual: read('actual'),
    target: read('target'),
    baseline: read('baseline'),
    elapsed: read('elapsed'),
    period: new Decimal(numbers.period ?? 5),
    direction,
    bound,
    tolerance: new Decimal('0.05'),
  };
}

function shown(name: FormulaName, given: Given): string {
  const result = formulas[name].compute(inputs(given));
  return result.status === 'value' ? showRatio(result.value, { decimals: 1, rounding: 'half-up' }) : result.reason;
}

describe('published examples', () => {
  test('the same figures are 95.5 % by level and 50 % by progress', () => {
    const given = { baseline: '100', target: '110', actual: '105' };
    expect(shown('level', given)).toBe('95.5%');
    expect(shown('progress', given)).toBe('50.0%');
  });

  test('品川区 町会会館 25 → 4: 22 is 14.3 %, 27 is behind the start', () => {
    const fewer = { baseline: '25', target: '4', direction: 'decrease' } as const;
    expect(shown('progress', { ...fewer, actual: '22' })).toBe('14.3%');
    expect(shown('progress', { ...fewer, actual: '27' })).toBe('△9.5%');
  });

  test('大分県: 4,917 against at most 5,200', () => {
    expect(shown('inverse', { target: '5200', actual: '4917' })).toBe('105.8%');
  });

  test('長崎市: 0.42 against 0.27', () => {
    expect(shown('shortfall', { target: '0.27', actual: '0.42' })).toBe('44.4%');
  });

  test('静岡県: the straight line, and what stands on it', () => {
    const given = inputs({ baseline: '100', target: '150', elapsed: '2' });
    expect(computeExpectedValue(given)).toMatchObject({ status: 'value', value: new Decimal(120) });
    expect(shown('expected', { baseline: '100', target: '150', elapsed: '2', actual: '120' })).toBe('100.0%');
    expect(shown('expected', { baseline: '100', target: '150', elapsed: '2', actual: '90' })).toBe('75.0%');
  });

  test('期待値型 of a decrease is turned over', () => {
    const given = { baseline: '25', target: '4', elapsed: '3', direction: 'decrease' } as const;
    expect(shown('expected', { ...given, actual: '22' })).toBe('56.4%'); // 12.4 ÷ 22
    expect(shown('expected', { ...given, actual: '12.4' })).toBe('100.0%');
  });

  test('多摩市: 20 % of the way is due after the first of five years, 40 % after the second', () => {
    const given = { baseline: '0', target: '100' };
    expect(shown('schedule', { ...given, elapsed: '1', actual: '20' })).toBe('100.0%');
    expect(shown('schedule', { ...given, elapsed: '2', actual: '20' })).toBe('50.0%');
    expect(shown('schedule', { ...given, elapsed: '5', actual: '100' })).toBe('100.0%');
  });

  test('維持型: whole inside the tolerance, less on either side of it', () => {
    expect(shown('within', { target: '100', actual: '95' })).toBe('100.0%');
    expect(shown('within', { target: '100', actual: '105' })).toBe('100.0%');
    expect(shown('within', { target: '100', actual: '94' })).toBe('94.0%');
    expect(shown('within', { target: '100', actual: '106' })).toBe('94.3%');
  });

  test('維持型 with 以上 has no upper edge, with 以下 no lower one', () => {
    expect(shown('within', { target: '90', actual: '190', bound: '以上' })).toBe('100.0%');
    expect(shown('within', { target: '100', actual: '10', bound: '以下' })).toBe('100.0%');
    expect(shown('within', { target: '100', actual: '125', bound: '以下' })).toBe('80.0%');
  });
});

describe('what cannot be computed', () => {
  test.each<[FormulaName, Given, string]>([
    ['level', { target: '0' }, 'target-zero'],
    ['level', { target: '-5' }, 'negative-value'],
    ['inverse', { actual: '0', target: '4' }, 'actual-zero'],
    ['inverse', { actual: '3', target: '0' }, 'target-zero'],
    ['inverse', { actual: '-3', target: '4' }, 'negative-value'],
    ['shortfall', { target: '0' }, 'target-zero'],
    ['level', { actual: '-1', target: '5' }, 'negative-value'],
    ['progress', { baseline: '10', target: '10' }, 'baseline-equals-target'],
    ['progress', { baseline: '10', target: '8' }, 'baseline-beyond-target'],
    ['schedule', { baseline: '10', target: '12', direction: 'decrease' }, 'baseline-beyond-target'],
    ['expected', { baseline: '10', target: '8' }, 'baseline-beyond-target'],
    ['schedule', { baseline: '10', target: '10' }, 'baseline-equals-target'],
    ['schedule', { baseline: '10', target: '20', elapsed: '0' }, 'before-plan'],
    ['expected', { baseline: '0', target: '0' }, 'expected-zero'],
    ['expected', { baseline: '-9', target: '-5' }, 'negative-value'],
    ['expected', { baseline: '9', target: '5', actual: '0', direction: 'decrease' }, 'actual-zero'],
    ['within', { target: '0', actual: '1' }, 'target-zero'],
  ])('%s of %o is undefined: %s', (name, given, reason) => {
    expect(shown(name, given)).toBe(reason);
  });

  test.each(names)('%s passes on why an actual is missing and keeps the other inputs', (name) => {
    const result = formulas[name].compute({ ...inputs({ target: '7' }), actual: 'actual-missing' });
    expect(result).toMatchObject({ status: 'undefined', reason: 'actual-missing', inputs: { target: new Decimal(7) } });
    expect(result.inputs).not.toHaveProperty('actual');
  });
});

describe('names', () => {
  test('a formula is found by its key and by its Japanese name', () => {
    expect(findFormula('progress')).toBe('progress');
    expect(findFormula('増減型')).toBe('progress');
    expect(findFormula('比例型')).toBeUndefined();
  });

  test('the legend says what is divided by what', () => {
    expect(describeFormula('progress')).toBe('増減型：（実績値－基準値）÷（目標値－基準値）');
  });
});

describe('properties', () => {
  const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((digits) => new Decimal(digits).div(100));
  const positive = fc.integer({ min: 1, max: 1_000_000 }).map((digits) => new Decimal(digits).div(100));
  const arbitrary = fc.record({
    actual: number,
    target: number,
    baseline: number,
    elapsed: fc.integer({ min: 0, max: 5 }).map((years) => new Decimal(years)),
    direction: fc.constantFrom('increase', 'decrease', 'maintain'),
  });

  test.each(names)('%s is finite or has a reason', (name) => {
    fc.assert(
      fc.property(arbitrary, (given) => {
        const result = formulas[name].compute(inputs(given));
        return result.status === 'undefined' ? result.reason.length > 0 : result.value.isFinite();
      }),
    );
  });

  test.each(names)('%s does not change when every value is scaled', (name) => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 10_000 }), (given, k) => {
        const scaled = {
          ...given,
          actual: given.actual.times(k),
          target: given.target.times(k),
          baseline: given.baseline.times(k),
        };
        const [before, after] = [formulas[name].compute(inputs(given)), formulas[name].compute(inputs(scaled))];
        expect(after.status).toBe(before.status);
        if (before.status === 'value' && after.status === 'value') expect(after.value.eq(before.value)).toBe(true);
      }),
    );
  });

  const reached = (name: FormulaName, given: Given) => {
    const result = formulas[name].compute(inputs(given));
    return result.status === 'value' && result.value.gte(1);
  };

  test('level is 1 or more exactly when the target is reached, inverse and shortfall when a decrease is', () => {
    fc.assert(
      fc.property(positive, positive, (actual, target) => {
        expect(reached('level', { actual, target })).toBe(actual.gte(target));
        expect(reached('inverse', { actual, target })).toBe(actual.lte(target));
        expect(reached('shortfall', { actual, target })).toBe(actual.lte(target));
      }),
    );
  });

  test('progress is 1 or more exactly when the target is reached, whichever way it lies', () => {
    fc.assert(
      fc.property(number, number, number, (actual, target, baseline) => {
        fc.pre(!target.eq(baseline));
        const there = target.gt(baseline) ? actual.gte(target) : actual.lte(target);
        const direction = target.gt(baseline) ? 'increase' : 'decrease';
        expect(reached('progress', { actual, target, baseline, direction })).toBe(there);
      }),
    );
  });

  test('a schedule is kept exactly when the line is reached', () => {
    fc.assert(
      fc.property(number, positive, number, fc.integer({ min: 1, max: 5 }), (baseline, way, actual, years) => {
        const elapsed = new Decimal(years);
        const line = baseline.plus(way.times(years).div(5));
        expect(reached('schedule', { actual, target: baseline.plus(way), baseline, elapsed })).toBe(actual.gte(line));
      }),
    );
  });
});
