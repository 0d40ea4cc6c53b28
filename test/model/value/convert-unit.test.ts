import { describe, expect, it } from 'vitest';
import { convertAmount, isFinerUnit } from '../../../src/model/value/convert-unit.ts';
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
    ['9,800万円', '億円', '0.98 億円 spelled'],
    ['1,020百万円', '億円', '10.2 億円 spelled'],
    ['980円', '千円', undefined],
    ['90分', '時間', '1.5 時間 spelled'],
    ['3割', '%', '30 % spelled'],
    ['25%', '割', '2.5 割 spelled'],
    ['30人', '千人', undefined],
    ['1億2,400万円', '千円', '124000 千円 spelled'],
    ['1億2,000万', '円', '120000000 円 spelled'],
    ['12千人', '人', '12000 人 spelled'],
    ['1.5万人', '千人', '15 千人 spelled'],
    ['1時間', '分', '60 分 spelled'],
    ['1時間30分', '時間', '1.5 時間 spelled'],
    ['7分54秒', '分', '7.9 分 spelled'],
    ['1時間12分', '時間', '1.2 時間 spelled'],
    ['1.5km', 'm', '1500 m spelled'],
    ['3ha', '㎡', '30000 ㎡ spelled'],
    ['2トン', 'kg', '2000 kg spelled'],
    ['45人', '人', '45 人'],
    ['84％', 'パーセント', '84 %'],
    ['5か所', '人', undefined],
    ['5円', '人', undefined],
    ['5人', '', undefined],
    ['5%', '人', undefined],
    ['1兆円', '億円', '10000 億円 spelled'],
    ['1千億円', '億円', '1000 億円 spelled'],
    ['2百億円', '億円', '200 億円 spelled'],
    ['3十億円', '億円', '30 億円 spelled'],
    ['5千万円', '万円', '5000 万円 spelled'],
    ['5百万円', '万円', '500 万円 spelled'],
    ['5十万円', '万円', '50 万円 spelled'],
    ['5百人', '人', '500 人 spelled'],
    ['3分', '秒', '180 秒 spelled'],
    ['2時間', '秒', '7200 秒 spelled'],
    ['3cm', 'mm', '30 mm spelled'],
    ['3m', 'cm', '300 cm spelled'],
    ['3メートル', 'cm', '300 cm spelled'],
    ['3km', 'm', '3000 m spelled'],
    ['3キロメートル', 'メートル', '3000 メートル spelled'],
    ['3a', 'm2', '300 m2 spelled'],
    ['3ha', 'a', '300 a spelled'],
    ['3km2', 'ha', '300 ha spelled'],
    ['3g', 'mg', '3000 mg spelled'],
    ['3kg', 'g', '3000 g spelled'],
    ['3t', 'kg', '3000 kg spelled'],
    ['3L', 'mL', '3000 mL spelled'],
    ['3kL', 'L', '3000 L spelled'],
    ['3kW', 'W', '3000 W spelled'],
    ['3MW', 'kW', '3000 kW spelled'],
    ['3GW', 'MW', '3000 MW spelled'],
    ['3kWh', 'Wh', '3000 Wh spelled'],
    ['3MWh', 'kWh', '3000 kWh spelled'],
    ['3GWh', 'MWh', '3000 MWh spelled'],
    ['3kWh', 'kW', undefined],
    ['3kg', 'km', undefined],
    ['5', '人', undefined],
    ['5', '千円', undefined],
  ])('%s in %s', (text, unit, expected) => {
    expect(convert(text, unit)).toBe(expected);
  });
});

it.each([
  ['m', 'km', true],
  ['km', 'm', false],
  ['m', 'm', false],
  ['円', '千円', true],
  ['人', '円', false],
])('whether %s is finer than %s', (unit, other, expected) => {
  expect(isFinerUnit(unit, other)).toBe(expected);
});
