import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { wordFinding } from '../../src/finding/render.ts';
import { lintDataTable } from '../../src/machine-readable/lint-data-table.ts';
import { rules } from '../../src/machine-readable/rules.ts';
import { csvWriter } from '../../src/writer/csv/write-csv.ts';
import { dataDocument, pngPixel, sampleFonts, workbookWriter } from '../writer/sample-document.ts';
import { writeBytes } from '../writer/write-bytes.ts';

type Value = string | number | null;
const header: readonly Value[] = ['団体コード', '団体名', '指標', '西暦年度', '値', '単位', '備考'];
const good: readonly (readonly Value[])[] = [
  header,
  ['131091', '品川区', '妊娠届出時面接人数', 2016, 3194, '人', null],
  ['131091', '品川区', '妊娠届出時面接人数', 2017, '***', '人', '調査は隔年。\n次回は2018年'],
  ['131091', '品川区', '合計特殊出生率', 2017, 1.25, '人', null],
];

/** The good table with one cell replaced; row 0 is the header. */
function changed(row: number, column: number, value: Value): readonly (readonly Value[])[] {
  return good.map((cells, at) => (at === row ? cells.with(column, value) : cells));
}

async function workbook(rows: readonly (readonly Value[])[], edit: (sheet: ExcelJS.Worksheet) => void = () => {}) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('データ');
  for (const row of rows) sheet.addRow([...row]);
  edit(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function csv(rows: readonly (readonly Value[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((value) => `"${value ?? ''}"`).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function summary(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => {
    const facts = finding.facts as { readonly rule?: string; readonly detail?: string };
    const { line, column, cell } = finding.place ?? {};
    const place = cell ?? (line === undefined ? '' : `${line}:${column}`);
    const said =
      finding.code === 'data-rule'
        ? wordFinding(finding, 'ja').message.replace(/^.*?に合いません：/, '')
        : facts.detail;
    return [finding.severity, facts.rule ?? finding.code, place, said].filter(Boolean).join(' ');
  });
}

const lintWorkbook = async (rows: readonly (readonly Value[])[], edit?: (sheet: ExcelJS.Worksheet) => void) =>
  summary(await lintDataTable('out/indicators.xlsx', await workbook(rows, edit)));
const lintCsv = async (rows: readonly (readonly Value[])[]) =>
  summary(await lintDataTable('indicators.csv', csv(rows)));
const lintText = async (text: string) => summary(await lintDataTable('a.csv', new TextEncoder().encode(text)));

describe('a good table', () => {
  it('passes every rule as CSV and as a workbook', async () => {
    expect(await lintWorkbook(good)).toEqual([]);
    expect(await lintCsv(good)).toEqual([]);
  });

  it('is what the data form of our writers is', async () => {
    const document = dataDocument();
    const written = await writeBytes(workbookWriter, document, sampleFonts);
    expect(await lintDataTable('a.xlsx', written.bytes)).toEqual([]);
    expect(await lintDataTable('a.csv', (await writeBytes(csvWriter, document, sampleFonts)).bytes)).toEqual([]);
  });
});

describe('values', () => {
  it.each<[string, number, number, Value, string]>([
    ['two values in a cell', 1, 4, '12 (3)', '1-2 E2 「値」の「12 (3)」は値が2つ以上入っています'],
    ['a number as text', 1, 4, '3194', '1-3 E2 「値」の「3194」は数値として読めません'],
    ['a unit and a comma', 1, 4, '3,194人', '1-3 E2 「値」の「3,194人」は数値として読めません'],
    ['a triangle', 1, 4, '△12', '1-3 E2 「値」の「△12」は数値として読めません'],
    ['a dash', 1, 4, '－', '1-13 E2 「値」の「－」は数値でも *** でも X でもありません'],
    ['a word', 1, 4, '全施設達成', '1-13 E2 「値」の「全施設達成」は数値でも *** でも X でもありません'],
    ['a space before', 1, 2, '　面接人数', '1-5 C2 「指標」の「　面接人数」は空白や改行で整えられています'],
    ['a line end', 1, 2, '面接\n人数', '1-5 C2 「指標」の「面接↵人数」は空白や改行で整えられています'],
    ['spread letters', 0, 2, '指　標', '1-5 C1 「指　標」の「指　標」は空白や改行で整えられています'],
    ['no unit', 0, 5, '区分', '1-9 E1 「値」の単位がありません'],
    ['a circled digit in a name', 0, 2, '指標①', '1-10 C1 「指標①」に機種依存文字「①」があります'],
    ['an era without a year', 0, 4, '平成29年度値', '1-11 E1 「平成29年度値」の和暦「平成29年度値」に西暦がありません'],
    ['a code that is none', 1, 0, '13109', ''],
    ['a short code', 1, 0, '131', '1-12 A2 「団体コード」の「131」は5桁または6桁のコードではありません'],
  ])('%s', async (_, row, column, value, expected) => {
    const found = await lintWorkbook(changed(row, column, value));
    expect(found).toEqual(expected === '' ? [] : [`warning ${expected}`]);
  });

  it('has its own numbers for CSV, and tells lines and fields', async () => {
    // The row above has a line end inside a field.
    expect(await lintCsv(changed(3, 4, '1,250円'))).toEqual([
      'warning 4-3 5:5 「値」の「1,250円」は数値として読めません',
    ]);
  });

  it('takes no fiscal year that a value bears for a number', async () => {
    const times = ['30年度', '29年度', ''];
    const rows = [[...header, '値に付記された時点'], ...good.slice(1).map((row, at) => [...row, times[at] ?? ''])];
    expect(await lintCsv(rows)).toEqual([]);
  });

  it('counts places instead of repeating itself', async () => {
    const rows = [header, ...Array.from({ length: 9 }, (_, at) => [...(good[1] ?? [])].with(4, at < 5 ? at : '－'))];
    expect(await lintCsv(rows)).toEqual([
      'warning 4-11 7:5 「値」の「－」は数値でも *** でも X でもありません（ほか3か所）',
    ]);
  });

  it('only notes circled digits in names of things, and lets prose be', async () => {
    expect(await lintCsv(changed(1, 2, '①面接'))).toEqual(['notice 4-8 2:3 「指標」に機種依存文字「①」があります']);
    expect(await lintCsv(changed(1, 6, '①のとおり'))).toEqual([]);
  });

  it('takes eras beside a Western year or a time code', async () => {
    const withEra = good.map((row, at) => [...row, at === 0 ? '年度の表記' : '平成28年度']);
    expect(await lintCsv(withEra)).toEqual([]);
    const eras = changed(0, 3, '年度').map((row, at) => (at === 0 ? row : row.with(3, '平成28年度')));
    expect(await lintCsv(eras)).toEqual([
      'warning 4-9 2:4 「年度」の和暦「平成28年度」に西暦がありません（ほか2か所）',
    ]);
    expect(await lintCsv(eras.map((row, at) => (at === 0 ? row : row.with(3, '2016100000'))))).toEqual([]);
    expect(await lintCsv(eras.map((row, at) => (at === 0 ? row : row.with(3, '平成28（2016）年度'))))).toEqual([]);
  });

  it('notes that no place is told', async () => {
    expect(await lintCsv(good.map((row) => row.slice(2)))).toEqual([
      'notice 4-10 地域コードまたは地域名称の列がありません',
    ]);
  });
});

describe('workbooks', () => {
  it.each<[string, (sheet: ExcelJS.Worksheet) => void, string]>([
    ['merges', (sheet) => sheet.mergeCells('A2:A3'), '1-4 結合されたセルがあります：A2:A3'],
    [
      'formulas',
      (sheet) => {
        sheet.getCell('E4').value = { formula: 'E2+1', result: 3195, date1904: false };
      },
      '1-7 E4 数式のセルがあります',
    ],
    [
      'pictures',
      (sheet) => {
        const image = sheet.workbook.addImage({ buffer: Buffer.from(pngPixel) as never, extension: 'png' });
        sheet.addImage(image, 'A9:B12');
      },
      '1-8 図形・画像・グラフ・コメントがあります：xl/drawings/drawing1.xml、xl/media/image1.png',
    ],
    [
      'hidden rows',
      (sheet) => {
        sheet.getRow(3).hidden = true;
      },
      'D-2 非表示の行があります：3行',
    ],
    [
      'hidden columns',
      (sheet) => {
        sheet.getColumn(2).hidden = true;
      },
      'D-2 非表示の列があります：2列目',
    ],
    [
      'colours',
      (sheet) => {
        sheet.getCell('E3').font = { color: { argb: 'FFFF0000' } };
      },
      'D-1 E3 ほかと色や取消線の違うセルがあります',
    ],
  ])('finds %s', async (_, edit, expected) => {
    expect(await lintWorkbook(good, edit)).toEqual([`warning ${expected}`]);
  });

  it('finds hidden sheets', async () => {
    const found = await lintWorkbook(good, (sheet) => {
      sheet.workbook.addWorksheet('控え').state = 'hidden';
    });
    expect(found).toEqual(['warning D-2 シートが非表示です']);
  });

  it('lets the header look as it likes', async () => {
    const found = await lintWorkbook(good, (sheet) => {
      sheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4EBF2' } };
    });
    expect(found).toEqual([]);
  });
});

describe('shape', () => {
  const blank: readonly Value[] = header.map(() => null);

  it('finds a name that is missing, doubled or left out', async () => {
    expect(await lintWorkbook(changed(0, 2, null))).toEqual(['warning 1-6 C1 3列目に項目名がありません']);
    expect(await lintCsv(changed(0, 5, '団体名'))).toContain('warning 4-6 1:6 項目名「団体名」が2回以上あります');
    expect(await lintCsv(changed(2, 2, '〃'))).toEqual(['warning 4-6 3:3 「〃」で値が省かれています']);
  });

  it('finds blank rows and columns', async () => {
    expect(await lintWorkbook(good.toSpliced(3, 0, blank))).toEqual(['warning 2-1 A4 途中に空白の行があります']);
    const apart = good.map((row) => row.toSpliced(2, 0, null));
    expect(await lintWorkbook(apart)).toEqual(['warning 2-1 C1 途中に空白の列があります']);
  });

  it('finds a second table', async () => {
    const found = await lintWorkbook([...good, blank, ...good]);
    expect(found).toContain('warning 2-2 A6 2つ目の表がここから始まっています（ほか1か所）');
  });

  it('finds titles and notes outside the table', async () => {
    expect(await lintWorkbook([['指標の一覧'], ...good])).toEqual(['warning D-3 A1 表の上に「指標の一覧」があります']);
    expect(await lintWorkbook([...good, ['（注）速報値']])).toContain(
      'warning D-3 A5 表の下に「（注）速報値」があります',
    );
  });

  it('asks a CSV to begin with the names', async () => {
    expect(await lintCsv([['指標の一覧', ...blank.slice(1)], ...good])).toContain(
      'warning 4-1 1:1 最初の行が項目名ではありません',
    );
    expect(await lintCsv(good.slice(1))).toContain('warning 4-1 1:1 最初の行に数値「131091」があります');
  });

  it('asks a CSV for equal rows, quotation marks and UTF-8', async () => {
    expect(await lintText('"団体名","指標"\r\n"品川区"\r\n')).toEqual(['warning 4-5 2:1 項目が1あり、項目名は2です']);
    expect(await lintText('"団体名",指標\r\n"品川区","面接"\r\n')).toEqual([
      'warning 4-12 1:2 二重引用符のない項目があります',
    ]);
    const cp932 = Uint8Array.from([0x22, 0x92, 0x63, 0x91, 0xcc, 0x22, 0x0d, 0x0a]);
    expect(summary(await lintDataTable('a.csv', cp932))).toEqual(['warning D-4 UTF-8 として読めません']);
  });
});

describe('files', () => {
  it('that are none of the two formats break rule 1-1', async () => {
    expect(summary(await lintDataTable('表.pdf', new Uint8Array()))).toEqual(['warning 1-1 .pdf のファイルです']);
  });

  it('that cannot be opened are errors', async () => {
    expect(summary(await lintDataTable('a.xlsx', new Uint8Array([1, 2, 3])))).toEqual(['error xlsx-not-workbook']);
    expect(summary(await lintDataTable('a.csv', new TextEncoder().encode('"a,b')))).toEqual([
      'error csv-invalid 1:1 quote-not-closed',
    ]);
  });
});

it('every number stands for one rule', () => {
  const numbers = rules.flatMap(({ id }) => [id.xlsx, id.csv].filter((number) => number !== undefined));
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('gaps cost nothing, however wide', async () => {
  const found = await lintWorkbook([header, ...good.slice(1)], (sheet) => {
    sheet.getCell('XFD1048576').value = 1;
  });
  expect(found).toContain('warning 2-1 A5 途中に空白の行があります');
  expect(found).toContain('warning 1-6 XFD1 16384列目に項目名がありません');
});
