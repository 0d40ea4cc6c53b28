import { describe, expect, it } from 'vitest';
import { inspectColumns } from '../../src/metrics/inspect-columns.ts';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';

type Columns = ReturnType<typeof makeConfiguration>['reports']['progress']['columns'];

function inspect(table: string, columns?: Columns, remarks = false) {
  const plain = makeConfiguration({ date: '2024-09-01' });
  const { value } = checkPlan(makeTable(table), undefined, plain);
  if (value === undefined) throw new Error('no plan');
  return inspectColumns(value, {
    ...plain,
    reports: { ...plain.reports, progress: { ...plain.reports.progress, columns, remarks } },
  });
}

describe('columns that a report is to have', () => {
  it('are silent where they are found by key or head', () => {
    expect(inspect('指標|R4|R5|目標値（R7）\n甲|1|2|3', ['name', { key: 'actuals' }, { head: 'R5' }])).toEqual([]);
  });

  it('are named by their places where they are not, with what there is', () => {
    const findings = inspect('指標|R4|R5|目標値（R7）\n甲|1|2|3', ['name', 'nane', { head: '担当' }]);
    expect(findings).toMatchObject([
      { code: 'report-column-unknown', severity: 'error', facts: { key: 'reports.progress.columns.1', name: 'nane' } },
      { code: 'report-column-unknown', facts: { key: 'reports.progress.columns.2', name: '担当' } },
    ]);
    expect(findings[0]?.facts).toMatchObject({ heads: ['指標', 'R4', 'R5', '目標値（R7）'] });
  });
});

describe('columns that are asked for and would stay empty', () => {
  const table = '指標|R4|R5|目標値（R7）\n甲|1|2|3';

  it.each([
    [table, 'ownRating', 'rating'],
    [`${table}\n乙|1|2|3`, '自己評価', 'rating'],
    ['指標|R4|R5|目標値（R7）|評価\n甲|1|2|3|', 'ownRating', 'rating'],
    ['指標|R4|R5|目標値\n甲|1|2|3', 'targetYear', 'target-year'],
    [table, 'baseline', 'values'],
    [table, { key: 'actuals', years: [2019] }, 'years'],
  ] as const)('%j: %j', (text, column, lacks) => {
    const columns = ['name', typeof column === 'string' ? column : { ...column, years: [...column.years] }];
    expect(inspect(text, columns)).toMatchObject([
      { code: 'report-column-empty', severity: 'warning', facts: { key: 'reports.progress.columns.1', lacks } },
    ]);
  });

  it('are not, where one row has something', () => {
    const rated = '指標|R4|R5|目標値（R7）|評価\n甲|1|2|3|\n乙|1|2|3|順調';
    expect(inspect(rated, ['name', 'ownRating', 'targetYear', { key: 'actuals', years: [2019, 2023] }])).toEqual([]);
  });
});

describe('remarks that no report prints', () => {
  const table = '指標|R4|R5|目標値（R7）|備考\n甲|1|2|3|要確認\n乙|1|2|3|\n丙|1|2|3|再掲';

  it('are counted under their head', () => {
    expect(inspect(table)).toMatchObject([
      {
        code: 'remarks-unprinted',
        severity: 'notice',
        facts: { header: '備考', count: 2 },
        place: { file: 'indicators.csv' },
      },
    ]);
  });

  it('are not, where they are printed by the setting, or by their column under either name', () => {
    expect(inspect(table, undefined, true)).toEqual([]);
    expect(inspect(table, ['name', '備考'])).toEqual([]);
    expect(inspect(table, ['name', 'remark'])).toEqual([]);
  });

  it('are, where other columns are asked for', () => {
    expect(inspect(table, ['name', 'R5'])).toMatchObject([{ code: 'remarks-unprinted' }]);
  });

  it('are not there where their cells are empty', () => {
    expect(inspect('指標|R4|R5|目標値（R7）|備考\n甲|1|2|3|')).toEqual([]);
  });
});
