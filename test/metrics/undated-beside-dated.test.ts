import { expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

it('a column without a year beside a dated one holds the latest values, each of the year of its cell', () => {
  const { year, rows, findings } = judgeTable(`
指標|種別|方向|実績（R4）|実績|目標（R8）
甲|年間|増加|80|90（R5）|100
乙|年間|増加|80|85（R3）|100
丙|年間|増加|80|70（R4）|100
丁|年間|増加|80||100`);
  expect(year).toBe(2023);
  expect(rows).toEqual([
    '甲 (increase): 90 of 100 (2026) → 90.0% ○順調',
    '乙 (increase): 85 of 100 (2026) → 85.0% ○順調',
    '丙 (increase): 70 of 100 (2026) → 70.0% △やや遅れ',
    '丁 (increase):  of 100 (2026) → actual-missing actual-missing',
  ]);
  // 丙 has two values of R4.
  expect(findings).toEqual(['year-told-twice 4:5']);
});

it('the years that have columns are reported by them', () => {
  const { year, rows } = judgeTable(`
指標|種別|方向|R3|R4|R5|実績|目標（R8）
甲|年間|増加|70|80|88|90（R4）|100
乙|年間|増加|70|80|－|85（R5）|100`);
  expect(year).toBe(2023);
  expect(rows).toEqual([
    '甲 (increase): 88 of 100 (2026) → 88.0% ○順調',
    '乙 (increase): 85 of 100 (2026) → 85.0% ○順調',
  ]);
});

it('a year that nobody says is asked for', () => {
  const { year, rows, findings } = judgeTable(`
指標|種別|方向|実績（R4）|実績|目標（R8）
甲|年間|増加|80|90（R5）|100
乙|年間|増加|80|85|100`);
  expect([year, rows[1]]).toEqual([2023, '乙 (increase):  of 100 (2026) → actual-missing actual-missing']);
  expect(findings).toEqual(['year-unknown 1:5']);
});

it('a year that was not over, or is to come, is told at its cell', () => {
  const { year, rows, findings } = judgeTable(`
指標|種別|方向|実績（R4）|実績|目標（R8）
甲|年間|増加|80|90（R5）|100
乙|年間|増加|80|40（R6）|100
丙|年間|増加|80|95（R7）|100
丁|年間|増加|80|95（R7見込）|100
戊|年間|増加|80|45（R6上半期）|100`);
  expect([year, rows[0]]).toEqual([2023, '甲 (increase): 90 of 100 (2026) → 90.0% ○順調']);
  expect(findings).toEqual(['year-not-over 3:5', 'actual-after-document 4:5']);
});
