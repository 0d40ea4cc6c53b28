/** Numbers of 施策 as people write them: `1`, `①`, `（1）`, `1,2`, `①②`, `①・②`. */

import { toHalfWidth } from '../text/text-width.ts';

/** In the order written; `undefined` when the text holds anything but numbers. */
export function parseOrdinals(text: string): readonly number[] | undefined {
  const plain = toHalfWidth(text.replace(/[①-⑳㉑-㉟㊱-㊿]/g, (circled) => ` ${circled.normalize('NFKC')} `));
  if (!/^(?:施策)?[\s\d,、・･，;/()]+$/.test(plain)) return undefined;
  const numbers = [...plain.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return numbers.length === 0 ? undefined : numbers;
}
