import { expect, it } from 'vitest';
import type { Inquiry } from '../../../src/model/inquiry/inquiry.ts';
import { holdOtherMoney } from '../../../src/model/inquiry/other-money.ts';
import type { ReadRow } from '../../../src/model/inquiry/read-row.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';

const day = { year: 2025, month: 6, day: 13 };
const money = (name: string, unit: string) => ({
  kind: 'asked' as const,
  head: name,
  field: {
    ...{ name, unit, type: 'number' as const, choices: [], limit: undefined },
    ...{ isNeeded: true, source: '工事', where: new Map() },
  },
});
const inquiry = (unit: string, before: readonly string[] = []): Inquiry => ({
  ...{ file: 'forms/a.yaml', title: '工事', number: 'R7-1', version: '1', year: fiscalYear(2024), deadline: day },
  ...{ contact: '', sections: [], columns: [money('契約金額', unit), money('前払金', unit)] },
  items: ['1', '2', '3', '4'].map((number, at) => ({
    ...{ number, section: '', name: '', unit: '', shown: new Map(), computed: new Map(), place: { file: 'a.csv' } },
    before: new Map(before[at] === undefined ? [] : [['契約金額', { text: before[at], number: before[at] }]]),
  })),
});

/** `契約金額/前払金` of each row; what is held back, as `row head`. */
function held(of: Inquiry, ...values: readonly string[]): readonly string[] {
  const rows = values.map((both, at): ReadRow => {
    const answers = both.split('/').map((text, column) => {
      const head = ['契約金額', '前払金'][column] ?? '';
      return { item: `${at + 1}`, head, text, typed: text, place: { file: 'a.xlsx' } };
    });
    return { item: `${at + 1}`, isAnswered: true, isFilled: true, answers, doubts: [], readInto: [] };
  });
  return holdOtherMoney(of, rows).flatMap(({ item, answers, doubts }) => {
    expect(answers).toHaveLength(2 - doubts.length);
    return doubts.map(({ head }) => `${item} ${head}`);
  });
}

it.each([
  ['one among others', '千円', ['48200000/1', '31500/1', '9800/1'], ['1 契約金額']],
  ['one among others, negative', '千円', ['-48200000/1', '31500/1', '9800/1'], ['1 契約金額']],
  ['one that would be small beside the others', '千円', ['1000000/1', '9800/1', '9900/1'], []],
  ['one that is no round sum of 円', '千円', ['48200500/1', '31500/1', '9800/1'], []],
  ['one that is but twenty times the others', '千円', ['200000/1', '9800/1', '1600/1'], []],
  ['one beside a single other', '千円', ['48200000/1', '31500/1'], []],
  ['one in 万円', '万円', ['48200000/1', '3150/1', '980/1'], ['1 契約金額']],
  ['one where 円 are asked for', '円', ['48200000/1', '31500/1', '9800/1'], []],
  ['zeros beside it', '千円', ['48200000/1', '0/1', '31500/1'], []],
  [
    'all of a column, and what is round in the other',
    '千円',
    ['48200000/2000', '31500000/0', '9800000/5000'],
    ['1 契約金額', '1 前払金', '2 契約金額', '3 契約金額', '3 前払金'],
  ],
  [
    'all of a column, where the other is not',
    '千円',
    ['48200000/2001', '31500000/0', '9800000/5000'],
    ['1 契約金額', '2 契約金額', '3 契約金額'],
  ],
  ['all of two', '千円', ['48200000/1', '31500000/1'], []],
  ['all, but less than 10億円 each', '千円', ['482000/1', '315000/1', '98000/1'], []],
  ['all, but not round', '千円', ['48200000/1', '31500000/1', '9800001/1'], []],
])('asks about amounts that may be in 円: %s', (_, unit, values, expected) => {
  expect(held(inquiry(unit), ...values)).toEqual(expected);
});

it('leaves amounts to what is known of each', () => {
  expect(held(inquiry('千円', ['47000000']), '48200000/1', '31500/1', '9800/1')).toEqual([]);
});
