import { expect, it } from 'vitest';
import { openInquiry } from '../../../src/build/inquiry/open-inquiry.ts';
import { exampleFolder } from '../../../src/build/program.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { readFiles } from '../../cli/small-workspace.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const form = `title: 施策の回答票
of: 施策
name: 施策
sources:
  施策: { table: measures.csv, key: 施策ID }
  事業: { table: 評価シート, key: 施策ID }
figures:
  総コスト: { formula: 合計（事業.総コスト）, unit: 千円 }
inquiry:
  number: R7-企-002
  deadline: 2025-06-20
  section: 政策
  columns: [{ show: 施策 }, { show: 総コスト }, { ask: 取組の説明 }]
`;

it('needs no data but those of the form that asks', async () => {
  const own = form
    .replace(/ {2}事業: .*\nfigures:\n.*\n/, '')
    .replace(', { show: 総コスト }', '')
    .replace('政策', '課');
  const files = { 'forms/照会.yaml': own, 'measures.csv': '施策ID,施策,課\nS1,子育て,福祉課\n' };
  const settings = 'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2025-06-01 }\n';
  const open = async (more: object) =>
    openInquiry(createNodeEffects(), await makeFolder({ ...files, 'torikumi.yaml': settings, ...more }), undefined);
  expect((await open({})).open?.inquiry.items.map(({ number }) => number)).toEqual(['S1']);
  const ofPlan = own.replace('table: measures.csv', 'table: indicators');
  expect((await open({ 'forms/照会.yaml': ofPlan })).findings.map(({ code }) => code)).toEqual(['form-indicators']);
});

it('asks about the sheets of another form, with what they add up to', async () => {
  const files = Object.entries(await readFiles(exampleFolder('sheets'))).map(([name, content]) => [
    name,
    content.toString(),
  ]);
  const root = await makeFolder({ ...Object.fromEntries(files), 'forms/施策の照会.yaml': form });
  const { open, findings } = await openInquiry(createNodeEffects(), root, 'R7-企-002');
  expect(findings).toEqual([]);
  expect(open?.inquiry.items.map(({ number, shown }) => [number, shown.get('総コスト')?.number])).toContainEqual([
    'S11',
    '17658',
  ]);
});

it('numbers indicators without ids by what the form calls its key', async () => {
  const settings =
    'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2025-06-01 }\ndata: { indicators: a.csv }\n';
  const table = (codes: readonly string[]) =>
    `符号,指標,単位,課,方向,R5実績,R6実績\n${codes[0]},相談,件,福祉課,増加,100,\n${codes[1]},訪問,件,福祉課,増加,80,\n`;
  const asking =
    "title: 票\nof: 指標\nname: 指標\nsources: { 指標: { table: indicators, key: 符号 } }\ninquiry: { number: '1', deadline: 2025-06-20, section: 課, columns: [指標, { ask: 実績 }] }\n";
  const numbersOf = async (codes: readonly string[]) => {
    const root = await makeFolder({ 'torikumi.yaml': settings, 'a.csv': table(codes), 'forms/照会.yaml': asking });
    const { open } = await openInquiry(createNodeEffects(), root, undefined);
    return open?.inquiry.items.map(({ number }) => number);
  };
  expect(await numbersOf(['０081', 'あ-2'])).toEqual(['0081', 'あ-2']);
  expect(await numbersOf(['81', '81'])).toEqual([expect.stringMatching(/^k-/), expect.stringMatching(/^k-/)]);
});

it('asks for the first rows of a table that has none', async () => {
  const settings = 'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2025-06-01 }\n';
  const asking = (column: string) =>
    `title: 票\nof: 事業\nname: 事業名\nsources:\n  事業: { table: a.csv, key: ID }\n  評価: { table: b.csv, key: [ID, 年度] }\ninquiry: { number: '1', deadline: 2025-06-20, section: 課, columns: [事業名, { ask: ${column} }] }\n`;
  const openWith = async (column: string) => {
    const files = { 'torikumi.yaml': settings, 'a.csv': 'ID,事業名,課\n1,相談,福祉課\n', 'b.csv': 'ID,年度,課題\n' };
    const root = await makeFolder({ ...files, 'forms/照会.yaml': asking(column) });
    const { open, findings } = await openInquiry(createNodeEffects(), root, undefined);
    return [open?.inquiry.items.length, findings.map(({ code }) => code)];
  };
  expect(await openWith('評価.課題')).toEqual([1, []]);
  expect(await openWith('課題')).toEqual([undefined, ['table-empty']]);
});
