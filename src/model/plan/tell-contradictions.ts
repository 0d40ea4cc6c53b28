/** A cell that says an earlier year than its column, beside the column of that year: the two have to be one value. */

import { type Finding, warning } from '../../finding/finding.ts';
import type { Quantity } from '../value/quantity.ts';
import { isSameUnit } from '../value/same-unit.ts';
import { fiscalYearOfPeriod, type Period } from '../year/period.ts';
import type { Observation } from './plan.ts';

/** `values` are those of one row; what is in doubt is told as that. */
export function tellContradictions(values: readonly Observation[]): readonly Finding[] {
  const actuals = values.filter(({ column, doubt }) => column.role === 'actual' && doubt === undefined);
  return actuals.flatMap((value) => {
    if (value.quantity.asOf === undefined || isOfColumn(value)) return [];
    const other = actuals.find((each) => isOfColumn(each) && isSamePeriod(value, each));
    if (other === undefined || !differ(value.quantity, other.quantity)) return [];
    const texts = [other.quantity.text, value.quantity.text];
    return [warning('year-told-twice', { texts, cells: [] }, value.place)];
  });
}

function isOfColumn({ period, column: { year } }: Observation): boolean {
  return period !== undefined && fiscalYearOfPeriod(period) === year;
}

/** A calendar year, a part of a year and a value that is not final may be another number than that of the fiscal year. */
function isSamePeriod(one: Observation, other: Observation): boolean {
  if (one.period === undefined || other.period === undefined || one.firmness !== other.firmness) return false;
  return isYear(one.period) && one.period.type === other.period.type && one.period.year === other.period.year;
}

function isYear(period: Period): period is Period & { readonly type: 'fiscal-year' | 'calendar-year' } {
  return period.type === 'fiscal-year' || period.type === 'calendar-year';
}

function differ(one: Quantity, other: Quantity): boolean {
  if (one.type !== 'amount' || other.type !== 'amount') return false;
  const isOne = one.unit === '' || other.unit === '' || isSameUnit(one.unit, other.unit);
  return isOne && !one.value.equals(other.value);
}
