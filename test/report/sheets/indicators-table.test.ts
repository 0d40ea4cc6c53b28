import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { composeIndicators } from '../../../src/report/sheets/indicators-table.ts';
import { makeConfiguration, makeTable } from '../../model/plan/make-table.ts';

function rowsOf(element: Nodes): readonly Element[] {
  if (element.type !== 'element') return [];
  return element.tagName === 'tr' ? [element] : element.children.flatMap(rowsOf);
}

/** The last row of a sheet of R6 with the targets of R7, for an indicator with these heads and values. */
function lastRow(heads: string, values: string): string {
  const table = makeTable(`ID|指標|単位|方向|${heads}\nK1|訪ねた人|人|増加|${values}`);
  const plan = checkPlan(table, undefined, makeConfiguration({ date: '2025-09-01' })).value;
  const composed = composeIndicators(
    plan?.goals.flatMap(indicatorsOf) ?? [],
    { kindOf: () => undefined, hasRate: false },
    { measured: [fiscalYear(2024)], planned: [fiscalYear(2025)] },
    () => undefined,
    String,
    () => undefined,
  );
  return (
    rowsOf(composed)
      .at(-1)
      ?.children.map((cell) => textOf(cell))
      .join('|') ?? ''
  );
}

it.each([
  ['R6目標|R6実績|R7目標', '50|52|55', '訪ねた人|人|50|52|55'],
  ['R6実績', '52', '訪ねた人|人||52|'],
  // What is of the whole year and settled, whatever stands before it.
  ['R6目標（上半期）|R6目標|R6見込|R6実績', '25|50|40|52', '訪ねた人|人|50|52|'],
  ['R6実績（9月末）|R6実績', '30|52', '訪ねた人|人||52|'],
  ['R6実績（速報）|R6実績（確定）', '51|52', '訪ねた人|人||52|'],
  ['R6見込|R6実績', '40|', '訪ねた人|人||40|'],
])('a sheet shows of %s %s: %s', (heads, values, expected) => {
  expect(lastRow(heads, values)).toBe(expected);
});
