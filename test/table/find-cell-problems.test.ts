import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../src/finding/render.ts';
import { checkColumns } from '../../src/model/plan/columns.ts';
import { isErrorValue } from '../../src/table/error-value.ts';
import { findCellProblems } from '../../src/table/find-cell-problems.ts';
import { nameCells } from '../../src/table/name-cells.ts';
import type { RawTable } from '../../src/table/table.ts';
import { parseCsvTable } from '../../src/workspace/csv/csv-table.ts';

const read = (text: string) => {
  const { value, findings } = parseCsvTable('a.csv', text, ',');
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
};

describe('what a spreadsheet shows in place of a value', () => {
  it.each(['#DIV/0!', ' #N/A ', '＃ＲＥＦ！', '#name?', '#SPILL!', '##', '##########', 'Err:502'])('%j', (text) => {
    expect(isErrorValue(text)).toBe(true);
  });

  it.each(['#', '#1', '第1#', 'N/A', '#DIV/0! です', '10##', 'Err', ''])('is not %j', (text) => {
    expect(isErrorValue(text)).toBe(false);
  });
});

describe('cells without a value', () => {
  it('are errors where a column means something, one a column and a text, at the first cell', () => {
    const table = read('指標,令和4年度,令和5年度,覚え書き\nA,#DIV/0!,1,#N/A\nB,#DIV/0!,2,\nC,####,3,\n');
    const { findings } = checkColumns(table, ['name'], { documentDate: { year: 2024, month: 9, day: 30 } });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => renderFinding(each, 'ja').split('\n')[0])).toEqual([
      'エラー a.csv:2:2 値ではなく Excel のエラー表示「#DIV/0!」が入っています（2:2、3:2）',
      'エラー a.csv:4:2 値ではなく Excel のエラー表示「####」が入っています',
    ]);
  });

  it('are warnings where nothing is computed from a column, one for all such columns', () => {
    const table = read('指標,令和5年度,達成率,前年度比,意見\nA,1,#DIV/0!,#DIV/0!,#DIV/0!\nB,2,50%,#DIV/0!,なし\n');
    const { findings } = checkColumns(table, ['name'], { documentDate: { year: 2024, month: 9, day: 30 } });
    expect(findings.filter(({ code }) => code === 'cell-error-value')).toMatchObject([
      { severity: 'warning', facts: { cells: ['2:3', '2:4', '3:4', '2:5'] } },
    ]);
  });

  it('of a list, all of whose columns are printed, all count', () => {
    expect(findCellProblems(read('指標,覚え書き\nA,#N/A\n'))).toMatchObject([
      { code: 'cell-error-value', severity: 'error', facts: { text: '#N/A' }, place: { line: 2, column: 2 } },
    ]);
  });

  it('count in a head whatever it would say, and are not blank', () => {
    const place = { file: 'a.xlsx', sheet: '表', cell: 'B1' };
    const table: RawTable = {
      file: 'a.xlsx',
      headers: [{ text: '', place, problem: 'not-computed' }],
      rows: [],
    };
    expect(findCellProblems(table, new Set())).toMatchObject([{ code: 'xlsx-formula-not-computed', place }]);
  });

  it('keep their row, which has no text', () => {
    expect(read('指標,令和4年度\nA,1\n,#N/A\n').rows).toHaveLength(2);
  });
});

it('cells are named as ranges downwards', () => {
  const of = (cell: string) => ({ file: 'a.xlsx', cell });
  expect(nameCells(['B3', 'B4', 'B5', 'D7', 'E8', 'E10'].map(of))).toEqual(['B3:B5', 'D7', 'E8', 'E10']);
  expect(nameCells([{ file: 'a.csv', line: 4, column: 3 }])).toEqual(['4:3']);
  const inSheet = (sheet: string, cell: string) => ({ ...of(cell), sheet });
  expect(nameCells([inSheet('甲', 'A5'), inSheet('甲', 'A6'), inSheet('乙', 'A7')])).toEqual(['甲!A5:A6', '乙!A7']);
  expect(nameCells([inSheet('甲', 'A5'), inSheet('甲', 'A6')])).toEqual(['A5:A6']);
});
