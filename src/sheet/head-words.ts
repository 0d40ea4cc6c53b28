/** Whether a text is one that stands over a column, or one that stands beside or above a table. */

import { normalizeHead } from '../model/head/head-tokens.ts';
import { findMeaning, indicatorMeanings, type Meaning } from '../model/head/header-words.ts';
import { speaksOfValues } from '../model/plan/read-head.ts';
import { compact } from './cells.ts';

/** A year, a role, or a word that we know over columns of words; by its words alone. */
export function isKnownHead(text: string): boolean {
  return (
    text.length <= longestHead &&
    (isYear(text) ||
      isWordHead(text) ||
      /^(?:(?:目標|中間|最終|基準|現状|初)?年[度次]|年)$/.test(compact(text)) ||
      speaksOfValues(text))
  );
}

/** 指標名, 担当課, 備考. */
export function isWordHead(text: string): boolean {
  return text.length <= longestHead && findMeaning(text, wordMeanings) !== undefined;
}

const longestHead = 60;

/** 注, years and texts may stand over or below a table as well. */
const others: ReadonlySet<Meaning> = new Set<Meaning>(['note', 'period', 'text']);

const wordMeanings: readonly Meaning[] = [...indicatorMeanings.filter((meaning) => !others.has(meaning)), 'reason'];

/** H27, （H27）, 27, 平成27年度, 2015, 令和2（2020）年度, 元年度, 27年度実績; but no value with a unit. */
export function isYear(text: string): boolean {
  if (text.length > longestHead) return false;
  const bare = compact(text).replace(/^\((.*)\)$/, '$1');
  return /^(?:明治?|大正?|昭和?|平成?|令和?|FY|['’]|[MTSHR])?(?:元|\d{1,4})(?:\([^)]*\))?(?:年度?末?)?(?:\([^)]*\))?(?:実績|見込み?|目標|基準|計画|予定|予算|決算|推計)?[値額]?$/i.test(
    bare,
  );
}

/** 目標, 年度計画値, 実績（見込）: what a row of an indicator holds. */
export function saysRowRole(text: string): boolean {
  return /^(?:(?:各?年度)?(?:目標|計画|実績|見込み?)(?:数値|[値数額量])?|基準値|現状値?|達成[率度])(?:\([^()]{1,6}\))?$/.test(
    compact(text),
  );
}

/** 6月末, 9月末現在, 第１四半期, 上半期: a part of the year that stands elsewhere in the head. */
export function isPartOfYear(text: string): boolean {
  return /^\(?(?:\d{1,2}月(?:\d{1,2}日|末)?|[上下]半?期末?|第?[1-4](?:四半期|Q)末?|年度途中|途中|期中|中間)(?:現在|時点|実績|見込み?)?\)?$/.test(
    compact(text),
  );
}

/** 平成28年6月, R6.3: a month of a year and nothing else. */
export function isMonth(text: string): boolean {
  return /^\(?(?:(?:平成|令和)?(?:元|\d{1,4})年\d{1,2}月|[HR]\d{1,2}[.年]\d{1,2}月?)\)?$/i.test(compact(text));
}

/** What stands above a table or at its edge: a unit, a day, the number of a paper, words in brackets. */
export function isAside(text: string): boolean {
  const bare = compact(text);
  if (isYear(text)) return false;
  const isBracketed = openings.includes(bare.charAt(0)) && closings.includes(bare.charAt(bare.length - 1));
  return (
    isBracketed ||
    /単位[:(]|単位$|(?:現在|時点|作成|更新|改訂版?|公表)$|\d月\d{1,2}日|^(?:資料|別紙|別表|様式|参考)\d*/.test(bare)
  );
}

const openings = '([{【〔〈《「『<';
const closings = ')]}】〕〉》」』>';

/** 円, （千円）, (％): the unit of the column above. */
export function isUnitLine(text: string): boolean {
  return /^\(?(?:単位:)?(?:[千百十]?万?億?円|円\/\S{1,3}|%|‰|[千万]?人|件|回|校|箇所|か所|世帯|戸|台|ha|k?㎡|km|t|ポイント)\)?$/.test(
    compact(text),
  );
}

/** A, (B), B/A, A-B, ①, ②÷①×100: the letter that formulas call a column by. */
export function isColumnLetter(text: string): boolean {
  const bare = text.replace(/\s/g, '').replace(/[Ａ-Ｚ（）／－＋]/g, (sign) => sign.normalize('NFKC'));
  return bare.length <= 12 && /^\(?\(?[A-Z①-⑳]\)?(?:[-+/÷×=]\(?[A-Z①-⑳]\)?)*(?:[×*]100)?\)?$/.test(bare);
}

/** 対前年 over 度比, 増減 over 率: a word that was broken over two rows. */
export function isBrokenWord(upper: string, lower: string): boolean {
  const isEnd = /^(?:率|額|値|量|度?比)$/.test(compact(lower)) && !compact(upper).endsWith(compact(lower));
  if (isEnd && !isYear(upper) && upper.length <= longestHead) return true;
  if (upper.length + lower.length > longestHead || isKnownHead(lower)) return false;
  const whole = normalizeHead(upper + lower);
  return !isKnownHead(compact(upper)) && isKnownHead(whole);
}
