/** What a goal is called in a list: the number printed in its title, never its place in the table. */

import { toHalfWidth } from '../../model/value/text-width.ts';

/**
 * `２` of `基本目標２　安心して…`, `Ⅲ` of `Ⅲ　にぎわい`, `①` of `①しごと`; a title without a number is its own name, as far as the
 * first blank.
 */
export function nameOfGoal(title: string): string {
  const [first = ''] = title.trim().split(/[\s\u3000]+/, 1);
  const number =
    /^(?:第)?(?:基本目標|政策目標|目標|基本方針|政策|分野|柱|章)?(?:第)?[\s(]*([0-9]{1,3}|[IVX]{1,5}|[\u2160-\u216b\u2460-\u2473A-Z一二三四五六七八九十])(?![0-9A-Za-z])/.exec(
      toHalfWidth(title).trim(),
    );
  return number?.[1] ?? first;
}
