import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/captured-effects.ts';
import {
  type Built,
  buildFiles,
  inTemporaryFolder,
  readFolder,
  repository,
  sampleFilesWith,
} from '../output/build-workspace.ts';
import { edgeFiles, edgeYear } from '../output/edge-workspace.ts';
import { filesOf, generatedTables } from '../output/every-table.ts';
import { formulaCells, gridOf, openWorkbook, readWorkbookRows, resultOf } from '../output/open-workbook.ts';
import { figureHeads, indexRows, type ReportRow, rowKey } from '../output/report-table.ts';
import { seed } from '../output/seed.ts';
import { runProgram } from './programs.ts';

const years = [2015, 2016, 2017] as const;
let built: Built;
/** What LibreOffice makes of the print form of each year. */
let recalculatedYears: ReadonlyMap<number, ExcelJS.Workbook>;
/** LibreOffice's own settings, which it takes longer to make than to open a workbook. */
let profile: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'torikumi-soffice-'));
  built = await buildFiles(await sampleFilesWith('reports: { progress: { trends: none } }'), {
    years,
    reports: ['progress'],
    formats: ['xlsx'],
  });
  const books = await recalculateAll(years.map((year) => built.read(year, 'progress.xlsx')));
  recalculatedYears = new Map(years.map((year, index) => [year, bookAt(books, index)]));
});

afterAll(() => rm(profile, { recursive: true, force: true }));

describe.each(years)('LibreOffice recalculates the print form of %i', (year) => {
  it('to the same values and ratings', async () => {
    const [before, after] = [await openWorkbook(built.read(year, 'progress.xlsx')), recalculatedOf(year)];
    const formulas = formulaCells(before);
    expect(formulas.length).toBeGreaterThan(250);
    for (const cell of formulas) {
      const place = `${cell.worksheet.name}!${cell.address} ${cell.formula}`;
      const recalculated = after.getWorksheet(cell.worksheet.name)?.getCell(cell.address);
      expectSame(recalculated === undefined ? undefined : resultOf(recalculated), resultOf(cell), place);
    }
  });

  it('and shows the same figures', async () => {
    const ours = await openWorkbook(built.read(year, 'progress.xlsx'));
    const [before, after] = [readWorkbookRows(ours), readWorkbookRows(recalculatedOf(year))];
    expect(before).toHaveLength(81);
    expect(figuresOf(after)).toEqual(figuresOf(before));
  });
});

it('a changed actual value changes change, attainment and rating of its row, and nothing else', async () => {
  const ours = built.read(2017, 'progress.xlsx');
  const before = indexRows(readWorkbookRows(await openWorkbook(ours)));
  const changed = seed.find(({ name }) => name === '子育て期相談件数（年間）');
  if (changed === undefined) throw new Error('the seed has no such indicator');
  const row = before.get(rowKey(changed));
  const actual = row?.cells.get('29年度');
  if (actual === undefined) throw new Error('the workbook has no such row');
  expect(figuresIn(row)).toEqual(['+136件', '+12.5%', '59.0%', '△やや遅れ']);
  const bytes = changeCells(ours, actual.worksheet.name, { [actual.address]: 2080 });
  const after = indexRows(readWorkbookRows(await recalculate(bytes)));
  expect(figuresIn(after.get(rowKey(changed)))).toEqual(['+988件', '+90.5%', '100.0%', '◎達成']);
  for (const [key, each] of before) {
    if (key !== rowKey(changed)) expect(figuresIn(after.get(key)), key).toEqual(figuresIn(each));
  }
});

it('a changed actual value is followed by summary, lists and charts, as a rebuild has them', async () => {
  const ours = built.read(2017, 'progress.xlsx');
  const row = indexRows(readWorkbookRows(await openWorkbook(ours))).get(rowKey(changedRow()));
  const actual = row?.cells.get('29年度') ?? fail('the workbook has no such row');
  const files = await sampleFilesWith('reports: { progress: { trends: none } }');
  const table = files['indicators.csv'];
  const text = typeof table === 'string' ? table : Buffer.from(table ?? fail('no table')).toString('utf8');
  const changed = text
    .split('\n')
    .map((line) => (line.includes('子育て期相談件数（年間）') ? line.replace('1,228', '2,080') : line));
  expect(changed.join('\n')).not.toBe(text);
  const choice = { years: [2017], reports: ['progress'], formats: ['xlsx' as const] };
  const rebuilt = await buildFiles({ ...files, 'indicators.csv': changed.join('\n') }, choice);
  const wanted = await openWorkbook(rebuilt.read(2017, 'progress.xlsx'));
  const given = await recalculate(changeCells(ours, actual.worksheet.name, { [actual.address]: 2080 }));
  for (const name of ['総括', '評価の一覧', 'グラフの値（達成率）']) {
    expect(textsIn(given, name), name).toEqual(textsIn(wanted, name));
  }
  expect(figuresOf(readWorkbookRows(given))).toEqual(figuresOf(readWorkbookRows(wanted)));
});

