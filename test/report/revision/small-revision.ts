/** A list of four KPIs and its revision, composed as any report of a revision, and what stands in the tables of one. */

import type { Element, ElementContent, Root } from 'hast';
import { expect } from 'vitest';
import { composeReport } from '../../../src/build/compose-report.ts';
import { Graph } from '../../../src/build/graph/graph.ts';
import { type Prepared, prepare } from '../../../src/build/prepare.ts';
import { reports } from '../../../src/build/reports.ts';
import { isElement } from '../../../src/document/document.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { type Files, inTemporaryFolder, quietEffects, writeFiles } from '../../output/build-workspace.ts';
import { findElements } from '../../output/open-html.ts';

export const text = {
  old: '予算は6,166千円とする。利用者は市内に住む人とする。申請は窓口で受け付ける。',
  new: '予算は6,227千円とする。利用者は市内に住む人とする。申請は窓口と電話で受け付ける。',
};

const list = `ID,基本目標,KPI,目標値,定義
K1,１　子育て,延長保育の実施施設数,"4園・8園（31年度）",
K2,１　子育て,相談件数（年間）,"32,268件","${text.old}"
K3,２　まち,公園面積,2.0㎡,
K4,２　まち,屋外広告物の撤去数,10件,
`;

const revised = `ID,基本目標,KPI,目標値,定義
K1,１　子育て,延長保育の実施施設数,"5園・9園（R2年度）",
K2,１　子育て,相談件数（累計）,"32,550件","${text.new}"
K3,１　子育て,公園面積,2.0㎡,
K5,２　まち,空き家の数,5件,
`;

/** `settings` are lines of `revision:` in `torikumi.yaml`. */
export function smallFiles(settings: readonly string[] = []): Files {
  const revision = ['old: old', 'reasons: reasons.csv', ...settings].map((line) => `  ${line}\n`).join('');
  return {
    'torikumi.yaml': `organization: 見本市
plan:
  title: 見本市総合戦略
document:
  title: 見本市のKPI
  date: 2024-08-01
data:
  list: list.csv
revision:
${revision}`,
    'list.csv': revised,
    'old/list.csv': list,
    'reasons.csv': 'ID,理由\nK1,記載なし\nK2,実績による\nK4,完了した\n',
  };
}

export async function prepareSmall(files: Files = smallFiles()): Promise<Prepared> {
  return inTemporaryFolder(async (folder) => {
    await writeFiles(folder, files);
    const { prepared, findings } = await prepare(quietEffects(), folder);
    expect(findings).toEqual([]);
    if (prepared === undefined) throw new Error('not prepared');
    return prepared;
  });
}

export async function composeSmall(name: string, files: Files = smallFiles()): Promise<Root> {
  const report = reports.find((each) => each.name === name);
  if (report === undefined) throw new Error(`no report ${name}`);
  const { composed, findings } = await composeReport(
    quietEffects(),
    await prepareSmall(files),
    { report, year: fiscalYear(2024) },
    new Graph(),
  );
  expect(findings).toEqual([]);
  if (composed === undefined) throw new Error('not composed');
  return composed.document.tree;
}

/** Each row of all tables, heads included. `［…］` is underlined as changed, `－…－` deleted, `＋…＋` inserted, `/` ends a line. */
export function rowsOf(tree: Root): readonly (readonly string[])[] {
  return findElements(tree, 'tr').map((row) => findElements(row, 'th', 'td').map(textOf));
}

function textOf(element: Element): string {
  return element.children.map(markedText).join('');
}

function markedText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!isElement(node)) return '';
  if (node.tagName === 'br') return '/';
  const inside = textOf(node);
  if (node.tagName === 'del') return `－${inside}－`;
  if (node.tagName === 'ins') return `＋${inside}＋`;
  return node.tagName === 'mark' ? `［${inside}］` : inside;
}
