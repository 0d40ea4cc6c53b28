import { describe, expect, it } from 'vitest';
import { isProblem } from '../../../src/model/form/expression.ts';
import { holds, parseRelation } from '../../../src/model/form/relation.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';

describe('a relation that must hold', () => {
  it.each([
    ['a <= b', '≦'],
    ['a >= b', '≧'],
    ['a ≦ b', '≦'],
    ['a ≤ b', '≦'],
    ['a ≧ b', '≧'],
    ['a ≥ b', '≧'],
    ['a = b', '＝'],
    ['a ＝ b', '＝'],
    ['a < b', '＜'],
    ['a ＜ b', '＜'],
    ['a > b', '＞'],
    ['a ＞ b', '＞'],
    ['a ＜＝ b', '≦'],
  ])('%s has the sign %s between its sides', (text, sign) => {
    expect(parseRelation(text)).toEqual({
      ...{ sign, leftText: 'a', rightText: 'b' },
      left: { type: 'name', name: { name: 'a' } },
      right: { type: 'name', name: { name: 'b' } },
    });
  });

  it.each([
    ['決算額', { problem: 'incomplete', at: 3, found: '' }],
    ['', { problem: 'incomplete', at: 0, found: '' }],
    ['= b', { problem: 'incomplete', at: 0, found: '' }],
    ['決算額 ≦', { problem: 'incomplete', at: 5, found: '' }],
    ['決算額 <= ×2', { problem: 'unexpected', at: 7, found: '×' }],
    ['a = b = c', { problem: 'unexpected', at: 6, found: '=' }],
  ])('%j is none', (text, problem) => {
    const parsed = parseRelation(text);
    expect(isProblem(parsed) && parsed).toEqual(problem);
  });

  it.each([
    ['＝', [false, true, false]],
    ['≦', [true, true, false]],
    ['≧', [false, true, true]],
    ['＜', [true, false, false]],
    ['＞', [false, false, true]],
  ] as const)('%s holds below, at and above', (sign, expected) => {
    expect([1, 2, 3].map((value) => holds(sign, new Decimal(value), new Decimal(2)))).toEqual(expected);
  });
});
