import { describe, expect, it } from 'vitest';
import { comparePrinted, exactly, isPlainRatio } from '../../../src/model/table-figures/compare-printed.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { checkSmallTable } from './small-table.ts';

it.each([
  ['13', 0, '12.5', 'equal'],
  ['12', 0, '12.5', 'cut'],
  ['0.3', 1, '0.25', 'equal'],
  ['-13', 0, '-12.5', 'equal'],
  ['12', 0, '12.4', 'equal'],
  ['13', 0, '12.4', 'raised'],
])('%s of %i decimals beside %s, half of a digit away from zero, is %s', (printed, decimals, computed, expected) => {
  const value = new Decimal(printed);
  expect(comparePrinted({ value, decimals }, exactly(new Decimal(computed)))).toBe(expected);
});

it.each([
  ['0.952', true],
  ['0.95', true],
  ['1.20', true],
  ['2.00', true],
  ['-2.00', true],
  ['2.01', false],
  ['-2.01', false],
  ['0.9', false],
  ['1', false],
  ['95.25', false],
  ['0.95%', false],
  ['0.95人', false],
])('%s is the ratio itself, and no percentage: %s', (text, expected) => {
  const quantity = parseQuantity(text);
  expect(quantity?.type === 'amount' && isPlainRatio(quantity)).toBe(expected);
});

describe('a sum of rounded figures', () => {
  it.each([
    ['669', ['figures-rounded']],
    ['667', ['figures-rounded']],
    ['670', ['book-total-differs']],
    ['666', ['book-total-differs']],
  ])('of two may miss its total by one and a half digits: 668 as %s', (total, codes) => {
    const found = checkSmallTable('（単位：百万円）', '区分|予算額', '民生費|334', '教育費|334', `計|${total}`);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['33.2', ['shares-rounded']],
    ['33.1', ['shares-differ']],
    ['33.6', ['shares-rounded']],
    ['33.7', ['shares-differ']],
  ])('of three shares may miss 100 by two digits: the last is %s', (last, codes) => {
    const found = checkSmallTable('', '区分|構成比（％）', '一|33.3', '二|33.3', `三|${last}`);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
