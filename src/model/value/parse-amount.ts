/** Understands the text of one amount or change: its numeral, unit, bound, period, firmness and the value in brackets beside it. */

import { convertAmount } from './convert-unit.ts';
import { Decimal } from './decimal.ts';
import { mirrorBound } from './goal-bound.ts';
import type { Amount, Bound, Change, Circumstances, Qualitative } from './quantity.ts';
import { findBase, findMultiplied } from './read-base.ts';
import { findBasePeriod, hasNumber, hasTwoPeriods, readCircumstances } from './read-circumstances.ts';
import { type Numeral, readNumeral } from './read-numeral.ts';
import { type Rest, readRest } from './read-rest.ts';
import { readTotal } from './read-total.ts';
import { isSameUnit } from './same-unit.ts';
import { splitAmounts } from './split-amounts.ts';
import { findLeadingUnit, isCounted, isKnownUnit } from './unit-words.ts';
import { innerStretch, type Stretch, type Token, textOf } from './value-tokens.ts';

/**
 * The stretch should hold one numeral outside its brackets. The result is a `Change` or a `Qualitative` where the words around
 * the numeral say that it is no level to compare with (`前年度比10%減`, `2か所を新設する`), and `undefined` where the numeral is
 * malformed (`1,23人`) or not the only one.
 */
export function parseAmount(stretch: Stretch): Amount | Change | Qualitative | undefined {
  const { half, start, tokens } = stretch;
  const [token, ...others] = tokens.filter((each) => each.kind === 'number');
  if (token === undefined || others.length > 0) return undefined;
  const typed = readNumeral(half, start, token.start, token.end);
  if (typed === undefined) return undefined;
  const end = token.end + typed.skip;
  if (hasTwoPeriods(stretch, typed.start) || isSecondByMark(stretch, end)) return undefined;
  const said = { text: textOf(stretch), ...readCircumstances(stretch, token) };
  const rest = restOf(stretch, end);
  if (leadingTrend.test(half.slice(start, typed.start)) || upperHalf.test(rest) || secondZero.test(rest))
    return undefined;
  if (!typed.signed && loss.test(half.slice(start, typed.start))) return undefined;
  if (slipOfYear.test(half.slice(Math.max(start, typed.start - 3), typed.start))) return undefined;
  const words = readRest(rest);
  if (words === undefined || isDayOfMonth(half.slice(start, typed.start), words.unit))
    return { type: 'qualitative', ...said };
  if (isSlip(half.slice(token.start, token.end), words.unit) || isPower(half, token)) return undefined;
  if (typed.unit !== undefined && words.unit !== '') return { type: 'qualitative', ...said };
  const { numeral, unit } = withHalf(typed, typed.unit ?? words.unit);
  const lead = half.slice(start, numeral.start);
  const isAdded = /(?:[+±]|プラス)\s?$/.test(half.slice(Math.max(start, token.start - 4), token.start));
  const form = { isChange: words.change !== undefined, isSigned: numeral.signed, isAdded };
  const noted = findNotedBase(stretch);
  const base = findBase(lead, form) ?? findMultiplied(lead, unit) ?? noted?.base;
  if (words.change !== undefined || base !== undefined) {
    const year = findBasePeriod(stretch, numeral.start, isAdded) ?? noted?.year;
    return readChange(numeral, words, unit, { base, year, isWithin: rest.includes('以内') }, said);
  }

  const notes = tokens
    .filter(({ kind }) => kind === 'bracket')
    .map((each) => readBracket(stretch, each, numeral, unit));
  const total = readTotal(stretch, numeral.value, unit);
  if (notes.includes(undefined) || total === 'not-a-total') return undefined;
  const year = notes.find((note) => note?.asOf !== undefined)?.asOf;
  const reference = notes.find((note) => note?.reference !== undefined)?.reference;
  // ▲0.5%以内 is a loss of so much at most.
  const isLossWithin = numeral.value.isNegative() && rest.includes('以内');
  const limit = words.bound && isLossWithin ? mirrorBound(words.bound) : words.bound;
  const bound = limit ?? readPrefix(half.slice(start, numeral.start));
  return {
    type: 'amount',
    ...(year !== undefined && { asOf: year }),
    ...said,
    value: numeral.value,
    unit,
    decimals: numeral.decimals,
    before: stretch.text.slice(start, numeral.start),
    after: stretch.text.slice(end, stretch.end),
    ...(numeral.spelled && { spelled: true }),
    ...(bound && { bound }),
    ...(reference && { reference }),
    ...(total && { total }),
  };
}

/** `↑5人` is a change or a level with its trend; 70%台後半 is no level to compute with. */
const leadingTrend = /[↑↓↗↘⬆⬇⬈⬊⤴⤵]\ufe0f?\s?$/;
const upperHalf = /^[^\d]{0,8}台(?:後半|半ば|なかば|中盤)/;

/** `男3人、女ゼロ` holds two numbers. */
const secondZero = /[、,・/\s][^\d、,・/\s]{0,8}ゼロ/;
/** 令和6 is a year without its 年, and 平成30人 nobody can understand. */
const slipOfYear = /(?:令和|平成|昭和)\s?$/;

