import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heightOfComment } from '../../src/writer/xlsx/comment-boxes.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const configuration = `organization: 見本市
plan: { title: 見本市総合戦略 }
document: { date: 2024-08-01 }
data: { indicators: 実績.xlsx, columns: { 色: 使わない } }
`;

/** Titles, a head of two rows, merged goals, a value in full width, one that is late, one that is no number, and a note. */
async function makeSheet(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('進捗');
  sheet.addRows([
    ['見本市総合戦略　進捗状況'],
    [],
    ['基本目標', '指標', '基準値', '実績', null, '目標値', '色'],
    [null, null, '（R1）', 'R4', 'R5', '（R8）', null],
    ['まち', '来館者（人）', 1200, 1300, '１，４００', 2000, 'あ'],
    [null, '貸出（冊）', 10, '集計中', '多数', 40, 'い'],
    [],
    ['※ R5は速報値'],
  ]);
  for (const range of ['A3:A4', 'B3:B4', 'D3:E3', 'G3:G4', 'A5:A6']) sheet.mergeCells(range);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function openReading(folder: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'reading.xlsx'));
  return workbook;
}

function textsOf(sheet: ExcelJS.Worksheet | undefined): readonly (readonly string[])[] {
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => texts.push(cell.isMerged && cell.master !== cell ? '' : cell.text));
    rows.push(texts.map((text) => text.trim()));
  });
  return rows;
}

function find(sheet: ExcelJS.Worksheet | undefined, text: string): ExcelJS.Cell {
  let found: ExcelJS.Cell | undefined;
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.text.includes(text)) found = cell;
    }),
  );
  if (found === undefined) throw new Error(`no cell says ${text}`);
  return found;
}

describe('check --reading', () => {
  it('tells programs how each column was read, by the head that data.columns names', async () => {
    const folder = await makeFolder({ 'torikumi.yaml': configuration, '実績.xlsx': await makeSheet() });
    const place = join(folder, 'reading.json');
    expect((await run(['check', folder, '--reading', place])).code).toBe(0);
    const told = JSON.parse(await readFile(place, 'utf8'));
    expect(told.shape).toBe('torikumi-reading/1');
    expect(told.sheets).toEqual([{ file: '実績.xlsx', sheet: '進捗' }]);
    const columns = told.columns.map(({ head, role, year, isUsed }: Record<string, unknown>) => [
      head,
      role,
      year,
      isUsed,
    ]);
    expect(columns).toEqual([
      ['基本目標', '基本目標', undefined, true],
      ['指標', '指標名', undefined, true],
      ['基準値（R1）', '基準値', '令和元年度', true],
      ['R4（実績）', '実績値', '令和4年度', true],
      ['R5（実績）', '実績値', '令和5年度', true],
      ['目標値（R8）', '目標値', '令和8年度', true],
      ['色', '使わない', undefined, false],
    ]);
    expect(told.indicators.map(({ name, unit }: Record<string, unknown>) => [name, unit])).toEqual([
      ['来館者（人）', { text: '人', by: 'inferred' }],
      ['貸出（冊）', { text: '冊', by: 'inferred' }],
    ]);
  });

  it('shows her own table with what each column, row and cell was taken for', async () => {
    const folder = await makeFolder({ 'torikumi.yaml': configuration, '実績.xlsx': await makeSheet() });
    const { code, stdout } = await run(['check', folder, '--reading', join(folder, 'reading.xlsx')]);
    expect(code).toBe(0);
    expect(stdout).toContain('reading.xlsx にあります');
    const workbook = await openReading(folder);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['進捗', '指標', '所見']);
    const rows = textsOf(workbook.getWorksheet('進捗'));
    const row = (label: string) => rows.find(([first]) => first === label)?.slice(1);
    expect(row('何の列か')).toEqual(['基本目標', '指標名', '基準値', '実績値', '実績値', '目標値', '使わない']);
    expect(row('いつの値か')).toEqual(['', '', '令和元年度', '令和4年度', '令和5年度', '令和8年度', '']);
    expect(row('単位')).toEqual(['', '', '行ごと', '人', '行ごと', '行ごと', '']);
    expect(row('確かさ')?.slice(2, 6)).toEqual(['確定', '確定', '確定', '確定']);
    expect(row('1 題名')?.[0]).toBe('見本市総合戦略　進捗状況');
    expect(row('5 指標')).toEqual(['まち', '来館者（人）', '1200', '1300', '１，４００\n→ 1,400人', '2000', 'あ']);
    expect(row('6 指標')).toEqual([
      '',
      '貸出（冊）',
      '10',
      '集計中\n→ 値なし（集計中・未確定）',
      expect.stringMatching(/^多数\n？ 語として載せる ［\d+］$/),
      '40',
      'い',
    ]);
    expect(row('8 注記')?.[0]).toContain('※ R5は速報値');
  });

  it('shows several tables of a sheet with other heads each as what it is', async () => {
    const folder = await makeFolder({
      'torikumi.yaml': configuration.replace('実績.xlsx, columns: { 色: 使わない }', '実績.csv'),
      '実績.csv':
        '基本目標１　しごと,,\n指標名,R5実績,目標値（R8）\n創業件数,45件,80件\n,,\n基本目標２　ひと,,\nKPI,令和5年度,令和10年度目標\n移住者数,150人,200人\n',
    });
    await run(['check', folder, '--reading', join(folder, 'reading.xlsx')]);
    const rows = textsOf((await openReading(folder)).worksheets[0]);
    expect(rows.map(([first]) => first).filter((first) => /^\d+ /.test(first ?? ''))).toEqual([
      '1 題名',
      '2 見出し',
      '3 指標',
      '5 帯',
      '6 見出し',
      '7 指標',
    ]);
    expect(rows.find(([first]) => first === '7 指標')?.slice(1, 4)).toEqual(['移住者数', '150', '200']);
  });

  it('says of columns whose heads are said once what they are as well', async () => {
    const abreast =
      '事業,活動指標,単位,R5目標,R5実績,成果指標,単位,R5目標,R5実績\n広報,発行回数,回,12,11,読者数,人,80,76\n';
    const beside = '指標,単位,R5実績,目標（R8）,,指標,単位,R5実績,目標（R8）\n来館者数,人,5,6,,受診者数,人,7,8\n';
    for (const table of [abreast, beside]) {
      const folder = await makeFolder({
        'torikumi.yaml': configuration.replace('実績.xlsx, columns: { 色: 使わない }', '実績.csv'),
        '実績.csv': table,
      });
      expect((await run(['check', folder, '--reading', join(folder, 'reading.xlsx')])).code).toBe(0);
      const roles = textsOf((await openReading(folder)).worksheets[0]).find(([first]) => first === '何の列か') ?? [];
      expect(roles.filter((text) => text === '単位')).toHaveLength(2);
      expect(roles.filter((text) => text === '実績値')).toHaveLength(2);
      expect(roles.filter((text) => text === '目標値')).toHaveLength(2);
    }
  });

  it('keeps numbers as numbers, and says a finding in a comment at its cell', async () => {
    const folder = await makeFolder({ 'torikumi.yaml': configuration, '実績.xlsx': await makeSheet() });
    await run(['check', folder, '--reading', join(folder, 'reading.xlsx')]);
    const sheet = (await openReading(folder)).getWorksheet('進捗');
    expect(find(sheet, '1300').value).toBe(1300);
    const { note } = find(sheet, '多数');
    const comment = typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
    expect(comment).toMatch(/^［\d+］警告　.*多数.*\n→ /s);
    expect(find(sheet, '多数').fill).not.toEqual(find(sheet, '1300').fill);
  });

  it('prints a wide table on pages beside each other, with the names and heads on each', async () => {
    const printed = async (years: number) => {
      const heads = Array.from({ length: years }, (_, at) => `令和${at + 1}年度の計画に対する実績`);
      const table = `基本目標,指標,単位,${heads.join(',')}\nまち,来館者,人,${heads.map(() => '1,200'.replace(',', '')).join(',')}\n`;
      const folder = await makeFolder({
        'torikumi.yaml': configuration.replace('実績.xlsx, columns: { 色: 使わない }', '実績.csv'),
        '実績.csv': table,
      });
      await run(['check', '--quick', folder, '--reading', join(folder, 'reading.xlsx')]);
      const sheet = (await openReading(folder)).worksheets[0] ?? expect.fail();
      const { fitToWidth, printTitlesColumn, printTitlesRow = '' } = sheet.pageSetup;
      const [first, last] = printTitlesRow.split(':').map(Number);
      const texts = [first, last].map((row) => sheet.getRow(row ?? 0).getCell(1).text);
      return { fitToWidth, name: sheet.getCell(`${printTitlesColumn?.split(':')[0]}${first}`).text, texts };
    };
    const repeated = { name: '2', texts: ['列', '確かさ'] };
    expect(await printed(2)).toEqual({ fitToWidth: 1, ...repeated });
    expect((await printed(24)).fitToWidth).toBeGreaterThan(1);
    expect(await printed(24)).toMatchObject(repeated);
  });

  it('lets a line of title reach over blank cells, so that no column becomes as wide', async () => {
    const folder = await makeFolder({ 'torikumi.yaml': configuration, '実績.xlsx': await makeSheet() });
    await run(['check', folder, '--reading', join(folder, 'reading.xlsx')]);
    const sheet = (await openReading(folder)).getWorksheet('進捗') ?? expect.fail();
    const title = find(sheet, '見本市総合戦略　進捗状況');
    expect(title.isMerged).toBe(true);
    const first = sheet.getColumn(2).width ?? 0;
    expect(first).toBeLessThan(30);
  });

  it('gives a comment a box that its text fits in', async () => {
    const folder = await makeFolder({ 'torikumi.yaml': configuration, '実績.xlsx': await makeSheet() });
    const path = join(folder, 'reading.xlsx');
    await run(['check', folder, '--reading', path]);
    const parts = unzipSync(await readFile(path));
    const drawings = Object.keys(parts).filter((name) => name.startsWith('xl/drawings/vmlDrawing'));
    const shapes = drawings.flatMap((name) =>
      strFromU8(parts[name] ?? new Uint8Array())
        .split('<v:shape ')
        .slice(1),
    );
    expect(shapes.length).toBeGreaterThan(0);
    for (const shape of shapes) {
      const height = Number(/height:([\d.]+)pt/.exec(shape)?.[1]);
      const [left = 0, , top = 0, , right = 0, , bottom = 0] = (/<x:Anchor>([^<]*)</.exec(shape)?.[1] ?? '')
        .split(',')
        .map(Number);
      expect(height).toBeGreaterThan(heightOfComment('あ'));
      expect([right > left, bottom > top]).toEqual([true, true]);
    }
  });

  it('lists how direction, kind and unit of every indicator came about, and every finding', async () => {
    const folder = await makeFolder({ 'torikumi.yaml': configuration, '実績.xlsx': await makeSheet() });
    await run(['check', folder, '--reading', join(folder, 'reading.xlsx')]);
    const workbook = await openReading(folder);
    const indicators = textsOf(workbook.getWorksheet('指標'));
    const first = indicators.find((row) => row.includes('来館者（人）'));
    expect(first?.slice(2)).toEqual([
      '実績.xlsx!進捗!B5',
      '人［推定］',
      '増加をめざす［推定］',
      expect.stringMatching(/［仮定］$/),
    ]);
    expect(textsOf(workbook.getWorksheet('所見')).some((row) => row.includes('実績.xlsx!進捗!E6'))).toBe(true);
  });

  it('is written where errors stop every report, and as a page too', async () => {
    const table = '指標,R5,目標\n来館者,10人,30人\n';
    const yaml = configuration.replace('実績.xlsx', '実績.csv');
    const folder = await makeFolder({ 'torikumi.yaml': yaml, '実績.csv': table });
    const { code, stdout } = await run(['check', folder, '--reading', join(folder, 'reading.html')]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^エラー torikumi\.yaml:4:\d+ /m);
    const page = await readFile(join(folder, 'reading.html'), 'utf8');
    expect(page).toContain('見本市総合戦略　読み取りの確認');
    expect(page).toMatch(/<a href="#finding-\d+">［\d+］<\/a>/);
    expect(page).toMatch(/id="finding-1"/);
  });

  it('shows a goal over its rows as a band', async () => {
    const table = '指標,R5,R8（目標）\n１章　まち,,\n来館者,10人,20人\n２章　ひと,,\n講座,1回,2回\n';
    const yaml = configuration.replace(/indicators.*/, 'indicators: 実績.csv, rows: { 2: 基本目標, 4: 基本目標 } }');
    const folder = await makeFolder({ 'torikumi.yaml': yaml, '実績.csv': table });
    await run(['check', folder, '--reading', join(folder, 'reading.xlsx')]);
    const rows = textsOf((await openReading(folder)).worksheets[0]);
    expect(rows.map(([first]) => first)).toEqual(expect.arrayContaining(['2 帯', '3 指標', '4 帯', '5 指標']));
  });

  it('reads no formula out of a text', async () => {
    const table = '指標,R5,色\n来館者,10人,=1+1\n';
    const yaml = configuration.replace('実績.xlsx', '実績.csv');
    const folder = await makeFolder({ 'torikumi.yaml': yaml, '実績.csv': table });
    await run(['check', folder, '--reading', join(folder, 'reading.xlsx')]);
    const cell = find((await openReading(folder)).worksheets[0], '=1+1');
    expect(cell.formula).toBeUndefined();
    expect(cell.value).toBe('=1+1');
  });

  it('is of one workspace that has a table of indicators, in a format that there is', async () => {
    const folder = await makeFolder({
      'a/torikumi.yaml': configuration,
      'a/実績.xlsx': await makeSheet(),
      'b/torikumi.yaml': configuration.replace('indicators: 実績.xlsx, columns: { 色: 使わない }', 'list: 一覧.csv'),
      'b/一覧.csv': 'ID,内容\n1,あ\n',
    });
    const reading = join(folder, 'reading.xlsx');
    const both = await run(['check', join(folder, 'a'), join(folder, 'b'), '--reading', reading, '--json']);
    expect(both).toMatchObject({ code: 1, stdout: expect.stringContaining('"reading-of-several"') });
    const list = await run(['check', join(folder, 'b'), '--reading', reading, '--json']);
    expect(list).toMatchObject({ code: 1, stdout: expect.stringContaining('"reading-without-table"') });
    expect(await run(['check', 'a', '--reading', 'reading.pdf'])).toMatchObject({ code: 2 });
  });
});

describe('data.columns in torikumi.yaml', () => {
  it('says at its line what names no column of the table', async () => {
    const given = configuration.replace(/data: .*/, 'data:\n  indicators: 実績.csv\n  columns:\n    めざす値: 目標値');
    const folder = await makeFolder({ 'torikumi.yaml': given, '実績.csv': '指標,R5,目標\n来館者,10人,30人\n' });
    const { code, stdout } = await run(['check', folder, '--quick']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^エラー torikumi\.yaml:7:\d+ data\.columns の「めざす値」は/m);
    expect(stdout).toContain('「指標」「R5」「目標」');
  });
});
