/** Tells whether a list of parts beside a figure is all of it: 65人（男性40人、女性25人）, 650件（来所400件、電話250件）. */

import type { Decimal } from '../../value/decimal.ts';

/** Opposites are all there is, and so is what ends with the rest. */
export function isWhole(list: string): boolean {
  const labels = labelsOf(list);
  if (/^(?:その他|残り)/.test(labels.at(-1) ?? '')) return labels.length > 1;
  const [one = '', other = '', ...more] = labels;
  return (
    more.length === 0 && opposites.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)))
  );
}

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^男[性子児]?$/, /^女[性子児]?$/],
  [/^[市区町村県都府道国]内$/, /^[市区町村県都府道国]外$/],
  [/^公立$/, /^私立$/],
  [/^新規$/, /^継続$/],
  [/^個人$/, /^団体$/],
];

/**
 * Whether parts in brackets that make another sum are still meant as all of a figure that can be added up: they exclude each
 * other, without a word for a choice of them, and are of about its size. What is compared, planned or a step of one
 * course of things (申請, 採択) is no part, nor is the price of a kind.
 */
export function isDivision({ list, whole, sum }: BracketedParts): boolean {
  const labels = labelsOf(list);
  const ratio = whole.isZero() ? 0 : sum.div(whole).toNumber();
  return (
    ratio >= leastRatio &&
    ratio <= mostRatio &&
    !chosen.test(list) &&
    new Set(labels).size === labels.length &&
    labels.every((label) => /\p{L}\p{M}?$/u.test(label) && !compared.test(label)) &&
    !crossesKinds(labels)
  );
}

/** Ages, shares, averages and prices of two kinds have no sum. `before` stands before the figure. */
export function canBeAdded(before: string, unit: string): boolean {
  return !notAdded.test(unit) && !priced.test(before);
}

interface BracketedParts {
  readonly list: string;
  readonly whole: Decimal;
  readonly sum: Decimal;
}

/** Of a choice there is less, of what was asked or offered more. */
const [leastRatio, mostRatio] = [0.85, 1.4];

const notAdded = /^(?:[%‰℃度歳才位倍点割分秒時日月年番号条章節頁期級階]|ポイント|パーセント|か月|年度|時間|cm|mm|m)/;
const priced = /(?:料金?|単価|平均|料率|手当|日額|月額|年額|価格|1人当たり)[はがの、:]{0,2}$/;
const chosen = /など|等|ほか|(?<!その)他|主[なに]|例|うち|内数|複数|重複|延べ|除く|含|約|以[上下]|未満|超|程度/;
const compared =
  /[前昨翌本今][年期回月日]|従前|令和|平成|昭和|年度|年間|期|[年月]末|現在|当初|補正|予算|決算|目標|計画|予定|見込|実績|基準|平均|最[大小高低多少]|上限|下限|他市|増[加減]?$|減少?$|差$|比$|率|累計|合計|総数|計$|申[込請]|応募|募集|希望|登録|受[付理]|処理|対象|回答|該当|^要[精治検改]|定[員数]|待機|採択|交付|決定|認定|合格|完了|達成|終了|欠席|欠員|幅|高さ|深さ|延長|^(?:[県都府道国]|全国|本[県市町村])$/;

/** Men and women are all there is, whoever is named besides. */
function crossesKinds(labels: readonly string[]): boolean {
  const isOfSex = (label: string) => /^[男女]/.test(label);
  return labels.some(isOfSex) && labels.some((label) => !isOfSex(label) && !/^(?:不明|無回答|その他)$/.test(label));
}

function labelsOf(list: string): readonly string[] {
  return list.split(/[、;・/]/).map((piece) => (piece.trim().split(/\d/)[0] ?? '').replace(/[\s:：はがの]{1,4}$/, ''));
}
