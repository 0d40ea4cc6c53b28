/** Limits of a workspace's own forms: their formulas, and how far back these look. */

import { makeSheets } from '../../src/metrics/form/form-sheets.ts';
import { isProblem, parseExpression } from '../../src/model/form/expression.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { changedForm, readEvaluation } from '../model/form/small-evaluation.ts';
import { type Limit, most, nested } from './limit.ts';

const problemOf = (text: string) => {
  const parsed = parseExpression(text);
  return isProblem(parsed) ? parsed.problem : 'read';
};

export const formLimits: readonly Limit[] = [
  most('model/form/expression.ts limits.length', 'characters of a formula', 1000, 'read', 'too-long', (count) =>
    problemOf('1'.padEnd(count, ' ')),
  ),
  most('model/form/expression.ts limits.depth', 'operands within each other', 50, 'read', 'too-deep', (count) =>
    problemOf(nested('(', '1', ')', count - 1)),
  ),
  most('metrics/form/form-sheets.ts mostYearsBack', 'years', 60, '1425', 'none', async (count) => {
    const { value: form } = await readEvaluation(
      changedForm('点数の2倍: { formula: 点数 × 2 }', '点数の2倍: { formula: 最初（決算額、前年度（点数の2倍）） }'),
    );
    const value = form && makeSheets(form)[0]?.numberOf({ name: '点数の2倍' }, fiscalYear(2024 + count));
    return value !== undefined && 'value' in value ? value.value.toFixed() : 'none';
  }),
];
