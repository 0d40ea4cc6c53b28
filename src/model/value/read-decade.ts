/** What 台 covers: 10%台 is 10 % and more and less than 20 %, 22万人台 less than 23万人, 70%台前半 less than 75 %. */

import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from './decimal.ts';
import type { Amount, Composite } from './quantity.ts';

/** The band, from its number up to the next of the same last digit; `undefined` where the text says no 台, or counts 台. */
export function findDecade(amount: Amount): Composite | undefined {
  const words = toHalfWidth(amount.after).slice(0, longest);
  const said = /台(?<half>前半)?(?=$|[^\p{L}]|[をにのへで])/u.exec(words);
  if (said === null || amount.unit.endsWith('台') || amount.bound !== '約' || amount.value.lte(0)) return undefined;
  const { text, value } = amount;
  const step = stepOf(value);
  const high = value.plus(said.groups?.half === undefined ? step : step.div(2));
  return {
    type: 'composite',
    text,
    relation: 'band',
    ...(amount.asOf !== undefined && { asOf: amount.asOf }),
    ...(amount.firmness && { firmness: amount.firmness }),
    parts: [
      { label: '', amount: { ...amount, bound: '以上' } },
      { label: '', amount: { ...amount, value: high, decimals: high.decimalPlaces(), bound: '未満', spelled: true } },
    ],
  };
}

const longest = 16;

/** One of the last digit that is not zero: 10 of 10 and of 20, 1 of 15, 0.1 of 1.2. */
function stepOf(value: Decimal): Decimal {
  const places = value.decimalPlaces();
  if (places > 0) return new Decimal(10).pow(-places);
  const zeros = /(?<!0)0*$/.exec(value.toFixed())?.[0].length ?? 0;
  return new Decimal(10).pow(zeros);
}
