/** The words that say a value is of a part of its year only: 上半期, 第2四半期, 前半; and 途中, 期中, 中間, which do not say which. */

const dated =
  '(?:[上下]半?期|[前後](?:半期?|期)|(?:第?\\s?[1-4]\\s?(?:四半期|[Qq])?\\s?[~〜・、-]\\s?)?第?\\s?[1-4]\\s?(?:四半期|[Qq])|[Qq]\\s?[1-4])';
const undated =
  '(?:(?:当?年度)?内?の?途中|期中|中間(?!評価|目標|見直|検証|改[定訂])|半期|半年|進[行捗]中|集計(?:途)?中)';
const closing = '(?:期|経過|集計|報告|分|時点|現在|まで|末){0,3}';

/** A count of months short of a year: 6か月分. */
export const someMonths = '(?:[1-9]|1[01])\\s?[かカヵヶケ箇個]月(?:分|間)?';
/** 9/30, which in the right place is a day and no share. */
export const slashedDay = '(?:1[0-2]|[1-9])\\/(?:3[01]|[12]\\d|[1-9])';

/** Sources of regular expressions; what stands behind is no part of a longer word (後期高齢者, 中間評価). */
const notInWord = '(?!\\p{Script=Han}|\\p{Script=Katakana})';
export const partWords = `(?:${dated}|${undated})${closing}(?:(?:実績|決算)?値?)${notInWord}`;
/** As a label before a value; 前期 and 後半 may be of anything. */
export const undatedWords = `${undated}${closing}(?:(?:実績|決算)?値?)${notInWord}`;
/** In heads the words of a role are read by themselves. */
export const partWordsOfHead = `(?:${dated}|(?!中間値)${undated})${closing}(?=$|[()]|実績|決算|見込|(?<!中間)値)`;

const alone = new RegExp(`^(?:${dated}|${undated}|${someMonths})`, 'u');
/** Whether a text opens with words that need a year beside them. */
export function opensWithPart(text: string): boolean {
  return alone.test(text);
}

/** At the end of a text: 途中, 中間集計, 6か月分, which say a part of a year and not which. */
export const undatedPart = new RegExp(
  `[・、,(]?(?:${undated}${closing}(?:(?:実績|決算)?値?)|${someMonths}(?:まで)?)\\)?$`,
  'u',
);
