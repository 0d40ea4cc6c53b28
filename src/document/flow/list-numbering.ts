/** What the markers of a list are, as PDF names it (ISO 32000-1, table 347): from the markers themselves. */

import type { Element } from 'hast';
import { classesOf } from '../classes-of.ts';
import { hasOwnMarkers, markItems } from './list-markers.ts';

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^[・•●▪※◆◇*]/u, 'Disc'],
  [/^[○◎]/u, 'Circle'],
  [/^[■□]/u, 'Square'],
  [/^[(（]?[ivxⅰ-ⅻ]{1,4}[)）.．:]/u, 'LowerRoman'],
  [/^[(（]?[Ⅰ-Ⅻ]/u, 'UpperRoman'],
  [/^[(（]?[a-zａ-ｚ][)）.．]/u, 'LowerAlpha'],
  [/^[(（]?[A-ZＡ-Ｚ][)）.．]/u, 'UpperAlpha'],
  // ア、イ and 一、二 are counted too; PDF 1.7 has no names of their own for them.
  [
    /^第?[(（〔[]?[0-9０-９一二三四五六七八九十ア-ン\u2460-\u24ff\u3251-\u325f]{1,4}[)）〕\].．、 \u3000節章条]?/u,
    'Decimal',
  ],
];

/** `undefined` for a list whose items bear none; `words` is for those that are texts of their own. */
export function listNumberingOf(list: Element, words = 'None'): string | undefined {
  if (!hasOwnMarkers(list)) {
    return classesOf(list).includes('plain') ? undefined : list.tagName === 'ol' ? 'Decimal' : 'Disc';
  }
  const marker = markItems(list)
    .map((item) => item.marker.trim())
    .find((each) => each !== '');
  if (marker === undefined) return undefined;
  return kinds.find(([pattern]) => pattern.test(marker))?.[1] ?? words;
}
