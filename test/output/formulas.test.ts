import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildFiles, type Files, sampleFilesWith } from './build-workspace.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { openCsv, openDataWorkbook } from './open-data.ts';
import { withoutSpace } from './open-pdf.ts';
import { formulaCells, openWorkbook, readWorkbookRows, resultOf } from './open-workbook.ts';
import { figureHeads, nameHead } from './report-table.ts';

describe('the formulas of the print form', () => {
  let workbook: ExcelJS.Workbook;

  beforeAll(async () => {
    const files = await sampleFilesWith('reports: { progress: { trends: none } }');
    const built = await buildFiles(files, { years: [2017], reports: ['progress'], formats: ['xlsx'] });
    workbook = await openWorkbook(built.read(2017, 'progress.xlsx'));
  });

  it('stand on the sheets of the goals in the computed columns of the indicators and nowhere else', () => {
    const rows = readWorkbookRows(workbook);
    const computed = new Set(rows.flatMap(({ cells }) => figureHeads.map((head) => cells.get(head))));
    const formulas = formulaCells(workbook).filter(isOfGoal);
    expect(formulas.filter((cell) => !computed.has(cell)).map(({ address }) => address)).toEqual([]);
    // All but a few figures of each row live: 4 × 81 but for what no formula can say.
    expect(formulas.length).toBeGreaterThan(250);
  });

  it('name cells that are there and hold something', () => {
    for (const cell of formulaCells(workbook)) {
      const references = referencesIn(cell.formula);
      expect(references.length, `${cell.worksheet.name}!${cell.address}`).toBeGreaterThan(0);
      for (const { sheet, address } of references) {
        const named = (sheet === undefined ? cell.worksheet : workbook.getWorksheet(sheet))?.getCell(address);
        expect(named?.value ?? null, `${cell.formula} names ${sheet ?? ''}!${address}`).not.toBeNull();
      }
    }
  });

  it('name cells of their own row', () => {
    for (const cell of formulaCells(workbook).filter(isOfGoal)) {
      const rows = new Set(referencesIn(cell.formula).map(({ address }) => address.replace(/\D/g, '')));
      expect([...rows], cell.formula).toEqual([`${cell.row}`]);
    }
  });

  it('have finite cached results', () => {
    for (const cell of formulaCells(workbook)) {
      const result = resultOf(cell);
      if (typeof result === 'number') expect(Number.isFinite(result)).toBe(true);
      else if (!/,(?:NA\(\)|"")\)$/.test(cell.formula)) {
        expect(typeof result, `${cell.address} ${cell.formula}`).toBe('string');
      }
    }
  });
});

