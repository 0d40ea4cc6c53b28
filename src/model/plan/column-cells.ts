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
  /** ○, △, A-2, ◎, ③. */
  readonly marks: number;
  /** R5, 令和5年度, 2023, 2023/24. */
  readonly years: number;
  /** 達成, やや遅れ: a few characters. */
  readonly short: number;
  readonly sentences: number;
  /** How many different texts there are. */
  readonly distinct: number;
  /** How often a text differs from the one before it: more than there are where one comes back. */
  readonly runs: number;
}

/** Each different text is looked at once: cells of a column are often alike. */
export function countCells(texts: readonly string[]): ColumnCells {
  const counts = { filled: 0, numbers: 0, rates: 0, amounts: 0, points: 0, marks: 0, years: 0, short: 0, sentences: 0 };
  const seen = new Set<string>();
  for (const [raw, times] of tally(texts)) {
    const text = plainText(raw);
    if (findMissingReason(text) !== undefined) continue;
    seen.add(text);
    counts.filled += times;
    for (const kind of kindsOf(text)) counts[kind] += times;
  }
  return { ...counts, distinct: seen.size, runs: countRuns(texts.map(plainText).filter((text) => seen.has(text))) };
}

function countRuns(texts: readonly string[]): number {
  return texts.filter((text, index) => text !== texts[index - 1]).length;
}

function tally(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

function plainText(text: string): string {
  if (/^\s*[①-⑳]\s*$/.test(text)) return text.trim();
  return text
    .replace(/^\s*[①-⑳](?=\s*[^\s\d.,０-９])/, '#')
    .normalize('NFKC')
    .trim();
}

function kindsOf(text: string): readonly Exclude<keyof ColumnCells, 'filled' | 'distinct' | 'runs'>[] {
  const year = isYear(text) ? (['years'] as const) : [];
  if (!isNumber(text)) return [isMark(text) ? 'marks' : text.length <= longestBand ? 'short' : 'sentences', ...year];
  const amount = !isRate(text) && /[^\d.,()△▲▽▼+\-\s約]/.test(text) ? (['amounts'] as const) : [];
  const point = /^(?:\d|10)点?$/.test(text) ? (['points'] as const) : [];
  return ['numbers', ...(isRate(text) ? (['rates'] as const) : amount), ...point, ...year];
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
  return /^(?:[○◯〇△▲×✕◎●☆★◇◆□■→↗↘↑↓]{1,3}|[①-⑳]|[a-z][-+]?\d?)$/i.test(text);
}

/** A numeral with little besides: a sign, a word before it, a unit. A year and a numbering (`1 議会費`, `②確保方策`) are none. */
function isNumber(text: string): boolean {
  if (!/^[(（]?(?:約|延べ?|計|毎年|年間)?\s?[△▲▽▼+\-±]?\s?\d/.test(text)) return false;
  if (/^(?:\d{1,4}|元)年度?(?:末)?$/.test(text) || /^\d{1,2}(?:[.:、]\s?|\s)\p{L}\s?\p{L}/u.test(text)) return false;
  // 1号認定, 2次救急, 3歳児クラス: which of several it is.
  if (/^\d{1,2}(?:号|次|級|種|類|歳児)\p{L}/u.test(text)) return false;
  return text.replace(/[\d.,]/g, '').length <= 12;
}
