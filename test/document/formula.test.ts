import { expect, it } from 'vitest';
import { cellAt, formula, listOf, numeral } from '../../src/document/formula.ts';

it('joins code, cells, texts and other formulas', () => {
  const difference = formula`${cellAt('a')}-${numeral('0.5')}`;
  expect(formula`IF(COUNT(${listOf([cellAt('a'), cellAt('b')])})=2,${difference},${'－'})`).toEqual([
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
  expect(formula`${cellAt('{a}')}&${'",{b})&"'}`).toEqual([{ cell: '{a}' }, '&', { text: '",{b})&"' }]);
});
