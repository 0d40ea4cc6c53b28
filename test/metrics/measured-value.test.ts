import { expect, test } from 'vitest';
import { findAmount, findMeasured } from '../../src/metrics/measured-value.ts';
import { parseQuantity } from '../../src/model/value/parse-quantity.ts';
import type { Amount } from '../../src/model/value/quantity.ts';
import { indicator, observe } from './plan-builder.ts';

function read(text: string): Amount {
  const quantity = parseQuantity(text);
  if (quantity?.type !== 'amount') throw new Error(`${text} is no amount`);
  return quantity;
}

/** Of a goal and a figure in one cell, the figure was measured. */
test.each([
  ['10件未満（8件）', '8'],
  ['10件以下（8件）', '8'],
  ['700件以上（898件）', '898'],
  ['700件超（898件）', '898'],
  ['約700件（698件）', '700'],
  ['延べ700件（350件）', '700'],
  ['700件（898件）', '700'],
  ['1か所以上（20人）', '1'],
  ['10件未満', '10'],
])('%s is measured as %s', (text, measured) => {
  const amount = read(text);
  expect(findMeasured(amount).value.toString()).toBe(measured);
  const entry = observe('actual', 2017, amount);
  const of = indicator({ unit: amount.unit });
  expect(findAmount(entry, 'actual', of)).toMatchObject({ value: findMeasured(amount).value });
  expect(findAmount(entry, 'target', of)).toBe(amount);
});
