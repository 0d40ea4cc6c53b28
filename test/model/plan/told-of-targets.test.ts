import { describe, expect, it } from 'vitest';
import { judgeTable } from '../../metrics/judge-table.ts';

describe('a count of 延べ beside plain ones', () => {
  it.each([
    ['参加者', '870', '延べ900', ['gross-beside-plain 2:4']],
    ['参加者', '延べ870', '900', ['gross-beside-plain 2:3']],
    ['参加者', '延べ870', '延べ900', []],
    ['延べ参加者', '870', '延べ900', []],
    ['参加者（のべ）', '870', '延べ900', []],
    ['参加者', '870', '900', []],
    ['参加者', '－', '延べ900', []],
  ])('%s: %s of %s', (name, actual, target, expected) => {
    const { findings } = judgeTable(`指標|方向|R5|目標（R8）\n${name}|増加|${actual}人|${target}人`);
    expect(findings.filter((each) => each.startsWith('gross'))).toEqual(expected);
  });

  it('is told once for all rows, and rated as it stands', () => {
    const { rows, findings } = judgeTable('指標|方向|R5|目標（R8）\n講座|増加|9人|延べ10人\n相談|増加|9人|延べ10人');
    expect(findings).toEqual(['gross-beside-plain 2:4']);
    expect(rows[1]).toBe('相談 (increase): 9人 of 10延べ (2026) → 90.0% ○順調');
  });

  it('is that of its column', () => {
    expect(judgeTable('指標|方向|R5実績（延べ）|目標（R8）\n講座|増加|9人|10人').findings).toEqual([
      'gross-beside-plain 2:3',
    ]);
  });
});

describe('中間 of a year that is over', () => {
  const told = (head: string, others = '', date = '2024-09-30') =>
    judgeTable(
      `指標|方向|現状値（R1）|${head}${others}|最終（R8）\n講座|増加|2人|3人${others === '' ? '' : '|4人'}|5人`,
      {
        date,
      },
    ).findings.filter((each) => each.startsWith('midterm'));

  it('is told, as it may have been measured', () => {
    expect(told('中間（R4）')).toEqual(['midterm-as-target 1:4']);
    expect(told('中間年度（R4）', '|R5実績')).toEqual(['midterm-as-target 1:4']);
    expect(told('到達値（R4）')).toEqual(['midterm-as-target 1:4']);
    expect(told('R4到達値', '|R5実績')).toEqual(['midterm-as-target 1:4']);
  });

  it('is not where its head says what it is, its year is to come, or an actual of it stands beside it', () => {
    expect(told('中間目標（R4）')).toEqual([]);
    expect(told('到達目標（R4）')).toEqual([]);
    expect(told('到達値（R6）')).toEqual([]);
    expect(told('中間（R6）')).toEqual([]);
    expect(told('中間（R4）', '|R4実績')).toEqual([]);
    expect(told('中間（R4）', '', '2022-09-30')).toEqual([]);
  });
});
