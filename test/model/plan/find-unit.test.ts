import { expect, it } from 'vitest';
import { findUnit } from '../../../src/model/plan/find-unit.ts';
import { convertAmount } from '../../../src/model/value/convert-unit.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

/** Its unit, whether it was inferred, and how many of the values cannot be counted in it. */
function unit(given: string, name: string, texts: readonly string[]) {
  const cells = texts.flatMap((text) => {
    const quantity = parseQuantity(text);
    return quantity === undefined ? [] : [{ quantity }];
  });
  const found = findUnit(given, name, cells);
  const others = cells.filter(
    ({ quantity }) => quantity.type === 'amount' && quantity.unit !== '' && !convertAmount(quantity, found.unit),
  );
  return [found.unit, found.inferred, others.length];
}

it.each([
  ['人', '利用者数（千人）', ['10人'], ['人', false, 0]],
  ['（人）', '利用者数', ['10'], ['人', false, 0]],
  [' (人) ', '利用者数', ['10'], ['人', false, 0]],
  ['千円（税込）', '投資額', ['10'], ['千円（税込）', false, 0]],
  ['（人）など', '利用者数', ['10'], ['（人）など', false, 0]],
  ['（－）', '利用者数', ['10人'], ['人', true, 0]],
  ['', '利用者数', [], ['', false, 0]],
  ['', '入込客数（千人）', ['150万人', '1,480'], ['千人', true, 0]],
  ['', '入込客数（千人）', ['150台', '1,480'], ['台', true, 0]],
  ['', '水源利用率（％）', ['57.4', '56.8'], ['％', true, 0]],
  ['－', '給水原価（円/㎥）', ['150'], ['円/㎥', true, 0]],
  ['', '参加者数（団体）', ['30人', '40人'], ['人', true, 0]],
  ['', '参加者数（団体）', ['30団体', '40人'], ['団体', true, 1]],
  ['', '入込客数（単位：千人）', ['30人'], ['千人', true, 1]],
  ['', '参加者数', ['30人', '40件', '50人'], ['人', true, 1]],
  ['', '投資額', ['1億円', '9,800万円', '1億2,400万円'], ['万円', true, 0]],
  ['', '待ち時間', ['90分', '1時間15分', '1時間'], ['分', true, 0]],
  ['千円', '投資額', ['1億2,400万円'], ['千円', false, 0]],
  ['億円', '投資額', ['9,800万円'], ['億円', false, 0]],
  ['', '順位', ['3'], ['', false, 0]],
  ['', '給食費', ['¥4,200', '￥4,500'], ['円', true, 0]],
  ['', '給食費', ['¥4,200', '4,500'], ['', false, 0]],
  ['千円', '事業費', ['¥4,200', '¥4,500'], ['千円', false, 0]],
  ['', '定員', ['3～5人', '4～6人'], ['人', true, 0]],
  ['', '定員', ['30人と2台', '5～6'], ['', false, 0]],
] as const)('unit 「%s」 of %s over %j: %j', (given, name, texts, expected) => {
  expect(unit(given, name, texts)).toEqual(expected);
});

it.each([
  [['8,120', '6,118'], ['4,060', '50%'], ''],
  [['81', '84.5'], ['90%'], '%'],
  [['8,120人', '6,118人'], ['50%'], '人'],
])('a rate as a target of %j is none of its unit: %j', (actuals, targets, expected) => {
  const of = (role: 'actual' | 'target', texts: readonly string[]) =>
    texts.flatMap((text) => {
      const quantity = parseQuantity(text);
      return quantity === undefined ? [] : [{ quantity, role }];
    });
  expect(findUnit('', '排出量', [...of('actual', actuals), ...of('target', targets)]).unit).toBe(expected);
});
