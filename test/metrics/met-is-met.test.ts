import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { computeMetrics } from '../../src/metrics/compute-metrics.ts';
import { findFormula } from '../../src/model/formula/formulas.ts';
import type { Bound } from '../../src/model/value/quantity.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { amount, configure, indicator, plan } from './plan-builder.ts';

const page = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
const [, table = ''] = page.split('## Met is met\n');
const examples = [...table.matchAll(/^\| (increase|decrease|maintain) \|(.*)\|$/gm)].map(([, direction, rest = '']) => {
  const [bound = '', baseline = '', target = '', actual = '', formula = '', ratio = '', rating = ''] = rest
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));
  return { direction, bound, baseline, target, actual, formula, ratio, rating };
});

test('the table has its examples', () => {
  expect(examples.length).toBeGreaterThan(25);
});

test.each(examples)('$direction $bound $baseline → $target, $actual by $formula: $ratio, $rating', (example) => {
  const { direction, bound, baseline, target, actual, formula, ratio, rating } = example;
  const of = indicator({
    direction: direction as 'increase',
    ...(baseline === '' ? {} : { baseline }),
    actuals: { 2017: actual },
    target: amount(target, '件', bound === '' ? {} : { bound: bound as Bound }),
    formula: findFormula(formula) ?? 'level',
  });
  const [metrics] = computeMetrics(plan([of]), configure(), fiscalYear(2017)).indicators;
  const attainment = metrics?.attainment;
  const shown = attainment?.status === 'undefined' ? `${attainment.shown} ${attainment.reason}` : attainment?.shown;
  expect([shown, metrics?.rating.key]).toEqual([ratio, rating]);
});
