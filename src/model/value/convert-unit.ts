/** Amounts of one measure in one unit: 2億円 in 万円, 1時間 in 分, 1.5km in m. */

import { Decimal } from './decimal.ts';
import type { Amount } from './quantity.ts';
import { isSameUnit } from './same-unit.ts';

/**
 * The amount in another unit of the same measure; `undefined` where there is no fixed ratio between the two, or where a plain
 * number without a scale would become a fraction of a larger unit: 30人 in a row of 千人 is a slip. Its text stays as typed, so that it is
 * spelled from then on.
 */
export function convertAmount(amount: Amount, unit: string): Amount | undefined {
  if (isSameUnit(amount.unit, unit)) return amount;
  const ratio = unitRatio(amount.unit, unit);
  if (ratio === undefined || (ratio.lt(1) && !amount.spelled && !isOfOwnScale(amount.unit, unit))) return undefined;
  // By the inverse where that is whole: 474秒 are 7.9分, and a sixtieth has no end.
  const inverse = new Decimal(1).div(ratio).toDecimalPlaces(12);
  const value = ratio.lt(1) && inverse.isInteger() ? amount.value.div(inverse) : amount.value.times(ratio);
  return { ...amount, value, unit, decimals: value.decimalPlaces(), spelled: true };
}

/** 1,020百万円 and 90分 name their scale, so that nobody left it out. */
function isOfOwnScale(own: string, unit: string): boolean {
  const [from, to] = [splitScale(own), splitScale(unit)];
  return from.power > 0 || !isSameUnit(from.noun, to.noun);
}

/** Whether `unit` is of the same measure as `other`, and smaller. */
export function isFinerUnit(unit: string, other: string): boolean {
  return unitRatio(other, unit)?.gt(1) ?? false;
}

/** How many of the second make one of the first; `undefined` where there is no fixed ratio between the two. */
export function unitRatio(from: string, to: string): Decimal | undefined {
  const [a, b] = [splitScale(from), splitScale(to)];
  // 1億2,000万 says no noun: it counts what its row counts.
  if (isSameUnit(a.noun, b.noun) || (a.noun === '' && a.power > 0)) return new Decimal(10).pow(a.power - b.power);
  for (const family of families) {
    const [x, y] = [sizeIn(family, from), sizeIn(family, to)];
    if (x !== undefined && y !== undefined) return new Decimal(x).div(y);
  }
  return undefined;
}

function splitScale(unit: string): { readonly power: number; readonly noun: string } {
  const [word, power] = scales.find(([each]) => unit.startsWith(each)) ?? ['', 0];
  return { power, noun: unit.slice(word.length) };
}

const scales: readonly (readonly [string, number])[] = [
  ['千億', 11],
  ['百億', 10],
  ['十億', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['兆', 12],
  ['億', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

type Family = readonly (readonly [string, number])[];

const families: readonly Family[] = [
  [
    ['%', 1],
    ['割', 10],
  ],
  [
    ['秒', 1],
    ['分', 60],
    ['時間', 3600],
  ],
  [
    ['mm', 1],
    ['cm', 10],
    ['m', 1000],
    ['km', 1_000_000],
  ],
  [
    ['m2', 1],
    ['a', 100],
    ['ha', 10_000],
    ['km2', 1_000_000],
  ],
  [
    ['mg', 1],
    ['g', 1000],
    ['kg', 1_000_000],
    ['t', 1_000_000_000],
  ],
  [
    ['mL', 1],
    ['L', 1000],
    ['kL', 1_000_000],
  ],
  [
    ['W', 1],
    ['kW', 1000],
    ['MW', 1_000_000],
    ['GW', 1_000_000_000],
  ],
  [
    ['Wh', 1],
    ['kWh', 1000],
    ['MWh', 1_000_000],
    ['GWh', 1_000_000_000],
  ],
];

function sizeIn(family: Family, unit: string): number | undefined {
  return family.find(([each]) => isSameUnit(each, unit))?.[1];
}
