/** Text boxes and shapes over the cells of a sheet: told once, with what stands in them. */

import { expect, it } from 'vitest';
import { readXlsxSheets, readXlsxTable } from '../../../src/workspace/xlsx/xlsx-table.ts';
import { textBox, writeWorkbook } from './workbook-bytes.ts';

const cells =
  '<row r="1"><c r="A1" t="str"><v>指標</v></c><c r="B1" t="str"><v>R5</v></c></row><row r="2"><c r="A2" t="str"><v>相談</v></c><c r="B2"><v>1</v></c></row></sheetData>';
const bytes = (drawing?: string) =>
  writeWorkbook({ sheets: { 表: cells, 裏: cells }, ...(drawing === undefined ? {} : { drawing }) });
const told = (drawing?: string) =>
  readXlsxTable('a.xlsx', bytes(drawing)).findings.filter(({ code }) => code === 'xlsx-text-drawn');

it('are one finding of their sheet', () => {
  expect(told(`${textBox('単位：人', '（R5は速報値）')}${textBox('資料1')}`)).toEqual([
    {
      code: 'xlsx-text-drawn',
      severity: 'warning',
      facts: { texts: ['単位：人 （R5は速報値）', '資料1'] },
      place: { file: 'a.xlsx', sheet: '表' },
    },
  ]);
});

it.each([
  ['no drawing', undefined],
  ['a picture', '<xdr:twoCellAnchor><xdr:pic><xdr:nvPicPr/></xdr:pic></xdr:twoCellAnchor>'],
  ['a shape without a text', textBox('')],
  ['a shape with blanks', textBox(' ', '　')],
  ['what is no XML', '<a:t'],
])('are none of %s', (_, drawing) => {
  expect(told(drawing)).toEqual([]);
});

it('count once where a fallback repeats them', () => {
  const choice = `<mc:AlternateContent><mc:Choice>${textBox('注')}</mc:Choice><mc:Fallback>${textBox('注')}</mc:Fallback></mc:AlternateContent>`;
  expect(told(choice)[0]?.facts).toEqual({ texts: ['注'] });
});

it('are told of the sheet that has them where all are read', () => {
  const sheets = readXlsxSheets('a.xlsx', bytes(textBox('注')), undefined).value?.sheets ?? [];
  expect(sheets.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['xlsx-text-drawn'], []]);
});
