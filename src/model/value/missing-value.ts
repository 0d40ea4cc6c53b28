/** The marks and words that stand in a table instead of a value, and why. */

import { toHalfWidth } from '../text/text-width.ts';
import type { MissingReason } from './quantity.ts';
import { findToldAbsence } from './told-absence.ts';
import { isKnownUnit } from './unit-words.ts';

/**
 * The reason that an empty cell, a dash, `…`, `X` or a set phrase gives for the lack of a value, also with its unit (`－人`) or
 * what the phrase is said of (`実績値なし`); `undefined` for every other text. The meanings follow the legends of statistics
 * (埼玉県, 山梨県: …=数字が得られない, X=秘匿); a dash and なし mean too many things (皆無, 該当なし, 調査なし) to be more than `notGiven`.
 */
export function findMissingReason(text: string): MissingReason | undefined {
  if (text.length > longest || rated.test(toHalfWidth(text).trim())) return undefined;
  const compact = toHalfWidth(text).replace(/\s/g, '');
  if (compact === '') return 'blank';
  const dash = /^[-—―–‒‐‑−ー─ｰ━]+/.exec(compact)?.[0] ?? '';
  const unit = compact.slice(dash.length);
  if (/^(?:\/{1,2}|[\\＼]|[*＊]{1,2})$/.test(compact)) return 'notGiven';
  if (dash !== '' && (unit === '' || isKnownUnit(unit) || /^\(?[※*注].{0,3}\)?$/.test(unit))) return 'notGiven';
  if (isPublishedLater(compact.replace(/^\((.*)\)$/, '$1'))) return 'pending';
  const bare = compact
    .replace(/^\((.*)\)$/, '$1')
    .replace(/(?<=[^。※*])[。※*]{1,3}$/, '')
    // 5年に1度の調査（次回R7）
    .replace(/(?<=[^()])\((?:次回|前回|最新)[^()]{0,16}\)$/, '')
    .toLowerCase();
  return findPhrase(bare) ?? findToldAbsence(bare, findPhrase);
}

/** `X 未着手`, `× 未実施`: a rating and what it means, also where the word alone would be an absence. */
const rated = /^(?:[A-Za-z][*+-]?|[ⅠⅡⅢⅣⅤ○◯〇◎●△▲×✕☆★□■])\s+(?=\p{L})/u;

function findPhrase(bare: string): MissingReason | undefined {
  // No phrase begins with a number but that of a survey every few years.
  if (/^\d/.test(bare) && !bare.includes('調査')) return undefined;
  const even = bare.replace(/無し$|無$|ナシ$/, 'なし');
  const phrase = even.replace(subject, '');
  return reasonOf.get(even) ?? reasonOf.get(phrase) ?? fromEnding(bare);
}

/**
 * The same where the phrase only opens a cell without a number that goes on to say why: `未実施（休館のため）`, `無し(注)今後把握予定`,
 * `検討中、後日公表`.
 */