it('an actual value that is filled in brings its figures, shown as the others are', async () => {
  const ours = built.read(2017, 'progress.xlsx');
  const missing = seed.find(({ name }) => name === '品川区の昼間人口');
  if (missing === undefined) throw new Error('the seed has no such indicator');
  const row = indexRows(readWorkbookRows(await openWorkbook(ours))).get(rowKey(missing));
  const actual = row?.cells.get('29年度');
  if (actual === undefined) throw new Error('the workbook has no such row');
  expect(figuresIn(row)).toEqual(['－', '－', '－', '－']);
  const bytes = changeCells(ours, actual.worksheet.name, { [actual.address]: 573_000 });
  const after = indexRows(readWorkbookRows(await recalculate(bytes)));
  expect(figuresIn(after.get(rowKey(missing)))).toEqual(['－', '－', '100.0%', '◎達成']);
});

it('figures on the edges of bands stay on their side of them', async () => {
  const edges = await buildFiles(edgeFiles(), { years: [edgeYear], reports: ['progress'], formats: ['xlsx'] });
  const ours = edges.read(edgeYear, 'progress.xlsx');
  const [before, after] = [await openWorkbook(ours), await recalculate(ours, 50)];
  const recalculated = indexRows(readWorkbookRows(after));
  for (const row of readWorkbookRows(before)) {
    expect(figuresIn(recalculated.get(rowKey(row))), row.name).toEqual(figuresIn(row));
  }
});

it('so do they with a hundred bands, whose limits stand on a sheet of their own', async () => {
  const files = edgeFiles();
  const bands = Array.from({ length: 100 }, (_, at) => ({
    word: `${99 - at}`,
    ...(at < 99 ? { atLeast: `${99 - at}%` } : {}),
    lags: at > 50,
  }));
  const configuration = `${files['torikumi.yaml']}\nrating: ${JSON.stringify({ bands })}`;
  const choice = { years: [edgeYear], reports: ['progress'], formats: ['xlsx' as const] };
  const many = await buildFiles({ ...files, 'torikumi.yaml': configuration }, choice);
  const ours = many.read(edgeYear, 'progress.xlsx');
  const [before, after] = [await openWorkbook(ours), await recalculate(ours, 50)];
  expect(before.getWorksheet('評価区分')?.rowCount).toBeGreaterThan(100);
  for (const name of ['評価の一覧', '総括']) expect(textsIn(after, name), name).toEqual(textsIn(before, name));
  const recalculated = indexRows(readWorkbookRows(after));
  for (const row of readWorkbookRows(before))
    expect(figuresIn(recalculated.get(rowKey(row))), row.name).toEqual(figuresIn(row));
});

describe('generated tables', () => {
  const tables = fc.sample(generatedTables, { seed: 12, numRuns: 8 });
  const pairs: { readonly before: ExcelJS.Workbook; readonly after: ExcelJS.Workbook }[] = [];

  beforeAll(async () => {
    const ours: Uint8Array[] = [];
    for (const table of tables) ours.push(await buildProgress(table));
    const books = await recalculateAll(ours, 0);
    for (const [index, bytes] of ours.entries()) {
      pairs.push({ before: await openWorkbook(bytes), after: bookAt(books, index) });
    }
  });

  it.each(tables.map((_, index) => index))('give the same figures (%i)', (index) => {
    const { before, after } = pairs[index] ?? fail('nothing was built');
    for (const cell of formulaCells(before)) {
      const recalculated = after.getWorksheet(cell.worksheet.name)?.getCell(cell.address);
      const place = `${cell.address} ${cell.formula}`;
      expectSame(recalculated === undefined ? undefined : resultOf(recalculated), resultOf(cell), place);
    }
    expect(figuresOf(readWorkbookRows(after))).toEqual(figuresOf(readWorkbookRows(before)));
  });
});

