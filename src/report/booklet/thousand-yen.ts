/** Budgets in one unit, so that they can be added up. */

import { Decimal } from '../../model/value/decimal.ts';
import type { Quantity } from '../../model/value/quantity.ts';

const units: Readonly<Record<string, string>> = { 円: '0.001', 千円: '1', 万円: '10', 百万円: '1000', 億円: '100000' };

/** In 千円; `undefined` for what is no amount of money. */
export function inThousandYen(quantity: Quantity | undefined): Decimal | undefined {
  if (quantity?.type !== 'amount') return undefined;
  const unit = units[quantity.unit];
  return unit === undefined ? undefined : quantity.value.times(new Decimal(unit));
}
