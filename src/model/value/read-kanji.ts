/** Understands a numeral that is written in kanji all through: 九割, 八割五分, 十件以上, 百二十人, 三分の二. */

import { toHalfWidth } from '../text/text-width.ts';

/**
 * The same with digits, for the grammar of values: 9割, 8割5分, 10件以上; `undefined` for other words. Only units that are no
 * part of a word or name count: 一部, 十分 and 八戸 hold no number.
 */
export function spellOutKanji(text: string): string | undefined {
  const half = toHalfWidth(text).trim();
  if (half.length > longest || !spelled.test(half) || scaleAlone.test(half)) return undefined;
  return half.replace(digitsOnly, (run) => `${numberOf(run)}`);
}

const longest = 24;
const numeral = '[一二三四五六七八九十百千]{1,8}';
const units =
  '(?:割(?:[一二三四五六七八九]分)?|分の[一二三四五六七八九十]{1,3}|[万億]?(?:人|名|件|校|園|社|団体|[かカヵケヶ箇個]所|施設|事業所?|世帯|店舗|冊|台|円|時間|回|ポイント|パーセント|%))';
const spelled = new RegExp(
  `^(?:約|概ね|おおむね|ほぼ|全)?${numeral}${units}(?:以上|以下|以内|未満|超|程度|弱|強|減少?|増加?|削減)?$`,
);
/** 千人 and 百万円 are units, of whose number nothing is left. */
const scaleAlone = new RegExp(`^(?:[百千][万億]?|十億)${units}$`);
const digitsOnly = /[一二三四五六七八九十百千]+/g;

const ones = '一二三四五六七八九';
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 百二十 is 120, 千 is 1000, 二五 is 25. */
function numberOf(run: string): number {
  let [sum, digits] = [0, 0];
  for (const character of run) {
    const one = ones.indexOf(character) + 1;
    if (one > 0) digits = digits * 10 + one;
    else {
      sum += (digits || 1) * (tens[character] ?? 1);
      digits = 0;
    }
  }
  return sum + digits;
}
