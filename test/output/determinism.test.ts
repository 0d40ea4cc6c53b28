import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleInto } from '../runner/bundle-into.ts';
import { encodeCp932 } from '../workspace/csv/encode-cp932.ts';
import {
  type Built,
  buildFiles,
  type Files,
  inTemporaryFolder,
  inWords,
  readFolder,
  repository,
  sampleFiles,
  sampleFilesWith,
  sampleFolder,
  sampleName,
  writeFiles,
} from './build-workspace.ts';
import { openCsv } from './open-data.ts';
import { openHtml, readHtmlRows } from './open-html.ts';
import { indexRows } from './report-table.ts';

const run = promisify(execFile);

/** A part of the sample with all its charts: two numerical targets and two projects with their measures; no revision. */
async function smallFiles(): Promise<Files> {
  const files = await sampleFiles();
  const partOf = (name: string) => {
    const [head = [], ...rows]: string[][] = parse(Buffer.from(files[name] ?? ''));
    const kept = rows.filter(
      (row) => ['3-01', '3-02'].includes(row[0] ?? '') || row.some((text) => text.startsWith('（３）　地方')),
    );
    return stringify([head, ...kept]);
  };
  const configuration = Buffer.from(files['torikumi.yaml'] ?? '')
    .toString()
    .replace(/^revision:.*\n(?: .*\n)+/m, '')
    .replace(/^ {2}book:.*\n/m, '');
  return {
    'torikumi.yaml': configuration,
    'indicators.csv': partOf('indicators.csv'),
    'measures.csv': partOf('measures.csv'),
  };
}

const artifacts = [
  'indicators.csv',
  'indicators.csv-metadata.json',
  'indicators.xlsx',
  'progress.html',
  'progress.pdf',
  'progress.xlsx',
];

