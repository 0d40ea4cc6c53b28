/** 「現在」 without a day: of a year that is over it is taken as the year's value, which is told; else it is of a part of it. */

import { describe, expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

function judge(head: string, cell: string, date: string) {
  const table = `指標|単位|方向|基準値（R2）|R3実績|${head}|目標（R8）\n利用者数|人|増加|90|100|${cell}|130`;
  const { year, rows, findings } = judgeTable(table, { date });
  return [year, rows[0]?.replace('利用者数 (increase): ', ''), findings];
}

const taken = [2023, '105人 of 130 (2026) → 80.8% ○順調'];
const before = [2021, '100人 of 130 (2026) → 76.9% △やや遅れ'];

const spellings = [
  ['令和5年度（現在）', '105'],
  ['R5現在', '105'],
  ['R5実績（現在）', '105'],
  ['R5', '105人（現在）'],
  ['R5', '105（現在）'],
] as const;

describe.each(spellings)('%s over %s', (head, cell) => {
  it('is of the year where that was over, and told', () => {
    const place = head === 'R5' ? '2:6' : '1:6';
    expect(judge(head, cell, '2024-09-30')).toEqual([...taken, [`current-of-year ${place}`]]);
    expect(judge(head, cell, '2024-03-31')).toEqual([...taken, [`current-of-year ${place}`]]);
  });

  it('is of a part of the year where that was not over', () => {
    expect(judge(head, cell, '2023-10-01').slice(0, 2)).toEqual(before);
  });
});

it.each([
  ['現在（R5）', '105'],
  ['令和5年度末現在', '105'],
  ['R6.3.31現在', '105'],
])('%s over %s says which day or that it is the latest', (head, cell) => {
  expect(judge(head, cell, '2024-09-30')).toEqual([...taken, []]);
});

it.each(['令和6年度（現在）', 'R6現在'])('%s is nothing to start from where no head says a baseline', (head) => {
  const table = `指標|単位|方向|R5実績|${head}|目標（R8）\n利用者数|人|増加|100|105|130`;
  const { year, rows } = judgeTable(table, { date: '2024-09-30' });
  expect([year, rows]).toEqual([2023, ['利用者数 (increase): 100人 of 130 (2026) → 76.9% △やや遅れ']]);
});
