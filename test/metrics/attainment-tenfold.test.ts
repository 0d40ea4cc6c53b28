/** An attainment of ten times the target is asked about where the table prints none of its own. */

import { expect, it } from 'vitest';
import { inspectFigures } from '../../src/metrics/inspect-figures.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';

it.each([
  ['方向|R5|目標値（R8）', '増加|999件|100件', []],
  ['方向|R5|目標値（R8）', '増加|1,000件|100件', ['1,000.0%']],
  ['方向|R5|目標値（R8）', '増加|219,874冊|1人当たり5冊', []],
  ['方向|R5|目標値（R8）|達成率', '増加|1,000件|100件|1000.0%', []],
  ['方向|基準値（R1）|R5|目標値（R8）', '減少|10件|1件|9件', []],
])('%s: %s', (heads, cells, shown) => {
  const configuration = makeConfiguration({ date: '2024-09-30' });
  const { value: plan } = checkPlan(makeTable(`指標|${heads}\n相談|${cells}`), undefined, configuration);
  if (plan === undefined) throw new Error('no plan');
  const told = inspectFigures(plan, configuration).filter(({ code }) => code === 'attainment-tenfold');
  expect(told.map(({ facts }) => ('shown' in facts ? facts.shown : ''))).toEqual(shown);
});
