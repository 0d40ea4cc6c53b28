/** Names with a word that tells them apart: the unit that stands at the end of a name stays there. */

import { unitOfName } from './unit-of-name.ts';

/** 受診率（％） of 40代 stays in percent: 受診率（40代）（％）. A word that says a unit itself stands behind it. */
export function nameWith(name: string, text: string): string {
  const word = text.replace(/\s+/g, '').replace(/^[（(]([^（()）]*)[)）]$/, '$1');
  if (word === '') return name;
  return unitOfName(`（${word}）`) === '' ? addBeforeUnit(name, `（${word}）`) : `${name}（${word}）`;
}

/** 割合（％） and 小学校 are `割合　小学校（％）`. */
export function addBeforeUnit(name: string, addition: string): string {
  const tail = unitOfName(name) === '' ? undefined : /[（(][^（()）]*[)）]\s*$/.exec(name);
  return tail === undefined || tail === null
    ? `${name}${addition}`
    : `${name.slice(0, tail.index)}${addition}${tail[0]}`;
}
