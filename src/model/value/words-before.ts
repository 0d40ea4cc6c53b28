/** What stands before a number and says what it is: a unit (¥16, kg16), another role (目標16), of others (県平均16), a rest (あと16). */

import { toHalfWidth } from '../text/text-width.ts';
import type { Amount } from './quantity.ts';
import { isSameUnit } from './same-unit.ts';
import { isCounted, isKnownUnit } from './unit-words.ts';

/** The unit that stands before a number where it is none of its row's, as printed: ¥ of ¥16 among 件. `unit` is the row's. */
export function findOtherUnitBefore({ before, unit: own }: Amount, unit: string): string | undefined {
  const lead = toHalfWidth(before).replace(sign, '');
  for (const [money, counted] of currencies) {
    const found = money.exec(lead)?.[1];
    if (found !== undefined) return counted.test(own || unit) ? undefined : found;
  }
  if (own !== '' || unit === '') return undefined;
  const words = lead.trim().replace(/\s?[:=]$/, '');
  if (rate.test(words)) return /[%‰割]|パーセント|ポイント/.test(unit) ? undefined : words;
  if (worth.test(words)) return /円|ドル|ユーロ|ポンド/.test(unit) ? undefined : words;
  const named = isKnownUnit(words) && !labels.test(words) ? words : symbol.exec(lead)?.[1];
  return named === undefined || isSameUnit(named, unit) || !isKnownUnit(named) ? undefined : named;
}

/** Whether a word or sign before the number says that it is no value of its row: あと16, うち16, 県平均16, #16. */
export function isOfSomethingElse({ before, unit: own }: Amount, unit: string): boolean {
  const lead = toHalfWidth(before);
  return noValue.test(lead) || (!isCounted(own) && unit !== '位' && own !== '位' && ofOthers.test(lead));
}

/** Whether the words before a second number say that it is of other places, of what is asked of all of them, or of a time before: 県50%, 前年度40人. */
export function isToldOfOthers({ before }: Amount): boolean {
  const lead = toHalfWidth(before);
  return (
    noValue.test(lead) ||
    ofOthers.test(lead) ||
    /(?:^|[^\p{L}])(?:前年度?|昨年度?|前々年度?|当初)(?:値|比較)?\s?:?\s?$/u.test(lead)
  );
}

/** Whether the words before the number tell it for each of something: 1人当たり5冊, 各校2回, 毎回20人; 年2回 is of the year, as all are. */
export function isForEach({ before }: Amount): boolean {
  return /(?:当た?り|あたり|につき|ごとに?|各(?!年)\p{L}{1,4}|毎[回月日週校])\s?(?:に|で|約)?\s?$/u.test(
    toHalfWidth(before),
  );
}

/** Whether a word before the number says that it rose or fell by so much: 増16, 減少：3. */
export function isRiseOrFall({ before }: Amount): boolean {
  return /(?:^|[^\p{L}])(?:増加?|減少?)\s?:?\s?$/u.test(toHalfWidth(before));
}

/** The role that the word before the number says: 目標16, 実績：16. */
export function findRoleBefore({ before }: Amount): 'target' | 'actual' | 'baseline' | undefined {
  const word = /(?:^|[^\p{L}])(目標|計画|実績|基準|当初)(?:値|数|額|量)?\s?[:=]?\s?$/u.exec(toHalfWidth(before))?.[1];
  if (word === undefined) return undefined;
  return word === '実績' ? 'actual' : /目標|計画/.test(word) ? 'target' : 'baseline';
}

const sign = /[△▲▽▼+±−-]\s?$/;
const noValue =
  /(?:(?:^|[^\p{L}])(?:あと|残り?|不足|未達|(?:\p{L}{0,8}?(?:ほか|他)|その他)に?|うち\p{L}{0,6}|目標まで(?:あと)?|前回|前期|(?:全?国|全?県|[都道府]|[県都道府]内|類似団体|他市町?村?|近隣市?)の?(?:平均|値|平均値))\s?:?|[#№@〒§])\s?$/u;
const ofOthers = /(?:^|[^\p{L}])(?:全?国|全?県|[都道府県]|[県都道府]内|類似団体|他市町?村?)\s?:?\s?$/u;

/** The yen of ¥1,200 may be thousands of them, where the row says so. */
const currencies: readonly (readonly [RegExp, RegExp])[] = [
  [/([¥\\]|JPY)\s?$/, /円$/],
  [/(\$|USD)\s?$/, /ドル|\$|USD/],
  [/(€|EUR)\s?$/, /ユーロ|€|EUR/],
  [/(£|GBP)\s?$/, /ポンド|£|GBP/],
  [/([₩₱฿₫₹])\s?$/, /[₩₱฿₫₹]/],
];
const rate = /^\p{Script=Han}{0,8}(?:率|割合)$/u;
const worth = /^(?:金額|総額|単価|費用|事業費|予算額?|決算額?)$/;
const symbol = /(?:^|[^A-Za-z])([A-Za-z]{1,6}|[%‰℃㎏㎡㎥㎞㏊])$/;

/** Words that count, and as often say what is counted. */
const labels =
  /^(?:計画|例|年間?|日|月|週|期|回|区|市|町|村|市町村|自治体|都道府県|法人|企業|団体|会社|事業所?|地区|地域|施設|学級|クラス|講座|教室|店舗|サークル|グループ|機|号|世帯|部|科目?|種)$/;
