/** Which words hold a number that may be meant as the value of their row. */

import { describe, expect, it } from 'vitest';
import { saysNumber } from '../../../src/model/value/says-number.ts';

describe('in a row without a unit', () => {
  it.each([
    ['2か所を新設する', true],
    ['毎年5件ずつ増やす', true],
    ['県平均（45.2%）以上', true],
    ['24時間体制の構築', true],
    ['40～60の間で推移', true],
    ['R6-40件、R8-80件', true],
    ['R6/40件', true],
    ['R7.3改定、件数は別途', false],
    ['令和7年度件数による', false],
    ['第3期計画の策定', false],
    ['3次救急の維持', false],
    ['2巡目の点検完了', false],
    ['5G基地局の整備', false],
    ['Society5.0の実現', false],
    ['令和7年度までに策定', false],
    ['R7.3に改定', false],
    ['65歳以上の者の増加', false],
    ['（仮称）こども館の開設', false],
    ['拡充', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(saysNumber(text, '')).toBe(expected);
  });
});

it.each([
  ['2か所を新設する', '箇所', true],
  ['24時間体制の構築', '件', false],
  ['24時間体制の構築', '時間', true],
  ['10協定の締結', '協定', true],
  ['50人規模の集会を2回', '回', true],
])('%j among values in %j: %s', (text, unit, expected) => {
  expect(saysNumber(text, unit)).toBe(expected);
});
