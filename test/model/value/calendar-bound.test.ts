import { expect, it } from 'vitest';
import { calendarBound, findBeyond } from '../../../src/model/value/calendar-bound.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';

it.each<[name: string, unit: string, expected: string]>([
  ['開館日数', '日', '366 certain'],
  ['図書館の開館日数', '日', '366 certain'],
  ['休館日数', '日', '366 certain'],
  ['開設日数（土曜を含む）', '日', '366 certain'],
  ['開館日数', '日/年', '366 certain'],
  ['月平均開所日数', '日', '31 certain'],
  ['開所日数', '日／月', '31 certain'],
  ['週当たり開館日数', '日', '7 certain'],
  ['派遣日数', '日', '366'],
  ['派遣日数', '人日', '-'],
  ['延べ開設日数', '日', '-'],
  ['開設日数（のべ）', '日', '-'],
  ['開設日数の累計', '日', '-'],
  ['総開設日数', '日', '-'],
  ['全館の開館日数', '日', '-'],
  ['開館日数', '延べ日', '-'],
  ['開館日数', '回', '-'],
  ['開設月数', 'か月', '12 certain'],
  ['実施月数', 'ヶ月', '12 certain'],
  ['実施月数', '月', '12 certain'],
  ['開館時間', '時間', '8784 certain'],
  ['1日平均利用時間', '時間', '24'],
  ['開館時間', '時間/日', '24 certain'],
  ['従事時間', '時間', '-'],
  ['支給月数', 'か月', '-'],
  ['平均待機日数', '日', '-'],
  ['利用者数', '人', '-'],
  ['開館日', '日', '-'],
])('%s in %s', (name, unit, expected) => {
  const bound = calendarBound(name, unit);
  const said = bound === undefined ? '-' : `${bound.most}${bound.isCertain ? ' certain' : ''}`;
  expect(said).toBe(expected);
});

it.each<[isCertain: boolean, values: readonly number[], targets: readonly number[], beyond: readonly number[]]>([
  [true, [466], [], [466]],
  [false, [466], [], []],
  [true, [466], [480], []],
  [true, [466, 480], [], []],
  [false, [466, 366], [], [466]],
  [false, [466, 367], [], []],
  [false, [466], [366], [466]],
])('certain %s: of %j with the targets %j are beyond 366: %j', (isCertain, values, targets, beyond) => {
  const told = findBeyond(
    { most: 366, isCertain },
    values.map((value) => ({ value: new Decimal(value) })),
    targets.map((target) => new Decimal(target)),
  );
  expect(told.map(({ value }) => value.toNumber())).toEqual(beyond);
});
