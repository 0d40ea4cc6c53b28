/** `12/15` and `3/8`, which alone may as well be dates: so many of so many, where the cells beside them say that they are. */

import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from './decimal.ts';
import type { Amount } from './quantity.ts';

/** `undefined` where the text is more than two small numbers, or the first is the greater one. */
export function readFraction(text: string): Amount | undefined {
  const [, part = '', rest = '', whole = ''] = /^\s*(\d{1,2})(\s?\/\s?(\d{1,2}))\s*$/.exec(toHalfWidth(text)) ?? [];
  if (part === '' || Number(part) > Number(whole) || Number(whole) === 0) return undefined;
  const after = text.slice(text.length - rest.length);
  const total: Amount = {
    type: 'amount',
    text: after,
    value: new Decimal(whole),
    unit: '',
    decimals: 0,
    before: '/',
    after: '',
  };
  return {
    type: 'amount',
    text,
    value: new Decimal(part),
    unit: '',
    decimals: 0,
    before: '',
    after: text.slice(part.length),
    total,
  };
}
