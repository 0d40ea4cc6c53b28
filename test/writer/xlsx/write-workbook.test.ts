import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ComposedDocument } from '../../../src/document/document.ts';
import { cellAt, formula } from '../../../src/document/formula.ts';
import {
  dataDocument,
  documentOf,
  figure,
  format,
  indicatorTable,
  sampleDocument,
  sampleFonts,
  withCell,
  workbookWriter,
} from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

const write = (document: ComposedDocument) => writeBytes(workbookWriter, document, sampleFonts);

interface Opened {
  readonly book: ExcelJS.Workbook;
  part(name: string): string;
  readonly names: readonly string[];
}

async function open(document: ComposedDocument): Promise<Opened> {
  const { bytes } = await write(document);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { book, part, names: book.worksheets.map((sheet) => sheet.name) };
}

function sheetOf({ book }: Opened, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A sheet's own XML. Sheets are numbered from 1. */
const sheetXml = (opened: Opened, number: number) => opened.part(`xl/worksheets/sheet${number}.xml`);
const attribute = (xml: string, element: string, name: string) =>
  new RegExp(`<${element} [^>]*\\b${name}="([^"]*)"`).exec(xml)?.[1];

describe('the print form', () => {
  let opened: Opened;
  let goal: ExcelJS.Worksheet;

  beforeAll(async () => {
    opened = await open(sampleDocument());
    goal = sheetOf(opened, '基本目標１');
  });

  it('has a sheet for every section that asks for one', () => {
    expect(opened.names).toEqual(['総括', '基本目標１', '推移']);
    expect(sheetOf(opened, '総括').getCell('A1').value).toBe('品川区総合戦略の取組状況について');
  });

  it('has real numbers that are shown as printed', () => {
    const cell = (address: string) => [goal.getCell(address).value, goal.getCell(address).numFmt];
    expect(cell('E5')).toEqual([3194, '#,##0"人";"△"#,##0"人"']);
    expect(cell('G5')).toEqual([4400, '#,##0"人以上（898人）";"△"#,##0"人以上（898人）"']);
    expect(cell('D7')).toEqual([84, '0"%";"△"0"%"']);
  });

  it('has live formulas with our results', () => {
    const cell = (address: string) => goal.getCell(address).value;
    expect(cell('H6')).toMatchObject({ formula: 'F6-E6', result: -12 });
    expect(cell('I6')).toMatchObject({ formula: 'F6/G6', result: 1080 / 2080 });
    expect(goal.getCell('I6').numFmt).toBe('#,##0.0%;"△"#,##0.0%');
    expect(cell('J6')).toMatchObject({ formula: 'IF(I6<0.7,"△ 遅れ","○ 順調")', result: '△ 遅れ' });
    const total = sheetOf(opened, '総括').getCell('C9').value;
    expect(total).toMatchObject({ formula: "'基本目標１'!F5-'基本目標１'!E5", result: 12 });
  });

  it('keeps the dash of a value that is missing as the result of its formula', () => {
    expect(goal.getCell('H7').value).toMatchObject({ formula: 'IF(ISNUMBER(E7),F7-E7,"－")', result: '－' });
    expect(goal.getCell('H7').numFmt).toContain('"ポイント"');
    expect(goal.getCell('E7').value).toBe('－');
  });

  it('never makes a formula of a text', async () => {
    const texts = ['=1+1', '+81', '-1+1', '@A1', '\t=1'];
    const other = await open(documentOf(h('table', ...texts.map((text) => h('tbody', h('tr', h('td', text)))))));
    const cells = texts.map((_, at) => other.book.worksheets[0]?.getCell(at + 1, 1));
    expect(cells.map((cell) => cell?.type)).toEqual(texts.map(() => ExcelJS.ValueType.String));
    expect(cells.map((cell) => cell?.numFmt).slice(0, 4)).toEqual(['@', '@', '@', '@']);
    expect(sheetXml(other, 1)).not.toContain('<f>');
  });

  it('merges as the table does', () => {
    const merges = [...sheetXml(opened, 2).matchAll(/<mergeCell ref="([^"]+)"/g)].map((match) => match[1]);
    expect(merges.slice(0, 5)).toEqual(['A1:J1', 'A3:J3', 'A4:J4', 'A5:A6', 'B5:B6']);
  });

  it('marks deletions and insertions in rich text', () => {
    const { richText } = goal.getCell('B7').value as ExcelJS.CellRichTextValue;
    expect(richText.map(({ text, font }) => [text, font?.strike ?? false, font?.underline ?? false])).toEqual([
      ['健やか親子支援事業', false, false],
      ['\n', false, false],
      ['（', false, false],
      ['［削除：', false, false],
      ['旧', true, false],
      ['］', false, false],
      ['［追加：', false, false],
      ['新', false, true],
      ['］', false, false],
      ['）', false, false],
    ]);
  });

  it('freezes and repeats the head', () => {
    expect(goal.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 2, showGridLines: false });
    expect(opened.part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'基本目標１'!$2:$2</definedName>`,
    );
    expect(sheetOf(opened, '総括').views[0]?.state).not.toBe('frozen');
  });

  it('prints all that it lays out, and nothing beside it', () => {
    const [, letters = '', rows = ''] =
      /Print_Area" localSheetId="1">'基本目標１'!\$A\$1:\$([A-Z]+)\$(\d+)</.exec(opened.part('xl/workbook.xml')) ?? [];
    expect(goal.getColumn(letters).number).toBe(goal.columnCount);
    expect(Number(rows)).toBe(goal.rowCount);
  });

  it('prints on the paper asked for, one page wide', async () => {
    const xml = sheetXml(opened, 2);
    expect(attribute(xml, 'pageSetup', 'paperSize')).toBe('8');
    expect(attribute(xml, 'pageSetup', 'orientation')).toBe('landscape');
    expect(attribute(xml, 'pageSetup', 'fitToHeight')).toBe('0');
    expect(xml).toContain('fitToPage="1"');
    expect(Number(attribute(xml, 'pageMargins', 'left'))).toBeCloseTo(13 / 25.4);
    expect(xml).toContain('&amp;P / &amp;N');
    const small = sampleDocument({ page: { size: 'A4', orientation: 'portrait' }, organization: 'Ｒ＆Ｄ & 区' });
    const smallXml = sheetXml(await open(small), 1);
    expect(attribute(smallXml, 'pageSetup', 'paperSize')).toBe('9');
    expect(attribute(smallXml, 'pageSetup', 'orientation')).toBe('portrait');
    expect(smallXml).toContain('Ｒ＆Ｄ &amp;&amp; 区');
  });

  it('takes fonts and fills from the theme', () => {
    const styles = opened.part('xl/styles.xml');
    expect(new Set([...styles.matchAll(/<(?:name|rFont) val="([^"]+)"/g)].map((match) => match[1]))).toEqual(
      // Arial is the Normal style's, the measure of column widths.
      new Set(['Arial', 'BIZ UDPGothic']),
    );
    expect(goal.getCell('A3').fill).toMatchObject({ fgColor: { argb: 'FF14324D' } });
    expect(goal.getCell('J3').fill).toMatchObject({ fgColor: { argb: 'FF14324D' } });
    expect(goal.getCell('A3').font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' }, size: 12 });
    expect(goal.getCell('F5').border.bottom).toEqual({ style: 'thin', color: { argb: 'FF8C96A3' } });
  });

  it('leaves to conditions what they decide', () => {
    expect(sheetXml(opened, 2)).toMatch(
      /<conditionalFormatting sqref="J5:J7"><cfRule type="expression" dxfId="0" priority="1"><formula>LEFT\(J5,1\)="△"<\/formula>/,
    );
    expect(opened.part('xl/styles.xml')).toMatch(/<dxf><fill>.*?<bgColor rgb="FFFBE3D6"\/>/);
    expect(goal.getCell('J6').fill).toEqual({ type: 'pattern', pattern: 'none' });
  });

  it('places pictures below the table, with words for those who cannot see them', () => {
    const [image] = goal.getImages();
    expect(image?.range.tl.nativeRow).toBe(8);
    expect(opened.part('xl/drawings/drawing2.xml')).toContain('descr="目標別の達成率：値"');
    const gallery = sheetOf(opened, '推移').getImages();
    expect(gallery).toHaveLength(6);
    expect(new Set(gallery.map(({ range }) => range.tl.nativeRow)).size).toBe(2);
    expect(opened.part('xl/drawings/drawing3.xml').match(/descr="指標\dの推移：値"/g)).toHaveLength(6);
  });

  it('says who made it and when, by the document only', () => {
    const core = opened.part('docProps/core.xml');
    expect(core).toContain('<dc:creator>品川区</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>品川区</cp:lastModifiedBy>');
    expect(core.match(/2018-08-31T00:00:00Z/g)).toHaveLength(2);
  });
});

describe('rows and columns', () => {
  it('grow with the text in them', async () => {
    const row = (text: string) => h('tr', h('td', text), h('td', '短い'));
    const cols = h('colgroup', h('col', { dataWidth: '10' }), h('col', { dataWidth: '10' }));
    const { book } = await open(documentOf(h('table', cols, h('tbody', row('あ'.repeat(5)), row('あ'.repeat(100))))));
    const [sheet] = book.worksheets;
    const one = sheet?.getRow(1).height ?? 0;
    expect(sheet?.getRow(2).height).toBeGreaterThan(one * 5);
  });

  it('merge several rows for a text that no row can hold', async () => {
    const cols = h('colgroup', h('col', { dataWidth: '10' }), h('col', { dataWidth: '10' }));
    const table = h(
      'table',
      cols,
      h('tbody', h('tr', h('td', 'あ'.repeat(1500)), h('td', '短い')), h('tr', h('td', '次'))),
    );
    const opened = await open(documentOf(table));
    const merges = [...sheetXml(opened, 1).matchAll(/<mergeCell ref="A1:A(\d+)"/g)];
    const last = Number(merges[0]?.[1]);
    expect(last).toBeGreaterThan(1);
    const sheet = opened.book.worksheets[0];
    for (let row = 1; row <= last; row += 1) expect(sheet?.getRow(row).height).toBeLessThanOrEqual(409);
    expect(sheet?.getCell(last + 1, 1).value).toBe('次');
  });

  it('are wide enough for the longest number', async () => {
    const number = withCell(h('td', '4,300,000百万円'), { type: 'number', value: '4300000', format: format('百万円') });
    const cols = h('colgroup', h('col', { dataWidth: '8' }));
    const { book } = await open(documentOf(h('table', cols, h('tbody', h('tr', number)))));
    // △4,300,000百万円 at 9.5 points, in digits of the Normal style.
    expect(book.worksheets[0]?.getColumn(1).width).toBeGreaterThan(14);
    expect(book.worksheets[0]?.getCell('A1').alignment).toMatchObject({ shrinkToFit: true });
  });

  it('stand for themselves in the main table, and are merged in the others', async () => {
    const small = h('table', h('tbody', h('tr', h('td', '算式の名前とその長い説明'), h('td', '実績値を目標値で割る'))));
    const opened = await open(documentOf(h('section', { dataSheet: 'a' }, indicatorTable('a'), small)));
    const merges = [...sheetXml(opened, 1).matchAll(/<mergeCell ref="([^"]+)"/g)].map((match) => match[1]);
    expect(merges).toEqual(['A2:J2', 'A3:J3', 'A4:A5', 'B4:B5', 'A8:B8']);
    expect(opened.book.worksheets[0]?.views[0]?.state).not.toBe('frozen');
  });

  it('freeze no more than a screen can spare', async () => {
    const text = h('p', '説明です。'.repeat(600));
    const { book } = await open(documentOf(h('section', { dataSheet: 'a' }, text, indicatorTable('a'))));
    expect(book.worksheets[0]?.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 0 });
  });
});

describe('sheets', () => {
  it('can be one, with a page for each part', async () => {
    const opened = await open(sampleDocument({ sheets: 'one' }));
    expect(opened.names).toEqual(['品川区総合戦略の取組状況について']);
    expect(sheetXml(opened, 1).match(/<brk /g)).toHaveLength(2);
    const [sheet] = opened.book.worksheets;
    const texts = sheet?.getColumn(1).values.filter((value) => typeof value === 'string') ?? [];
    expect(texts).toEqual(expect.arrayContaining(['平成29年度の状況', '指標の推移']));
  });

  it('have names of their own', async () => {
    const section = (name: string) => h('section', { dataSheet: name }, h('p', name));
    const { names } = await open(documentOf(section('a/b'), section('a／b'), section('あ'.repeat(40)), section('')));
    expect(names).toEqual(['a・b', 'a・b(2)', 'あ'.repeat(31), 'シート']);
  });

  it('hold all sections of one name', async () => {
    const section = (text: string) => h('section', { dataSheet: 'グラフ' }, h('p', text));
    const { book, names } = await open(documentOf(section('一'), section('二')));
    expect(names).toEqual(['グラフ']);
    expect(book.worksheets[0]?.getCell('A2').value).toBe('二');
  });

  it('keep a figure under its heading, and have it below a table that has no other', async () => {
    const table = h('table', h('tbody', h('tr', h('td', '表'))));
    const section = (name: string, ...parts: readonly Element[]) =>
      h('section', { dataSheet: name }, h('h1', name), ...parts);
    const kept = section('章', h('h2', '一'), figure('図'), h('h2', '二'), table);
    const { book } = await open(documentOf(kept, section('一覧', figure('図'), table)));
    const texts = book.worksheets.map((sheet) =>
      sheet.getColumn(1).values.filter((value) => typeof value === 'string'),
    );
    expect(texts).toEqual([
      ['章', '一', '図', '二', '表'],
      ['一覧', '表', '図'],
    ]);
  });

  it('indent the texts of a list, which Excel does not where they are justified', async () => {
    const document = documentOf(h('p', '本文'), h('ul', h('li', h('p', '項目'))));
    const elements = { ...document.theme.elements, p: { align: 'justify' as const } };
    const { book } = await open({ ...document, theme: { ...document.theme, elements } });
    const alignments = ['A1', 'A2'].map((cell) => book.worksheets[0]?.getCell(cell).alignment);
    expect(alignments).toMatchObject([{ horizontal: 'justify' }, { horizontal: 'left', indent: 1 }]);
  });

  it('lose nothing that stands outside the sections', async () => {
    const section = h('section', { dataSheet: 'a' }, h('p', '中'));
    const { book, names } = await open(documentOf(h('p', '前'), section, h('p', '後'), figure('図')));
    expect(names).toEqual(['a']);
    const texts = book.worksheets[0]?.getColumn(1).values.filter((value) => typeof value === 'string');
    expect(texts).toEqual(['前', '中', '後', '図']);
  });
});

describe('mistakes in composing', () => {
  it('do not cross formulas: those of a table that is printed twice name cells of their own', async () => {
    const { book } = await open(documentOf(indicatorTable('a'), indicatorTable('a')));
    const rows: number[] = [];
    book.worksheets[0]?.eachRow((row, number) => {
      row.eachCell((cell) => {
        if (cell.formula === undefined) return;
        const named = [...cell.formula.matchAll(/[A-Z]+(\d+)/g)].map(([, of]) => Number(of));
        expect(new Set(named)).toEqual(new Set([number]));
        rows.push(number);
      });
    });
    expect(new Set(rows).size).toBe(6);
  });

  it('leave the value where a formula names a cell that is not printed', async () => {
    const nowhere = cellAt('none');
    const lost = withCell(h('td', '1'), { type: 'number', value: '1', format: format(''), formula: nowhere });
    const { book } = await open(documentOf(h('table', h('tbody', h('tr', lost)))));
    expect(book.worksheets[0]?.getCell('A1').value).toBe(1);
  });

  it('are told: a number of more digits, or a longer unit, than a workbook holds; it is text that no formula names', async () => {
    const number = (value: string, after: string, key: string) =>
      withCell(h('td', value + after), { type: 'number', value, format: format(after) }, key);
    const difference = { formula: formula`${cellAt('long')}-${cellAt('short')}`, format: format('') };
    const row = h('tr', [
      number('1'.repeat(309), '人', 'long'),
      number('123456789012345', '人', 'short'),
      number('1234567890123456', '人', 'sixteen'),
      number('5', 'あ'.repeat(300), 'unit'),
      withCell(h('td', '3'), { type: 'number', value: '3', ...difference }),
    ]);
    const opened = await open(documentOf(h('table', h('tbody', row))));
    const values = ['A1', 'B1', 'C1', 'D1', 'E1'].map((cell) => opened.book.worksheets[0]?.getCell(cell).value);
    expect(values).toEqual([`${'1'.repeat(309)}人`, 123456789012345, '1234567890123456人', `5${'あ'.repeat(300)}`, 3]);
    const { findings } = await write(documentOf(h('table', h('tbody', row))));
    expect(findings.map(({ code, facts }) => [code, (facts as { reason?: string }).reason])).toEqual([
      ['number-as-text', 'digits'],
      ['number-as-text', 'digits'],
      ['number-as-text', 'format'],
    ]);
  });

  it('are told: a text that no cell can hold', async () => {
    const { findings } = await write(documentOf(h('p', 'あ'.repeat(32_768))));
    expect(findings).toEqual([{ code: 'text-lost', severity: 'error', facts: { text: 'あ', page: undefined } }]);
  });
});

describe('a text like the number of a character', () => {
  it('stays text in both forms', async () => {
    const printed = await open(documentOf(h('p', ['前', h('strong', '_x0041_')]), h('p', '_x000D_ _X0041_ _x41_')));
    const strings = printed.part('xl/sharedStrings.xml');
    expect(strings).toContain('>_x005F_x0041_<');
    expect(strings).toContain('>_x005F_x000D_ _X0041_ _x41_<');
    const data = await open(dataDocument([['_x0001_', '2017', '5']]));
    expect(data.part('xl/sharedStrings.xml')).toContain('>_x005F_x0001_<');
  });
});

describe('the data form', () => {
  it('has a number of more than 15 digits as text, as the CSV has it', async () => {
    const { findings } = await write(dataDocument([['a', '2017', '12345678901234567']]));
    expect(findings).toMatchObject([{ code: 'number-as-text', severity: 'warning' }]);
    const { book } = await open(dataDocument([['a', '2017', '12345678901234567']]));
    expect(book.worksheets[0]?.getRow(2).values).toContain('12345678901234567');
  });

  it('is one plain table of text and real numbers', async () => {
    const opened = await open(dataDocument());
    const [sheet] = opened.book.worksheets;
    expect(opened.names).toHaveLength(1);
    expect(sheet?.getRow(1).values).toEqual([
      undefined,
      '団体コード',
      '団体名',
      '指標',
      '西暦年度',
      '値',
      '単位',
      '備考',
    ]);
    expect(sheet?.getCell('A2').value).toBe('131091');
    expect(sheet?.getCell('E4').value).toBe(1.25);
    expect(sheet?.getCell('E5').value).toBe('***');
    expect(sheet?.rowCount).toBe(5);
    expect(sheetXml(opened, 1)).not.toMatch(/<mergeCell|<f>|<drawing|conditionalFormatting/);
    expect(opened.part('xl/styles.xml')).toContain('<cellXfs count="1">');
  });
});

describe('bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each<[string, () => ComposedDocument]>([
    ['print', sampleDocument],
    ['data', dataDocument],
  ])('of the %s form are the same on every run and in every time zone', async (_, compose) => {
    process.env.TZ = 'Asia/Tokyo';
    const { bytes } = await write(compose());
    process.env.TZ = 'America/New_York';
    expect(Buffer.compare((await write(compose())).bytes, bytes)).toBe(0);
  });
});
