/** なし may say that there were none, or that nobody knows: it is no value, and is asked about where it could be zero. */

import { expect, it } from 'vitest';
import { judgeTable } from '../../metrics/judge-table.ts';

const judge = (unit: string, actuals: string, target: string) =>
  judgeTable(`指標|単位|方向|R4実績|R5実績|目標（R8）\n甲|${unit}|維持|${actuals}|${target}`, {}).findings.filter(
    (finding) => finding.startsWith('none-or-zero'),
  );

it.each([
  'なし',
  '無し',
  '（なし）',
  '該当なし',
  '該当者なし',
  '対象者は無',
  '実績なし',
  '実績ナシ。',
  '開催なし',
  '実施なし※',
])('%s is asked about', (none) => {
  expect(judge('人', `2|${none}`, '0')).toEqual(['none-or-zero 2:5']);
  expect(judge('人', `2|1`, none)).toEqual(['none-or-zero 2:6']);
});

it('is asked about once for all cells of a table', () => {
  const { findings } = judgeTable('指標|方向|R4|R5|目標（R8）\n甲|維持|なし|2人|2人\n乙|維持|3人|該当なし|2人', {});
  expect(findings).toEqual(['none-or-zero 2:3']);
});

it.each([
  ['人', '2|データなし', '0'],
  ['人', '2|－', '0'],
  ['人', '2|未実施', '0'],
  ['人', '2|0', '設定なし'],
  ['％', '2|なし', '0'],
  ['', 'なし|なし', 'あり'],
])('says itself what it is: %s %s', (unit, actuals, target) => {
  expect(judge(unit, actuals, target)).toEqual([]);
});
