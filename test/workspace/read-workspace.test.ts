import { cp, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { findWorkspaces } from '../../src/workspace/find-workspaces.ts';
import { readWorkspace } from '../../src/workspace/read-workspace.ts';
import { makeFolder } from './temporary-folder.ts';
import { writeWorkbook } from './xlsx/workbook-bytes.ts';

const effects = createNodeEffects();

const yaml = 'organization: 品川区\nplan: { title: 品川区総合戦略 }\ndocument: { date: 2018-11-01 }\n';
const table = '指標名,27年度\n人口,5\n';

describe('tables', () => {
  test.each([
    [['indicators.csv', '指標.csv'], 'indicators.csv'],
    [['指標.csv'], '指標.csv'],
    [['指標.csv', 'measures.csv'], '指標.csv'],
  ])('of %j, %s is taken', async (files, taken) => {
    const root = await makeFolder({ 'torikumi.yaml': yaml, ...Object.fromEntries(files.map((file) => [file, table])) });
    const { value, findings } = await readWorkspace(effects, root);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ name: basename(root), root, data: { indicators: { file: taken } } });
    expect(value?.data.measures?.file).toBe(files.find((file) => file === 'measures.csv'));
  });

  test('a name that the file system keeps decomposed', async () => {
    const name = 'データ.csv'.normalize('NFD');
    const root = await makeFolder({ 'torikumi.yaml': `${yaml}data: { indicators: ${name} }\n`, [name]: table });
    const { value, findings } = await readWorkspace(effects, root);
    expect(value?.data.indicators?.file).toBe('データ.csv');
    expect(findings.map(({ code }) => code)).toEqual(['text-folded']);
  });

  test('of the older edition, kept in another format', async () => {
    const kept = '指標.csv';
    const configuration = `${yaml}data: { indicators: 指標.xlsx }\nrevision: { old: 前回 }\n`;
    const root = await makeFolder({ 'torikumi.yaml': configuration, [`前回/${kept}`]: table });
    const { findings } = await readWorkspace(effects, root);
    expect(findings).toMatchObject([{ code: 'file-missing', facts: { path: '指標.xlsx' } }]);
    await rm(join(root, '前回', kept));
    expect((await readWorkspace(effects, root)).findings).toMatchObject([
      { code: 'file-missing', facts: { path: '指標.xlsx' } },
      { code: 'file-missing', facts: { path: '前回/指標.xlsx' } },
    ]);
  });

  test('of the older edition is the only one there, where its name is another', async () => {
    const configuration = `${yaml}data: { indicators: r6.csv }\nrevision: { old: 前回 }\n`;
    const files = { 'r6.csv': table, '前回/r5.csv': table, '前回/corrections.csv': 'ID\n', '前回/.r4.csv': 'x\n' };
    const root = await makeFolder({ 'torikumi.yaml': configuration, ...files });
    const { value, findings } = await readWorkspace(effects, root);
    expect(value?.old?.indicators?.file).toBe('前回/r5.csv');
    expect(findings).toMatchObject([
      { severity: 'notice', code: 'old-table-taken', facts: { file: '前回/r5.csv', asked: 'r6.csv' } },
    ]);
    await writeFile(join(root, '前回/r4.xlsx'), '');
    const two = await readWorkspace(effects, root);
    expect(two.value).toBeUndefined();
    expect(two.findings).toMatchObject([
      { code: 'file-missing', facts: { path: '前回/r6.csv', beside: ['r4.xlsx', 'r5.csv'] } },
    ]);
  });

  test('of several files, a section each, are one', async () => {
    const configuration = `${yaml}data: { indicators: [こども課.csv, 商工課.csv] }\n`;
    const files = { 'こども課.csv': '指標名,27年度\n相談,5\n', '商工課.csv': '指標名,担当課,27年度\n創業,商工課,6\n' };
    const root = await makeFolder({ 'torikumi.yaml': configuration, ...files });
    const { value, findings } = await readWorkspace(effects, root);
    expect(findings).toEqual([]);
    expect(value?.data.indicators?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['相談', '', '5'],
      ['創業', '商工課', '6'],
    ]);
    expect(value?.data.indicators?.rows[1]?.cells[2]?.place).toEqual({ file: '商工課.csv', line: 2, column: 3 });
    await rm(join(root, '商工課.csv'));
    expect((await readWorkspace(effects, root)).findings).toMatchObject([
      { code: 'file-missing', facts: { path: '商工課.csv' } },
    ]);
  });

  test('of several files of the same indicators, each named by its year, are one', async () => {
    const read = async (...names: readonly string[]) => {
      const files = names.map((name, index) => [
        name,
        `指標名,単位,目標値,実績値\n相談,件,${index + 5},${index + 4}\n受診率,％,5${index},4${index}\n`,
      ]);
      const root = await makeFolder({
        'torikumi.yaml': `${yaml}data: { indicators: [${names.join(', ')}] }\n`,
        ...Object.fromEntries(files),
      });
      const { value, findings } = await readWorkspace(effects, root);
      const table = value?.data.indicators;
      const texts = [table?.headers ?? [], ...(table?.rows ?? []).map(({ cells }) => cells)];
      return {
        rows: texts.map((cells) => cells.map(({ text }) => text).join('|')),
        told: findings.map(({ code, facts }) => (code === 'tables-by-title' ? facts : code)),
      };
    };
    expect(await read('進捗R5.csv', '進捗R6.csv')).toEqual({
      rows: [
        '指標名|単位|目標値（R5）|実績値（R5）|目標値（R6）|実績値（R6）',
        '相談|件|5|4|6|5',
        '受診率|％|50|40|51|41',
      ],
      told: [{ titles: ['R5', 'R6'], kind: 'file' }],
    });
    expect((await read('東部.csv', '西部.csv')).told).toEqual(['tables-alike']);
    expect((await read('東部R5.csv', '西部R5.csv')).told).toEqual(['tables-alike']);
  });

  test('of several files give their rows the units that their heads say', async () => {
    const read = async (first: string, second: string) => {
      const files = { 'a.csv': `指標名,27年度（${first}）\n相談,5\n`, 'b.csv': `指標名,27年度（${second}）\n売上,6\n` };
      const root = await makeFolder({ 'torikumi.yaml': `${yaml}data: { indicators: [a.csv, b.csv] }\n`, ...files });
      const table = (await readWorkspace(effects, root)).value?.data.indicators;
      const texts = [table?.headers ?? [], ...(table?.rows ?? []).map(({ cells }) => cells)];
      return texts.map((cells) => cells.map(({ text }) => text).join('|'));
    };
    expect(await read('人', '千円')).toEqual(['指標名|単位|27年度', '相談|人|5', '売上|千円|6']);
    expect(await read('人', '人')).toEqual(['指標名|27年度（人）', '相談|5', '売上|6']);
  });

  test('of the sheets that data.sheets names', async () => {
    const cells = (name: string) =>
      `<row r="1"><c r="A1" t="str"><v>指標名</v></c><c r="B1" t="str"><v>27年度</v></c></row><row r="2"><c r="A2" t="str"><v>${name}</v></c><c r="B2"><v>5</v></c></row></sheetData>`;
    const sheets = { R4: cells('人口'), R5: cells('出生'), R6: cells('転入') };
    const read = async (data: string) => {
      const root = await makeFolder({
        'torikumi.yaml': `${yaml}data: { indicators: a.xlsx${data} }\n`,
        'a.xlsx': writeWorkbook({ sheets }),
      });
      const { value, findings } = await readWorkspace(effects, root);
      const names = value?.data.indicators?.rows.map((row) =>
        row.cells.map(({ text }) => text).find((text) => !/^R\d$/.test(text) && text !== ''),
      );
      return { names, codes: findings.map(({ code }) => code) };
    };
    expect((await read('')).names).toEqual(['人口', '出生', '転入']);
    expect(await read(', sheets: R5')).toEqual({ names: ['出生'], codes: [] });
    expect(await read(', sheet: R5')).toEqual({ names: ['出生'], codes: [] });
    expect((await read(', sheets: [R6, R4]')).names).toEqual(['人口', '転入']);
    expect((await read(', sheets: [R5, R7]')).codes).toEqual(['xlsx-sheet-missing']);
  });

  test('none at all: the finding names what was looked for', async () => {
    const root = await makeFolder({ 'torikumi.yaml': yaml });
    expect(await readWorkspace(effects, root)).toEqual({
      value: undefined,
      findings: [
        {
          code: 'indicators-missing',
          severity: 'error',
          facts: { looked: ['indicators.csv', 'indicators.xlsx', '指標.csv', '指標.xlsx'] },
          place: { file: 'torikumi.yaml' },
        },
      ],
    });
  });

  test('those that torikumi.yaml names: every one that cannot be read, at the line that names it', async () => {
    const data = 'data:\n  indicators: ../a.csv\n  measures: b.csv\n';
    const root = await makeFolder({ 'torikumi.yaml': yaml + data, 'indicators.csv': table });
    expect((await readWorkspace(effects, root)).findings).toMatchObject([
      { code: 'file-outside-workspace', place: { file: 'torikumi.yaml', line: 5, column: 15 } },
      { code: 'file-missing', facts: { path: 'b.csv' }, place: { file: 'torikumi.yaml', line: 6, column: 13 } },
    ]);
  });

  test('a finding with a place of its own keeps it', async () => {
    const files = { 'torikumi.yaml': `${yaml}data: { indicators: a.csv }\n`, 'a.csv': '指標,実績\n講座\n来館,3\n' };
    expect((await readWorkspace(effects, await makeFolder(files))).findings).toMatchObject([
      { code: 'csv-row-length', place: { file: 'a.csv', line: 2 } },
    ]);
  });

  test('a configuration that is wrong stops the rest', async () => {
    const root = await makeFolder({ 'torikumi.yaml': `${yaml}x: 1\n` });
    expect((await readWorkspace(effects, root)).findings.map(({ code }) => code)).toEqual(['config-unknown-key']);
  });

  test('where there is no folder', async () => {
    const root = join(await makeFolder(), 'none');
    expect((await readWorkspace(effects, root)).findings).toMatchObject([
      { code: 'workspace-missing', facts: { path: root } },
    ]);
  });
});

