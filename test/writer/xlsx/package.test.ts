import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { packWorkbook } from '../../../src/writer/xlsx/package.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const drawing = '<xdr:wsDr><xdr:cNvPr id="1" name="Picture 1"/><xdr:cNvPr id="2" name="Picture 2"/></xdr:wsDr>';
const workbook = zipSync({
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/drawings/drawing1.xml': strToU8(drawing),
  'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData></sheetData><pageMargins/></worksheet>'),
  'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData></sheetData></worksheet>'),
  'xl/styles.xml': strToU8('<fonts><font><name val="Calibri"/></font><font><name val="Arial"/></font></fonts>'),
  'docProps/': new Uint8Array(),
  '[Content_Types].xml': strToU8('<Types/>'),
});
const parts = {
  alternatives: [['28年度 "3,194人" <実績>', '二つ目']],
  merges: [['A1:B2', 'C3:C4'], []],
  links: [[{ range: 'A1:B2', target: "'目次 & 索引'!A1" }], []],
  layouts: [],
};

it('puts the content types first, the rest in order, and no folders', () => {
  expect(Object.keys(unzipSync(packWorkbook(workbook, parts)))).toEqual([
    '[Content_Types].xml',
    'xl/drawings/drawing1.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
});

it('dates every part 1980-01-01, in every time zone', () => {
  const zones = ['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'UTC'];
  const packed = zones.map((name) => {
    process.env.TZ = name;
    return packWorkbook(workbook, parts);
  });
  for (const bytes of packed) expect(bytes).toEqual(packed[0]);
  const view = new DataView(packed[0]?.buffer ?? new ArrayBuffer(0));
  // The first local header: time at offset 10, date at 12 (day 1, month 1, year 0 since 1980).
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (1 << 5) | 1]);
});

it('adds alternative texts, merges, links and the Normal font', () => {
  const files = unzipSync(packWorkbook(workbook, parts));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(part('xl/drawings/drawing1.xml')).toBe(
    '<xdr:wsDr><xdr:cNvPr descr="28年度 &quot;3,194人&quot; &lt;実績&gt;" id="1" name="Picture 1"/>' +
      '<xdr:cNvPr descr="二つ目" id="2" name="Picture 2"/></xdr:wsDr>',
  );
  expect(part('xl/worksheets/sheet1.xml')).toBe(
    '<worksheet><sheetData></sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C3:C4"/></mergeCells>' +
      `<hyperlinks><hyperlink ref="A1:B2" location="'目次 &amp; 索引'!A1"/></hyperlinks><pageMargins/></worksheet>`,
  );
  expect(part('xl/worksheets/sheet2.xml')).not.toContain('mergeCells');
  expect(part('xl/styles.xml')).toBe(
    '<fonts><font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>' +
      '<font><name val="Arial"/></font></fonts>',
  );
});

it('puts merges behind the filter of a sheet, as the format asks', () => {
  const sheet = '<worksheet><sheetData></sheetData><autoFilter ref="A1:B2"/><pageMargins/></worksheet>';
  const files = unzipSync(packWorkbook(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }), parts));
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
    '<autoFilter ref="A1:B2"/><mergeCells',
  );
});
