import ExcelJS from 'exceljs';
import { beforeAll, expect, it } from 'vitest';
import { bookDocument } from '../book-document.ts';
import { sampleFonts, workbookWriter } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

let cells: ReadonlyMap<string, ExcelJS.Cell>;

beforeAll(async () => {
  const { bytes } = await writeBytes(workbookWriter, bookDocument(), sampleFonts);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const found = new Map<string, ExcelJS.Cell>();
  book.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      if (!found.has(cell.text)) found.set(cell.text, cell);
    });
  });
  cells = found;
});

it('sets the markers of items before their text, or by themselves above a table, as far in as the list is deep', () => {
  expect(cells.get('（1） 長期基本計画に関すること。')?.alignment.indent).toBe(1);
  expect(cells.get('※ 注のある項目')?.alignment.indent).toBe(2);
  expect([...cells.keys()]).toEqual(expect.arrayContaining(['発行：定期号35回、特集号8回', '表：', '線のない']));
});

it('writes leaders as three dots between their texts', () => {
  expect([...cells.keys()]).toEqual(
    expect.arrayContaining([
      '◇ 企画部の役割 … 1',
      'グループウェア稼動 … 平成13年度',
      '・電子申請の受付 … 平成17年度\n統合型の地図 … 平成20年度',
      '相談 … 毎月',
    ]),
  );
});

it('draws the frame of a box around its texts', () => {
  const sides = (text: string) => Object.keys(cells.get(text)?.border ?? {}).toSorted();
  expect(sides('枠の見出し')).toEqual(['left', 'right', 'top']);
  expect(sides('枠の中の文。'.repeat(30))).toEqual(['left', 'right']);
  expect(sides('◇ 枠の中の項目')).toEqual(['bottom', 'left', 'right']);
  expect(sides('（1） 長期基本計画に関すること。')).toEqual([]);
});

it('draws no lines around the cells of a borderless table', () => {
  expect(cells.get('線のない')?.border).toEqual({});
  expect(cells.get('予算額')?.border?.top?.style).toBe('thin');
});
