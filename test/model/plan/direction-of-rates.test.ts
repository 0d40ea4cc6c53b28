import { expect, it } from 'vitest';
import { findDirectionOfRates } from '../../../src/model/plan/direction-of-rates.ts';
import type { PrintedFigure, PrintedFigureName } from '../../../src/model/plan/plan.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { type Observed, observe } from './observe.ts';

type Rate = readonly [text: string, year?: number | undefined, figure?: PrintedFigureName];

/** Actuals by year from 2022 on, one target, and the rates that the table prints. */
function direction(actuals: readonly string[], targets: readonly string[], ...rates: readonly Rate[]) {
  const of = (role: Observed['role'], texts: readonly string[]) =>
    observe(texts.map((text, index) => ({ role, text, year: 2022 + index }))).observations;
  const printed = rates.flatMap(([text, year, figure = 'attainment']): readonly PrintedFigure[] => {
    const quantity = parseQuantity(text);
    if (quantity === undefined) throw new Error(text);
    const own = year === undefined ? undefined : fiscalYear(year);
    return [{ figure, head: '達成率', year: own, quantity, place: { file: 'indicators.csv' } }];
  });
  return findDirectionOfRates(printed, of('actual', actuals), of('target', targets));
}

it.each<[string, readonly string[], readonly string[], readonly Rate[], string | undefined]>([
  ['actual ÷ target', ['40件'], ['50件'], [['80%']], 'increase'],
  ['actual ÷ target, without %', ['40件'], ['50件'], [['0.80']], 'increase'],
  ['actual ÷ target, cut', ['1件'], ['3件'], [['33.3%']], 'increase'],
  ['actual ÷ target, rounded', ['2件'], ['3件'], [['67%']], 'increase'],
  ['actual ÷ target, raised', ['1件'], ['3件'], [['34%']], 'increase'],
  ['actual ÷ target, one more than raised', ['1件'], ['3件'], [['35%']], undefined],
  ['twice the target, without %', ['100件'], ['50件'], [['2.00']], 'increase'],
  ['so little that it is a percentage without %', ['1件'], ['40件'], [['2.5']], 'increase'],
  ['actual ÷ target, with too few decimals for a ratio', ['40件'], ['50件'], [['0.8']], undefined],
  ['target ÷ actual', ['50件'], ['40件'], [['80%']], 'decrease'],
  ['what is lacking of the target', ['50件'], ['40件'], [['75%']], 'decrease'],
  ['neither', ['40件'], ['50件'], [['90%']], undefined],
  ['both', ['50件'], ['50件'], [['100%']], undefined],
  ['another figure', ['40件'], ['50件'], [['80%', undefined, 'progress']], undefined],
  ['a word', ['40件'], ['50件'], [['順調']], undefined],
  ['no rate', ['40件'], ['50件'], [], undefined],
  ['no actual', ['－'], ['50件'], [['80%']], undefined],
  ['no target', ['40件'], ['拡充'], [['80%']], undefined],
  ['the last year that has a value', ['30件', '40件', '－'], ['50件'], [['80%']], 'increase'],
  ['not an earlier year', ['40件', '30件'], ['50件'], [['80%']], undefined],
  ['its own year', ['40件', '30件'], ['50件'], [['80%', 2022]], 'increase'],
  ['a year without an actual', ['40件'], ['50件'], [['80%', 2023]], undefined],
  ['one of several targets', ['40件'], ['45件', '50件'], [['80%']], 'increase'],
  ['two targets two ways', ['40件'], ['50件', '32件'], [['80%']], undefined],
  [
    'two rates one way',
    ['40件', '45件'],
    ['50件'],
    [
      ['80%', 2022],
      ['90%', 2023],
    ],
    'increase',
  ],
  [
    'two rates two ways',
    ['40件', '50件'],
    ['50件', '40件'],
    [
      ['80%', 2022],
      ['125%', 2022],
    ],
    undefined,
  ],
  [
    'one rate that tells, one that does not',
    ['40件', '50件'],
    ['50件'],
    [
      ['80%', 2022],
      ['100%', 2023],
    ],
    'increase',
  ],
  ['nothing to divide by', ['0件'], ['0件'], [['0%']], undefined],
])('a rate of %s tells the direction, or none', (_, actuals, targets, rates, expected) => {
  expect(direction(actuals, targets, ...rates)).toBe(expected);
});

it('a value in doubt tells no direction', () => {
  const { observations } = observe([
    { role: 'actual', text: '30件', year: 2022 },
    { role: 'actual', text: '40件', year: 2023 },
    { role: 'target', text: '50件', year: 2026 },
  ]);
  const [first, last, target] = observations;
  const quantity = parseQuantity('80%');
  if (first === undefined || last === undefined || target === undefined || quantity === undefined) throw new Error();
  const printed = [{ figure: 'attainment', head: '', year: undefined, quantity, place: { file: '' } }] as const;
  expect(findDirectionOfRates(printed, [last, first], [target])).toBe('increase');
  expect(findDirectionOfRates(printed, [first, { ...last, doubt: 'two-values' }], [target])).toBeUndefined();
  expect(findDirectionOfRates(printed, [first, last], [{ ...target, doubt: 'two-values' }])).toBeUndefined();
});
