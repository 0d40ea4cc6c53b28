import { expect, it } from 'vitest';
import { makeSheets } from '../../../src/metrics/form/form-sheets.ts';
import { checkForm } from '../../../src/model/form/check-form.ts';
import { splitName } from '../../../src/model/form/names.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { documentDate, makeRaw } from '../../model/form/make-form.ts';
import { makeConfiguration, makeTable } from '../../model/plan/make-table.ts';

const description = `title: 評価シート
of: 事業
name: 事業名
sources:
  事業: { table: 事業.csv, key: 番号 }
  費用: { table: 費用.csv, key: [番号, 年度] }
  指標: { table: indicators, key: 番号 }
picks:
  活動量: { of: 指標, value: [実績, 目標], where: { 分母: ○ } }
  目標値: { of: 指標, value: 目標, where: { 分母: ○ } }
figures:
  単位コスト: { formula: 費用.決算額 ÷ 活動量, unit: 円 }
parts:
  - years: { rows: [決算額, 単位コスト] }
`;
const tables = { 事業: '番号|事業名\nA1|見守り', 費用: '番号|年度|決算額\nA1|R5|1000\nA1|R6|1200' };

/** 単位コスト of R5 and R6, and the target of R6, by what the table of indicators has under some heads. */
function costs(heads: string, ...rows: readonly string[]): string {
  const lines = [
    `ID|番号|指標|単位|方向|分母|${heads}`,
    ...rows.map((row, at) => `K${at}|A1|訪ねた人${at}|人|増加|${row}`),
  ];
  const configuration = makeConfiguration({ date: '2025-09-01' });
  const plan = checkPlan(makeTable(lines.join('\n')), undefined, configuration).value;
  const form = checkForm(makeRaw(description, tables), plan, { documentDate });
  if (form.value === undefined) throw new Error(JSON.stringify(form.findings));
  const [sheet] = makeSheets(form.value);
  const shown = ([name, year]: readonly [string, number]) => {
    const value = sheet?.numberOf(splitName(name), fiscalYear(year));
    if (value === undefined) return '';
    return 'absence' in value ? value.absence : value.value.toFixed();
  };
  return (
    [
      ['単位コスト', 2023],
      ['単位コスト', 2024],
      ['目標値', 2024],
    ] as const
  )
    .map(shown)
    .join(' ');
}

it.each<[what: string, heads: string, rows: readonly string[], expected: string]>([
  ['the actual of the year', 'R6目標|R5実績|R6実績', ['○|60|40|50'], '25 24 60'],
  ['the target, where there is no actual yet', 'R6目標|R5実績|R6実績', ['○|60|40|'], '25 20 60'],
  ['no actual of another year', 'R5実績', ['○|40'], '25 missing missing'],
  ['the actual beside what was expected', 'R5実績|R6見込|R6実績', ['○|40|30|50'], '25 24 missing'],
  ['what was expected, where nothing else is known', 'R5実績|R6見込|R6実績', ['○|40|30|'], '25 40 missing'],
  ['the whole year beside a part of it', 'R5実績|R6実績（9月末）|R6実績', ['○|40|30|50'], '25 24 missing'],
  ['what is settled beside what is not', 'R5実績|R6実績（速報）|R6実績（確定）', ['○|40|30|50'], '25 24 missing'],
  ['the target of the whole year', 'R6目標（上半期）|R6目標|R5実績|R6実績', ['○|30|60|40|'], '25 20 60'],
  ['no number that is doubtful', 'R5実績|R6実績', ['○|40|50（45）'], '25 not-a-number missing'],
  ['of the indicators the one that is marked', 'R5実績|R6実績', ['|1|1', '○|40|50'], '25 24 missing'],
  ['none, where none is marked', 'R5実績|R6実績', ['|1|1', '－|40|50'], 'missing missing missing'],
  ['none, where several are', 'R5実績|R6実績', ['○|1|1', '○|40|50'], 'several several several'],
  ['none by zero', 'R5実績|R6実績', ['○|0|50'], 'divisor-zero 24 missing'],
])('a cost is divided by %s', (_, heads, rows, expected) => {
  expect(costs(heads, ...rows)).toBe(expected);
});
