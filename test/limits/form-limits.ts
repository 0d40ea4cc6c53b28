/** Limits of a workspace's own forms: their formulas, and how far back these look. */

import { makeSheets } from '../../src/metrics/form/form-sheets.ts';
import { isProblem, parseExpression } from '../../src/model/form/expression.ts';
import { checkWrittenForm } from '../../src/model/written-form/check-written-form.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { liveCells } from '../../src/report/sheets/live-cells.ts';
import { parseForm } from '../../src/workspace/read-form.ts';
import { changedForm, readEvaluation, smallEvaluation } from '../model/form/small-evaluation.ts';
import { describeText } from '../model/written-form/small-form.ts';
import { type Limit, most, nested } from './limit.ts';

const problemOf = (text: string) => {
  const parsed = parseExpression(text);
  return isProblem(parsed) ? parsed.problem : 'read';
};

/** A form that prints so many boxes: its one sheet, what stands above a list, and a hundred for each of its entries. */
function findTooLarge(boxes: number): readonly string[] {
  const leads = (count: number) => Array.from({ length: count }, () => '{ lead: a }').join(', ');
  const [entries, others] = [Math.floor((boxes - 1) / 100), (boxes - 1) % 100];
  const blocks = [`{ each: a, blocks: [${leads(99)}] }`, leads(others)].filter((each) => each !== '');
  const description = describeText(
    'form.yaml',
    `title: a
item: { kind: a, id: b, name: { label: a, at: b } }
fields: { b: {}, a: { list: true, fields: { id: { type: id } } } }
sheets: [{ name: a, blocks: [${blocks.join(', ')}] }]
`,
  );
  const list = Array.from({ length: entries }, (_, at) => `{ id: a${at} }`).join(', ');
  const { value } = parseForm('data.yaml', `b: a\na: [${list}]\n`, description);
  return value === undefined ? ['no form'] : checkWrittenForm(value).map(({ code }) => code);
}

export const formLimits: readonly Limit[] = [
  most('model/written-form/check-size.ts mostCells', 'boxes of a form', 100_000, [], ['form-too-large'], (count) =>
    findTooLarge(count),
  ),
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
  most(
    'report/sheets/figure-formula.ts mostDepth',
    'figures that are not printed within each other',
    3,
    'formula',
    'value',
    async (count) => {
      const names = Array.from({ length: count + 1 }, (_, at) => (at === count ? '予算現額' : `中間${at}`));
      const chain = names.slice(0, -1).map((name, at) => `  ${name}: { formula: ${names[at + 1]} ＋ 1 }\n`);
      const text = smallEvaluation['forms/評価シート.yaml']
        .replace('figures:\n', `figures:\n${chain.join('')}  最後: { formula: ${names[0]} × 2 }\n`)
        .replace('総コスト, 執行率]', '総コスト, 最後]');
      const { value: form } = await readEvaluation({ 'forms/評価シート.yaml': text });
      const [sheet] = form === undefined ? [] : makeSheets(form);
      if (form === undefined || sheet === undefined) throw new Error('no form');
      const year = fiscalYear(2024);
      const { value } = liveCells(form, sheet, 'a', { year, plan: undefined }).show('最後', year);
      return value?.formula === undefined ? 'value' : 'formula';
    },
  ),
];
