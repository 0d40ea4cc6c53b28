import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const settings = `organization: 見本市
plan: { title: 見本市総合戦略 }
document: { date: 2025-08-29 }
revision: { old: old, labels: { old: 令和5年度版, new: 令和6年度版 } }
reports: { progress: { formats: [html], trends: none }, revision: { formats: [html] } }
`;
const old = `ID,指標,単位,方向,所管課,基準値（R1）,R4,R5,目標値（R8）
K1,相談の件数,件,増加,こども課,10,20,30,60
K2,見学の人数,人,増加,商工課,10,20,38,80
K3,設置した校数,校,増加,教育課,1,2,3,9
`;
const now = `ID,指標,単位,方向,所管課,基準値（R1）,R4,R5,R6,目標値（R8）
K1,相談の件数,件,増加,こども家庭課,10,20,30,45,90
K2,見学の人数,人,増加,商工課,10,20,36,50,80
K3,設置した校数,校,増加,教育課,1,2,3,,9
`;
const changes = `ID,項目,適用年度,変更前,変更後,理由
K1,目標値,R6,60,90,見直し
K1,所管課,R6,こども課,こども家庭課,組織改正
K3,廃止,R6,,,全校に設置
`;

it('the errata of a year hold what was printed wrong, and nothing that was decided anew since', async () => {
  const root = await makeFolder({
    'city/torikumi.yaml': settings,
    'city/indicators.csv': now,
    'city/changes.csv': changes,
    'city/old/indicators.csv': old,
  });
  const build = (report: string) =>
    run(['build', `${root}/city`, '--year', '2023', '--report', report, '--format', 'html', '--out', `${root}/out`]);
  expect(await build('errata')).toMatchObject({ code: 0 });
  const errata = await readFile(`${root}/out/city/2023/errata.html`, 'utf8');
  const rows = errata.slice(errata.indexOf('<tbody'));
  expect(rows).toContain('見学の人数');
  for (const text of ['38', '36', '47.5%', '45.0%']) expect(rows).toContain(text);
  for (const text of ['相談の件数', '設置した校数', 'こども家庭課']) expect(rows).not.toContain(text);

  const { stdout } = await run(['diff', `${root}/city/old`, `${root}/city`, '--json']);
  const told = (JSON.parse(stdout) as { changes: readonly { id: string; topic: string }[] }).changes;
  expect(told.map(({ id, topic }) => `${id} ${topic}`)).toEqual(
    expect.arrayContaining(['K1 raised', 'K2 figures', 'K3 removed']),
  );
});

const corrections = `ID,項目,誤,正,理由,訂正日
K2,実績値（R5）,38,36,集計誤り,2025-06-01
`;

it('the list of changes has the reason of each field, and what was printed wrong apart from what was decided anew', async () => {
  const root = await makeFolder({
    'city/torikumi.yaml': settings,
    'city/indicators.csv': now,
    'city/changes.csv': `${changes}K3,名称,R5,設置校数,設置した校数,用語の整理\n`,
    'city/corrections.csv': corrections,
    'city/old/indicators.csv': old,
  });
  const { stdout } = await run(['diff', `${root}/city/old`, `${root}/city`, '--json']);
  const told = (JSON.parse(stdout) as { changes: readonly Record<'id' | 'topic' | 'reason', string>[] }).changes;
  expect(told.map(({ id, topic, reason }) => `${id} ${topic} ${reason}`)).toEqual([
    'K1 raised 見直し',
    'K1 wording 組織改正',
    'K2 corrected 集計誤り',
    'K3 removed 全校に設置',
  ]);
  const words = ['--report', 'changes,comparison', '--format', 'html', '--out', `${root}/out`];
  expect(await run(['build', `${root}/city`, ...words])).toMatchObject({ code: 0 });
  const list = await readFile(`${root}/out/city/2025/changes.html`, 'utf8');
  expect(list.replace(/<[^>]*>/g, ' ')).toMatch(/誤りを正したもの（正誤）\s+1\s+3\s+見学の人数 38人?→36人?/);
  const comparison = await readFile(`${root}/out/city/2025/comparison.html`, 'utf8');
  for (const reason of ['見直し', '組織改正', '（正誤）集計誤り', '全校に設置']) expect(comparison).toContain(reason);
});
