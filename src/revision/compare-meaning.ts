/** What a text means, whatever way it is written: two texts that differ only in width, dashes, commas or white space mean the same. */

import { toHalfWidth } from '../model/text/text-width.ts';

export function isSameMeaning(a: string, b: string): boolean {
  return a === b || meaningOf(a) === meaningOf(b);
}

/**
 * The text in one spelling, for comparing only: half-width digits and Latin, `-` for every dash and for △ and ▼ of a negative number,
 * `~` for 〜, `か` in か所 and か月, `m2` for ㎡, no commas in numbers, no white space but between two words of Latin or two
 * numbers. 0, － and … stay three different things, and so do 15.5 and 15.50.
 */
export function meaningOf(text: string): string {
  return toHalfWidth(text)
    .replace(/[\uff61-\uff9f]+|[㌀-㏿]|.[\u3099\u309a]/g, (compatible) => compatible.normalize('NFKC'))
    .replace(/\s+/g, (space, at: number, whole: string) =>
      /^(?:[A-Za-z][A-Za-z]|\d\d)$/.test(whole.charAt(at - 1) + whole.charAt(at + space.length)) ? ' ' : '',
    )
    .replace(/[‐‑‒–—―─−]|(?<![ァ-ヺぁ-ゖー])ー|(?<![\p{L}\p{N}])[△▲▽▼](?=\d)/gu, '-')
    .replace(/[〜∼]/g, '~')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=^|[\d数])[カヵケヶ箇](?=所|月|国|年)/g, 'か');
}
