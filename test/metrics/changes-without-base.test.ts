import { expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

it.each([
  ['R5|目標（R8）', '95|基準値から10%増', 'change-without-base 2:4'],
  ['R3|R5|目標（R6）', '80|95|前年度比10%増', 'change-without-base 2:5'],
  ['現状値（R4）|R5|目標（R8）', '－|95|基準値の1.2倍', 'change-without-base 2:5'],
])('a change on a value that is not there is asked about: %s', (heads, cells, expected) => {
  const { rows, findings } = judgeTable(`指標|方向|${heads}\n利用者数|増加|${cells}`);
  expect(rows[0]).toMatch(/-missing \S+-missing$/);
  expect(findings.filter((each) => each.startsWith('change'))).toEqual([expected]);
});

it('nothing is asked where the value is there, or there is no actual to rate', () => {
  const table = '指標|方向|R4|R5|目標（R8）\n利用者数|増加|80|95|前年度比10%増\n貸出冊数|増加||－|前年度比10%増';
  expect(judgeTable(table).findings.filter((each) => each.startsWith('change'))).toEqual([]);
});
