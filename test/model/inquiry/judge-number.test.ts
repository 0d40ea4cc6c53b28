import { expect, it } from 'vitest';
import { judgeNumber } from '../../../src/model/inquiry/judge-number.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';

/** What makes each of some numbers odd after another, `-` where nothing does. */
const judged = (known: string | undefined, unit: string, numbers: readonly string[]) =>
  numbers.map((number) => judgeNumber(new Decimal(number), unit, known) ?? '-').join(' ');

it.each<[known: string | undefined, unit: string, numbers: string, expected: string]>([
  // Beside nothing known only a share that is typed as a fraction is odd.
  [undefined, '%', '0 0.5 -0.5 0.99 1 1.5 -1 50', '- fraction fraction fraction - - - -'],
  [undefined, '％', '0.5', 'fraction'],
  [undefined, '人', '0 0.5 1000000', '- - -'],
  ['0', '%', '0 0.5 90', '- - -'],
  ['0', '件', '1000000 -5', '- -'],
  // 0 where there was much.
  ['10', '件', '0 -0', 'zero zero'],
  ['9.9', '件', '0', '-'],
  ['-10', '件', '0', 'zero'],
  ['-9', '件', '0', '-'],
  // A share as a fraction: a hundredth, or nearly, where it is below 1.
  ['61.6', '%', '0.616 0.62 0.155 0.153 2.4 0.9', 'fraction fraction fraction jump jump fraction'],
  ['150', '%', '1.5 1.01 1.0 2.24 2.26 6', 'fraction fraction jump fraction jump jump'],
  ['1.5', '%', '0.015 0.06 0.0038 0.0037', 'fraction fraction fraction -'],
  ['1', '%', '0.01', '-'],
  ['61.6', '件', '0.616 0.62', 'jump jump'],
  // Below zero where nothing was.
  ['1000', '件', '-1000 -1 -8000', 'sign sign sign'],
  ['-1000', '件', '-900 900 8000', '- - digit'],
  ['5', '件', '-5', 'sign'],
  // Between an eighth and eight times as much, and among the least, nothing is.
  ['1000', '件', '7999 8000 125 126 125.1', '- digit digit - -'],
  ['80', '件', '640 639 10 10.1', 'digit - digit -'],
  ['9', '件', '0.5 9.9 1 10 72', '- - - - digit'],
  ['9.9', '件', '1', '-'],
  ['10', '件', '1 1.25 1.3 9', 'digit digit - -'],
  // A thousand or a million times as much, or as little, give or take a third.
  ['1000', '千円', '1000000 1500000 1500001 670000 669999', 'unit unit jump unit jump'],
  ['1000', '円', '1 1.5 1.6 0.67', 'unit unit jump unit'],
  ['2000000', '円', '2 3 3.1 2000', 'unit unit jump unit'],
  ['20', '円', '20000000 20000', 'unit unit'],
  // One digit more or less.
  ['1000', '件', '10000 15000 15001 100 67 66 20000 50', 'digit digit jump digit digit jump jump jump'],
])('after %s %s: %s', (known, unit, numbers, expected) => {
  expect(judged(known, unit, numbers.split(' '))).toBe(expected);
});

it.each<[name: string, unit: string, known: string | undefined, number: string, expected: string]>([
  ['開館日数', '日', '308', '366', '-'],
  ['開館日数', '日', '308', '367', 'calendar'],
  ['開館日数', '日', '308', '3080', 'digit'],
  ['開館日数', '日', '620', '640', '-'],
  ['開館日数', '日', undefined, '466', 'calendar'],
  ['派遣日数', '日', '350', '466', 'calendar'],
  ['派遣日数', '日', undefined, '466', '-'],
  ['延べ開館日数', '日', '308', '466', '-'],
  ['開設月数', 'か月', '10', '13', 'calendar'],
  ['開設月数', 'か月', '0', '13', 'calendar'],
  ['市民の満足度', '％', '61.6', '100', '-'],
  ['市民の満足度', '％', '61.6', '162.4', 'share'],
  ['断った割合', '％', undefined, '162.4', 'share'],
  ['工事の進捗率', '％', '61.6', '162.4', '-'],
  ['会館の稼働率', '％', '63.4', '104.2', '-'],
  ['会館の稼働率', '％', '63.4', '169.2', 'share'],
  ['会館の稼働率', '％', '163.4', '169.2', '-'],
  ['会館の稼働率', '％', undefined, '169.2', 'share'],
  ['定員の充足率', '％', '98.0', '172.8', 'share'],
  ['定員の充足率', '％', undefined, '172.8', '-'],
  ['稼働率の前年比', '％', '98.0', '172.8', '-'],
  ['受診率', '％', '161.6', '162.4', '-'],
  ['受診率', '％', undefined, '162.4', '-'],
])('%s (%s) after %s: %s', (name, unit, known, number, expected) => {
  expect(judgeNumber(new Decimal(number), unit, known, name) ?? '-').toBe(expected);
});