describe('a workbook whose formulas name', () => {
  const configuration = 'organization: 市\nsection: 課\nplan: { title: 計画 }\ndocument: { date: 2026-09-30 }\n';
  const build = async (table: string) => {
    const files = { 'torikumi.yaml': configuration, 'indicators.csv': table };
    const built = await buildFiles(files, { formats: ['xlsx'], reports: ['progress'], years: [2025], name: 'made' });
    expect(built.findings.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
    return openWorkbook(built.read(2025, 'progress.xlsx'));
  };

  it('a year before the first is built, the cell a plain value', async () => {
    const workbook = await build('指標,令和7年度,目標値（令和9年度）\nA,5人,10人\n');
    expect(textsOf(workbook)).toContain('A');
  });

  it('no baseline is rated by its target, the cell live', async () => {
    const head = '指標,方向,算式,令和5年度（基準値）,令和7年度,令和9年度（目標値）';
    const workbook = await build(`${head}\nA,増加,増減型,－,12人,10人\nB,増加,増減型,－,8人,10人\n`);
    // The table's own; the summary and the lists follow it.
    const ratings = formulaCells(workbook).filter(({ formula }) => /^IF\(COUNT\(.*達成/.test(formula));
    expect(ratings.map(resultOf)).toEqual(['◎ 達成', '－']);
    expect(ratings.map(evaluateFormula)).toEqual(['◎ 達成', '－']);
  });

  it('an ID with braces or quotes is built with live formulas', async () => {
    const workbook = await build(
      'ID,指標,令和6年度,令和7年度,目標値（令和9年度）\n{a}/{b},A,4人,5人,10人\n"""&{",B,4人,5人,10人\n',
    );
    expect(formulaCells(workbook).map(({ formula }) => formula)).toContainEqual(expect.stringContaining('COUNT('));
  });
});

/** What a spreadsheet program would take for formulas, in every text that staff write. */
const hostile = ['=HYPERLINK("http://x")', '@SUM(A1)', '+1+1', '-2+3', '=1+1', '＝1+1', '\t=1', "='x'!A1"];

describe('texts that look like formulas', () => {
  let built: Built;

  beforeAll(async () => {
    built = await buildFiles(hostileWorkspace(), { years: [2023], name: 'hostile' });
  });

  it('are reported, and everything is built', () => {
    expect(built.artifacts.map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual([
      'indicators.csv',
      'indicators.csv-metadata.json',
      'indicators.xlsx',
      'progress.html',
      'progress.pdf',
      'progress.xlsx',
    ]);
    const warned = built.findings.filter(({ finding }) => finding.code === 'formula-injection');
    expect(warned.length).toBeGreaterThan(0);
    expect(warned.every(({ finding }) => finding.severity === 'warning')).toBe(true);
  });

  it('stay text in the print form', async () => {
    const workbook = await openWorkbook(built.read(2023, 'progress.xlsx'));
    const texts = textsOf(workbook);
    for (const text of hostile.map((each) => each.trim())) expect(texts).toContain(text);
    const functions = formulaCells(workbook).flatMap(({ formula }) => formula.match(/[A-Z]+(?=\()/g) ?? []);
    expect([...new Set(functions)].toSorted()).toEqual([
      ...['ABS', 'AND', 'COUNT', 'COUNTIF', 'HYPERLINK', 'IF', 'IFERROR', 'INDEX', 'INT', 'ISNUMBER', 'MATCH', 'MAX'],
      ...['NA', 'NOT', 'OR', 'RANK', 'ROUND', 'ROWS', 'SUM', 'TEXT'],
    ]);
    const rows = readWorkbookRows(workbook);
    expect(rows.map(({ name }) => name)).toEqual(hostile.map((text) => withoutSpace(text)));
    for (const { cells } of rows) expect(cells.get(nameHead)?.type).toBe(ExcelJS.ValueType.String);
  });

  it('stay text in the data form', async () => {
    const bytes = built.read(2023, 'indicators.xlsx');
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (name.startsWith('xl/worksheets/') && name.endsWith('.xml')) expect(strFromU8(part)).not.toContain('<f');
    }
    const names = (await openDataWorkbook(bytes)).map(({ 指標名 }) => 指標名);
    for (const text of hostile.map((each) => each.trim())) expect(names).toContain(text);
  });

  it('have an apostrophe before them in the CSV', () => {
    const records = openCsv(built.read(2023, 'indicators.csv'));
    const fields = records.flatMap((record) => [...Object.keys(record), ...Object.values(record)]);
    const formulas = fields.filter((field) => /^[=+\-@\t\r＝＋－＠]./su.test(field) && !/^-?\d+(\.\d+)?$/.test(field));
    expect(formulas).toEqual([]);
    const names = records.map(({ 指標名 }) => 指標名);
    for (const text of hostile.map((each) => each.trim())) expect(names).toContain(`'${text}`);
  });
});

/** Formulas as goals, policies, projects, names, remarks and in the settings. */
function hostileWorkspace(): Files {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const head =
    '基本目標,基本方針,全体計画,重要業績評価指標（ＫＰＩ）,単位,方向,種別,令和4年度（基準値）,令和5年度,令和6年度（目標値）,備考';
  const rows = hostile.map((text) =>
    [...[text, text, text, text].map(quote), '件', '増加', '時点', '10件', '20件', '30件', quote(text)].join(','),
  );
  return {
    'torikumi.yaml': [
      'organization: "=1+2"',
      'section: "@SUM(B1)"',
      'plan: { title: "+計画" }',
      'document: { title: "=取組状況", date: 2024-09-30, notes: ["-注", "=注"] }',
    ].join('\n'),
    'indicators.csv': `${[head, ...rows].join('\n')}\n`,
  };
}

/** Every text of a workbook. */
function textsOf(workbook: ExcelJS.Workbook): readonly string[] {
  const texts: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.String) texts.push(cell.text);
      });
    });
  }
  return texts;
}

interface Reference {
  readonly sheet: string | undefined;
  readonly address: string;
}

/** The cells that a formula names, what stands in quotation marks left out. */
function referencesIn(formula: string): readonly Reference[] {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const pattern = /(?:'((?:[^']|'')+)'!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?\b/g;
  return [...code.matchAll(pattern)].flatMap(([, name, column, row, lastColumn, lastRow]) => {
    const sheet = name?.replaceAll("''", "'");
    const last = lastRow === undefined ? [] : [{ sheet, address: `${lastColumn}${lastRow}` }];
    return [{ sheet, address: `${column}${row}` }, ...last];
  });
}

function isOfGoal({ worksheet }: ExcelJS.Cell): boolean {
  return worksheet.name.startsWith('基本目標');
}
