import { expect, it } from 'vitest';
import { findUnitBehind } from '../../src/revision/bears-unit.ts';

it.each([
  '現況（H22）',
  '現況（H22速報）',
  '現状値（R3確定値）',
  '実績(R5見込)',
  '令和5年度（2023）',
  '2030年目標',
  '中間目標（R7）',
  '目標値（最終年度）',
  '現状（計画策定前）',
  '直近値（R5）',
  '変更後目標値（R8）',
  '新目標値（R8）',
  '目標値（見直し前）',
])('puts the unit behind a bare number below %s', (label) => {
  expect(findUnitBehind({ label, text: '1,203' }, '件')).toBe('件');
  expect(findUnitBehind({ label, text: '12人' }, '件')).toBe('');
});

it.each(['目標値（千円）', 'R5（％）', '達成率', '目標（達成率）', 'R5決算額', '事業費（R5）', '対前年比', '備考'])(
  'leaves a number below %s as it is, which has a unit of its own or none',
  (label) => {
    expect(findUnitBehind({ label, text: '1,203' }, '件')).toBe('');
  },
);
