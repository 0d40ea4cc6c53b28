/** Whether an indicator's figures are printed without their unit, so that a column must tell it. */

import { toHalfWidth } from '../text/text-width.ts';
import { type Indicator, observationsOf } from './plan.ts';

export function hasBareValues(indicator: Indicator): boolean {
  const unit = toHalfWidth(indicator.unit);
  return observationsOf(indicator).some(
    ({ quantity: { type, text } }) => type === 'amount' && !toHalfWidth(text).includes(unit),
  );
}
