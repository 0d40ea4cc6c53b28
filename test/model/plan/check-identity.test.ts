import { expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { type Indicator, indicatorsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

function idsOf(table: string): Readonly<Record<string, string>> {
  const { value } = checkPlan(makeTable(table), undefined, makeConfiguration());
  const indicators: readonly Indicator[] = value?.goals.flatMap(indicatorsOf) ?? [];
  return Object.fromEntries(indicators.map(({ name, id }) => [name, id]));
}

it('works out ids that stay when rows move, values change and years are added', () => {
  const first = idsOf('基本目標|事業|KPI|方向|27年度\n産業|支援|創業数|増加|1件\n産業|支援|相談数|増加|2件');
  const second = idsOf(
    '基本目標|事業|KPI|方向|27年度|28年度\n産業|支援|相談数|増加|3件|4件\n産業|支援|創業数|増加|1件|2件',
  );
  expect(first).toEqual(second);
  expect(first).toEqual({ 創業数: 'k-a692a163', 相談数: 'k-fb1fd444' });
});

it('keeps indicators of the same name in other goals and projects apart, and leaves written ids alone', () => {
  const table =
    '基本目標|事業|ID|KPI|方向|27年度\n甲|A||件数|増加|1\n甲|B||件数|増加|1\n乙|A||件数|増加|1\n乙|A|7|件数|増加|1';
  const { value } = checkPlan(makeTable(table), undefined, makeConfiguration());
  const ids = value?.goals.flatMap(indicatorsOf).map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(4);
  expect(ids[3]).toBe('7');
});

it('tells two rows apart that are the same in everything', () => {
  const { value } = checkPlan(makeTable('KPI|方向|27年度\n件数|増加|1\n件数|増加|1'), undefined, makeConfiguration());
  const [first, second] = value?.goals.flatMap(indicatorsOf) ?? [];
  expect(second?.id).toBe(`${first?.id}-2`);
});
