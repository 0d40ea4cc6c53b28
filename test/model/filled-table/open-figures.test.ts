import { describe, expect, it } from 'vitest';
import { fillTable } from '../../../src/model/filled-table/fill-table.ts';
import { findOpenColumns, findOpenRows } from '../../../src/model/filled-table/open-figures.ts';
import { plainTable } from '../table-figures/small-table.ts';

/** The columns and rows of a table that stay empty, each with how many cells. */
function openOf(heads: string, rows: string): string {
  const table = plainTable(heads, rows.split(' / '));
  const filled = fillTable(table, { columns: table.columns.map(() => ({})), caution: 'usual' });
  const name = ({ name: of, cells }: { readonly name: string; readonly cells: readonly unknown[] }) =>
    `${of} ${cells.length}`;
  return [findOpenColumns(table, filled).map(name).join('、'), findOpenRows(table, filled).map(name).join('、')].join(
    ' | ',
  );
}

describe('what nobody can work out is named', () => {
  it.each([
    ['a ratio of what is not there', '額|収納率', '甲|10| / 乙|20|', '収納率 2 | '],
    ['not what is filled', '予算|決算|執行率', '甲|10|5| / 乙|10|6|', ' | '],
    ['not what is printed', '額|収納率', '甲|10|50.0 / 乙|20|', '収納率 1 | '],
    ['not a row of nothing at all', '額|収納率', '甲| | / 乙|20|', '収納率 1 | '],
    ['not a column that is no figure of others', '額|備考', '甲|10|', ' | '],
    ['not the rate of the first year', '令和4年度|令和4年度増減率|令和5年度|令和5年度増減率', '甲|10||5|', ' | '],
    ['nor its difference', '令和4年度|令和4年度増減|令和5年度', '甲|10||5', ' | '],
    ['nor what it is of the year before', '令和4年度|令和4年度前年比|令和5年度', '甲|10||5', ' | '],
    [
      'but a share or a ratio of the first year',
      '令和4年度|令和4年度収納率|令和5年度',
      '甲|10||5',
      '令和4年度収納率 1 | ',
    ],
    [
      'not a mark for none, nor words',
      '額|収納率',
      '甲|10|－ / 乙|20| / 丙|20|約半分 / 丁|20|50.0 / 戊|20|60.0',
      '収納率 1 | ',
    ],
    ['a row of ratios', '令和4年度|令和5年度', '件数|10|20 / 受診率||', ' | 受診率 2'],
    ['but none of what is no amount', '令和4年度|令和5年度|備考', '件数|1|2| / 受診率|||', ' | 受診率 2'],
    ['not one of which some are printed', '令和4年度|令和5年度', '件数|10|20 / 受診率|50.0|', ' | '],
    ['nor one that is filled', '令和4年度|令和5年度', '予算|10|20 / 決算|5|6 / 執行率||', ' | '],
    ['nor the head over others', '令和4年度|令和5年度', '受診率|| / 　件数|10|20', ' | '],
    ['but the row above one that is set in no further', '令和4年度|令和5年度', '受診率|| / 件数|10|20', ' | 受診率 2'],
  ])('%s', (_, heads, rows, expected) => {
    expect(openOf(heads, rows)).toBe(expected);
  });
});

it('a row of ratios is open in a column that the settings say runs on, too', () => {
  const table = plainTable('令和4年度|令和5年度|通算', ['件数|1|2|3', '受診率|||']);
  const columns = table.columns.map((head, at) =>
    at === 2 ? { ...head, declared: { kind: 'running' } as const } : head,
  );
  const given = { ...table, columns };
  const filled = fillTable(given, { columns: [], caution: 'usual' });
  expect(findOpenRows(given, filled).map(({ name, cells }) => `${name} ${cells.length}`)).toEqual(['受診率 3']);
});
