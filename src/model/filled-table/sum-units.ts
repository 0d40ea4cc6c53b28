/** Units of what a sum is made of: 人 and 円 make none, whatever subtotals lie between. */

import type { Calculation } from '../table-figures/calculation.ts';
import type { Totals } from '../table-figures/check-totals.ts';
import { isSameUnit } from '../value/parse-quantity.ts';

/** Of the parts of a total, `''` of one that has none; a subtotal that has none has those of its own parts. */
export function unitsOfParts(
  { partsOf }: Totals,
  total: number,
  unitOf: (line: number) => string | undefined,
): readonly string[] {
  const units: string[] = [];
  const open = new Set(partsOf.get(total));
  for (const line of open) {
    const unit = unitOf(line) ?? '';
    const parts = unit === '' ? partsOf.get(line) : undefined;
    if (parts === undefined) units.push(unit);
    for (const part of parts ?? []) open.add(part);
  }
  return units;
}

/** What has none goes with any. */
export function isOfOneUnit(units: readonly string[]): boolean {
  const [first = '', ...others] = units.filter((unit) => unit !== '');
  return others.every((unit) => isSameUnit(unit, first));
}

/** Of a sum that of its parts, `''` where none has any. What lies between two percentages are points. */
export function unitOfResult(calculation: Calculation): string {
  if (calculation.type !== 'sum') return '';
  const units = calculation.terms.map(({ figure }) => figure.amount.unit);
  const unit = units.find((each) => each !== '') ?? '';
  const isDifference = calculation.terms.some(({ coefficient }) => coefficient < 0);
  return (isDifference && isSameUnit(unit, '%')) || !isOfOneUnit(units) ? '' : unit;
}
