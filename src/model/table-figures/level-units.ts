/** Brings amounts that a table writes in several units into one: 73億9844万円 and 8459万1千円 are both of 千円. */

import { convertAmount, isFinerUnit } from '../value/convert-unit.ts';
import type { Amount } from '../value/quantity.ts';
import type { FigureCell } from './figure.ts';

type Cells = readonly (readonly (FigureCell | undefined)[])[];

/** Only where they are spelled out: plain numbers of other units in one column are a slip. */
export function levelUnits(cells: Cells): Cells {
  const amounts = cells.flatMap((row) =>
    row.flatMap((cell) => (cell?.quantity?.type === 'amount' ? cell.quantity : [])),
  );
  if (!amounts.some(({ spelled, unit }) => spelled === true && unit !== '')) return cells;
  // 0円 among 千円 is nothing of either.
  const units = new Set(amounts.flatMap(({ value, unit }) => (value.isZero() || unit === '' ? [] : [unit])));
  const finest = new Map<string, string>();
  const finestOf = (unit: string) => {
    const known = finest.get(unit) ?? [...units].reduce((best, each) => (isFinerUnit(each, best) ? each : best), unit);
    finest.set(unit, known);
    return known;
  };
  return cells.map((row) =>
    row.map((cell) => {
      const amount = cell?.quantity;
      if (cell === undefined || amount?.type !== 'amount' || amount.unit === '') return cell;
      return { ...cell, quantity: convert(amount, finestOf, units) };
    }),
  );
}

function convert(amount: Amount, finestOf: (unit: string) => string, units: ReadonlySet<string>): Amount {
  if (!amount.value.isZero()) return convertAmount(amount, finestOf(amount.unit)) ?? amount;
  const coarse = units.has(amount.unit) ? undefined : [...units].find((unit) => isFinerUnit(amount.unit, unit));
  return coarse === undefined ? amount : { ...amount, unit: finestOf(coarse) };
}