/** 翌月10日 is a date, 毎月10日 so many days of each. */
function isDayOfMonth(lead: string, unit: string): boolean {
  return unit === '日' && /(?:翌々?月|当月|前月)\s?$/.test(lead);
}

/** `転出超過 312人`, `赤字3億円`: a minus told in a word, unless the row counts just that. */
const loss = /(?:転出超過|社会減|自然減|赤字|純減|資金不足)[\s:=]*$/;

/** What stands behind the numeral, without brackets, periods and note marks. */
function restOf({ half, end, tokens }: Stretch, from: number): string {
  let rest = '';
  let at = from;
  for (const token of tokens) {
    if (token.start < from || token.kind === 'word' || token.kind === 'clock') continue;
    const gap = half.slice(at, token.start);
    rest += token.kind === 'per' || token.kind === 'period' ? gap.replace(/\/ ?$/, '') : gap;
    if (token.kind === 'bracket' || half.charAt(token.start) === '※') rest += ' ';
    at = token.end;
    // ※R5.9末現在
    if (token.kind === 'period') at += /^(?:現在|時点)?/.exec(half.slice(at, Math.min(at + 2, end)))?.[0].length ?? 0;
  }
  return rest + half.slice(at, end);
}

/** `46%削減（2013年度比）`, `▲5%（前年度比）`: what it is counted from stands behind it. */
function findNotedBase(stretch: Stretch): { readonly base: Change['base']; readonly year?: string } | undefined {
  for (const bracket of stretch.tokens) {
    if (bracket.kind !== 'bracket' || hasNumber(bracket.inner)) continue;
    const inner = innerStretch(stretch, bracket);
    const words = inner.half
      .slice(inner.start, inner.end)
      .trim()
      .replace(/(?:の?(?:増減|増加|減少|削減|伸び)率?)$/, '');
    if (words.length > 16 || !/比$|^対(?:前年度?|前年同[期月]|基準年度?)$/.test(words)) continue;
    const base = findBase(words, { isChange: true, isSigned: false, isAdded: false });
    const [period] = inner.tokens.filter(({ kind }) => kind === 'period');
    if (base !== undefined) return { base, ...(period && { year: stretch.text.slice(period.start, period.end) }) };
  }
  return undefined;
}

/** `1時間半`, `2年半`. */
function withHalf(numeral: Numeral, unit: string): { readonly numeral: Numeral; readonly unit: string } {
  const whole = /^(?:時間|.月|年|日)(?=半$)/.exec(unit)?.[0];
  if (whole === undefined || numeral.decimals > 0) return { numeral, unit };
  return { numeral: { ...numeral, value: numeral.value.plus(0.5), decimals: 1, spelled: true }, unit: whole };
}

/**
 * 19.895人 is a slip for 19,895人, 5745f one for 5745ha, 1O人 one for 10人, 1'234 one for 1,234, and 50%≦ may be meant either
 * way: no one can tell for certain.
 */
function isSlip(digits: string, unit: string): boolean {
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits) && isCounted(unit)) return true;
  return notAUnit.test(unit) && unit !== 'l';
}

