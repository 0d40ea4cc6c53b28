/** What a number is a part of, where its cell says so: `3/5校`, `46/91`, `10人中8人`. */

import { Decimal } from './decimal.ts';
import type { Amount } from './quantity.ts';
import { type Stretch, textOf } from './value-tokens.ts';

/** `not-a-total` where the two numbers may as well be a date or a fraction (`4/1`, `1/2`), or the part is more than the whole. */
export function readTotal(stretch: Stretch, part: Decimal, unit: string): Amount | 'not-a-total' | undefined {
  const [token, ...others] = stretch.tokens.filter(({ kind }) => kind === 'total');
  if (token === undefined) return undefined;
  const typed = textOf({ ...stretch, start: token.start, end: token.end });
  const { digits = '', own = '' } = form.exec(stretch.half.slice(token.start, token.end))?.groups ?? {};
  const bySlash = stretch.half.charAt(token.start) === '/';
  if (others.length > 0 || digits === '') return 'not-a-total';
  const value = new Decimal(digits.replaceAll(',', ''));
  // 3.2/5.0, points out of those that there are.
  const isScore = part.decimalPlaces() > 0 && digits.includes('.');
  if (digits.includes('.') && own === '' && !isScore) return 'not-a-total';
  // 5点満点中4.2点 says what it is of, which 1/2.5 does not.
  const isSaid = !bySlash || own !== '' || isScore;
  if (part.gt(value) || part.isNegative() || !(part.isInteger() || isSaid)) return 'not-a-total';
  const mayBeDate = bySlash && unit === '' && value.lte(31) && part.lte(12) && !isScore;
  if (mayBeDate && !hasShare(stretch, part.times(100).div(value))) return 'not-a-total';
  const at = /^[^\d０-９]*/.exec(typed)?.[0].length ?? 0;
  return {
    type: 'amount',
    text: typed,
    value,
    unit: own.replace(/満点$/, '') || unit,
    decimals: value.decimalPlaces(),
    before: bySlash ? typed.slice(0, at) : '',
    after: bySlash ? typed.slice(at + digits.length) : '',
  };
}

/** `10/10（100%）`, in as many digits as it is given. */
function hasShare({ half, tokens }: Stretch, share: Decimal): boolean {
  return tokens.some(({ kind, start, end }) => {
    const told = kind === 'bracket' ? /^.(\d{1,3}(?:\.\d{1,2})?) ?%.$/.exec(half.slice(start, end))?.[1] : undefined;
    return told !== undefined && share.minus(told).abs().lt(1);
  });
}

/** With a unit of its own (`38.5点/49.5点`), and beside decimals, it may have decimals. */
const form = /^(?:\/ ?)?(?<digits>(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?)(?:\s?(?<own>\D{1,8}))?$/;
