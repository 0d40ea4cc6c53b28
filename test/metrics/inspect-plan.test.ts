import { describe, expect, test } from 'vitest';
import { inspectPlan } from '../../src/metrics/inspect-plan.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';
import { amount, configure, type IndicatorParts, indicator, missing, plan, word } from './plan-builder.ts';

function inspect(parts: IndicatorParts, document = {}) {
  return inspectPlan(plan([indicator(parts)]), configure({}, document));
}

test('a sound indicator has no findings', () => {
  const actuals = { 2015: '6', 2016: '9', 2017: '9' };
  expect(inspect({ kind: 'cumulative', baseline: '5', actuals, target: '11' })).toEqual([]);
});

test('a cumulative figure that falls, at its cell', () => {
  const parts = { kind: 'cumulative', baseline: '5', actuals: { 2015: '9', 2016: missing(), 2017: '7' } } as const;
  expect(inspect(parts)).toMatchObject([
    {
      code: 'cumulative-falls',
      severity: 'warning',
      facts: { name: '指標', from: '9件', to: '7件', year: '29年度' },
      place: { file: 'row a/2017' },
    },
    { code: 'year-missing' },
  ]);
  expect(inspect({ ...parts, kind: 'point' })).toEqual([]);
});

describe('a jump', () => {
  test.each([
    ['10470', '184059', true],
    ['10', '100', true],
    ['100', '10', true],
    ['10', '99', false],
    ['0', '500', false],
    ['500', '0', false],
  ])('%s → %s', (before, now, jumps) => {
    const codes = inspect({ actuals: { 2016: before, 2017: now } }).map(({ code }) => code);
    expect(codes).toEqual(jumps ? ['jump-tenfold'] : []);
  });

  test('from how many times on is a setting', () => {
    const configuration = { ...configure(), limits: { jump: 2 } };
    const findings = inspectPlan(plan([indicator({ actuals: { 2016: '10', 2017: '20' } })]), configuration);
    expect(findings).toMatchObject([
      { code: 'jump-tenfold', severity: 'warning', facts: { from: '10件', to: '20件' } },
    ]);
  });
});

describe('missing years', () => {
  test('a column that is not there', () => {
    const findings = inspect({ actuals: { 2015: '4', 2018: '5' } }, { years: 'era' });
    expect(findings).toMatchObject([
      {
        code: 'year-column-missing',
        severity: 'notice',
        facts: { year: '平成28年度、平成29年度', before: '平成27年度', after: '平成30年度' },
      },
    ]);
  });

  test('an unexplained dash between two values of an annual figure', () => {
    expect(inspect({ actuals: { 2015: '4', 2016: missing(), 2017: '5' } })).toMatchObject([
      { code: 'year-missing', severity: 'notice', facts: { year: '28年度' }, place: { file: 'row a/2016' } },
    ]);
  });

  test.each<[string, IndicatorParts]>([
    ['with its reason', { actuals: { 2015: '4', 2016: missing('notSurveyed'), 2017: '5' } }],
    ['before the first value', { baseline: missing(), actuals: { 2015: missing(), 2016: '4', 2017: '5' } }],
    ['after the last value', { actuals: { 2015: '4', 2016: missing(), 2017: missing() } }],
    ['of a level at a point in time', { kind: 'point', actuals: { 2015: '4', 2016: missing(), 2017: '5' } }],
    ['in words', { actuals: { 2015: '4', 2016: word('拡充'), 2017: '5' } }],
  ])('none %s', (_, parts) => {
    expect(inspect(parts)).toEqual([]);
  });
});

