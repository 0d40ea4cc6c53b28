/** What 対前年度比 means in each column: a ratio (103.7 %), a rate of change (3.7 %) or a difference, as its cells have it. */

import type { PrintedFigure } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { Computed, IndicatorMetrics } from './metrics.ts';

export type YearRatio = 'ratio' | 'rate' | 'difference';

export interface PrintedOf {
  readonly printed: PrintedFigure;
  readonly metrics: IndicatorMetrics;
}

/**
 * By the reading that most of the cells agree with; where none agrees with any, by signs and sizes. Columns that differ in their
 * years alone are one.
 */
export function readYearRatios(
  cells: readonly PrintedOf[],
  agrees: (cell: PrintedOf, computed: Computed, reading: YearRatio) => boolean,
): (printed: PrintedFigure) => YearRatio {
  const columns = new Map<string, PrintedOf[]>();
  for (const cell of cells) {
    if (cell.printed.figure !== 'ratio-to-previous') continue;
    const key = headWithoutYear(cell.printed.head);
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [cell]);
    else known.push(cell);
  }
  const readings = new Map<string, YearRatio>();
  for (const [key, own] of columns) {
    const counts = readingNames.map((reading) => ({
      reading,
      count: own.filter((cell) => agrees(cell, yearRatioOf(cell.metrics, reading), reading)).length,
    }));
    const [best] = counts.toSorted((a, b) => b.count - a.count);
    readings.set(key, best === undefined || best.count === 0 ? guessByShape(own) : best.reading);
  }
  return ({ head }) => readings.get(headWithoutYear(head)) ?? 'ratio';
}

const readingNames: readonly YearRatio[] = ['ratio', 'rate', 'difference'];

export function yearRatioOf({ change, changeRate }: IndicatorMetrics, reading: YearRatio): Computed {
  if (reading === 'difference') return change;
  if (reading === 'rate' || changeRate.status !== 'value') return changeRate;
  return { ...changeRate, value: changeRate.value.plus(1) };
}

/** Signs, and small numbers throughout, are of a change; a year's ratio to the year before stands around 100 or 1. */
function guessByShape(cells: readonly PrintedOf[]): YearRatio {
  const amounts = cells.flatMap(({ printed: { quantity } }) => (quantity.type === 'amount' ? [quantity] : []));
  const isSigned = amounts.some(({ value, text }) => value.isNegative() || /^\s*[+＋]/.test(text));
  const half = new Decimal(50);
  const isSmall =
    amounts.length > 1 && amounts.every(({ value, unit }) => value.lt(half) && (value.gt(2) || unit === '%'));
  return isSigned || isSmall ? 'rate' : 'ratio';
}

function headWithoutYear(head: string): string {
  return head.normalize('NFKC').replace(/\d+|平成|令和|昭和|元年|[RHS](?=\d)|\s/g, '');
}