const notAUnit =
  /^[b-fi-kn-ru-zB-GIKNOQ-SUX-Z]$|^[」』”’>]|[-−‐–—―]$|^E[-+]?\d*$|^[OoIl|〇○◯]+(?![A-Za-z])|^[-−‐–—―ー△▲▽▼+±=_'’"“”^|\\<>{}#&@.~〜]|[≦≧≤≥<>]/;

/** `3人※4人`: the digits behind the mark are a note's number or a second value. */
function isSecondByMark({ half, tokens }: Stretch, from: number): boolean {
  const mark = tokens.find(({ kind, start }) => kind === 'mark' && start >= from);
  if (mark === undefined || !/\d$/.test(half.slice(mark.start, mark.end))) return false;
  const unit = findLeadingUnit(half.slice(mark.end, mark.end + 16));
  const behind = half.slice(mark.end + unit.length, mark.end + unit.length + 2);
  return unit !== '' && isKnownUnit(half.slice(from, mark.start).trim()) && endOfUnit.test(behind);
}

const endOfUnit = /^(?:以上|以下|以内|未満|超|程度|増|減|(?![\p{L}\d]))/u;

/** 10⁶ is no ten with a note. */
function isPower(half: string, { start, end }: Token): boolean {
  return half.slice(start, end) === '10' && /[¹²³⁰⁴-⁹]/.test(half.charAt(end));
}

/** With a base but neither a sign nor a word of rise or fall (`前年度比105%`) nobody can tell a change from a level. */
function readChange(
  numeral: Numeral,
  words: Rest,
  unit: string,
  { base = 'unknown', year, isWithin }: ChangeWords,
  given: Circumstances & { readonly text: string },
): Change | Qualitative | Amount | undefined {
  const { value, decimals } = numeral;
  const isOfFall = words.change === -1 || (value.isNegative() && isWithin);
  const limits = words.bound && { bound: isOfFall ? mirrorBound(words.bound) : words.bound };
  const { asOf, ...others } = given;
  // The year of the base is not the one that the change is of.
  const said = asOf === undefined || asOf === year ? others : given;
  const from = base === 'unknown' && year !== undefined ? { base: 'year' as const, baseYear: year } : { base };
  if (unit === '倍' && words.change === undefined)
    return { ...said, ...readTimes(value, decimals), ...limits, ...from };
  if (words.change === undefined && !numeral.signed) return { type: 'qualitative', ...said };
  return {
    type: 'change',
    ...said,
    value: words.change === -1 && !value.isNegative() ? value.negated() : value,
    unit,
    decimals,
    ...limits,
    relative: /^(?:%|パーセント|㌫|割|‰)$/.test(unit),
    ...from,
  };
}

interface ChangeWords {
  readonly base: Change['base'] | undefined;
  readonly year: string | undefined;
  /** 前年度比▲5%以内 is so much off at most. */
  readonly isWithin: boolean;
}

/** 1.5倍 is 50 % more. */
export function readTimes(
  value: Decimal,
  decimals: number,
): Pick<Change, 'type' | 'value' | 'unit' | 'decimals' | 'relative'> {
  const more = value.minus(1).times(100);
  return { type: 'change', value: more, unit: '%', decimals: Math.max(decimals - 2, 0), relative: true };
}

interface BracketNote {
  readonly asOf?: string;
  readonly reference?: Amount;
}

/** `undefined` when a numeral in the brackets is malformed. */
function readBracket(stretch: Stretch, bracket: Token, numeral: Numeral, unit: string): BracketNote | undefined {
  if (!hasNumber(bracket.inner)) return {};
  const inner = innerStretch(stretch, bracket);
  const text = textOf(inner);
  if (isYear(inner.half.slice(inner.start, inner.end).trim(), numeral, unit)) return { asOf: text.trim() };
  const pieces = splitAmounts(inner);
  const amounts = pieces.map(parseAmount);
  if (amounts.includes(undefined)) return bracket.inner?.some(({ kind }) => kind === 'total') ? {} : undefined;
  const [only] = amounts;
  const isOther = amounts.length === 1 && only?.type === 'amount' && isSecond(only, unit);
  return isOther && !saysAgain(only, numeral, unit) ? { reference: only } : {};
}

/** 10.2分（10分12秒） and 1,234千円（1.2百万円）: one value in two units, as far as its digits go. */
function saysAgain(second: Amount, { value, decimals }: Numeral, unit: string): boolean {
  if (isSameUnit(second.unit, unit) || second.bound !== undefined) return false;
  const [own, digit] = [second.value, new Decimal(10).pow(-second.decimals)].map((each) =>
    convertAmount({ ...second, value: each, spelled: true }, unit),
  );
  if (own === undefined || digit === undefined) return false;
  const tolerance = Decimal.max(digit.value, new Decimal(10).pow(-decimals)).div(2);
  return own.value.minus(value).abs().lte(tolerance);
}

/** A bare year beside a number with a unit or of quite another size, and 21年 beside anything but years. */
function isYear(text: string, { value, decimals }: Numeral, unit: string): boolean {
  if (/^(?:\d{1,2}|元)年$/.test(text)) return unit !== '年';
  if (!/^(?:19\d\d|20\d\d|2100)$/.test(text)) return false;
  return unit !== '' || decimals > 0 || value.abs().lt(200) || value.abs().gt(20_000);
}

/** Ages say of whom something is counted, n=1,200 of how many, `5点満点` and `H27=100` on which scale, うち子ども230人 who is among them. */
function isSecond({ unit, before }: Amount, own: string): boolean {
  if (ofSample.test(before) || /^\s?(?:うち|内)/.test(before)) return false;
  if (/満点$/.test(unit)) return false;
  return !/^[歳才]/.test(unit) || /^[歳才]/.test(own);
}

/** How many were asked, and what an index is 100 of. */
const ofSample =
  /(?:[nNｎＮ]\s?[=＝:：]|(?:有効)?回答者?数?|標本数?|サンプル数?|母数|対象者?数?)[\s=＝:：]?$|(?:年度?|[RHSＲＨＳ][\d０-９]{1,2}|(?:19|20)\d\d)\s?[=＝]\s?$/;

function readPrefix(lead: string): Bound | undefined {
  const near = lead.slice(-8).trimEnd();
  if (/(?:約|およそ|概ね|おおむね|ほぼ)$/.test(near)) return '約';
  if (/(?:延べ|のべ|延)$/.test(near)) return '延べ';
  if (/[≧≥]$|(?:>=|=>)$|(?:最低|下限|少なくとも)$/.test(near)) return '以上';
  if (/[≦≤]$|(?:<=|=<)$|(?:最大|上限|多くとも|高くとも|遅くとも|長くとも)$/.test(near) || /^[~〜]$/.test(near))
    return '以下';
  if (near.endsWith('>')) return '超';
  return near.endsWith('<') ? '未満' : undefined;
}