export function findExplainedAbsence(text: string): MissingReason | undefined {
  const opening = /^[^([〔【、。,:：\n]{1,20}(?=[([〔【、。,:：\n])/.exec(toHalfWidth(text).trim())?.[0];
  return opening === undefined ? undefined : findMissingReason(opening);
}

/** Whether the phrase may as well say that there were none: なし, 該当なし and 実績なし of deaths, but not データなし. */
export function mayMeanZero(text: string): boolean {
  const bare = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/(?<=[^。※*])[。※*]{1,3}$/, '')
    .replace(/無し$|無$|ナシ$/, 'なし');
  return /^(?:(?:令和|平成|[rRhH])\d{1,2}(?:年度?)?(?:は|の)?)?(?:(?:該当者?|対象者?|実績|開催|実施)(?:は|が)?)?なし$/.test(
    bare,
  );
}

/** `R6.10頃公表`, `令和6年10月公表予定`, `集計後に公表`: the words in front only say when. */
function isPublishedLater(text: string): boolean {
  const end = /(?:公表|発表|確定|集計|判明|算出|把握)(?:される|する)?(?:予定|見込み?)?[。※*]?$/.exec(text);
  if (end === null) return false;
  const when = text.slice(0, end.index).replace(/に$/, '');
  const isSaid =
    /(?:予定|見込み?)[。※*]?$/.test(end[0]) ||
    /(?:頃|ごろ|後|以降|次第|下旬|上旬|中旬|[春夏秋冬])$|^[翌来]|^\d{1,2}月(?:末|中)?$/.test(when);
  return isSaid && whenWords.test(when);
}

/** Dates and what is waited for, and nothing that could be a figure or its subject. */
const whenWords =
  /^(?!\d*$)[\d./年月日度元令和RH春夏秋冬期末初頃ごろ後以降次第上中下旬来翌今本の全国県都道府市町村調査統計結果集計確定決算公表発]{1,24}$/u;

/** Longer texts are sentences, which are printed as they stand. */
const longest = 60;

const subject =
  /^(?:データ|実績値?|統計|数値|数字|値|記録|記載|資料|回答|調査結果|集計|実施|開催|目標値?|現状値?|基準値?|参考値?|対象者?|該当者?|把握|調査|設定|公表)(?:は|が|の)?(?=(?:なし|無し?|ナシ|未定|不明|未公表|未集計|未確定|集計中|調査中|算出中)$)/;

function fromEnding(text: string): MissingReason | undefined {
  if (/^\d{1,2}(?:か年|年)(?:に(?:1|一)[度回]|毎|ごと|おき)の?調査$/.test(text)) return 'notSurveyed';
  if (/^(?:調査は?)?\d{1,2}(?:か年|年)に(?:1|一)[度回](?:調査|実施)?$/.test(text) && text.includes('調査'))
    return 'notSurveyed';
  if (/^(?:次回|次は)?の?(?:r|令和)?\d{1,4}年?度?(?:に)?調査(?:予定|実施)?$/.test(text)) return 'notSurveyed';
  if (
    /^次(?:回|回の|の)?調査は?(?:r|令和)?\d{1,4}年?度?(?:に)?(?:の?予定|実施)?$/.test(text) ||
    withoutSurvey.test(text)
  )
    return 'notSurveyed';
  if (/[0-9]/.test(text)) return undefined;
  if (
    /(?:のため|により|に伴い?|で)(?:開催|実施|事業|調査)?(?:を?(?:中止|休止|休館|延期|見送り)|できず|なし)$/.test(text)
  )
    return 'notApplicable';
  if (/^(?:対象|該当)\p{L}{1,8}?(?:は|が)?(?:なし|無し|いない|おらず|不在)$/u.test(text)) return 'notApplicable';
  if (/(?:今後|別途|後日|改めて|引き?続き)(?:検討|設定|公表|把握|調査|決定|集計)(?:予定|する)?$/.test(text))
    return 'pending';
  return /(?:検討|集計|調査|算出|算定|精査)(?:中|予定)$/.test(text) ? 'pending' : undefined;
}

/** 隔年調査のため数値なし, 3年に1度の調査のため, 調査年度ではないため実績なし: why there is none. */
const withoutSurvey =
  /^(?:(?:本|当該|今)年度は)?(?:(?:隔年|\d{1,2}(?:か年|年)(?:に(?:1|一)[度回]|毎|ごと|おき))(?:での?|の)?(?:調査|実施|公表|把握|開催)|調査(?:対象)?年度?(?:で(?:は)?(?:ない|なく|なかった)|以外の?|外の?)|非調査年度?の?|調査(?:未実施|対象外|中止|休止|がない|を行っていない))(?:の|である)?(?:ため|為|により)(?:、)?(?:(?:本|当該|今)年度は)?(?:(?:数値|データ|実績値?|値|調査|把握|実施)?(?:は|が)?(?:なし|無し|ない|未把握|未実施|不明|せず|できず|できない))?$/;

/** What `fromEnding` finds (集計中, 今後検討) does not stand here again. */
const reasons: readonly (readonly [MissingReason, readonly string[]])[] = [
  [
    'pending',
    // biome-ignore format: one line a family of words
    [
      '…', '……', '‥', '...', '・・・',
      '確認中', '計算中', '調整中', '作成中', '分析中', '把握中', '協議中',
      '未確定', '未集計', '未公表', '公表待ち', 'データ待ち', '未定', '調査未了', '集計未了', '未算出', '未算定', '未決定', '未計算', '未記入',
      '公表予定',
    ],
  ],
  [
    'notSurveyed',
    // biome-ignore format: one line a family of words
    [
      '***', '未調査', '調査なし', '調査未実施', '調査せず', '未把握', '把握なし', '未計測', '未測定', '欠測', '測定なし', '計測なし',
      '調査年でない', '調査年ではない', '調査年以外', '非調査年', '調査年度でない', '調査年度ではない', '調査対象外', '調査を行わず', '調査を実施せず', '調査実施なし',
      '隔年調査', '隔年', '調査休止', '調査中止', '把握していない', '把握できず', '把握困難', '集計していない', '集計せず', '集計なし',
    ],
  ],
  ['notStarted', ['未実施', '未着手', '未開始', '開始前', '実施前', '未開設', '開設前', '事業開始前', '未開催']],
  [
    'notApplicable',
    // biome-ignore format: one line a family of words
    [
      '該当なし', '該当せず', '非該当', '対象なし', '対象外', '設定なし', '目標なし', '目標値なし', '目標設定なし', '未設定', '設定せず', '設定しない', '設定していない', '目標は設定しない', '目標値は設定しない', '数値目標は設定しない', '数値目標なし', '定めない', '設けない', 'n/a', 'na', 'n.a.', 'n.a',
      '休止', '休止中', '中止', '廃止', '休館', '休館中', '休業', '閉鎖', '閉館', '事業終了', '事業廃止', '事業休止', '開催中止', '実施せず', '開催せず', '実施なし', '開催なし',
    ],
  ],
  [
    'notGiven',
    // biome-ignore format: one line a family of words
    [
      'なし', 'データなし', '実績なし', '実績値なし', '統計なし', '数値なし', '数字なし', '値なし', '記録なし', '記載なし', '資料なし', '回答なし', '調査結果なし', '現状値なし', '基準値なし', '参考値なし', '公表なし',
      '不明', '詳細不明', '測定不能', '計測不能', '測定不可', '計測不可', '把握不可', '算出不能', '算出不可', '集計不可', '集計不能', '算出できず', '算出できない', '比較不可', '比較不能', '比較できず', '比較できない', '空欄', 'nodata', 'null', '無記入', '未回答', '無回答',
    ],
  ],
  ['withheld', ['x', 'χ', '秘匿', '非公表', '非公開', '公表せず', '非表示']],
];
const reasonOf = new Map(reasons.flatMap(([reason, words]) => words.map((word) => [word, reason])));
