/** What kind of texts stand in a column: numbers, rates, marks, short words or sentences, by which a head in doubt is read. */

import type { RawTable } from '../../table/table.ts';
import { findMissingReason } from '../value/missing-value.ts';

export interface ColumnCells {
  /** How many cells hold something; blanks and dashes do not. */
  readonly filled: number;
  /** Numbers of whatever unit, rates among them. */
  readonly numbers: number;
  /** Numbers with %, ポイント or 割. */
  readonly rates: number;
  /** Numbers with a unit that is none of these. */
  readonly amounts: number;
  /** Numbers that a rating may give: 4, 10点. */
  readonly points: number;
  /** ○, △, A-2, ◎. */
  readonly marks: number;
  /** R5, 令和5年度, 2023, 2023/24. */
  readonly years: number;
  /** 達成, やや遅れ: a few characters. */
  readonly short: number;
  readonly sentences: number;
  /** How many different texts there are. */
  readonly distinct: number;
}

export function countCells(texts: readonly string[]): ColumnCells {
  const filled = texts
    .map((text) =>
      text
        .replace(/^\s*[①-⑳](?=\s*[^\s\d.,０-９])/, '#')
        .normalize('NFKC')
        .trim(),
    )
    .filter((text) => findMissingReason(text) === undefined);
  const numbers = filled.filter(isNumber);
  const rates = numbers.filter(isRate);
  const words = filled.filter((text) => !isNumber(text));
  const marks = words.filter(isMark);
  const short = words.filter((text) => !isMark(text) && text.length <= longestBand);
  return {
    filled: filled.length,
    numbers: numbers.length,
    rates: rates.length,
    amounts: numbers.filter((text) => !isRate(text) && /[^\d.,()△▲▽▼+\-\s約]/.test(text)).length,
    points: numbers.filter((text) => /^(?:\d|10)点?$/.test(text)).length,
    marks: marks.length,
    years: filled.filter(isYear).length,
    short: short.length,
    sentences: words.length - marks.length - short.length,
    distinct: new Set(filled).size,
  };
}

export function columnTexts({ rows }: RawTable, index: number): readonly string[] {
  return rows.map(({ cells }) => cells[index]?.text ?? '');
}

/** Words of bands are short: 概ね順調, A 計画どおり. */
const longestBand = 8;

function isRate(text: string): boolean {
  return /%|ポイント|割/.test(text);
}

function isYear(text: string): boolean {
  return /^(?:(?:fy|西暦)?(?:19|20)\d\d(?:\/\d\d)?(?:年度?(?:\d{1,2}月)?)?末?|(?:[mtshr]|明治|大正|昭和|平成|令和)\.?(?:元|\d{1,2})(?:年度?(?:\d{1,2}月)?)?末?|(?:元|\d{1,2})年度末?)$/i.test(
    text,
  );
}

function isMark(text: string): boolean {
  return /^(?:[○◯〇△▲×✕◎●☆★◇◆□■→↗↘↑↓]{1,3}|[a-z][-+]?\d?)$/i.test(text);
}

/** A numeral with little besides: a sign, a word before it, a unit. A year and a numbering (`1 議会費`, `②確保方策`) are none. */
function isNumber(text: string): boolean {
  if (!/^[(（]?(?:約|延べ?|計|毎年|年間)?\s?[△▲▽▼+\-±]?\s?\d/.test(text)) return false;
  if (/^(?:\d{1,4}|元)年度?(?:末)?$/.test(text) || /^\d{1,2}(?:[.:、]\s?|\s)\p{L}\s?\p{L}/u.test(text)) return false;
  return text.replace(/[\d.,]/g, '').length <= 12;
}
