import { describe, expect, it } from 'vitest';
import { convertAmount } from '../../../src/model/value/convert-unit.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

function convert(text: string, unit: string): string | undefined {
  const amount = parseQuantity(text);
  if (amount?.type !== 'amount') throw new Error(`${text} is no amount`);
  const converted = convertAmount(amount, unit);
  if (converted === undefined) return undefined;
  expect(converted.text).toBe(text);
  return `${converted.value.toFixed(converted.decimals)} ${converted.unit}${converted.spelled ? ' spelled' : ''}`;
}

describe('an amount in another unit', () => {
  it.each([
    ['2億円', '万円', '20000 万円 spelled'],
    ['1億2,400万円', '億円', '1.24 億円 spelled'],
    ['9,800万円', '億円', undefined],
    ['30人', '千人', undefined],
    ['1億2,400万円', '千円', '124000 千円 spelled'],
    ['1億2,000万', '円', '120000000 円 spelled'],
    ['12千人', '人', '12000 人 spelled'],
    ['1.5万人', '千人', '15 千人 spelled'],
    ['1時間', '分', '60 分 spelled'],
    ['1時間30分', '時間', '1.5 時間 spelled'],
    ['1.5km', 'm', '1500 m spelled'],
    ['3ha', '㎡', '30000 ㎡ spelled'],
    ['2トン', 'kg', '2000 kg spelled'],
    ['45人', '人', '45 人'],
    ['84％', 'パーセント', '84 %'],
    ['5か所', '人', undefined],
    ['5円', '人', undefined],
    ['5人', '', undefined],
    ['5%', '人', undefined],
  ])('%s in %s', (text, unit, expected) => {
    expect(convert(text, unit)).toBe(expected);
  });
});
