import { describe, expect, it } from 'vitest';
import {
  computeExpectedValue,
  describeFormula,
  type FormulaInputs,
  type FormulaName,
  findFormula,
  formulaNames,
  formulas,
} from '../../../src/model/formula/formulas.ts';
import { type Direction, excelTargetMet, isTargetMet } from '../../../src/model/formula/target-met.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';
import type { Bound } from '../../../src/model/value/quantity.ts';

const bounds: readonly (Bound | undefined)[] = [undefined, '以上', '超', '以下', '未満', '約'];
const directions: readonly (Direction | undefined)[] = ['increase', 'decrease', 'maintain', undefined];
const judged = (direction: Direction | undefined, bound: Bound | undefined) => ({
  direction,
  bound,
  tolerance: new Decimal('0.05'),
});

describe('a target is met', () => {
  /** Of 94, 95, 100, 105 and 106 against 100 with 5 % of tolerance, those that meet it. */
  const table: readonly (readonly [Direction | undefined, readonly (string | undefined)[]])[] = [
    ['increase', ['100 105 106', '100 105 106', '105 106', '94 95 100', '94 95', '100 105 106']],
    ['decrease', ['94 95 100', '100 105 106', '105 106', '94 95 100', '94 95', '94 95 100']],
    ['maintain', ['95 100 105', '95 100 105 106', '95 100 105 106', '94 95 100 105', '94 95 100 105', '95 100 105']],
    [undefined, [undefined, '100 105 106', '105 106', '94 95 100', '94 95', undefined]],
  ];

  it.each(table)('by the direction %s and its bound', (direction, expected) => {
    const met = bounds.map((bound) => {
      const results = [94, 95, 100, 105, 106].map(
        (actual) => [actual, isTargetMet(new Decimal(actual), new Decimal(100), judged(direction, bound))] as const,
      );
      if (results.some(([, isMet]) => isMet === undefined)) return undefined;
      return results.flatMap(([actual, isMet]) => (isMet ? [actual] : [])).join(' ');
    });
    expect(met).toEqual(expected);
  });

  it('in a workbook by the same conditions', () => {
    const [over, atLeast, below, atMost] = ['>', '>=', '<', '<='].map((sign) => `{actual}${sign}{target}`);
    const above = '{actual}>={target}-ABS({target})*{tolerance}';
    const under = '{actual}<={target}+ABS({target})*{tolerance}';
    const within = 'ABS({actual}-{target})<=ABS({target})*{tolerance}';
    const written = directions.map((direction) => bounds.map((bound) => excelTargetMet(judged(direction, bound))));
    expect(written).toEqual([
      [atLeast, atLeast, over, atMost, below, atLeast],
      [atMost, atLeast, over, atMost, below, atMost],
      [within, above, above, under, under, within],
      [undefined, atLeast, over, atMost, below, undefined],
    ]);
  });
});

