import { expect, it } from 'vitest';
import { areValues } from '../../src/revision/short-value.ts';

it.each([
  ['2園\n（31年度）', '（R2年度）3園', true],
  [
    '50か所・定員4,179人\n（31年度）',
    `（Ｒ2年度）利用定員数7,593人・待機児童数0人（${'R2.4.1見込・計画'.repeat(2)}）`,
    true,
  ],
  ['～19時15分：4園\n～20時15分：8園', '～19時15分：5園\n～20時15分：8園', false],
  ['会議を開いた。', '会議を2回開いた。', false],
  ['あ'.repeat(41), 'あ'.repeat(42), false],
  ['あ'.repeat(10), 'あ'.repeat(81), false],
  ['あ'.repeat(40), 'い'.repeat(80), true],
  ['あ'.repeat(41), 'い'.repeat(41), false],
  ['', 'い'.repeat(80), true],
  ['会議を開いた。', '会議', false],
  ['甲\n\n乙', '丙\n\n丁', true],
  ['甲\n丙', '甲\n乙', false],
])('%s and %s', (old, now, expected) => {
  expect(areValues(old, now)).toBe(expected);
  expect(areValues(now, old)).toBe(expected);
});
