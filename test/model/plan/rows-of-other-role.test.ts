import { describe, expect, it } from 'vitest';
import { indicatorMeanings } from '../../../src/model/head/header-words.ts';
import { checkColumns } from '../../../src/model/plan/columns.ts';
import { findRowsOfOtherRole } from '../../../src/model/plan/find-rows-of-other-role.ts';
import { makeTable } from './make-table.ts';

const context = { documentDate: { year: 2024, month: 9, day: 30 } };

function found(text: string) {
  const table = makeTable(text);
  const columns = checkColumns(table, indicatorMeanings, context).value;
  return findRowsOfOtherRole(table, columns, context).map(({ code, facts, place }) => ({
    ...{ code, facts, at: `${place?.line}:${place?.column}` },
  }));
}

describe('rows whose names say that they hold no actuals', () => {
  it('are told once, with all names and columns, at each name', () => {
    const facts = { names: ['量の見込み', '確保方策'], columns: ['R4', 'R5'] };
    expect(found('指標|R4|R5|目標（R8）\n量の見込み|1|2|3\n確保方策|4|5|6\n利用者数|7|8|9')).toEqual([
      { code: 'rows-of-another-role', facts, at: '2:1' },
      { code: 'rows-of-another-role', facts, at: '3:1' },
    ]);
  });

  it.each([
    ['量の見込み', 1],
    ['量の見込', 1],
    ['量見込み', 1],
    ['①量の見込み', 1],
    ['計画値', 1],
    ['目標値', 1],
    ['確保の内容', 1],
    ['確保方策', 1],
    ['確保の方策', 1],
    ['利用者数', 0],
    ['実績値', 0],
    ['量の見込み（実績）', 0],
    ['備蓄用飲料水の確保量', 0],
    ['利用者の目標', 1],
    ['令和4年度の計画値', 0],
    ['保育の量の見込み', 0],
  ])('%s alone: %s', (name, count) => {
    expect(found(`指標|R4|R5\n${name}|1|2\n利用者数|3|4`)).toHaveLength(count);
  });

  it('of one name in many rows are named once, and are one name', () => {
    const rows = (name: string) => Array.from({ length: 5 }, () => `${name}|1|2`).join('\n');
    expect(found(`指標|R4|R5\n${rows('計画値')}`).map(({ facts }) => facts)).toEqual(
      Array.from({ length: 5 }, () => ({ names: ['計画値'], columns: ['R4', 'R5'] })),
    );
    expect(found(`指標|R4|R5\n${rows('備蓄用飲料水確保量')}`)).toEqual([]);
  });

  it('are those with a value under a year alone', () => {
    expect(found('指標|R4|R5\n計画値|－|\n目標値|1|2')).toHaveLength(1);
    expect(found('指標|R4実績|R5実績\n計画値|1|2\n目標値|1|2')).toEqual([]);
    expect(found('指標|目標（R8）\n計画値|1\n目標値|1')).toEqual([]);
  });

  it('are no sentences of more than forty characters', () => {
    const long = `量の見込み${'と'.repeat(35)}`;
    expect(found(`指標|R4|R5\n${long}|1|2\n計画値|1|2`)).toHaveLength(2);
    expect(found(`指標|R4|R5\n${long}と|1|2\n計画値|1|2`)).toHaveLength(1);
  });
});
