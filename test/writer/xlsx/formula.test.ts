import { expect, it } from 'vitest';
import { columnLetters, resolveFormula } from '../../../src/writer/xlsx/formula.ts';

const addresses = new Map([
  ['a/2016', { sheet: '総括', row: 12, column: 6 }],
  ['a/2017', { sheet: "基本'目標", row: 3, column: 28 }],
]);

it('names cells by their addresses, with the sheet where it is another', () => {
  expect(resolveFormula('IF({a/2016}>0,{a/2017}/{a/2016},"－")', '総括', addresses)).toBe(
    "IF(F12>0,'基本''目標'!AB3/F12,\"－\")",
  );
});

it('refuses a key that no cell has', () => {
  expect(() => resolveFormula('{b}', '総括', addresses)).toThrow('b');
});

it('counts columns as spreadsheets do', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
