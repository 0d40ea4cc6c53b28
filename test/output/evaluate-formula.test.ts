import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { evaluateFormula, FormulaError } from './evaluate-formula.ts';

it.each([
  ['1+2*3-4/2', 5],
  ['-(2-5)*2', 6],
  ['IF(A1>=10,"十以上","十より下")', '十以上'],
  ['IFERROR(A1/0,"－")', '－'],
  ['IFERROR(NA(),1)', 1],
  ['IFERROR(A2+1,"言葉")', '言葉'],
  ['COUNT(A1,A2,A3)', 1],
  ['IF(AND(A1>0,NOT(A1>20)),1,2)', 1],
  ['OR(A1<0,A1=10)', true],
  ['ABS(A1-20)', 10],
  ['ISNUMBER(A2)', false],
  ['ROUND(1.005,2)', 1.01],
  ['ROUND(-2.5,0)', -3],
  ['ROUNDDOWN(-0.99,1)', -0.9],
  ['ROUNDUP(0.101,2)', 0.11],
  ['ROUNDUP(ROUND(0.1+0.2,12),1)', 0.3],
  ['A3+1', 1],
  ['A3=""', true],
  ['"a""b"', 'a"b'],
  ["'別の表'!B2+A1", 17],
  ["COUNT('表'!$A$1:$A$3)", 1],
  ['SUM(A1:A3)+MAX(A1:A3)', 20],
  ['COUNTIF($A$1:$A$3,"=言葉")', 1],
  ['RANK(10,A1:A3,1)', 1],
  ['INDEX(A1:A3,MATCH("言葉",A1:A3,0))', '言葉'],
  ['IFERROR(MATCH(5,A1:A3,0),"ない")', 'ない'],
  ['HYPERLINK("#"&A2,A2&1)', '言葉1'],
  ['ROWS(A1:A3)', 3],
  ['TEXT(1234.5,"#,##0.0""人""")&"・"&INT(2.9)', '1,234.5人・2'],
])('%s is %s', (formula, expected) => {
  expect(evaluate(formula)).toBe(expected);
});

it('hands errors on', () => {
  expect(evaluate('ROUND(A1/0,1)')).toEqual(new FormulaError('#DIV/0!'));
  expect(evaluate('IF(A2>NA(),1,2)')).toEqual(new FormulaError('#N/A'));
  expect(evaluate('A2*2')).toEqual(new FormulaError('#VALUE!'));
});

it('refuses what we do not write', () => {
  expect(() => evaluate('LAMBDA("x")')).toThrow('LAMBDA');
  expect(() => evaluate('1+')).toThrow('no operand');
  expect(() => evaluate('(1')).toThrow(') is missing');
  expect(() => evaluate('C1')).toThrow('names itself');
});

/** 10, a word and an empty cell in A1 to A3, and the formula in C1. */
function evaluate(formula: string) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表');
  workbook.addWorksheet('別の表').getCell('B2').value = 7;
  sheet.getCell('A1').value = 10;
  sheet.getCell('A2').value = '言葉';
  sheet.getCell('C1').value = { formula, result: 0, date1904: false };
  return evaluateFormula(sheet.getCell('C1'));
}
