import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFolder } from '../../src/build/program.ts';
import { readXlsxGrid } from '../../src/workspace/xlsx/xlsx-table.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { rowsOf, writeWorkbook } from '../workspace/xlsx/workbook-bytes.ts';
import { run } from './captured-effects.ts';
import { type FileChanges, readFiles } from './small-workspace.ts';

const text = (bytes: Buffer | undefined) => (bytes ?? Buffer.of()).toString('utf8');
const linesOf = (bytes: Buffer | undefined) => text(bytes).trimEnd().split(/\r?\n/);

async function sheetsWorkspace(changes: FileChanges = {}) {
  const files = await readFiles(exampleFolder('sheets'));
  const all = Object.entries({ ...files, ...changes }).flatMap(([name, content]) =>
    content === undefined ? [] : [[`city/${name}`, content] as const],
  );
  return makeFolder(Object.fromEntries(all.map(([name, content]) => [name, content.toString()])));
}

const settings = 'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2025-09-01, years: era }\n';
const table = '番号,指標,単位,課,方向,R5実績,R6実績,目標値（R8）\n1,相談,件,福祉課,増加,100,120,150\n';

describe('sheets', () => {
  it('get the columns, rows and settings of the next year; the old workspace stays as it was', async () => {
    const folder = await sheetsWorkspace();
    const before = await readFiles(join(folder, 'city'));
    const { code, stdout } = await run(['roll', join(folder, 'city'), join(folder, 'next'), '--year', '2025']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
    expect(await readFiles(join(folder, 'city'))).toEqual(before);
    const after = await readFiles(join(folder, 'next'));
    expect(linesOf(after['costs.csv']).slice(4, 6)).toEqual([
      'P01,令和7年度,当初予算,10500,,3500,3500,0,0,0,3500,0',
      'P01,令和8年度,当初予算,,,,,,,,,',
    ]);
    expect(linesOf(after['evaluations.csv']).filter((line) => /^P0\d,令和7年度/.test(line))).toHaveLength(8);
    expect(linesOf(after['indicators.csv'])[0]).toContain(
      '令和7年度 目標,令和7年度 実績,令和8年度 目標,令和8年度 実績,',
    );
    expect(linesOf(after['measures.csv'])[0]).toContain('令和6年度,令和7年度,目標値（令和7年度）');
    expect(text(after['torikumi.yaml'])).toBe(text(before['torikumi.yaml']).replace('2025-10-01', '2026-10-01'));
    expect(text(after['forms/評価シート2頁.yaml'])).toMatch(
      /\npublished: 前年度 {2}# 令和6年度の版（city、sha256 [0-9a-f]{12}）\nsources:/,
    );
    // The table of sections is none that was published.
    for (const name of Object.keys(before).filter((each) => each.endsWith('.csv') && each !== 'sections.csv')) {
      expect(after[`前年度/${name}`]?.equals(before[name] ?? Buffer.of()), name).toBe(true);
    }
    expect(linesOf(after['前年度/版.csv'])).toHaveLength(9);
  });

  it('pass their checks, last year’s figures among them', async () => {
    const folder = await sheetsWorkspace();
    const next = join(folder, 'next');
    await run(['roll', join(folder, 'city'), next]);
    expect(JSON.parse((await run(['check', next, '--quick', '--json'])).stdout).findings).toEqual([]);
    const costs = await readFile(join(next, 'costs.csv'), 'utf8');
    const { files } = await import('../../src/effects-node.ts').then((module) => module.createNodeEffects());
    await files.replace(join(next, 'costs.csv'), new TextEncoder().encode(costs.replace('58200,57114', '58200,57115')));
    const { findings } = JSON.parse((await run(['check', next, '--quick', '--json'])).stdout);
    expect(findings.map(({ message }: { message: string }) => message).join('\n')).toContain('公表');
  });

  it('of an ended programme are left out of every table, and listed with the reason', async () => {
    const programmes = text((await readFiles(exampleFolder('sheets')))['programmes.csv']);
    const rows = programmes
      .trimEnd()
      .split(/\r?\n/)
      .map(
        (line, index) =>
          `${line},${index === 0 ? '終了の理由' : line.startsWith('P06') ? 'すべての手続を載せ終えた' : ''}`,
      );
    const ended = rows
      .map((line) => (line.startsWith('P06') ? line.replace('令和7年度', '令和6年度') : line))
      .join('\n');
    const folder = await sheetsWorkspace({ 'programmes.csv': `${ended}\n` });
    const { stdout } = await run(['roll', join(folder, 'city'), join(folder, 'next')]);
    expect(stdout).toContain('P06 オンライン申請推進事業（すべての手続を載せ終えた）');
    const after = await readFiles(join(folder, 'next'));
    const left = ['programmes', 'costs', 'staff', 'evaluations', 'indicators'].filter((name) =>
      text(after[`${name}.csv`]).includes('P06'),
    );
    expect(left).toEqual([]);
    expect(text(after['前年度/programmes.csv'])).toContain('P06');
    expect(linesOf(after['前年度/終わった事業.csv'])[1]).toContain('"令和6年度"');
    // Not before a result of the new year is in, nor after; one that has not ended is missed at once.
    const next = join(folder, 'next');
    const gone = async () => {
      const { findings } = JSON.parse((await run(['check', next, '--quick', '--json'])).stdout);
      return findings.filter(({ facts }: { facts: { problem?: string } }) => facts.problem === 'programme-gone').length;
    };
    expect(await gone()).toBe(0);
    const { files } = await import('../../src/effects-node.ts').then((module) => module.createNodeEffects());
    const lines = text(after['前年度/programmes.csv']).trimEnd().split(/\r?\n/);
    const another = lines.find((line) => line.startsWith('P02,'))?.replace('P02,', 'P09,もとの');
    const published = new TextEncoder().encode(`${[...lines, another].join('\n')}\n`);
    await files.replace(join(next, '前年度/programmes.csv'), published);
    expect(await gone()).toBe(1);
  });
});

describe('a table with two rows of heads', () => {
  const rows = [
    '見本市の指標,,,,,,,',
    '番号,指標,単位,令和5年度,,令和6年度,,目標値',
    ',,,目標,実績,目標,実績,令和8年度',
    '1,相談,件,100,98,110,120,150',
    '2,会員,人,50,52,55,60,80',
  ];
  const rolled = [
    '見本市の指標,,,,,,,',
    '番号,指標,単位,令和5年度,,令和6年度,,令和7年度,,目標値',
    ',,,目標,実績,目標,実績,目標,実績,令和8年度',
    '1,相談,件,100,98,110,120,,,150',
    '2,会員,人,50,52,55,60,,,80',
  ];

  it('gets the year over its columns', async () => {
    const folder = await makeFolder({ 'city/torikumi.yaml': settings, 'city/indicators.csv': `${rows.join('\n')}\n` });
    const { code, stdout } = await run(['roll', join(folder, 'city'), join(folder, 'next')]);
    expect(code).toBe(0);
    expect(stdout).toContain('indicators.csv（令和7年度 目標、令和7年度 実績）');
    expect(linesOf((await readFiles(join(folder, 'next')))['indicators.csv'])).toEqual(rolled);
  });

  it('in a workbook too', async () => {
    const { createNodeEffects } = await import('../../src/effects-node.ts');
    const { files } = createNodeEffects();
    const folder = await makeFolder({
      'city/torikumi.yaml': `${settings}data: { indicators: indicators.xlsx }\n`,
    });
    const sheet = rowsOf(rows.map((line) => line.split(',')));
    const merges = '<mergeCells count="2"><mergeCell ref="D2:E2"/><mergeCell ref="F2:G2"/></mergeCells>';
    await files.replace(join(folder, 'city/indicators.xlsx'), writeWorkbook({ sheets: { 計画: `${sheet}${merges}` } }));
    const { code, stdout } = await run(['roll', join(folder, 'city'), join(folder, 'next')]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('indicators.xlsx（令和7年度 目標、令和7年度 実績）')]);
    expect(stdout).not.toContain('そのまま写した表');
    const read = await readFile(join(folder, 'next/indicators.xlsx'));
    const grid = readXlsxGrid('a.xlsx', read).value ?? [];
    const lines = grid.map(({ cells }) =>
      cells
        .map(({ text }) => text)
        .join(',')
        .replace(/,*$/, ''),
    );
    expect(lines).toEqual(rolled.map((line) => line.replace(/,*$/, '')));
    const kept = await readFile(join(folder, 'next/前年度/indicators.xlsx'));
    expect(kept.equals(await readFile(join(folder, 'city/indicators.xlsx')))).toBe(true);
  });

  it('of which a year stands over a column that has none is copied as it is', async () => {
    const { createNodeEffects } = await import('../../src/effects-node.ts');
    const folder = await makeFolder({ 'city/torikumi.yaml': `${settings}data: { indicators: indicators.xlsx }\n` });
    const texts = rows.map((line, at) => [...line.split(',').slice(0, 7), ['', '', '備考', 'a', 'b'][at] ?? '']);
    const merges = '<mergeCells count="2"><mergeCell ref="D2:E2"/><mergeCell ref="F2:H2"/></mergeCells>';
    const book = writeWorkbook({ sheets: { 計画: `${rowsOf(texts)}${merges}` } });
    await createNodeEffects().files.replace(join(folder, 'city/indicators.xlsx'), book);
    const { stdout } = await run(['roll', join(folder, 'city'), join(folder, 'next')]);
    expect(stdout).toContain(
      'そのまま写した表（新しい年度の列か行を加えます）：indicators.xlsx — 年度の見出しが、年度でない列（備考など）の上まで結合されています。結合を解くと加わります',
    );
    expect((await readFile(join(folder, 'next/indicators.xlsx'))).equals(Buffer.from(book))).toBe(true);
  });
});

