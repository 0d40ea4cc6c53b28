import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RawCell, RawTable } from '../../../src/table/table.ts';
import { readXlsxTable } from '../../../src/workspace/xlsx/xlsx-table.ts';
import { zipLarge } from '../zip-large.ts';
import { workbookParts, writeWorkbook } from './workbook-bytes.ts';

const texts = (cells: readonly RawCell[] | undefined) => cells?.map((cell) => cell.text);
const grid = (table: RawTable | undefined) => [
  texts(table?.headers),
  ...(table?.rows ?? []).map((row) => texts(row.cells)),
];

async function write(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('指標'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('cells as displayed', () => {
  test('numbers with their formats, dates, rich text, formulas, booleans and errors', async () => {
    const bytes = await write((sheet) => {
      sheet.addRow(['指標名', '27年度', '28年度', '29年度', '備考']);
      sheet.addRow(['面接人数', 1618, 3194, { formula: 'C2+158', result: 3352 }, { error: '#N/A' }]);
      sheet.addRow(['割合', 0.381, '－', 0.579, true]);
      sheet.addRow([
        { richText: [{ text: '転入' }, { text: '超過', font: { bold: true } }] },
        -12,
        { formula: 'IF(B4>0,B4,"")', result: 'なし' },
        new Date(Date.UTC(2019, 2, 31)),
        { text: '計画', hyperlink: 'https://example.com/' },
      ]);
      sheet.getRow(2).numFmt = '#,##0"人"';
      sheet.getRow(3).numFmt = '0.0%';
      sheet.getRow(4).numFmt = '0;"△ "0';
      sheet.getCell('D4').numFmt = 'yyyy"年"m"月"d"日"';
    });
    const { value, findings } = readXlsxTable('a.xlsx', bytes);
    expect(findings).toEqual([]);
    expect(grid(value)).toEqual([
      ['指標名', '27年度', '28年度', '29年度', '備考'],
      ['面接人数', '1,618人', '3,194人', '3,352人', '#N/A'],
      ['割合', '38.1%', '－', '57.9%', 'TRUE'],
      ['転入超過', '△ 12', 'なし', '2019年3月31日', '計画'],
    ]);
    expect(value).toMatchObject({ file: 'a.xlsx', sheet: '指標' });
    expect(value?.rows[1]?.cells[2]?.place).toEqual({ file: 'a.xlsx', sheet: '指標', cell: 'C3' });
  });

  test('what only Excel writes: ふりがな, line ends as escapes, the built-in formats of Japan, escaped letters', async () => {
    const bytes = writeWorkbook({
      strings: [
        '<si><t>指標名</t><rPh sb="0" eb="3"><t>シヒョウメイ</t></rPh><phoneticPr fontId="1"/></si>',
        '<si><t>目標_x000D_\n値</t></si>',
        '<si><r><t xml:space="preserve">人口 </t></r><r><t>総数</t></r><rPh sb="0" eb="2"><t>ジンコウ</t></rPh></si>',
      ].join(''),
      formats: '<numFmt numFmtId="176" formatCode="#,##0\\L"/><numFmt numFmtId="177" formatCode="0\\m"/>',
      styles: [0, 38, 28, 176, 177, 14],
      sheets: {
        Sheet1: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>c</t></is></c>
          <c r="D1" t="inlineStr"><is><t>d</t></is></c><c r="E1" t="str"><v>e</v></c><c r="F1" t="str"><v>f</v></c></row>
          <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>-1618</v></c><c r="C2" s="2"><v>43555</v></c>
          <c r="D2" s="3"><v>120000</v></c><c r="E2" s="4"><v>1.4</v></c><c r="F2" s="5"><v>43555</v></c></row></sheetData>`,
      },
    });
    const { value, findings } = readXlsxTable('a.xlsx', bytes);
    expect(findings).toEqual([]);
    expect(grid(value)).toEqual([
      ['指標名', '目標\n値', 'c', 'd', 'e', 'f'],
      ['人口 総数', '-1,618', '平成31年3月31日', '120,000L', '1m', '2019/3/31'],
    ]);
  });

  test('a formula that yields nothing is empty, one that was never computed is marked', async () => {
    const bytes = writeWorkbook({
      styles: [0, 14],
      sheets: {
        Sheet1: `<row r="1"><c r="A1" t="str"><v>指標名</v></c><c r="B1" t="str"><f>"27"&amp;"年度"</f><v>27年度</v></c></row>
          <row r="2"><c r="A2" t="str"><v>人口</v></c><c r="B2" t="str"><f>IF(1,"",2)</f><v></v></c></row>
          <row r="3"><c r="A3" t="str"><v>出生率</v></c><c r="B3"><f>SUM(C1:C2)</f></c></row>
          <row r="4"><c r="A4" t="str"><v>死亡率</v></c><c r="B4" s="1"><f>TODAY()</f><v/></c></row>
          <row r="5"><c r="A5" t="str"><v>時点</v></c><c r="B5" s="1" t="str"><f t="shared" ref="B5:B6" si="0">A1</f><v>未定</v></c></row>
          <row r="6"><c r="A6" t="str"><v>日付</v></c><c r="B6" s="1"><f t="shared" si="0"/><v>43555</v></c></row></sheetData>`,
      },
    });
    const { value, findings } = readXlsxTable('a.xlsx', bytes);
    expect(grid(value)).toEqual([
      ['指標名', '27年度'],
      ['人口', ''],
      ['出生率', ''],
      ['死亡率', ''],
      ['時点', '未定'],
      ['日付', '2019/3/31'],
    ]);
    // Whoever uses the cell says so.
    expect(findings).toEqual([]);
    expect(value?.rows.map(({ cells }) => cells[1]?.problem)).toEqual([
      undefined,
      'not-computed',
      'not-computed',
      undefined,
      undefined,
    ]);
  });
});

test('elements with a prefix, as programs on .NET write them', async () => {
  const plain = workbookParts({
    formats: '<numFmt numFmtId="176" formatCode="0&quot;人&quot;"/>',
    styles: [0, 176],
    strings: '<si><t>指標名</t></si><si><t>27年度</t></si>',
    sheets: {
      Sheet1: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>人口</t></is></c><c r="B2" s="1"><v>5</v></c></row></sheetData>`,
    },
  });
  const prefixed = Object.entries(plain).map(([name, xml]): [string, Uint8Array] => {
    const isMain = name.startsWith('xl/') && !name.includes('_rels');
    return [name, strToU8(isMain ? xml.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=') : xml)];
  });
  const { value } = readXlsxTable('a.xlsx', zipSync(Object.fromEntries(prefixed)));
  expect(grid(value)).toEqual([
    ['指標名', '27年度'],
    ['人口', '5人'],
  ]);
});

describe('layout', () => {
  test('vertical merges count for each row, horizontal ones for their first column', async () => {
    const bytes = await write((sheet) => {
      sheet.addRows([
        ['全体計画', '指標名', '', '27年度'],
        ['ネウボラ', '面接人数', '年間', 1],
        ['', '施設数', '累計', 2],
        ['基本目標２', '', '', ''],
      ]);
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('A4:D4');
    });
    const { value } = readXlsxTable('a.xlsx', bytes);
    expect(grid(value)).toEqual([
      ['全体計画', '指標名', '', '27年度'],
      ['ネウボラ', '面接人数', '年間', '1'],
      ['ネウボラ', '施設数', '累計', '2'],
      ['基本目標２', '', '', ''],
    ]);
    expect(value?.rows[1]?.cells[0]?.place).toEqual({ file: 'a.xlsx', sheet: '指標', cell: 'A3' });
  });

  test('a header of two rows, merged as Excel users do, below a title', async () => {
    const bytes = await write((sheet) => {
      sheet.addRows([
        ['品川区総合戦略'],
        [],
        ['指標名', '担当', '', '実績', '', '目標', ''],
        ['', '部', '課', 'H27', 'H28', 'R1', 'R6'],
        ['出生率', '企画部', '企画課', 1.1, 1.2, 1.3, 1.4],
      ]);
      for (const range of ['A1:G1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:G3']) sheet.mergeCells(range);
    });
    const { value } = readXlsxTable('a.xlsx', bytes);
    expect(grid(value)).toEqual([
      ['指標名', '部（担当）', '課（担当）', 'H27（実績）', 'H28（実績）', 'R1（目標）', 'R6（目標）'],
      ['出生率', '企画部', '企画課', '1.1', '1.2', '1.3', '1.4'],
    ]);
    expect(value?.headers.map((cell) => cell.place.cell)).toEqual(['A3', 'B4', 'C4', 'D4', 'E4', 'F4', 'G4']);
  });
});

describe('the sheet', () => {
  const row = (text: string) =>
    `<row r="1"><c r="A1" t="str"><v>指標名</v></c><c r="B1" t="str"><v>${text}</v></c></row>
     <row r="2"><c r="A2"><v>1</v></c></row></sheetData>`;
  const bytes = writeWorkbook({ sheets: { 作業: row('x'), 公表: row('y'), 控え: row('z') }, hidden: ['作業'] });

  test.each([
    [undefined, 'y'],
    ['控え', 'z'],
    ['作業', 'x'],
  ])('%s', async (sheet, header) => {
    const { value } = readXlsxTable('a.xlsx', bytes, sheet);
    expect(texts(value?.headers)).toEqual(['指標名', header]);
  });

  test('may have no characters in its name that no text may hold', () => {
    const named = writeWorkbook({ sheets: { '公&#x85;表&#x202E;': row('y') } });
    expect(readXlsxTable('a.xlsx', named)).toMatchObject({
      value: { sheet: '公表' },
      findings: [
        { code: 'text-forbidden', severity: 'error', facts: { codePoints: ['U+0085'] }, place: { file: 'a.xlsx' } },
        { code: 'text-direction', severity: 'warning', facts: { codePoints: ['U+202E'] }, place: { file: 'a.xlsx' } },
      ],
    });
  });

  test('that is not there is an error with the names of those that are', async () => {
    expect(readXlsxTable('a.xlsx', bytes, '指標')).toEqual({
      value: undefined,
      findings: [
        {
          code: 'xlsx-sheet-missing',
          severity: 'error',
          facts: { sheet: '指標', sheets: ['作業', '公表', '控え'] },
          place: { file: 'a.xlsx' },
        },
      ],
    });
  });
});

describe('files that cannot be read as a workbook', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const good = workbookParts({ sheets: { Sheet1: '<row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
  const without = (part: string) => zip(Object.fromEntries(Object.entries(good).filter(([name]) => name !== part)));

  test.each([
    ['an old .xls', Uint8Array.of(...ole, ...new Uint8Array(600)), 'xlsx-not-workbook', 'xls'],
    ['a password', Uint8Array.of(...ole, ...Buffer.from('EncryptedPackage', 'utf16le')), 'xlsx-encrypted'],
    ['a document', zip({ 'word/document.xml': '<a/>' }), 'xlsx-not-workbook', 'document'],
    ['a ZIP of something else', zip({ 'a.xml': '<a/>' }), 'xlsx-not-workbook'],
    [
      'a binary workbook',
      zip({ 'xl/workbook.bin': 'x', '_rels/.rels': good['_rels/.rels'] ?? '' }),
      'xlsx-not-workbook',
      'xlsb',
    ],
    ['a sheet of OpenDocument', zip({ mimetype: 'x', 'content.xml': '<a/>' }), 'xlsx-not-workbook', 'ods'],
    ['a file of Numbers', zip({ 'Index/Document.iwa': 'x' }), 'xlsx-not-workbook', 'numbers'],
    ['the first half of a workbook', zip(good).subarray(0, 900), 'xlsx-not-workbook'],
    ['no workbook part', without('xl/workbook.xml'), 'xlsx-not-workbook'],
    ['no sheet part', without('xl/worksheets/sheet1.xml'), 'xlsx-not-workbook'],
    ['no relations', without('xl/_rels/workbook.xml.rels'), 'xlsx-not-workbook'],
    [
      'a sheet that is no XML',
      zip({ ...good, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
      'xlsx-not-workbook',
    ],
    ['a workbook that is no XML', zip({ ...good, 'xl/workbook.xml': 'これはXMLではない<<<' }), 'xlsx-not-workbook'],
    ['two bytes', Uint8Array.of(0x50, 0x4b), 'xlsx-not-workbook'],
  ])('%s', async (_, bytes, code, kind?: string) => {
    const { value, findings } = readXlsxTable('a.xlsx', bytes);
    expect(value).toBeUndefined();
    const facts = { path: 'a.xlsx', ...(kind === undefined ? {} : { kind }) };
    expect(findings).toEqual([{ code, severity: 'error', facts, place: { file: 'a.xlsx' } }]);
  });

  test('what unpacks to gigabytes', async () => {
    const bomb = zipLarge({ ...parts(good), 'xl/media/image1.png': new Uint8Array(210 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const { findings } = readXlsxTable('a.xlsx', bomb);
    expect(findings).toMatchObject([{ code: 'xlsx-too-large', facts: { limit: 200 * 1024 * 1024 } }]);
    const sheet = zipLarge({ ...parts(good), 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024) });
    const lying = declareSize(sheet, 70 * 1024 * 1024, 1000);
    expect(readXlsxTable('a.xlsx', lying).findings).toMatchObject([{ code: 'xlsx-too-large' }]);
  });

  test('a sheet of more text than a parser should be given', async () => {
    const xml = `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(65 * 1024 * 1024)}</v></c></row></sheetData>`;
    const { findings } = readXlsxTable('a.xlsx', zipLarge(parts(workbookParts({ sheets: { Sheet1: xml } }))));
    expect(findings).toMatchObject([{ code: 'xlsx-too-large', facts: { limit: 64 * 1024 * 1024 } }]);
  });

  test('a merged range of a whole sheet', async () => {
    const xml =
      '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const { findings } = readXlsxTable('a.xlsx', writeWorkbook({ sheets: { Sheet1: xml } }));
    expect(findings).toMatchObject([{ code: 'xlsx-merges-too-large', facts: { cells: 16384 * 1048576 } }]);
  });
});

function parts(xml: Record<string, string>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(xml).map(([name, text]) => [name, strToU8(text)]));
}

/** The archive with `size` replaced wherever it is declared. */
function declareSize(archive: Uint8Array, size: number, declared: number): Uint8Array {
  const bytes = Buffer.from(archive);
  const written = Buffer.alloc(4);
  written.writeUInt32LE(size);
  const lie = Buffer.alloc(4);
  lie.writeUInt32LE(declared);
  for (let at = bytes.indexOf(written); at >= 0; at = bytes.indexOf(written, at + 4)) lie.copy(bytes, at);
  return new Uint8Array(bytes);
}
