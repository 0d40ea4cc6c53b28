import { expect, it } from 'vitest';
import { type CellFormula, cellAt, formula, listOf, numeral, operandsOf } from '../../src/document/formula.ts';

it('joins code, cells, texts and other formulas', () => {
  const difference = formula`${cellAt('a')}-${numeral('0.5')}`;
  const guarded = formula`IF(COUNT(${listOf([cellAt('a'), cellAt('b')])})=2,${difference},${'－'})`;
  expect(operandsOf(guarded)).toEqual([
    'IF(COUNT(',
    { cell: 'a' },
    ',',
    { cell: 'b' },
    ')=2,',
    { cell: 'a' },
    '-',
    '0.5',
    ',',
    { text: '－' },
    ')',
  ]);
});

it('takes nothing in a key or a text for code', () => {
  expect(operandsOf(formula`${cellAt('{a}')}&${'",{b})&"'}`)).toEqual([{ cell: '{a}' }, '&', { text: '",{b})&"' }]);
});

it('holds what is used again and again once', () => {
  const doubled = (times: number): CellFormula => {
    let whole = cellAt('a');
    for (let each = 0; each < times; each += 1) whole = formula`${whole}+${whole}`;
    return whole;
  };
  expect(operandsOf(doubled(3))).toHaveLength(15);
  expect(doubled(40)).toHaveLength(3);
});