describe('an inquiry', () => {
  it('gets the next number and an open deadline, without which it is not sent', async () => {
    const form = `title: 回答票
of: 指標
name: 指標
sources: { 指標: { table: indicators, key: 番号 } }
inquiry:
  number: R7-企-012  # 照会番号
  deadline: 2025-06-13
  year: 令和6年度
  section: 課
  sections: { table: sections.csv, number: 番号, name: 課, deadline: 締切 }
  columns: [指標, { ask: 実績 }, { ask: 進捗の説明 }]
`;
    const folder = await makeFolder({
      'city/torikumi.yaml': settings,
      'city/indicators.csv': table.replace('\n', ',進捗の説明\n').replace(/\n$/, ',増えた。\n'),
      'city/sections.csv': '番号,課,締切\nK1,福祉課,2025-06-20\n',
      'city/forms/照会.yaml': form,
      'city/inquiries/R7-企-012/history.csv': '日時,出来事\n',
    });
    const { code } = await run(['roll', join(folder, 'city'), join(folder, 'next')]);
    expect(code).toBe(0);
    const after = await readFiles(join(folder, 'next'));
    expect(text(after['forms/照会.yaml'])).toContain(
      'number: R8-企-012  # 照会番号\n  deadline: 未定\n  year: 令和7年度\n',
    );
    expect(linesOf(after['indicators.csv'])).toEqual([
      '番号,指標,単位,課,方向,R5実績,R6実績,R7実績,目標値（R8）,進捗の説明',
      '1,相談,件,福祉課,増加,100,120,,150,',
    ]);
    expect(text(after['sections.csv'])).toBe('番号,課,締切\nK1,福祉課,\n');
    expect(Object.keys(after).filter((path) => path.startsWith('inquiries'))).toEqual([]);
    const sent = await run(['inquiry', 'send', join(folder, 'next'), '--out', join(folder, 'out')]);
    expect(sent.code).toBe(1);
    expect(sent.stderr).toContain('forms/照会.yaml:8:13');
    expect((await run(['check', join(folder, 'next'), '--quick'])).code).toBe(0);
  });
});

