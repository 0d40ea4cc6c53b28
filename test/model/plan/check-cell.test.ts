import { expect, it } from 'vitest';
import { directionWords } from '../../../src/model/plan/cell-words.ts';
import { checkOneOf } from '../../../src/model/plan/check-cell.ts';
import { makeTable } from './make-table.ts';

function direction(text: string) {
  const [row] = makeTable(`方向|指標\n${text}|A`).rows;
  if (row === undefined) throw new Error('no row');
  const { value, findings } = checkOneOf(row, { index: 0, header: '方向', place: row.place }, directionWords);
  return value ?? findings[0]?.code;
}

it.each([
  ['増加', 'increase'],
  ['増加を目指す', 'increase'],
  ['↑', 'increase'],
  ['⇧', 'increase'],
  ['↗', 'increase'],
  ['＋', 'increase'],
  ['上昇させる', 'increase'],
  ['高いほど良い', 'increase'],
  ['値が大きい方がよい', 'increase'],
  ['減少を目指す', 'decrease'],
  ['↘', 'decrease'],
  ['⇩', 'decrease'],
  ['低いほど良い', 'decrease'],
  ['少ない方が良い', 'decrease'],
  ['増加の抑制', 'decrease'],
  ['現状を維持', 'maintain'],
  ['－', undefined],
  ['', undefined],
  ['増減なし', 'value-not-one-of'],
  ['維持又は増加', 'value-not-one-of'],
  ['低下させない', 'value-not-one-of'],
  ['利用者', 'value-not-one-of'],
])('「%s」 means %s', (text, expected) => {
  expect(direction(text)).toBe(expected);
});