describe('a target on the wrong side of the baseline', () => {
  test.each([
    ['increase', '25', '4', ['target-below-baseline']],
    ['increase', '4', '4', []],
    ['decrease', '4', '25', ['target-above-baseline']],
    ['decrease', '25', '4', []],
    ['maintain', '25', '4', []],
  ] as const)('%s %s → %s', (direction, baseline, target, codes) => {
    expect(inspect({ direction, baseline, target }).map(({ code }) => code)).toEqual(codes);
  });

  test('is a floor where it is to be kept', () => {
    const target = (after: string) => amount('20', '件', { bound: '以上', after, text: `20件以上${after}` });
    expect(inspect({ baseline: '25', target: target('を維持') })).toEqual([]);
    expect(inspect({ baseline: '25', target: target('') }).map(({ code }) => code)).toEqual(['target-below-baseline']);
  });

  test.each([
    ['decrease', '以上', ['direction-against-bound']],
    ['decrease', '超', ['direction-against-bound']],
    ['increase', '未満', ['direction-against-bound']],
    ['increase', '以下', ['direction-against-bound']],
    ['increase', '以上', []],
    ['decrease', '以下', []],
    ['maintain', '以上', []],
    ['increase', '約', []],
  ] as const)('%s to a target %s', (direction, bound, codes) => {
    const target = amount('20', '件', { bound, text: `20件${bound}` });
    expect(inspect({ direction, baseline: '20', target }).map(({ code }) => code)).toEqual(codes);
  });

  test('a fall of so much or more is no floor', () => {
    const target = amount('-20', '件', { bound: '以上', text: '△20件以上' });
    expect(inspect({ direction: 'decrease', target }).map(({ code }) => code)).toEqual([]);
  });

  test('the measured baseline counts, and both are named as printed', () => {
    const baseline = amount('20', '件', { bound: '以上', reference: amount('49'), text: '20件以上（49件）' });
    expect(inspect({ baseline, target: amount('20', '件', { text: '20件以上' }) })).toMatchObject([
      {
        code: 'target-below-baseline',
        severity: 'warning',
        facts: { name: '指標', baseline: '20件以上（49件）', target: '20件以上' },
        place: { file: 'row a/2019' },
      },
    ]);
  });
});

test.each([
  ['基準値（R6）|R3|目標値（R5）', [{ baseline: '令和6年度', target: '令和5年度' }]],
  ['基準値（R5）|R3|目標値（R5）', []],
  ['基準値（R4）|R3|目標値（R3）|目標値（R8）', []],
  ['基準値|R3|目標値（R5）', []],
])('a baseline of a later year than the last target: %s', (heads, expected) => {
  const table = makeTable(`指標|方向|${heads}\n相談|増加|3件|4件|9件${heads.includes('R8') ? '|12件' : ''}`);
  const configuration = makeConfiguration({ date: '2025-08-01' });
  const read = checkPlan(table, undefined, configuration).value;
  const findings = read === undefined ? [] : inspectPlan(read, configure({}, { date: '2025-08-01', years: 'era' }));
  const told = findings.filter(({ code }) => code === 'baseline-after-target');
  expect(read).toBeDefined();
  expect(told).toMatchObject(expected.map((facts) => ({ facts: { name: '相談', ...facts }, place: { column: 3 } })));
});

test('mixed decimals are noticed, but not for a zero', () => {
  expect(inspect({ unit: '冊', baseline: '40', actuals: { 2015: '37.2' } })).toMatchObject([
    { code: 'decimals-mixed', severity: 'notice', facts: { texts: ['40冊', '37.2冊'] }, place: { file: 'row a' } },
  ]);
  expect(inspect({ baseline: '0', actuals: { 2015: '37.2' } })).toEqual([]);
});

test('every indicator is inspected, in printed order', () => {
  const falling = { kind: 'cumulative', actuals: { 2016: '9', 2017: '8' } } as const;
  const first = indicator({ id: 'a', ...falling });
  const second = indicator({ id: 'b', ...falling });
  const findings = inspectPlan(plan([first], [second]), configure());
  expect(findings.map(({ place }) => place?.file)).toEqual(['row a/2017', 'row b/2017']);
});