describe('LibreOffice recalculates tables of amounts', () => {
  it('of the samples and of every kind to the same values', async () => {
    const kinds = {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 決算 }\ndocument: { date: 2024-09-01 }\ndata: { amounts: [a.csv, b.csv] }\n',
      'a.csv': '款,予算現額,支出済額,執行率\n総務費,500,400,\n　うち人件費,100,90,\n災害復旧費,－,－,\n計,,,\n',
      'b.csv':
        '区分,令和5年度,,令和4年度,,比較,\n,決算額,構成比,決算額,構成比,増減額,増減率\n市税,"12,345",,"12,001",,,\n寄附金,120,,0,,,\n市債,0,,"1,200",,,\n合計,,,,,,\n',
    };
    const samples = ['esashi-budget', 'tokushima-settlement'] as const;
    const folders = await Promise.all(
      samples.map(async (name) => Object.fromEntries(await readFolder(join(repository, 'data', name)))),
    );
    const choice = { years: [], reports: ['amounts'], formats: ['xlsx' as const], name: 'made' };
    const made = await Promise.all([...folders, kinds].map((files) => buildFiles(files, choice)));
    const ours = made.map(({ files }) => {
      const [bytes] = [...files].flatMap(([path, each]) => (path.endsWith('/amounts.xlsx') ? [each] : []));
      return bytes ?? fail('nothing was built');
    });
    const books = await recalculateAll(ours, 5);
    for (const [index, bytes] of ours.entries()) {
      for (const cell of formulaCells(await openWorkbook(bytes))) {
        const recalculated = bookAt(books, index).getWorksheet(cell.worksheet.name)?.getCell(cell.address);
        const place = `${index} ${cell.address} ${cell.formula}`;
        expectSame(recalculated === undefined ? undefined : resultOf(recalculated), resultOf(cell), place);
      }
    }
  });
});

describe('the sheets of the ready-made forms', () => {
  it('LibreOffice recalculates to the same figures', async () => {
    await inTemporaryFolder(async (folder) => {
      const [city, out] = [join(folder, 'city'), join(folder, 'out')];
      expect((await run(['init', city, '--kind', 'sheets'])).code).toBe(0);
      const settings = join(city, 'torikumi.yaml');
      await writeFile(
        settings,
        (await readFile(settings, 'utf8')).replace('# - forms/評価シート2頁', '- forms/評価シート2頁'),
      );
      expect((await run(['build', city, '--report', 'sheets', '--format', 'xlsx', '--out', out])).code).toBe(0);
      const ours = [...(await readFolder(out))].flatMap(([path, bytes]) => (path.endsWith('.xlsx') ? [bytes] : []));
      expect(ours).toHaveLength(5);
      const books = await recalculateAll(ours, 25);
      for (const [index, bytes] of ours.entries()) {
        for (const cell of formulaCells(await openWorkbook(bytes))) {
          const recalculated = bookAt(books, index).getWorksheet(cell.worksheet.name)?.getCell(cell.address);
          const place = `${index} ${cell.worksheet.name}!${cell.address} ${cell.formula}`;
          expectSame(recalculated === undefined ? undefined : resultOf(recalculated), resultOf(cell), place);
        }
      }
    });
  });
});

function changedRow() {
  return seed.find(({ name }) => name === '子育て期相談件数（年間）') ?? fail('the seed has no such indicator');
}

/** What each cell of a sheet shows, row by row; empty rows are spare ones of lists. */
function textsIn(workbook: ExcelJS.Workbook, name: string): readonly string[] {
  const { rows, textOf } = gridOf(workbook.getWorksheet(name) ?? fail(`no sheet ${name}`));
  const texts = rows.map((row) => row.map((cell) => (cell === undefined ? '' : textOf(cell))).join('|'));
  return texts.filter((text) => /[^|]/.test(text));
}

async function buildProgress(table: Parameters<typeof filesOf>[0]): Promise<Uint8Array> {
  const choice = { years: [], reports: ['progress'], formats: ['xlsx'], name: 'made' };
  const made = await buildFiles(filesOf(table), choice);
  const [ours] = [...made.files].flatMap(([path, bytes]) => (path.endsWith('/progress.xlsx') ? [bytes] : []));
  return ours ?? fail('nothing was built');
}

