import { describe, expect, it } from 'vitest';
import { changeHeads, readChanges, readSince } from '../../../src/model/life/read-changes.ts';
import { changedFieldWords } from '../../../src/model/plan/change.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { makeTable } from '../plan/make-table.ts';
import { told } from './small-history.ts';

const documentDate = { year: 2025, month: 8, day: 29 };
const years = { documentDate, from: fiscalYear(2020), to: fiscalYear(2026) };

function read(rows: string, heads = 'ID|項目|適用年度|変更前|変更後|理由') {
  return readChanges(makeTable(`${heads}\n${rows}`, 'changes.csv'), years);
}

describe('a row of the table of changes', () => {
  it('is a change with its place', () => {
    expect(read('K1|目標値（R7）|R6|80|100|達成のため')).toEqual({
      value: [
        {
          id: 'K1',
          field: 'target',
          targetYear: 2025,
          from: 2024,
          old: '80',
          new: '100',
          reason: '達成のため',
          place: { file: 'changes.csv', line: 2, column: 2 },
        },
      ],
      findings: [],
    });
  });

  it.each(Object.entries(changedFieldWords).flatMap(([field, words]) => words.map((word) => [word, field] as const)))(
    'of %s is a change of %s',
    (word, field) => {
      for (const spelled of [word, ` ${word.replace('K', 'Ｋ')} `]) {
        const { value, findings } = read(`K1|${spelled}|R6|1|2|理由`);
        expect(value.map((change) => change.field)).toEqual([field]);
        expect(value[0]).not.toHaveProperty('targetYear');
        expect(findings).toEqual([]);
      }
    },
  );

  it.each(
    Object.entries(changeHeads).flatMap(([meaning, words]) => words.map((word) => [word, meaning, words[0]] as const)),
  )('may have %s as the head of its %s', (word, _, first) => {
    const heads = 'ID|項目|適用年度|変更前|変更後|理由'.split('|').map((head) => (head === first ? word : head));
    const [change] = read('K1|単位|R6|人|件|数え方', heads.join('|')).value;
    expect(change).toMatchObject({ id: 'K1', field: 'unit', from: 2024, old: '人', new: '件', reason: '数え方' });
  });

  it.each([
    ['R6', 2024],
    ['令和6年度', 2024],
    ['2024', 2024],
    ['R6から', 2024],
    ['R6より', 2024],
    ['R6以降', 2024],
    ['R6に', 2024],
    ['R6で', 2024],
    ['R6～', 2024],
    ['R6〜', 2024],
    [' R6～ ', 2024],
    ['R6まで', undefined],
    ['からR6', undefined],
    ['R6からから', undefined],
    ['来年度', undefined],
    ['', undefined],
  ])('that holds since %j holds since %j', (text, year) => {
    expect(readSince(text, years)).toBe(year);
  });
});

const fields = ['目標', '名称', '単位', '定義', '所管課', '方向性', '基準値', '廃止', '開始'];
const ofField = (text: string) =>
  `error change-unreadable 2:2 ${JSON.stringify({ column: '項目', text, expected: fields })}`;
const ofYear = (text: string) =>
  `error change-unreadable 2:3 ${JSON.stringify({ column: '適用年度', text, expected: ['令和6年度', 'R6', '2024'] })}`;
const missing = (column: string, at: number, severity = 'error') =>
  `${severity} value-missing 2:${at} {"column":"${column}"}`;

describe('what cannot be understood is told and left out', () => {
  it.each([
    ['K1|予算|R6|1|2|理由', [ofField('予算')]],
    ['K1||R6|1|2|理由', [ofField('')]],
    ['K1|目標値（中間）|R6|1|2|理由', [ofField('目標値（中間）')]],
    ['K1|単位（R7）|R6|1|2|理由', [ofField('単位（R7）')]],
    ['K1|（R7）目標値|R6|1|2|理由', [ofField('（R7）目標値')]],
    ['K1|目標値|いつか|1|2|理由', [ofYear('いつか')]],
    ['K1|目標値||1|2|理由', [ofYear('')]],
    ['|目標値|R6|1|2|理由', [missing('ID', 1)]],
    ['K1|目標値|R6||2|理由', [missing('変更前', 4)]],
    ['K1|目標値|R6|1||理由', [missing('変更後', 5)]],
    ['|予算|いつか|||', [missing('ID', 1), ofField('予算'), ofYear('いつか'), missing('理由', 6, 'warning')]],
  ])('%s', (row, findings) => {
    const found = read(row);
    expect(found.value).toEqual([]);
    expect(told(found.findings)).toEqual(findings);
  });

  it.each([
    ['K1|廃止|R6|||統合', []],
    ['K1|新規|R6|||追加', []],
    ['K1|廃止|R6|||', [missing('理由', 6, 'warning')]],
    ['K1|目標値|R6|1|2|', [missing('理由', 6, 'warning')]],
  ])('but %s is a change', (row, findings) => {
    const found = read(row);
    expect(found.value).toHaveLength(1);
    expect(told(found.findings)).toEqual(findings);
  });

  it('and rows that say nothing are none', () => {
    expect(read('|||||\nK1|新規|R6|||追加').value).toHaveLength(1);
    expect(read('|||||').findings).toEqual([]);
  });

  it('as is a table without one of its columns, but for the reason', () => {
    expect(told(read('K1|単位|R6|人|件', 'ID|項目|適用年度|変更前|変更後').findings)).toEqual([
      'warning value-missing 2:undefined {"column":"理由"}',
    ]);
    const { value, findings } = read('K1|R6|人|件', 'ID|適用年度|変更前|変更後');
    expect(value).toEqual([]);
    expect(findings.map(({ code, facts }) => [code, facts])).toEqual([
      ['header-missing', { meaning: '項目', accepted: changeHeads.field }],
    ]);
  });

  it('and cells that hold an error instead of a value, where they are used', () => {
    const changes = makeTable(
      'ID|項目|適用年度|変更前|変更後|理由|備考\nK1|単位|R6|人|#REF!|数え方|#REF!',
      'changes.csv',
    );
    const rows = changes.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.text === '#REF!' ? { ...cell, problem: 'error-value' as const } : cell)),
    }));
    expect(told(readChanges({ ...changes, rows }, years).findings)).toEqual([
      'error cell-error-value 2:5 {"text":"#REF!","cells":["2:5"]}',
    ]);
  });
});
