/** An actual whose cell says an earlier year than its column counts as of that year, or is not rated. */

import { describe, expect, it } from 'vitest';
import { judgeTable } from './judge-table.ts';

describe('an actual of an earlier year', () => {
  const judge = (cell: string, formula = '期待値型') =>
    judgeTable(`
指標|単位|方向|基準値（R1）|令和4年度|令和5年度|目標（R8）|算式
利用者数|人|増加|80|100|${cell}|130|${formula}
見学者数|人|増加|80|100|105|130|期待値型
`);

  it.each([
    ['105', '96.7%'],
    ['105（R5）', '96.7%'],
    ['105（R4）', '103.5%'],
    ['105（令和5年3月末）', '103.5%'],
    ['105（前年度）', '103.5%'],
    ['R3：105', '111.4%'],
    ['105人［令和3年度］', '111.4%'],
    ['105（R3～R4）', '103.5%'],
    ['令和4年：105人', '103.5%'],
    ['105（令和三年度）', '111.4%'],
    ['105（2021調査）', '111.4%'],
    ['105（2年前）', '111.4%'],
  ])('is held against the line of its own year: %s', (cell, expected) => {
    expect(judge(cell).rows[0]).toContain(`→ ${expected}`);
  });

  it.each(['H30：105', '105（H30）', '105（平成30年調査）', '105人 H30', '2018年度：105', '105（5年前）'])(
    'says nothing of a plan that begins after it: %s',
    (cell) => {
      for (const formula of ['期待値型', '水準型', '年割型']) {
        const { rows, findings } = judge(cell, formula);
        expect(rows[0]).toMatch(/→ before-plan before-plan$/);
        expect(findings).toEqual(['period-before-column 2:6']);
      }
    },
  );

  it('counts its own years for 年割型', () => {
    expect(judge('105（R3）', '年割型').rows[0]).toContain('→ 175.0%');
    expect(judge('105', '年割型').rows[0]).toContain('→ 87.5%');
  });

  it('is not rated where the year reported on has another target than its own', () => {
    const table = `
指標|方向|R3目標|R4目標|R5目標|R4実績|R5実績
利用者数|増加|90|100|110|98|95（R3）
見学者数|増加|90|100|110|98|105
`;
    const { rows, findings } = judgeTable(table);
    expect(rows[0]).toBe('利用者数 (increase): 95 of 110 (2023) → actual-older actual-older');
    expect(findings).toEqual(['period-before-column 2:7', 'actual-older 2:7']);
  });

  it('is rated where both have one', () => {
    const { rows } = judgeTable('指標|方向|R4実績|R5実績|目標（R8）\n利用者数|増加|98|95（R3）|110\n他|増加|1|2|4');
    expect(rows[0]).toBe('利用者数 (increase): 95 of 110 (2026) → 86.4% ○順調');
  });
});