describe('a formula', () => {
  it.each([
    ['level', '水準型：実績値÷目標値'],
    ['inverse', '逆数型：目標値÷実績値'],
    ['shortfall', '差引型：２－実績値÷目標値'],
    ['progress', '増減型：（実績値－基準値）÷（目標値－基準値）'],
    [
      'expected',
      '期待値型：実績値÷期待値（減少を目指す指標は期待値÷実績値）。期待値は基準値から目標値まで毎年度均等に進むとした当該年度の値',
    ],
    ['schedule', '年割型：（実績値－基準値）÷（目標値－基準値）÷（経過年数÷計画年数）'],
    ['within', '維持型：目標値の許容幅の内なら100%、外なら実績値÷目標値（許容幅を上回るときは目標値÷実績値）'],
  ] as const)('%s is called %s', (name, legend) => {
    expect(describeFormula(name)).toBe(legend);
    expect(findFormula(name)).toBe(name);
    expect(findFormula(legend.split('：')[0] ?? '')).toBe(name);
    expect(formulaNames).toContain(name);
  });

  it('is none that nobody named', () => {
    expect(['', '水準', 'levels', 'constructor'].map(findFormula)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('needs its roles, and says whether 1 is the target', () => {
    const facts = formulaNames.map((name) => [name, formulas[name].needs.join(' '), formulas[name].measuresTarget]);
    expect(facts).toEqual([
      ['level', 'actual target', true],
      ['inverse', 'actual target', true],
      ['shortfall', 'actual target', true],
      ['progress', 'actual target baseline', true],
      ['expected', 'actual target baseline', false],
      ['schedule', 'actual target baseline', false],
      ['within', 'actual target', true],
    ]);
  });
});

describe('a ratio', () => {
  const compute = (name: FormulaName | 'line', numbers: string, given: Partial<FormulaInputs> = {}) => {
    const [actual = '', target = '', baseline = '', elapsed = '2', period = '4'] = numbers.split(' ');
    const [a, t, b, e, p] = [actual, target, baseline || '0', elapsed, period].map((each) => new Decimal(each));
    if (!a || !t || !b || !e || !p) throw new Error('five numbers');
    const inputs = {
      actual: a,
      target: t,
      baseline: b,
      elapsed: e,
      period: p,
      ...judged('increase', undefined),
      ...given,
    };
    const ratio = name === 'line' ? computeExpectedValue(inputs) : formulas[name].compute(inputs);
    return ratio.status === 'value' ? ratio.value.toString() : ratio.reason;
  };
  const decrease = { direction: 'decrease' } as const;

  it.each<[FormulaName | 'line', string, string, Partial<FormulaInputs>?]>([
    ['level', '50 100', '0.5'],
    ['level', '0 100', '0'],
    ['level', '50 0', 'target-zero'],
    ['level', '-1 100', 'negative-value'],
    ['level', '1 -100', 'negative-value'],
    ['level', '-0 100', '0'],
    ['inverse', '50 100', '2'],
    ['inverse', '0 100', 'actual-zero'],
    ['inverse', '50 0', 'target-zero'],
    ['inverse', '-1 100', 'negative-value'],
    ['inverse', '1 -100', 'negative-value'],
    ['shortfall', '150 100', '0.5'],
    ['shortfall', '150 0', 'target-zero'],
    ['progress', '60 100 20', '0.5'],
    ['progress', '60 100 100', 'baseline-equals-target'],
    ['progress', '60 100 120', 'baseline-beyond-target'],
    ['progress', '60 100 120', '3', decrease],
    ['progress', '60 100 20', 'baseline-beyond-target', decrease],
    ['progress', '60 100 20', '0.5', { direction: 'maintain' }],
    ['progress', '60 100 120', '3', { direction: undefined }],
    ['expected', '60 100 20', '1'],
    ['expected', '30 100 20', '0.5'],
    ['expected', '60 20 100', '1', decrease],
    ['expected', '120 20 100', '0.5', decrease],
    ['expected', '0 20 100', 'actual-zero', decrease],
    ['expected', '60 20 100', 'baseline-beyond-target'],
    ['expected', '60 100 100', '0.6'],
    ['expected', '5 100 -100', 'expected-zero'],
    ['expected', '5 50 -100', 'negative-value'],
    ['expected', '-5 100 20', 'negative-value'],
    ['expected', '-0 100 20', '0'],
    ['schedule', '60 100 20', '1'],
    ['schedule', '40 100 20', '0.5'],
    ['schedule', '40 100 20 1 4', '1'],
    ['schedule', '40 100 20 0 4', 'before-plan'],
    ['schedule', '40 100 100', 'baseline-equals-target'],
    ['schedule', '40 100 120', 'baseline-beyond-target'],
    ['within', '95 100', '1'],
    ['within', '94 100', '0.94'],
    ['within', '105 100', '1'],
    ['within', '125 100', '0.8'],
    ['within', '-95 -100', '1'],
    ['within', '-94 -100', 'negative-value'],
    ...(['以上', '超'] as const).flatMap((bound): [FormulaName, string, string, object][] => [
      ['within', '125 100', '1', { bound }],
      ['within', '94 100', '0.94', { bound }],
    ]),
    ...(['以下', '未満'] as const).flatMap((bound): [FormulaName, string, string, object][] => [
      ['within', '125 100', '0.8', { bound }],
      ['within', '50 100', '1', { bound }],
    ]),
    ['within', '50 100', '0.5', { bound: '約' }],
    ['line', '0 100 20', '60'],
    ['line', '0 20 100 1 4', '80'],
  ])('%s of %s is %s', (name, numbers, expected, given) => {
    expect(compute(name, numbers, given)).toBe(expected);
  });
});

describe('in a workbook', () => {
  const write = (name: FormulaName, direction?: Direction, bound?: Bound) =>
    formulas[name].excel(judged(direction, bound));
  const level = 'IF(OR({target}<=0,{actual}<0),NA(),{actual}/{target})';
  const inverse = 'IF(OR({target}<=0,{actual}<=0),NA(),{target}/{actual})';
  const line = '({baseline}+({target}-{baseline})*{elapsed}/{period})';
  const rising = (text: string) => `IF({baseline}>{target},NA(),${text})`;
  const falling = (text: string) => `IF({baseline}<{target},NA(),${text})`;
  const low = '{actual}<{target}-ABS({target})*{tolerance}';
  const high = '{actual}>{target}+ABS({target})*{tolerance}';

  it.each<[string, string]>([
    [write('level'), level],
    [write('inverse'), inverse],
    [write('shortfall'), `2-${level}`],
    [write('progress', 'increase'), `${rising('({actual}-{baseline})')}/({target}-{baseline})`],
    [write('progress', 'decrease'), `${falling('({actual}-{baseline})')}/({target}-{baseline})`],
    [write('progress', 'maintain'), '({actual}-{baseline})/({target}-{baseline})'],
    [write('progress'), '({actual}-{baseline})/({target}-{baseline})'],
    [write('expected', 'increase'), rising(`IF(OR(${line}<=0,{actual}<0),NA(),{actual}/${line})`)],
    [write('expected', 'decrease'), falling(`IF(OR(${line}<=0,{actual}<0),NA(),${line}/{actual})`)],
    [write('expected'), `IF(OR(${line}<=0,{actual}<0),NA(),{actual}/${line})`],
    [write('schedule', 'increase'), `${rising('({actual}-{baseline})')}*{period}/(({target}-{baseline})*{elapsed})`],
    [write('within', 'maintain'), `IF(${low},${level},IF(${high},${inverse},1))`],
    [write('within', 'maintain', '以上'), `IF(${low},${level},1)`],
    [write('within', 'maintain', '超'), `IF(${low},${level},1)`],
    [write('within', 'maintain', '以下'), `IF(${high},${inverse},1)`],
    [write('within', 'maintain', '未満'), `IF(${high},${inverse},1)`],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});
