/** Understands a zero that is told in a word: `ゼロ`, `ゼロ件`, `待機児童ゼロを維持`. */

import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from './decimal.ts';
import type { Amount } from './quantity.ts';
import { readRest } from './read-rest.ts';
import { isKnownUnit } from './unit-words.ts';

/** `undefined` for words that zero is only a part of (`ゼロカーボン`, `ゼロベース`), and for what is no plain zero (`実質ゼロ`). */
export function findZero(text: string): Omit<Amount, 'text'> | undefined {
  const { label, rest = '' } = zero.exec(toHalfWidth(text).trim())?.groups ?? {};
  if (label === undefined || notPlain.test(label)) return undefined;
  const words = readRest(rest);
  const unit = words?.unit ?? '';
  if (words === undefined || words.change !== undefined || (unit !== '' && !isKnownUnit(unit))) return undefined;
  if (/[\p{L}]$/u.test(rest) && unit === '' && words.bound === undefined && !goal.test(rest)) return undefined;
  const about = /(?:ほぼ|概ね|おおむね|限りなく)$/.test(label) ? { bound: '約' as const } : {};
  return {
    type: 'amount',
    value: new Decimal(0),
    unit,
    decimals: 0,
    spelled: true,
    before: label,
    after: rest,
    ...(words.bound && words.bound !== '約' && { bound: words.bound }),
    ...about,
  };
}

const zero = /^(?<label>[^ゼ\d]{0,24})ゼロ(?<rest>[^ゼ\d]{0,16})$/;
const notPlain = /(?:実質|正味|ネット|カーボン|差引)$/;
const goal = /^(?:を|の|に|へ)?(?:目指す|めざす|維持|継続|達成|目標|実現|する|とする)*$/;
