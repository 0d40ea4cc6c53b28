import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../src/model/value/parse-quantity.ts';
import { cellValueOf } from '../../src/report/value-cell.ts';

function cellOf(text: string) {
  const quantity = parseQuantity(text);
  if (quantity === undefined) throw new Error(`${text} is no quantity`);
  return cellValueOf(quantity);
}

describe('the cell of a value', () => {
  it.each(['1億2,400万円', '1時間15分', '8割5分', '3分の2', '2・2%', '前年度比▲10%', '850以上900未満', '拡充'])(
    'is text where no number format prints %s as typed',
    (text) => {
      expect(cellOf(text)).toEqual({ type: 'text' });
    },
  );

  it.each([
    ['3/5校', '3', '', '/5校'],
    ['10人中8人', '8', '10人中', '人'],
    ['約1,234人（R5）', '1234', '約', '人（R5）'],
    ['±0', '0', '±', ''],
  ])('is a number where one does: %s', (text, value, before, after) => {
    expect(cellOf(text)).toMatchObject({ type: 'number', value, format: { before, after } });
  });

  it('is missing where the value is', () => {
    expect(cellOf('－人')).toEqual({ type: 'missing', reason: 'notGiven' });
  });
});
