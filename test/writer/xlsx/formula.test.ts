import { expect, it } from 'vitest';
import { type CellFormula, cellAt, formula, shownIn } from '../../../src/document/formula.ts';
import { resolveFormula } from '../../../src/writer/xlsx/formula.ts';
import { columnLetters } from '../../../src/writer/xlsx/package/worksheet.ts';

const addresses = new Map([
  ['a/2016', { sheet: '総括', row: 12, column: 6, numberFormat: '0"人"' }],
  ['a/2017', { sheet: "基本'目標", row: 3, column: 28, numberFormat: undefined }],
  ['{a}/"2016"', { sheet: '総括', row: 1, column: 1, numberFormat: undefined }],
]);
const resolve = (of: CellFormula) => resolveFormula(of, '総括', (key) => addresses.get(key));
const [before, now] = [cellAt('a/2016'), cellAt('a/2017')];

it('names cells by their addresses, with the sheet where it is another', () => {
  expect(resolve(formula`IF(${before}>0,${now}/${before},${'－'})`)).toBe("IF(F12>0,'基本''目標'!AB3/F12,\"－\")");
});

it('takes braces and quotes of a key or a text as they are', () => {
  expect(resolve(formula`${cellAt('{a}/"2016"')}&${'{a/2016}"&A1&"'}`)).toBe('A1&"{a/2016}""&A1&"""');
});

it('shows a number with its words behind it, which programs read in different ways inside a format', () => {
  expect(resolve(formula`${shownIn('a/2016')}`)).toBe('IF(ISNUMBER(F12),TEXT(F12,"0")&"人",F12&"")');
});

it('is none where it names a cell that is not printed', () => {
  expect(resolve(formula`${before}-${cellAt('b')}`)).toBeUndefined();
});

it('is none where it is more than Excel takes', () => {
  const nested = (depth: number): CellFormula => (depth === 0 ? before : formula`IF(${before},${nested(depth - 1)})`);
  expect(resolve(nested(64))).toContain('F12');
  expect(resolve(nested(65))).toBeUndefined();
  expect(resolve(formula`${before}&${'あ'.repeat(255)}`)).toHaveLength(261);
  expect(resolve(formula`${before}&${'あ'.repeat(256)}`)).toBeUndefined();
  expect(resolve(formula`${['1'.repeat(8192)]}`)).toHaveLength(8192);
  expect(resolve(formula`${['1'.repeat(8193)]}`)).toBeUndefined();
});

it('counts columns as spreadsheets do', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
