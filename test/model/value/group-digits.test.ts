import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupDigits } from '../../../src/model/value/group-digits.ts';

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['12345', '12,345'],
  ['123456', '123,456'],
  ['1234567', '1,234,567'],
  ['1234.5678', '1,234.5678'],
  ['0.1234', '0.1234'],
])('%s is %s', (digits, grouped) => {
  expect(groupDigits(digits)).toBe(grouped);
});

test('a number of any length is read back, and parted as the world does', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (number) => {
      expect(groupDigits(`${number}`)).toBe(number.toLocaleString('en-US'));
    }),
    { seed: 3 },
  );
});
