/** 評価シート of a city that is not there: two programmes, three years of costs, staff and their unit costs. */

import { createNodeEffects } from '../../../src/effects-node.ts';
import type { Found } from '../../../src/finding/finding.ts';
import { checkForm } from '../../../src/model/form/check-form.ts';
import type { Form } from '../../../src/model/form/form.ts';
import { readOwnForm } from '../../../src/workspace/read-own-form.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

export const smallEvaluation = {
  'forms/評価シート.yaml': `title: 評価シート
of: 事業
name: 事業名
years: { before: 1, after: 1 }
sources:
  事業: { table: programmes.csv, key: 番号 }
  費用: { table: costs.csv, key: [番号, 年度] }
  人工: { table: staff.csv, key: [番号, 年度] }
  単価: { table: unit-costs.csv, key: 年度 }
  評価: { table: reviews.csv, key: [番号, 評価年度, 段階], year: 評価年度 }
  施策: { table: measures.csv, key: 施策番号 }
fields:
  予算現額: { unit: 千円 }
picks:
  点数: { of: 評価, value: 点, where: { 段階: 一次 } }
figures:
  事業費: {}
  特定財源: {}
  一般財源割合: {}
  執行率: {}
  不用額: {}
  人件費: { formula: 人数 × 単価.人数の単価, decimals: 0, unit: 千円 }
  総コスト: {}
  差引一般財源: {}
  総コストの増減: {}
  総コストの増減率: {}
  点数の2倍: { formula: 点数 × 2 }
parts:
  - boxes: [[課, 施策], 目的]
  - heading: 費用
    years: { kind: 区分, rows: [予算現額, 事業費, 人件費, 総コスト, 執行率] }
  - items: { of: 評価, columns: [段階, 点, 意見], turned: true }
`,
  'programmes.csv':
    '番号,事業名,課,施策番号,目的\nA-1,見守り,福祉課,S1,高齢者を支える。\nA-2,清掃,環境課,S1,町を清潔にする。\n',
  'costs.csv': `番号,年度,区分,予算現額,決算額,国庫支出金,県支出金,地方債,その他特定財源,一般財源
A-1,令和5年度,決算,1200,1150,300,150,0,100,600
A-1,令和6年度,決算,"1,500",1425,400,200,0,125,700
A-1,令和7年度,当初予算,1600,,450,200,0,150,800
A-2,令和6年度,決算,800,0,0,0,0,0,0
`,
  'staff.csv': '番号,年度,人数\nA-1,R5,0.25\nA-1,R6,0.35\nA-2,R6,0.05\n',
  'unit-costs.csv': '年度,人数の単価\n令和5年度,7000\n令和6年度,7100\n',
  'reviews.csv': '番号,評価年度,段階,点,意見\nA-1,R6,一次,8,よい\nA-1,R6,二次,7,まずまず\nA-2,R6,一次,約5,ふつう\n',
  'measures.csv': '施策番号,施策\nS1,安心なまち\n',
} as const;

export type EvaluationFile = keyof typeof smallEvaluation;

/** The form of these files, with some of them changed. */
export async function readEvaluation(
  changes: Partial<Record<EvaluationFile, string>> = {},
): Promise<Found<Form | undefined>> {
  const root = await makeFolder({ ...smallEvaluation, ...changes });
  const read = await readOwnForm(createNodeEffects(), root, 'forms/評価シート.yaml');
  if (read.value === undefined) return { value: undefined, findings: read.findings };
  const checked = checkForm(read.value, undefined, { documentDate: { year: 2025, month: 10, day: 1 } });
  return { value: checked.value, findings: [...read.findings, ...checked.findings] };
}

/** One replacement in the form itself. */
export function changedForm(from: string, to: string): Partial<Record<EvaluationFile, string>> {
  const text = smallEvaluation['forms/評価シート.yaml'];
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return { 'forms/評価シート.yaml': text.replace(from, to) };
}
