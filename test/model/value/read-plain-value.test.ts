import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { readPlainValue } from '../../../src/model/value/read-plain-value.ts';

// biome-ignore format: one line
const numbers = ['0', '1', '5', '10', '12', '65', '100', '0.5', '00', '007', '1.0', '12.34', '1234', '2024', '1,234', '12,345,678', '1,234.5', '31', '3.1415', '123456789.12345', '12345678901234567890'];
const units = ['', '%', '人', '件', '回', '円', 'か所', '箇所', '団体', '世帯', 'ポイント'];
const bounds = ['', '以上', '以下', '未満'];

describe('readPlainValue', () => {
  it('reads as the whole grammar reads, which a blank in front asks for', () => {
    for (const text of numbers.flatMap((number) =>
      units.flatMap((unit) => bounds.map((bound) => number + unit + bound)),
    )) {
      const blank = ` ${text}`;
      expect(readPlainValue(text), text).toBeDefined();
      expect(readPlainValue(blank), text).toBeUndefined();
      expect({ ...parseQuantity(text), text: blank, before: ' ' }, text).toEqual(parseQuantity(blank));
    }
  });

  it.each([
    '1,23',
    '1,2345',
    '0,123',
    '19.895',
    '19.895人',
    '1.2.3',
    '.5',
    '5.',
    '-5',
    '５',
    '5人増',
    '5年',
    '5人（現在）',
    '以上',
    '',
    `${'1'.repeat(31)}`,
  ])('leaves %j to the grammar', (text) => {
    expect(readPlainValue(text)).toBeUndefined();
  });
});
