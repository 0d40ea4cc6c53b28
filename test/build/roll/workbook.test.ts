import { describe, expect, it } from 'vitest';
import { type TableChange, unchanged } from '../../../src/build/roll/table-change.ts';
import { changeWorkbook } from '../../../src/build/roll/workbook/change-workbook.ts';
import {
  CannotMove,
  countsCells,
  endsBeforeAdded,
  fillFormula,
  moveFormula,
} from '../../../src/build/roll/workbook/move-formula.ts';
import { movesOf } from '../../../src/build/roll/workbook/moves.ts';
import { openArchive } from '../../../src/workspace/package/unpack-archive.ts';
import { readXlsxGrid } from '../../../src/workspace/xlsx/xlsx-table.ts';
import { comment, rowsOf, type WorkbookParts, writeWorkbook } from '../../workspace/xlsx/workbook-bytes.ts';

/** One column behind C, and another row like the fourth behind it. */
const column: TableChange = {
  ...unchanged,
  columns: [{ after: 2, sources: [2], heads: new Map([[1, ['R7']]]) }],
};
const row: TableChange = {
  ...unchanged,
  rows: [{ after: 4, sample: 4, kept: new Set([0]), year: { column: 1, text: 'R8', by: 1 } }],
};
const dropped: TableChange = { ...unchanged, dropped: new Set([3]) };

describe('references of a formula', () => {
  const move = (text: string, change: TableChange, sheet = '表') => moveFormula(text, sheet, '表', movesOf(change));

  it.each([
    ['D2/C2*100', 'E2/C2*100'],
    ['SUM(B2:D9)', 'SUM(B2:E9)'],
    ['SUM($D:$D)+SUM(2:3)', 'SUM($E:$E)+SUM(2:3)'],
    ["ほか!D2+表!D2+'表'!$D$2", "ほか!D2+表!E2+'表'!$E$2"],
    ['IF(D2="D2","D2",LOG10(D2))', 'IF(E2="D2","D2",LOG10(E2))'],
    ['[1]表!D2+D2_計+CD2', '[1]表!D2+D2_計+CE2'],
  ])('move with the columns: %s', (text, moved) => {
    expect(move(text, column)).toBe(moved);
  });

  it('move with the rows, and end before what is left out', () => {
    expect(move('C4+C5+SUM(C2:C9)', row)).toBe('C4+C6+SUM(C2:C10)');
    expect(move('C4+SUM(C2:C3)+SUM(C3:C4)', dropped)).toBe('C3+SUM(C2:C2)+SUM(C3:C3)');
    expect(() => move('C3', dropped)).toThrow(CannotMove);
    expect(() => move('SUM(表1:表!C4)', row, 'ほか')).toThrow(CannotMove);
    expect(move('C3', dropped, 'ほか')).toBe('C3');
  });

  it('are filled as far as nothing holds them', () => {
    expect(fillFormula('A1+$A1+A$1+$A$1', 2, 1)).toBe('B3+$A3+B$1+$A$1');
  });

  it('that end before what is added, or count cells, are known', () => {
    const ends = (text: string) => endsBeforeAdded(text, '表', '表', movesOf(column));
    expect(['SUM(A2:C2)', 'SUM(A2:D2)', 'C2', 'SUM(ほか!A2:C2)'].map(ends)).toEqual([true, false, false, false]);
    expect(['VLOOKUP(A1,B:D,3,0)', 'SUM(A1)'].map(countsCells)).toEqual([true, false]);
  });
});