function recalculatedOf(year: number): ExcelJS.Workbook {
  return recalculatedYears.get(year) ?? fail(`no workbook of ${year}`);
}

async function recalculate(bytes: Uint8Array, least?: number): Promise<ExcelJS.Workbook> {
  return bookAt(await recalculateAll([bytes], least), 0);
}

/** Opened and saved by LibreOffice, which has to compute every formula: their results are taken out before. */
async function recalculateAll(books: readonly Uint8Array[], least = 250): Promise<readonly ExcelJS.Workbook[]> {
  return inTemporaryFolder(async (folder) => {
    const names = books.map((_, index) => `given-${index}.xlsx`);
    for (const [index, bytes] of books.entries()) {
      await writeFile(join(folder, `given-${index}.xlsx`), withoutResults(bytes, least));
    }
    const out = join(folder, 'out');
    await runProgram('soffice', [
      `-env:UserInstallation=file://${profile}`,
      ...['--headless', '--convert-to', 'xlsx', '--outdir', out, ...names.map((name) => join(folder, name))],
    ]);
    const recalculated: ExcelJS.Workbook[] = [];
    for (const name of names) recalculated.push(await openWorkbook(await readFile(join(out, name))));
    return recalculated;
  });
}

function bookAt(books: readonly ExcelJS.Workbook[], index: number): ExcelJS.Workbook {
  return books[index] ?? fail(`LibreOffice made no workbook ${index}`);
}

function fail(message: string): never {
  throw new Error(message);
}

function withoutResults(bytes: Uint8Array, least: number): Uint8Array {
  let taken = 0;
  const changed = changeSheets(bytes, (xml) =>
    xml.replace(/(<c [^>]*?)(?: t="\w+")?([^>]*>)(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, start, rest, formula) => {
      taken += 1;
      return `${start}${rest}${formula}`;
    }),
  );
  expect(taken).toBeGreaterThanOrEqual(least);
  for (const xml of sheetsOf(changed)) expect(xml).not.toMatch(/<\/f><v>/);
  return changed;
}

/** Other numbers in some cells of a sheet, by their address. */
function changeCells(bytes: Uint8Array, sheet: string, values: Readonly<Record<string, number>>): Uint8Array {
  const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  const position = [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].findIndex(([, name]) => name === sheet);
  return changeSheets(bytes, (xml, index) =>
    index !== position
      ? xml
      : Object.entries(values).reduce((text, [address, value]) => {
          const cell = new RegExp(`<c r="${address}"([^>]*?)(?: t="s")?>(<v>[^<]*</v>)</c>`);
          expect(text).toMatch(cell);
          return text.replace(cell, `<c r="${address}"$1><v>${value}</v></c>`);
        }, xml),
  );
}

/** exceljs would lose pictures and more on the way; the parts are changed as they are. */
function changeSheets(bytes: Uint8Array, change: (xml: string, index: number) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const changed = Object.entries(parts).map(([name, part]) => {
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name) ?? [];
    return [name, number === undefined ? part : strToU8(change(strFromU8(part), Number(number) - 1))] as const;
  });
  return zipSync(Object.fromEntries(changed));
}

function sheetsOf(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /^xl\/worksheets\/sheet\d+\.xml$/.test(name) ? [strFromU8(part)] : [],
  );
}

function expectSame(found: unknown, expected: unknown, place: string): void {
  if (typeof expected !== 'number') {
    // Empty texts have no result, nor has what charts draw nothing for.
    const isNotAvailable = typeof found === 'object' && found !== null && 'error' in found && found.error === '#N/A';
    expect((isNotAvailable ? undefined : found) ?? '', place).toBe(expected ?? '');
    return;
  }
  expect(typeof found, place).toBe('number');
  expect(Math.abs(Number(found) - expected), place).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

function figuresOf(rows: readonly ReportRow[]) {
  return rows.map((row) => ({ row: rowKey(row), figures: figuresIn(row) }));
}

function figuresIn(row: ReportRow | undefined): readonly (string | undefined)[] {
  return figureHeads.map((head) => row?.shown.get(head));
}
