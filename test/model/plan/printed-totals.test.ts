import { expect, it } from 'vitest';
import { judgeTable } from '../../metrics/judge-table.ts';

const totals = (text: string) => judgeTable(text).findings.filter((each) => each.startsWith('book-total-differs'));

it.each([
  ['R4|R5上半期|R5下半期|R5計', '100|50|55|105', '100|50|55|106', 1],
  ['R4上半期|R4下半期|R4計|R5上半期|R5下半期|R5計', '40|60|100|50|55|105', '40|60|101|50|55|104', 2],
  ['R4|R5|計', '100|50|150', '100|50|151', 1],
])('a total of a year adds up what is of it: %s', (heads, right, wrong, count) => {
  const table = (last: string) =>
    `指標|方向|${heads}|目標（R8）\n甲|増加|${right}|150\n乙|増加|${right}|150\n丙|増加|${last}|150`;
  expect(totals(table(right))).toEqual([]);
  expect(totals(table(wrong))).toHaveLength(count);
});

it('of one row too', () => {
  expect(totals('指標|方向|R4|R5上半期|R5下半期|R5計|目標（R8）\n甲|増加|100|50|55|105|150')).toEqual([]);
});

it.each([
  ['計画額', '実績額', '350|341', []],
  ['目標', '実績', '350|341', []],
  ['計画額', '実績額', '350|361', ['book-total-differs 3:7']],
  ['計画額', '実績額', '370|341', ['book-total-differs 2:7']],
])('of the rows of %s and of %s each its own: %s', (plan, actual, sums, told) => {
  const [planned, done] = sums.split('|');
  const rows = [`道路|${plan}|千円|100|120|130|${planned}`, `道路|${actual}|千円|95|118|128|${done}`];
  expect(totals(['指標|区分|単位|R4|R5|R6|計', ...rows].join('\n'))).toEqual(told);
});