it('the command line gives the same bytes in another folder, time zone and language', async () => {
  const [east, west] = await inTemporaryFolder(async (program) => {
    await bundleInto(program);
    return Promise.all([
      runIn(program, 'ここで', { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' }),
      runIn(program, 'there', { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' }),
    ]);
  });
  expect([...east.keys()]).toEqual(['manifest.json', ...artifacts.map((name) => `${sampleName}/2017/${name}`)]);
  expect(differing(west, east)).toEqual([]);
});

/** What the small workspace becomes in a folder of that name. */
async function runIn(program: string, name: string, environment: Readonly<Record<string, string>>): Promise<Bytes> {
  return inTemporaryFolder(async (folder) => {
    const workspace = join(folder, name, sampleName);
    await writeFiles(workspace, await smallFiles());
    const out = join(folder, name, 'out');
    await run(process.execPath, [join(program, 'dist/cli/main.js'), 'build', workspace, '--out', out], {
      cwd: repository,
      env: { PATH: process.env.PATH, ...environment },
    });
    return readFolder(out);
  });
}

describe('a part of the sample, with charts and in every format,', () => {
  let first: Built;

  beforeAll(async () => {
    first = await buildFiles(await smallFiles(), { years: [2017] });
    expect(first.artifacts).toHaveLength(artifacts.length);
  });

  it('gives the same bytes when it is built again in the same process', async () => {
    const second = await buildFiles(await smallFiles(), { years: [2017] });
    expect(differing(second.files, first.files)).toEqual([]);
  });

  it('gives the same bytes from a workbook', async () => {
    const fromWorkbook = await buildFiles(await withWorkbook(await smallFiles(), true), { years: [2017] });
    expect(differingArtifacts(fromWorkbook, first)).toEqual([]);
  });
});

describe('the same table gives the same bytes', () => {
  /** One format of each form: what the writers make of a tree does not depend on where it came from. */
  const choice = { years: [2017], reports: ['progress', 'indicators'], formats: ['html', 'csv'] };
  let table: string;
  let files: Files;
  let first: Built;

  beforeAll(async () => {
    table = await readFile(join(sampleFolder, 'indicators.csv'), 'utf8');
    files = await sampleFilesWith('reports: { progress: { trends: none } }');
    first = await buildFiles(files, choice);
    expect(first.artifacts).toHaveLength(2);
  });

  it('from UTF-8 with a byte order mark', async () => {
    const built = await buildFiles({ ...files, 'indicators.csv': `\ufeff${table}` }, choice);
    expect(differingArtifacts(built, first)).toEqual([]);
  });

  it('from CP932 with the line ends of Windows', async () => {
    const bytes = encodeCp932(table.replaceAll('\n', '\r\n'));
    const built = await buildFiles({ ...files, 'indicators.csv': bytes }, choice);
    expect(differingArtifacts(built, first)).toEqual([]);
  });

  it.each([
    ['whose cells are all text', false],
    ['whose cells are numbers with number formats', true],
  ])('from a workbook %s', async (_, asNumbers) => {
    const built = await buildFiles(await withWorkbook(files, asNumbers), choice);
    expect(differingArtifacts(built, first)).toEqual([]);
  });

  it('in another order changes the order and no figure', async () => {
    const [head = [], ...rows]: string[][] = parse(table);
    const reversed = await buildFiles({ ...files, 'indicators.csv': stringify([head, ...rows.toReversed()]) }, choice);
    const figures = (built: Built) =>
      [...indexRows(readHtmlRows(openHtml(built.read(2017, 'progress.html'))))]
        .map(([key, { shown }]) => ({ key, shown: [...shown] }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const records = (built: Built) =>
      openCsv(built.read(2017, 'indicators.csv'))
        .map((record) => JSON.stringify(record))
        .toSorted();
    expect(figures(reversed)).toEqual(figures(first));
    expect(records(reversed)).toEqual(records(first));
    expect(differingArtifacts(reversed, first)).toHaveLength(2);
  });
});

type Bytes = ReadonlyMap<string, Uint8Array>;

/** The files that are not the same, or that only one of them has. */
function differing(a: Bytes, b: Bytes): readonly string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter(
    (name) => Buffer.compare(a.get(name) ?? new Uint8Array(), b.get(name) ?? new Uint8Array()) !== 0,
  );
}

/** All but the manifest, which names the inputs' digest and the places of findings. */
function differingArtifacts(a: Built, b: Built): readonly string[] {
  expect(a.artifacts, inWords(a.findings.map(({ finding }) => finding))).toHaveLength(b.artifacts.length);
  return differing(a.files, b.files).filter((name) => name !== 'manifest.json');
}

/** The same workspace with its table of indicators in a workbook. */
async function withWorkbook(files: Files, asNumbers: boolean): Promise<Files> {
  const { 'indicators.csv': csv, 'torikumi.yaml': configuration, ...others } = files;
  const table = Buffer.from(csv ?? '').toString();
  return {
    ...others,
    'torikumi.yaml': `${configuration}`.replace('indicators: indicators.csv', 'indicators: indicators.xlsx'),
    'indicators.xlsx': await toWorkbook(table, asNumbers),
  };
}

/** The table as the only sheet of a workbook. As numbers, `1,618人` is 1618 with the format `#,##0"人"`. */
async function toWorkbook(csv: string, asNumbers: boolean): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('指標');
  const rows: string[][] = parse(csv);
  rows.forEach((row, index) => {
    const line = sheet.addRow(row.map((text) => (text === '' ? null : text)));
    if (!asNumbers || index === 0) return;
    line.eachCell((cell) => {
      const [, digits, decimals, unit] = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\D*)$/.exec(String(cell.value)) ?? [];
      if (digits === undefined) return;
      cell.value = Number(`${digits.replaceAll(',', '')}${decimals ?? ''}`);
      const whole = digits.includes(',') ? '#,##0' : '0';
      cell.numFmt = `${whole}${decimals?.replace(/\d/g, '0') ?? ''}${unit === '' ? '' : `"${unit}"`}`;
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
