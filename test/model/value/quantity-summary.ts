/** Short notation of what was read from a cell, so that a table of cases stays readable. */

import type { Amount, Quantity } from '../../../src/model/value/quantity.ts';

export function summary(quantity: Quantity | undefined): string {
  if (quantity === undefined) return 'undefined';
  if (quantity.type === 'amount') return amountSummary(quantity);
  if (quantity.type === 'change') {
    const { value, unit, bound, base, relative } = quantity;
    return [
      'change',
      value.toFixed(),
      unit || '(none)',
      bound,
      'of',
      base,
      relative === (unit === '%') ? undefined : relative,
    ]
      .filter((part) => part !== undefined)
      .join(' ');
  }
  if (quantity.type === 'composite') {
    const relation = quantity.relation === 'band' ? 'band: ' : '';
    return relation + quantity.parts.map(({ label, amount }) => `<${label}> ${amountSummary(amount)}`).join(' + ');
  }
  const said = [quantity.asOf && `as of ${quantity.asOf}`, quantity.firmness].filter((part) => part !== undefined);
  return [quantity.type === 'missing' ? quantity.reason : quantity.type, ...said].join(' ');
}

function amountSummary(amount: Amount): string {
  const parts = [amount.value.toFixed(amount.decimals), amount.unit || '(none)', amount.bound];
  if (amount.asOf !== undefined) parts.push(`as of ${amount.asOf}`);
  if (amount.firmness !== undefined) parts.push(amount.firmness);
  if (amount.spelled) parts.push('spelled');
  if (amount.total !== undefined) parts.push(`of ${amountSummary(amount.total)}`);
  if (amount.reference !== undefined) parts.push(`beside ${amountSummary(amount.reference)}`);
  return parts.filter((part) => part !== undefined).join(' ');
}