describe('the digest of the inputs', () => {
  const digestOf = async (files: Readonly<Record<string, string>>) =>
    (await readWorkspace(effects, await makeFolder(files))).value?.digest;
  const files = { 'torikumi.yaml': yaml, 'indicators.csv': table };

  test('is the same in another folder, and through a link', async () => {
    const digest = await digestOf(files);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const other = await makeFolder({ 'deep/w/README.md': 'not read' });
    await cp(await makeFolder(files), join(other, 'deep/w'), { recursive: true });
    await symlink(join(other, 'deep/w'), join(other, 'link'));
    expect((await readWorkspace(effects, join(other, 'deep/w'))).value?.digest).toBe(digest);
    expect((await readWorkspace(effects, join(other, 'link'))).value?.digest).toBe(digest);
  });

  test.each([
    ['a byte', { ...files, 'indicators.csv': `${table}\n` }],
    ['a comment in the configuration', { ...files, 'torikumi.yaml': `${yaml}# x\n` }],
    ['a name', { 'torikumi.yaml': yaml, '指標.csv': table }],
    ['a table of measures', { ...files, 'measures.csv': '施策,重点\na,b\n' }],
  ])('changes with %s', async (_, changed) => {
    expect(await digestOf(changed)).not.toBe(await digestOf(files));
  });
});

test('workspaces lie side by side, sorted', async () => {
  const root = await makeFolder({
    'b/torikumi.yaml': yaml,
    'a/torikumi.yaml': '',
    '品川/torikumi.yaml': yaml,
    'c/other.yaml': yaml,
    'd/e/torikumi.yaml': yaml,
    'torikumi.yaml': yaml,
  });
  expect(await findWorkspaces(effects, root)).toEqual(['a', 'b', '品川'].map((name) => join(root, name)));
});
