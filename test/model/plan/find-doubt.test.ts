/** Actuals that may be slips, or counted otherwise than what stands beside them. */

import { expect, it } from 'vitest';
import { findDoubt } from '../../../src/model/plan/find-doubt.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

const ask = { brackets: 'ask', negativeTargets: 'ask', changes: 'ask' } as const;

/** The doubt about the first of some actuals. */
function doubt(texts: readonly string[], unit = '', name = '指標'): string | undefined {
  const row = texts.flatMap((text) => {
    const quantity = parseQuantity(text);
    return quantity === undefined ? [] : [{ role: 'actual', quantity } as const];
  });
  const [value] = row;
  if (value === undefined || row.length < texts.length) throw new Error('no quantity');
  return findDoubt(value, row, { name, unit }, ask).doubt;
}

it.each<[string, readonly string[], string | undefined]>([
  ['1.300', ['1,234', '2,000'], 'unreadable'],
  ['１．３００', ['1,234'], 'unreadable'],
  ['999.999', ['1,000,000'], 'unreadable'],
  ['1.300', ['130'], 'unreadable'],
  ['1.300', ['129'], undefined],
  ['1.300', ['1,234', '12.5'], undefined],
  ['1.300', ['1,234', '9'], undefined],
  ['1.300', [], undefined],
  ['1.300', ['1.300'], undefined],
  ['1.300', ['増加', '1,234'], 'unreadable'],
  ['0.300', ['1,234'], undefined],
  ['1.30', ['1,234'], undefined],
  ['1.3000', ['1,234'], undefined],
])('%s beside %j', (text, others, expected) => {
  expect(doubt([text, ...others])).toBe(expected);
});

it.each<[string, readonly string[], string | undefined]>([
  ['月2回', ['60回'], 'unit-differs'],
  ['月２回', ['月3回', '60回'], 'unit-differs'],
  ['毎月2回', ['60回'], 'unit-differs'],
  ['1日20回', ['7,300回'], 'unit-differs'],
  ['１日平均20回', ['7,300回'], 'unit-differs'],
  ['一週間に2回', ['60回'], undefined],
  ['週に2回', ['60回'], 'unit-differs'],
  ['月当たり約2回', ['60回'], 'unit-differs'],
  ['月2回', ['週3回'], 'unit-differs'],
  ['月2回', ['月3回'], undefined],
  ['月2回', [], undefined],
  ['月2回', ['休止'], undefined],
  ['12月2回', ['60回'], undefined],
  ['60回', ['月2回'], undefined],
])('%s beside %j is of another span, or not', (text, others, expected) => {
  expect(doubt([text, ...others], '回')).toBe(expected);
});

it.each<[string, string, readonly string[], string | undefined]>([
  ['相談件数', '件', ['△10件', '50', '48'], 'change-or-level'],
  ['相談件数', '件', ['－10', '50'], 'change-or-level'],
  ['相談件数', '件', ['△10件', '▲2件', '48'], undefined],
  ['相談件数', '件', ['△10件'], undefined],
  ['相談件数', '件', ['0件', '50'], undefined],
  ['社会増減数', '人', ['△10人', '50人'], undefined],
  ['転入超過数', '人', ['△10人', '50人'], undefined],
  ['純利益', '円', ['△10円', '50円'], undefined],
  ['受診率', '％', ['△1.5%', '50.2%'], 'change-or-level'],
  ['製造品出荷額の伸び率', '％', ['△1.5%', '2.0%'], undefined],
  ['気温', '℃', ['△1.5', '2.0'], undefined],
])('of %s in %s the first of %j is a level below zero, or asked about', (name, unit, texts, expected) => {
  expect(doubt(texts, unit, name)).toBe(expected);
});
