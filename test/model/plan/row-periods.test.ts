import { describe, expect, it } from 'vitest';
import type { ValueRole } from '../../../src/model/head/value-role.ts';
import type { HeadColumn, PeriodColumn } from '../../../src/model/plan/column.ts';
import { readRowPeriods } from '../../../src/model/plan/row-periods.ts';
import { fiscalYearOfPeriod } from '../../../src/model/year/period.ts';
import { makeTable } from './make-table.ts';

const years = { documentDate: { year: 2025, month: 6, day: 1 } };

/** The fiscal year of each value in a row: the columns of years are headed as given, and `値` heads or roles are those of values. */
function datesOf(heads: string, cells: string, values: readonly [index: number, role: ValueRole][], dates?: ValueRole) {
  const table = makeTable(`${heads}\n${cells}`);
  const [row] = table.rows;
  if (row === undefined) throw new Error('a row');
  const columns = table.headers.map((cell, index) => ({ index, header: cell.text, place: cell.place }));
  const isValue = (index: number) => values.some(([at]) => at === index);
  const periods: readonly PeriodColumn[] = columns
    .filter(({ index }) => !isValue(index))
    .map((column) => (dates === undefined ? column : { ...column, dates }));
  const head = { named: true, period: { type: 'none' }, firmness: 'final' } as const;
  const placed = columns.flatMap((column): readonly HeadColumn[] => {
    const role = values.find(([at]) => at === column.index)?.[1];
    return role === undefined ? [] : [{ ...column, head: { ...head, role } }];
  });
  const dateOf = readRowPeriods(periods, placed, years);
  return values.map(([index, role]) => {
    const period = dateOf(row, { index }, role)?.period;
    return period && fiscalYearOfPeriod(period);
  });
}

describe('a column of years', () => {
  it.each<[string, ValueRole]>([
    ['基準年度', 'baseline'],
    ['現状年度', 'baseline'],
    ['当初年', 'baseline'],
    ['策定年度', 'baseline'],
    ['目標年度', 'target'],
    ['達成年度', 'target'],
    ['完了予定', 'target'],
    ['期限', 'target'],
    ['調査年', 'actual'],
    ['測定年度', 'actual'],
    ['実績年度', 'actual'],
    ['公表年', 'actual'],
    ['把握時期', 'actual'],
    ['集計年度', 'actual'],
  ])('%s dates the values of its role alone: %s', (head, role) => {
    const roles: readonly ValueRole[] = ['baseline', 'actual', 'target'];
    const dates = datesOf(`${head}|一|二|三`, 'R5|1|2|3', [
      [1, 'baseline'],
      [2, 'actual'],
      [3, 'target'],
    ]);
    expect(dates).toEqual(roles.map((each) => (each === role ? 2023 : undefined)));
  });

  it.each([
    ['年度（策定時）|値（策定時）|他', '年度'],
    ['年次（策定時）|値（策定時）|他', '年次'],
    ['年（策定時）|値（策定時）|他', '年'],
    ['年月（策定時）|値（策定時）|他', '年月'],
    ['時期（策定時）|値（策定時）|他', '時期'],
    ['時点（策定時）|値（策定時）|他', '時点'],
    ['期限（策定時）|値（策定時）|他', '期限'],
    ['期日（策定時）|数値（策定時）|他', '期日'],
    ['策定時の年月日|策定時の値|他', '年月日'],
    ['策定時年次|策定時値|他', '年次'],
    ['策定時の時期|策定時|他', '時期'],
    ['策定時時点|策定時の値|他', '時点'],
    ['策定時の期限|策定時数値|他', '期限'],
    ['策定時期日|策定時の数値|他', '期日'],
    ['策定時 年|策定時 値|他', '年'],
  ])('dates the value of its group alone: %s', (heads) => {
    const dates = datesOf(heads, 'R5|1|2', [
      [1, 'actual'],
      [2, 'baseline'],
    ]);
    expect(dates).toEqual([2023, undefined]);
  });

  it.each([
    '年度|値',
    '（策定時）年度|策定時',
    '年度（策定時）末|値（策定時）',
    '年度（策定時|値（策定時',
    '値（策定時）|値（策定時）',
  ])('has no group, or another: %s', (heads) => {
    expect(datesOf(heads, 'R5|1', [[1, 'target']])).toEqual([undefined]);
  });

  it('dates the value behind it rather than the one before it', () => {
    expect(
      datesOf('策定時値|策定時年度|策定時値', '1|R5|2', [
        [0, 'actual'],
        [2, 'actual'],
      ]),
    ).toEqual([undefined, 2023]);
  });

  it('dates by the column of its group before that of its role', () => {
    const dates = datesOf('基準年度|策定時年度|策定時値|基準値', 'R1|R5|1|2', [
      [2, 'baseline'],
      [3, 'baseline'],
    ]);
    expect(dates).toEqual([2023, 2019]);
  });

  it('時期 alone dates none', () => {
    expect(datesOf('時期|数', 'R5|1', [[1, 'actual']])).toEqual([undefined]);
  });

  it.each<[string, ValueRole, number | undefined]>([
    ['年度|数', 'actual', 2023],
    ['年 次|数', 'actual', 2023],
    ['年度|数', 'target', undefined],
    ['年度|数', 'baseline', undefined],
  ])('%s dates the one undated actual beside it: %s', (heads, role, year) => {
    expect(datesOf(heads, 'R5|1', [[1, role]])).toEqual([year]);
  });

  it('年度 between two values dates none', () => {
    const dates = datesOf('実績値|年度|他', '1|R5|2', [
      [0, 'actual'],
      [2, 'target'],
    ]);
    expect(dates).toEqual([undefined, undefined]);
  });

  it.each([
    ['策定時年度|策定時値', 1],
    ['策定時の年度|策定時の数値', 1],
    ['策定時値|策定時年度', 0],
    ['年度（策定時）|値（策定時）', 1],
    ['年月（策定時）|数値（策定時）', 1],
    ['年月日(策定時)|策定時', 1],
    ['期日（策定時値）|策定時', 1],
  ])('dates the value beside it under the same words, whatever its role: %s', (heads, value) => {
    const cells = value === 1 ? 'R5|1' : '1|R5';
    expect(datesOf(heads, cells, [[value, 'actual']])).toEqual([2023]);
  });

  it('dates the one of two values beside it that stands under its words', () => {
    expect(
      datesOf('目標値|策定時年度|策定時値', '1|R5|2', [
        [0, 'target'],
        [2, 'actual'],
      ]),
    ).toEqual([undefined, 2023]);
    expect(datesOf('策定時年度|他|策定時値', 'R5|1|2', [[2, 'actual']])).toEqual([undefined]);
  });

  it('dates what torikumi.yaml says rather', () => {
    expect(
      datesOf(
        '策定時年度|策定時値|目標',
        'R5|1|2',
        [
          [1, 'baseline'],
          [2, 'target'],
        ],
        'target',
      ),
    ).toEqual([undefined, 2023]);
  });

  it('dates nothing where its cell holds no year', () => {
    expect(datesOf('目標年度|数', '未定|1', [[1, 'target']])).toEqual([undefined]);
  });
});
