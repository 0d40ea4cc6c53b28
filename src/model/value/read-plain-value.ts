/** The commonest values, a number alone or before a common unit and a bound, without the whole grammar, which would read them no otherwise. */

import { Decimal } from './decimal.ts';
import type { Amount } from './quantity.ts';
import { readRest } from './read-rest.ts';
import { rememberByText } from './remember-by-text.ts';

/** `undefined` for all other texts, whatever they are. */
export function readPlainValue(text: string): Amount | undefined {
  const match = text.length > longest ? null : plain.exec(text);
  if (match === null) return undefined;
  const { digits = '', fraction = '', after = '' } = match.groups ?? {};
  const words = restOf(after);
  if (words === undefined) return undefined;
  const { unit, bound } = words;
  const value = new Decimal(digits.includes(',') ? digits.replaceAll(',', '') : digits);
  const decimals = fraction.length;
  return { type: 'amount', text, value, unit, decimals, before: '', after, ...(bound && { bound }) };
}

/** With three decimals it may be a slip for thousands: 19.895人. */
const plain =
  /^(?<digits>(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<fraction>\d{1,2}|\d{4,}))?)(?<after>(?:%|人|件|回|円|か所|箇所|団体|世帯|ポイント)?(?:以上|以下|未満)?)$/;

/** No number that is counted to the last digit has more. */
const longest = 30;

const restOf = rememberByText(readRest);
