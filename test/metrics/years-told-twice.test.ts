/** Two columns of one row that give one year, and not one number. */

import { expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

const told = (cells: string) =>
  judgeTable(`
指標|単位|方向|基準値（R1）|令和3年度|令和4年度|令和5年度|目標（R8）
利用者数|人|増加|80|${cells}|130
見学者数|人|増加|80|90|100|105|130
`).findings.filter((each) => each.startsWith('year-told-twice'));

it.each(['90|95|97（R4）', '90|95|97（令和4年度・2022年度）', '90|92（R3）|97', '90|95|97（前年度）'])(
  'are told: %s',
  (cells) => {
    expect(told(cells)).toHaveLength(1);
  },
);

it.each([
  '90|95|95（R4）',
  '90|95|95.0（R4）',
  '90||97（R4）',
  '90|95|97（R2）',
  '90|95|97（令和4年）',
  '90|95|97（R4.9末）',
  '90|95|97（R4速報）',
  '90|95|97（R5）',
  '90|10か所（9か所）|97（R4）',
])('are not where they may both be right: %s', (cells) => {
  expect(told(cells)).toEqual([]);
});
