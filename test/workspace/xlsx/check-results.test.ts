import { describe, expect, it } from 'vitest';
import { columnNumber } from '../../../src/table/cell-address.ts';
import { evaluateFormula, type Operand } from '../../../src/workspace/xlsx/evaluate-formula.ts';
import { readXlsxGrid, readXlsxTable } from '../../../src/workspace/xlsx/xlsx-table.ts';
import { writeWorkbook } from './workbook-bytes.ts';

/** Cells of one row: `A1=5`, `B1==A1*2 → 10` is a formula with the result that is kept. */
function read(cells: readonly string[], isUncomputed = false) {
  const xml = cells.map((cell) => {
    const [, at = '', formula, value = ''] = /^([A-Z]+\d+)=(?:=(.+?) → )?(.*)$/.exec(cell) ?? [];
    const type = /^-?[\d.]+$/.test(value) ? '' : ' t="str"';
    const written = formula === undefined ? '' : formula.startsWith('<') ? formula : `<f>${formula}</f>`;
    return `<c r="${at}"${type}>${written}<v>${value}</v></c>`;
  });
  const sheet = `<row r="1">${xml.join('')}</row></sheetData>`;
  const { findings } = readXlsxGrid('a.xlsx', writeWorkbook({ sheets: { 表: sheet }, isUncomputed }));
  return findings.map(({ code, facts }) => [code, facts]);
}

const stale = (kept: string, computed: string, ...cells: readonly string[]) => [
  'xlsx-results-stale',
  { kept, computed, cells },
];

describe('results that a file keeps of its formulas', () => {
  it('are those of their cells', () => {
    expect(
      read(['A1=5', 'B1=7.1', 'C1==A1+B1 → 12.1', 'D1==SUM(A1:C1) → 24.2', 'E1==ROUND(A1/B1*100,1) → 70.4']),
    ).toEqual([]);
  });

  it('are stale where the cells have changed, and so is what follows from them', () => {
    expect(read(['A1=6', 'B1=7', 'C1==A1+B1 → 12', 'D1==C1*2 → 24', 'E1==B1*2 → 14'])).toEqual([
      stale('12', '13', 'C1:D1'),
    ]);
  });

  it('may be shared by cells', () => {
    expect(
      read([
        'A1=1',
        'B1=2',
        'C1=3',
        'D1==<f t="shared" ref="D1:F1" si="0">A1*$B$1</f> → 2',
        'E1==<f t="shared" si="0"/> → 4',
        'F1==<f t="shared" si="0"/> → 7',
      ]),
    ).toEqual([stale('7', '6', 'F1')]);
  });

  it('are told where nobody can work them out only when the file says so itself', () => {
    expect(read(['A1=6', 'B1==MEDIAN(A1) → 5'])).toEqual([]);
    expect(read(['A1=6', 'B1==MEDIAN(A1) → 5', 'C1==A1*2 → 12', 'D1==B1+1 → 6'], true)).toEqual([
      ['xlsx-results-unchecked', { cells: ['B1', 'D1'] }],
    ]);
  });

  it('are not looked at where formulas count with what is shown', () => {
    const parts = { sheets: { 表: '<row r="1"><c r="A1"><f>1+1</f><v>3</v></c></row></sheetData>' } };
    const { findings } = readXlsxGrid('a.xlsx', writeWorkbook(parts));
    expect(findings.map(({ code }) => code)).toEqual(['xlsx-results-stale']);
    const rounded = writeWorkbook({ ...parts, isRounded: true });
    expect(readXlsxGrid('a.xlsx', rounded).findings).toEqual([]);
  });

  it('of formulas that name each other, or a hundred of others, are left', () => {
    expect(read(['A1==B1+1 → 5', 'B1==A1+1 → 9'])).toEqual([]);
    const chain = (length: number) =>
      Array.from({ length }, (_, index) => `${name(index)}1==${name(index + 1)}1+1 → ${index}`).toReversed();
    const name = (index: number) => String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
    expect(read([...chain(90), `${name(90)}1=0`]).length).toBe(1);
    // From the far end each is known before it is asked for.
    expect(read([...chain(130), `${name(130)}1=0`]).length).toBe(1);
  });
});

describe('a formula', () => {
  const cells: Readonly<Record<string, Operand>> = { A1: 5, B1: 2, C1: 'text', D1: 'unknown', F1: 1.005 };
  const evaluate = (text: string) =>
    evaluateFormula({ text, at: { row: 1, column: 9 }, writtenFor: { row: 1, column: 9 } }, ({ row, column }) => {
      const found = Object.entries(cells).find(([name]) => row === 1 && columnNumber(name.slice(0, 1)) === column);
      return found?.[1] ?? 'blank';
    });

  it.each([
    ['A1+B1*3-(A1-B1)/3', 10],
    ['-A1+B1', -3],
    ['A1*50%', 2.5],
    ['A1+E1', 5],
    ['SUM(A1:C1,10)', 17],
    ['AVERAGE(A1:B1)', 3.5],
    ['ROUND(F1,2)', 1.01],
    ['ROUNDDOWN(A1/3,1)', 1.6],
    ['ROUNDUP(-A1/3,1)', -1.7],
    ['ROUND(A1*10,-2)', 100],
    ['$A$1 / B1', 2.5],
  ])('%s is %s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  it.each([
    'A1+C1',
    'A1+D1',
    'SUM(A1:D1)',
    'A1/E1',
    'IF(A1>1,2,3)',
    'Sheet2!A1',
    "'表 2'!A1",
    'A1:B1',
    'A1^2',
    'Rate1',
    'A1 B1',
    '(A1',
    'SUM(A1',
    '1e5',
    '',
    'SUM(A1:A20000)',
    `${'('.repeat(21)}A1${')'.repeat(21)}`,
    `A1${'+A1'.repeat(140)}`,
  ])('%s is left', (text) => {
    expect(evaluate(text)).toBeUndefined();
  });

  it('may be as deep and as long as this', () => {
    expect(evaluate(`${'('.repeat(19)}A1${')'.repeat(19)}`)).toBe(5);
    expect(evaluate(`A1${'+A1'.repeat(130)}`)).toBe(655);
    expect(evaluate('SUM(A1:A10000)')).toBe(5);
  });
});

describe('a hidden sheet', () => {
  const sheet = '<row r="1"><c r="A1" t="str"><v>指標</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
  const bytes = writeWorkbook({
    sheets: { 表: sheet, 控え: sheet, 前年: sheet },
    hidden: ['控え'],
    veryHidden: ['前年'],
  });

  it('is told where no sheet is named, however it is hidden', () => {
    const { findings } = readXlsxTable('a.xlsx', bytes);
    expect(findings.filter(({ code }) => code === 'xlsx-sheets-hidden')).toEqual([
      {
        severity: 'notice',
        code: 'xlsx-sheets-hidden',
        facts: { sheets: ['控え', '前年'] },
        place: { file: 'a.xlsx' },
      },
    ]);
    const named = readXlsxTable('a.xlsx', bytes, '控え').findings;
    expect(named.filter(({ code }) => code === 'xlsx-sheets-hidden')).toEqual([]);
  });
});