const sheetData = `${[
  ['番号', '年度', 'R6', '計'],
  ['a', 'R6', '1', 'x'],
  ['b', 'R6', '2', 'y'],
  ['c', 'R7', '3', 'z'],
]
  .map((cells, at) =>
    rowsOf([cells])
      .replaceAll(/([A-D])1"/g, `$1${at + 1}"`)
      .replace('r="1"', `r="${at + 1}"`)
      .replace('</sheetData>', ''),
  )
  .join('')}`;

type Parts = Partial<WorkbookParts> & { readonly below?: string; readonly data?: string };

/** Or why it is left as it was. */
function changeBytes(own: TableChange, { below = '', data = sheetData, ...more }: Parts) {
  const bytes = writeWorkbook({ sheets: { 表: `${data}</sheetData>${below}` }, ...more });
  return changeWorkbook('a.xlsx', bytes, '表', own);
}

function change(own: TableChange, parts: Parts = {}) {
  const changed = changeBytes(own, parts);
  if (typeof changed === 'string') return undefined;
  const archive = openArchive(changed.bytes, 1e6, 1e7);
  const part = (name: string) => {
    const unpacked = archive.type === 'archive' ? archive.unpack(name) : undefined;
    return unpacked instanceof Uint8Array ? new TextDecoder().decode(unpacked) : undefined;
  };
  const grid = readXlsxGrid('a.xlsx', changed.bytes, '表').value ?? [];
  return {
    ...changed,
    part,
    sheet: part('xl/worksheets/sheet1.xml') ?? '',
    texts: grid.map(({ cells }) => cells.map(({ text }) => text).join(',')),
  };
}

describe('a sheet', () => {
  it('gets columns with the formats of those that they follow', () => {
    const below = `<mergeCells count="2"><mergeCell ref="A6:D6"/><mergeCell ref="B7:C7"/></mergeCells><dataValidations><dataValidation sqref="C2:C4"><formula1>C2</formula1></dataValidation></dataValidations>`;
    const data = sheetData.replace('<c r="C2"', '<c s="0" r="C2"');
    const { sheet, texts } = change(column, { below, data, comments: comment('D2', '後で') }) ?? {
      sheet: '',
      texts: [],
    };
    expect(texts).toEqual(['番号,年度,R6,R7,計', 'a,R6,1,,x', 'b,R6,2,,y', 'c,R7,3,,z', ',,,,', ',,,']);
    expect(sheet).toContain('<c r="D2" s="0"/>');
    expect(sheet).toContain('<mergeCell ref="A6:E6"/><mergeCell ref="B7:D7"/>');
    expect(sheet).toContain('sqref="C2:C4 D2:D4"');
    expect(change(column, { comments: comment('D2', '後で') })?.part('xl/comments1.xml')).toContain('ref="E2"');
  });

  it('gets rows of the next year, and loses rows', () => {
    expect(change(row)?.texts).toEqual(['番号,年度,R6,計', 'a,R6,1,x', 'b,R6,2,y', 'c,R7,3,z', 'c,R8']);
    const without = change(dropped);
    expect(without?.texts).toEqual(['番号,年度,R6,計', 'a,R6,1,x', 'c,R7,3,z']);
    expect(without?.part('xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  it('keeps a year that is a number a number', () => {
    const data = '<row r="1"><c r="A1" t="str"><v>名</v></c><c r="B1"><v>2023</v></c><c r="C1"><v>2024</v></c></row>';
    const heads = new Map([[1, ['2025']]]);
    const changed = change({ ...unchanged, columns: [{ after: 2, sources: [2], heads }] }, { data });
    expect(changed?.sheet).toContain('<c r="D1"><v>2025</v></c>');
  });

  it('moves what other sheets, charts and names say of it, and shared formulas one by one', () => {
    const shared = `<row r="2"><c r="C2"><v>1</v></c><c r="D2"><f t="shared" ref="D2:D3" si="0">B2+C2</f><v>1</v></c></row><row r="3"><c r="C3"><v>1</v></c><c r="D3"><f t="shared" si="0"/><v>1</v></c></row></sheetData>`;
    const other =
      '<row r="1"><c r="A1"><f>SUM(表!A2:D2)</f><v>1</v></c><c r="B1"><f>SUM(表!A2:C2)</f><v>1</v></c></row></sheetData>';
    const bytes = writeWorkbook({
      sheets: { 表: `<row r="1"><c r="C1" t="str"><v>R6</v></c></row>${shared}`, ほか: other },
    });
    const changed = changeWorkbook('a.xlsx', bytes, '表', column);
    if (typeof changed === 'string') throw new Error(changed);
    const archive = openArchive(changed.bytes, 1e6, 1e7);
    const unpack = (name: string) =>
      new TextDecoder().decode((archive.type === 'archive' ? archive.unpack(name) : undefined) as Uint8Array);
    expect(unpack('xl/worksheets/sheet1.xml')).toContain('<c r="E3"><f>B3+C3</f>');
    expect(unpack('xl/worksheets/sheet2.xml')).toContain(
      '<f>SUM(表!A2:E2)</f><v>1</v></c><c r="B1"><f>SUM(表!A2:C2)</f>',
    );
    expect(changed.formulas).toEqual(['ほか!B1']);
  });

  it.each([
    ['an Excel table', 'table', '<tableParts count="1"/>', column],
    ['scenarios', 'views', '<scenarios><scenario name="a"/></scenarios>', column],
    ['a filter that is on', 'filter', '<autoFilter ref="A1:D4"><filterColumn colId="0"/></autoFilter>', column],
    [
      'a cell over rows of which one is to go on elsewhere',
      'merged',
      '<mergeCells><mergeCell ref="A3:A4"/></mergeCells>',
      { ...row, rows: row.rows.map((each) => ({ ...each, after: 2 })) },
    ],
  ])('with %s is left as it was', (_, why, below, own) => {
    expect(changeBytes(own, { below })).toBe(why);
  });

  it('with an array formula, or one that names a row that is left out, is left as it was', () => {
    const formula = (text: string) => sheetData.replace('<c r="D4" t="str">', `<c r="D4" t="str">${text}`);
    expect(changeBytes(column, { data: formula('<f t="array" ref="D4">A4</f>') })).toBe('array');
    expect(changeBytes(dropped, { data: formula('<f>D3</f>') })).toBe('formula');
    expect(change(dropped, { data: formula('<f>D2</f>') })).toBeDefined();
  });
});