describe('an inquiry about the rows of its own tables alone', () => {
  const form = `title: 工事の調べ
of: 工事
name: 工事名
sources: { 工事: { table: works.csv, key: 番号 }, 量: { table: amounts.csv, key: [番号, 年度, 区分] } }
inquiry:
  number: R7-1
  deadline: 2025-06-13
  section: 課
  columns: [工事名, { ask: 量.延長, type: number, where: { 区分: 実績 } }]
`;
  it('is rolled without any other data', async () => {
    const folder = await makeFolder({
      'city/torikumi.yaml': settings,
      'city/works.csv': '番号,工事名,課\n1,北町の歩道,道路課\n',
      'city/amounts.csv': '番号,年度,区分,延長\n1,令和6年度,実績,120\n',
      'city/forms/照会.yaml': form,
    });
    const rolled = await run(['roll', join(folder, 'city'), join(folder, 'next')]);
    expect([rolled.code, rolled.stderr]).toEqual([0, '']);
    const after = await readFiles(join(folder, 'next'));
    expect(linesOf(after['amounts.csv']).at(-1)).toBe('1,令和7年度,実績,');
    expect(text(after['forms/照会.yaml'])).toContain('number: R8-1');
    const none = await run(['roll', await makeFolder({ 'torikumi.yaml': settings }), join(folder, 'none')]);
    expect(none.stderr).toContain('指標の表がありません');
  });
});

describe('what cannot be done', () => {
  it('is said, and nothing is written', async () => {
    const folder = await makeFolder({
      'city/torikumi.yaml': settings,
      'city/indicators.csv': table,
      'full/a.txt': 'a',
    });
    const [city, next, full] = ['city', 'next', 'full'].map((name) => join(folder, name)) as [string, string, string];
    expect(await run(['roll', city, full])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('空のフォルダではありません'),
    });
    expect(await run(['roll', city, next, '--year', '2027'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--year 2025'),
    });
    expect(Object.keys(await readFiles(folder))).toEqual(['city/indicators.csv', 'city/torikumi.yaml', 'full/a.txt']);
  });

  it('takes back what was begun', async () => {
    const folder = await makeFolder({ 'city/torikumi.yaml': settings, 'city/indicators.csv': table });
    const { createNodeEffects } = await import('../../src/effects-node.ts');
    const { files } = createNodeEffects();
    const replace: typeof files.replace = async (path, bytes) => {
      if (path.endsWith('版.csv')) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
      return files.replace(path, bytes);
    };
    const { code, stderr } = await run(['roll', join(folder, 'city'), join(folder, 'next')], { files: { replace } });
    expect(code).toBe(1);
    expect(stderr).toContain('next');
    expect(await readFiles(join(folder, 'next'))).toEqual({});
  });
});
