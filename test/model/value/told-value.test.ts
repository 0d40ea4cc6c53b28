import { expect, it } from 'vitest';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { toldValue } from '../../../src/model/value/told-value.ts';

it.each([
  ['3分の2', '66.67'],
  ['3分の1', '33.33'],
  ['2分の1', '50'],
  ['8割5分', '85'],
  ['1½', '1.5'],
  ['1.23456789', '1.23456789'],
  ['1億2,400万円', '12400'],
])('%s is told as %s', (text, told) => {
  const quantity = parseQuantity(text);
  expect(quantity?.type === 'amount' && toldValue(quantity).toFixed()).toBe(told);
});
