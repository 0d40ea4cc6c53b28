import { describe, expect, it } from 'vitest';
import { indicatorMeanings } from '../../../src/model/head/header-words.ts';
import { checkColumns } from '../../../src/model/plan/columns.ts';
import { findRowsOfOtherRole } from '../../../src/model/plan/find-rows-of-other-role.ts';
import { findRoleColumn } from '../../../src/model/plan/row-roles.ts';
import { makeTable } from './make-table.ts';

const context = { documentDate: { year: 2025, month: 6, day: 1 } };

describe('the column that says what rows hold', () => {
  const find = (head: string, cells: string) => {
    const rows = cells.split(' ').map((cell) => `甲|${cell}|1`);
    const found = findRoleColumn(makeTable(`指標|${head}|R5\n${rows.join('\n')}`), context);
    return found && `${found.column}: ${found.roles.map(({ spellings }) => [...spellings].join('=')).join(' ')}`;
  };

  it.each([
    ['', '目標 実績', '1: 目標 実績'],
    ['', '目標 目標値 実績 実績値', '1: 目標=目標値 実績=実績値'],
    ['', '計画 実績 達成率', '1: 計画 実績 達成率'],
    ['', '計画値 考察 実績', '1: 計画値 実績'],
    ['', '計画値 実績 考察 男', undefined],
    ['', '計画値 実績 考察 男 計画値', '1: 計画値 実績'],
    ['', '男 女 計', undefined],
    ['', '目標 目標', undefined],
    ['区分', '目標 目標', '1: 目標'],
    ['種別', '実績', '1: 実績'],
    ['種類', '実績', '1: 実績'],
    ['内訳', '実績', '1: 実績'],
    ['項目', '実績', '1: 実績'],
    ['区分', '達成率 増減', undefined],
    ['', '量の見込み 確保方策', undefined],
    ['', '必要量 確保量', undefined],
    ['', '提供体制 提供量', undefined],
    ['', 'R5目標 R5実績', undefined],
    ['', `目標 ${'とても'.repeat(7)}の実績`, undefined],
  ])('under %j over %s is %s', (head, cells, expected) => {
    expect(find(head, cells)).toBe(expected);
  });
});

describe('rows whose names say another role than their columns', () => {
  const warned = (names: string, head = 'R4') => {
    const rows = names.split(' ').map((name) => `${name}|1`);
    const table = makeTable(`指標|${head}\n${rows.join('\n')}`);
    const { value } = checkColumns(table, indicatorMeanings, context);
    return findRowsOfOtherRole(table, value, context).map(({ facts }) => facts);
  };

  it('are told together', () => {
    const facts = { names: ['量の見込み', '計画値'], columns: ['R4'] };
    expect(warned('量の見込み 実績値 計画値')).toEqual([facts, facts]);
    expect(warned('確保方策 確保の内容')).toHaveLength(2);
  });

  it('are none where a column says what it holds, where they say 実績, and where one alone has a longer name', () => {
    expect(warned('量の見込み 計画値', 'R4実績')).toEqual([]);
    expect(warned('計画値の実績 目標の実績')).toEqual([]);
    expect(warned('備蓄用飲料水の目標 来館者')).toEqual([]);
    expect(warned('①量の見込み 来館者')).toHaveLength(1);
    expect(warned('来館者 貸出冊数')).toEqual([]);
  });

  it('are told at their names', () => {
    const table = makeTable('単位|指標|R4\n人|量の見込み|1\n人|計画値|2');
    const { value } = checkColumns(table, indicatorMeanings, context);
    const places = findRowsOfOtherRole(table, value, context).map(({ place }) => [place?.line, place?.column]);
    expect(places).toEqual([
      [2, 2],
      [3, 2],
    ]);
  });

  it('are none where they are empty', () => {
    const table = makeTable('指標|R4\n量の見込み|\n計画値|－\n来館者|5');
    const { value } = checkColumns(table, indicatorMeanings, context);
    expect(findRowsOfOtherRole(table, value, context)).toEqual([]);
  });
});
