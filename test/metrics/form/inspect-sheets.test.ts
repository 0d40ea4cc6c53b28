import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../../src/finding/format-place.ts';
import { inspectSheets } from '../../../src/metrics/form/inspect-sheets.ts';
import {
  changedForm,
  type EvaluationFile,
  readEvaluation,
  smallEvaluation,
} from '../../model/form/small-evaluation.ts';

async function inspected(
  rule: string,
  changes: Partial<Record<EvaluationFile, string>> = {},
): Promise<readonly string[]> {
  const { value: form, findings } = await readEvaluation({
    ...changedForm('parts:\n', `rules:\n  - ${rule}\nparts:\n`),
    ...changes,
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (form === undefined) throw new Error('no form');
  return inspectSheets(form, (year) => `${year}`).map(
    ({ severity, code, facts, place }) =>
      `${severity} ${code} ${place === undefined ? '' : formatPlace(place)} ${JSON.stringify(Object.values(facts))}`,
  );
}

function costs(from: string, to: string): Partial<Record<EvaluationFile, string>> {
  const text = smallEvaluation['costs.csv'];
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return { 'costs.csv': text.replace(from, to) };
}

const sums = '{ that: 特定財源 ＋ 一般財源 ＝ 事業費, rounding: 1, level: error }';

describe('the rules of a form', () => {
  it('say nothing where they hold, or where a value is missing', async () => {
    expect(await inspected(sums)).toEqual([]);
    expect(await inspected('{ that: 決算額 ≦ 予算現額 }')).toEqual([]);
    expect(await inspected('{ that: 総コスト ＞ 0 }')).toEqual([]);
    expect(await inspected('{ jump: [決算額, 総コスト] }')).toEqual([]);
    expect(await inspected('{ never: { 段階: 一次, 意見: まずまず } }')).toEqual([]);
    expect(await inspected('{ filled: [意見, 予算現額] }')).toEqual([]);
  });

  it.each([
    ['310,200,0,125,700', 'error', '"1,335","1,425","swapped"'],
    ['400,200,0,134,700', 'error', '"1,434","1,425","swapped"'],
    ['400,200,0,124,700', 'warning', '"1,424","1,425","rounding"'],
    ['400,200,0,125,702', 'error', '"1,427","1,425",null'],
  ])('compare sums: %s', async (changed, severity, told) => {
    expect(await inspected(sums, costs('400,200,0,125,700', changed))).toEqual([
      `${severity} sheet-relation costs.csv:3:10 ["A-1　見守り","2024","特定財源 ＋ 一般財源","＝","事業費",${told}]`,
    ]);
  });

  it.each([
    ['"1,500",1425,', '"1,500",1501,', '{ that: 決算額 ≦ 予算現額 }', '"決算額","≦","予算現額","1,501","1,500",null'],
    ['"1,500",1425,', '"1,500",1425,', '{ that: 決算額 ≧ 予算現額 }', '"決算額","≧","予算現額","1,425","1,500",null'],
  ])('compare bounds: %s → %s, %s', async (from, to, rule, told) => {
    const found = await inspected(rule, costs(from, to));
    expect(found).toContain(`warning sheet-relation costs.csv:3:5 ["A-1　見守り","2024",${told}]`);
  });

  it('say that a value is so many times what it was', async () => {
    const jump = '{ jump: [決算額], times: 8 }';
    const told = (value: string, suspect: string) => [
      `warning sheet-jump costs.csv:3:5 ["A-1　見守り","2024","決算額",${suspect},"${value}","1,150"]`,
    ];
    expect(await inspected(jump, costs('"1,500",1425,', '"1,500",9199,'))).toEqual([]);
    expect(await inspected(jump, costs('"1,500",1425,', '"1,500",9200,'))).toEqual(told('9,200', '"digit"'));
    expect(await inspected(jump, costs('"1,500",1425,', '"1,500",142,'))).toEqual(told('142', '"digit"'));
    expect(await inspected(jump, costs('"1,500",1425,', '"1,500",1425000,'))).toEqual(told('1,425,000', '"unit"'));
    expect(await inspected(jump, costs('"1,500",1425,', '"1,500",30000,'))).toEqual(told('30,000', 'null'));
    expect(await inspected(jump, costs('"1,500",1425,', '"1,500",0,'))).toEqual([]);
  });

  it('hold choices of one row against each other, in any width', async () => {
    expect(await inspected('{ never: { 段階: [一次, 二次], 点: "７" } }')).toEqual([
      'warning sheet-never reviews.csv:3:3 ["A-1　見守り","2024",["段階「二次」","点「7」"]]',
    ]);
    expect(await inspected('{ never: { 課: 福祉課, 施策: 安心なまち }, level: notice }')).toEqual([
      'notice sheet-never programmes.csv:2:3 ["A-1　見守り","2025",["課「福祉課」","施策「安心なまち」"]]',
    ]);
  });

  it('name what is blank where there is a row', async () => {
    expect(await inspected('{ filled: [決算額], level: error }')).toEqual([
      'error sheet-blank costs.csv:4:5 ["A-1　見守り","2025","決算額"]',
    ]);
  });
});

it('holds rules over a form none of whose tables has years', async () => {
  const { value: form } = await readEvaluation({
    'forms/評価シート.yaml': `title: 工事
of: 工事
name: 工事名
sources:
  工事: { table: programmes.csv, key: 番号 }
figures:
  残額: { formula: 契約金額 − 前払金 }
rules:
  - { that: 前払金 ≦ 契約金額, level: error }
  - { that: 残額 ≧ 0 }
  - { never: { 方式: 随意, 検査: ○ } }
  - { filled: [方式] }
parts:
  - boxes: [契約金額]
`,
    'programmes.csv':
      '番号,工事名,契約金額,前払金,方式,検査\n1,管,100,120,随意,○\n2,橋,100,40,,○\n3,道,約100,120,一般,○\n',
  });
  if (form === undefined) throw new Error('no form');
  const told = inspectSheets(form, (year) => `${year}`).map(({ severity, code, facts, place }) =>
    [severity, code, place === undefined ? '' : formatPlace(place), 'year' in facts && facts.year].join(' '),
  );
  expect(told).toEqual([
    'error sheet-relation programmes.csv:2:4 ',
    'warning sheet-relation programmes.csv:2:1 ',
    'warning sheet-never programmes.csv:2:5 ',
    'warning sheet-blank programmes.csv:3:5 ',
  ]);
});
