/** Actuals that may be slips, or counted otherwise than what stands beside them. */

import { expect, it } from 'vitest';
import type { ValueRole } from '../../../src/model/head/value-role.ts';
import { findDoubt, type ReadingSettings } from '../../../src/model/plan/find-doubt.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

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

it.each<[string, ValueRole, number | undefined, string | undefined]>([
  ['45人（R5：40人）', 'actual', 2024, undefined],
  ['45人（令和5年度40人）', 'baseline', 2024, undefined],
  ['45人（R5:40人）', 'target', 2026, undefined],
  ['45（R5 40）', 'actual', 2024, undefined],
  ['45人（R5：40人）', 'actual', 2023, 'two-values'],
  ['45人（R5：40人）', 'target', 2022, 'two-values'],
  ['45人（R5：40人）', 'actual', undefined, 'two-values'],
  ['45人（40人）', 'actual', 2024, 'two-values'],
])('%s as the %s of %s stands beside what was measured before, or does not: %s', (text, role, year, expected) => {
  const quantity = parseQuantity(text);
  if (quantity === undefined) throw new Error('no quantity');
  const period = year === undefined ? undefined : ({ type: 'fiscal-year', year: fiscalYear(year) } as const);
  const years = { documentDate: { year: 2025, month: 8, day: 1 } };
  const value = { role, quantity, period };
  expect(findDoubt(value, [value], { name: '指標', unit: '人' }, { ...ask, years }).doubt).toBe(expected);
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

/** `role text` of each; the doubt about the first, or what it is read as where that is a change or another number. */
function judge(given: string, others: string, unit: string, settings: Partial<ReadingSettings> = {}): string {
  const row = [given, ...others.split(' | ').filter(Boolean)].map((each) => {
    const [role = '', ...texts] = each.split(' ');
    const quantity = parseQuantity(texts.join(' '));
    if (quantity === undefined) throw new Error(`no quantity: ${each}`);
    return { role: role as ValueRole, quantity };
  });
  const [value] = row;
  if (value === undefined) throw new Error('no value');
  const { quantity, doubt: found } = findDoubt(value, row, { name: '相談件数', unit }, { ...ask, ...settings });
  const read =
    quantity.type === 'change'
      ? `${quantity.value.toFixed()}${quantity.unit} of ${quantity.base}`
      : quantity.type === 'amount' && value.quantity.type === 'amount' && !quantity.value.eq(value.quantity.value)
        ? quantity.value.toFixed()
        : '';
  return [found ?? '', read].filter(Boolean).join(': ');
}

it.each([
  ['actual 目標100 実績95', '', '件', 'roles-in-cell'],
  ['actual 男性40人、女性25人', '', '人', ''],
  ['actual 目標者40人、実績者25人', '', '人', ''],
  ['actual 目標16', 'actual 15', '件', 'roles-in-cell'],
  ['actual 実績16', 'actual 15', '件', ''],
  ['target 目標16', 'actual 15', '件', ''],
  ['target 実績16', 'actual 15', '件', 'roles-in-cell'],
  ['plan 目標16', 'actual 15', '件', ''],
  ['actual (80)', 'actual 100', '件', 'bracketed'],
  ['actual 【80】', 'actual 100', '件', 'bracketed'],
  ['actual 〔80〕', 'actual 100', '件', 'bracketed'],
  ['actual ［80］', 'actual 100', '件', 'bracketed'],
  ['actual （参考）80', 'actual 100', '件', 'bracketed'],
  ['actual (80)', '', '件', ''],
  ['actual (80)', 'actual (90)', '件', ''],
  ['actual (80)', 'actual －', '件', ''],
  ['actual 10,000件（9,100件）', '', '件', 'two-values'],
  ['actual 10,000（9,100）', '', '件', 'two-values'],
  ['actual 1件（20人）', '', '件', ''],
  ['actual 93.3%（14/15）', '', '％', ''],
  ['actual 93.3%（13/15）', '', '％', 'two-values'],
  ['actual 14/15（93.3%）', '', '％', ''],
  ['actual 14/15（92.3%）', '', '％', 'two-values'],
  ['actual 150分（2時間30分）', '', '分', ''],
  ['actual 150分（120分）', '', '分', 'two-values'],
  ['actual 24回（月2回）', '', '回', ''],
  ['actual 45%（県50%）', '', '％', ''],
  ['actual 45%（全国平均 48.5％）', '', '％', ''],
  ['actual 45件（前年度40件）', '', '件', ''],
  ['target 45件（前年度40件）', '', '件', 'two-values'],
  ['actual 45件（市内40件）', '', '件', 'two-values'],
  ['actual うち新規12件', 'actual 15', '件', 'unreadable'],
  ['actual 国45%', 'actual 50%', '％', 'unreadable'],
  ['actual 全国5件', 'actual 6件', '件', ''],
  ['actual A社ほか2件', 'actual 3件', '件', 'unreadable'],
  ['actual 5日間', 'actual 6日', '日', ''],
  ['actual 40/80', 'actual 50', '件', 'two-values'],
  ['actual 40/80', 'actual 80', '件', ''],
  ['actual 40/80', 'actual 30/80', '件', ''],
  ['actual 40/40', 'actual 50', '件', ''],
  ['actual 40/80', 'actual 50', '％', ''],
  ['actual 50以上', '', '件', 'bounded'],
  ['baseline 50以上', '', '件', 'bounded'],
  ['target 50以上', '', '件', ''],
  ['plan 50以上', '', '件', ''],
  ['actual 50以上（48）', '', '件', ''],
  ['actual 0.93', 'actual 92.1', '％', 'share-or-percent'],
  ['actual 0.93', 'actual 46.5', '％', 'share-or-percent'],
  ['actual 0.93', 'actual 46.4', '％', ''],
  ['actual 0.93', 'actual 186', '％', 'share-or-percent'],
  ['actual 0.93', 'actual 186.1', '％', ''],
  ['actual 0.93%', 'actual 92.1', '％', ''],
  ['actual 0.93', 'actual 92.1', '件', ''],
  ['actual 1', 'actual 92.1', '％', 'share-or-percent'],
  ['actual 1.01', 'actual 92.1', '％', ''],
  ['actual 0', 'actual 92.1', '％', ''],
  ['actual +10件', 'actual 100件', '件', 'change-or-level'],
  ['actual ±0件', 'actual 100件', '件', 'change-or-level'],
  ['actual +10件', 'actual +8件', '件', ''],
  ['actual +10件', 'target 100件', '件', ''],
  ['target 10%↑', 'actual 5%', '％', 'unreadable'],
  ['actual 10%↑', 'actual 5%', '％', ''],
  ['target 1.5倍', 'actual 100件', '件', 'change-of-unknown: 50% of unknown'],
  ['target 1.5倍', 'actual 1.2倍', '倍', ''],
  ['actual 1.5倍', 'actual 100件', '件', 'unit-differs'],
  ['target ▲46%', 'actual 100件', '件', 'change-of-unknown: -46% of unknown'],
  ['target ▲46%', 'actual 50%', '％', 'change-or-level'],
  ['target 10%増', 'actual 100件', '件', 'change-of-unknown: 10% of unknown'],
  ['target 前年度比10%増', 'actual 100件', '件', '10% of previous'],
  ['actual 10人', '', '件', 'unit-differs'],
  ['actual 10', '', '件', ''],
  ['actual 58/61', '', '％', ''],
  ['target 150件（130件へ変更）', '', '件', 'target-changed'],
  ['target 150件（変更）', '', '件', ''],
  ['target 150→130', '', '件', 'target-changed'],
  ['target 旧150 新130', '', '件', 'target-changed'],
  ['target △5件', 'actual 100件', '件', 'change-or-level'],
  ['target △5件', '', '件', ''],
  ['target △5件', 'target 100件', '件', ''],
])('%s beside 「%s」 in %s is told: %s', (given, others, unit, expected) => {
  expect(judge(given, others, unit)).toBe(expected);
});

it.each<[string, string, Partial<ReadingSettings>, string]>([
  ['actual 10,000件（9,100件）', '', { brackets: 'inside' }, '9100'],
  ['actual 10,000件（9,100件）', '', { brackets: 'outside' }, ''],
  ['target △5件', 'actual 100件', { negativeTargets: 'change' }, '-5件 of baseline'],
  ['target △5件', 'actual 100件', { negativeTargets: 'level' }, ''],
  ['actual △5件', 'actual 100件', { negativeTargets: 'change' }, 'change-or-level'],
  ['actual △5件', 'actual 100件', { negativeTargets: 'level' }, ''],
  ['target 10%増', 'actual 100件', { changes: 'baseline' }, '10% of baseline'],
  ['target 10%増', 'actual 100件', { changes: 'previous' }, '10% of previous'],
  ['target 1.5倍', 'actual 100件', { changes: 'baseline' }, '50% of baseline'],
])('%s beside 「%s」 with %j is told: %s', (given, others, settings, expected) => {
  expect(judge(given, others, '件', settings)).toBe(expected);
});
