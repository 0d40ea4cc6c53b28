/** When the value of a cell holds and how firm it is, as the cell itself says it. */

import { needsYear } from '../year/period-pattern.ts';
import { isRelativePeriod } from '../year/relative-period.ts';
import { findFirmness } from './firmness.ts';
import type { Circumstances } from './quantity.ts';
import { innerStretch, type Stretch, type Token, textOf } from './value-tokens.ts';

/**
 * Of the cell's number, or of its word where there is none. A period in brackets behind the number counts before one in its
 * label, and that before a remark (`5.1%平成20年度(※平成21年1月現在)`). The year of a base (`平成25年度比`) is none, nor is the year that
 * a word tells of (`平成30年度開設`).
 */
export function readCircumstances(stretch: Stretch, number?: Token): Circumstances {
  const asOf = findPeriod(stretch, number);
  const firmness = findFirmness(firmWords(stretch, number));
  return { ...(asOf !== undefined && { asOf }), ...(firmness && { firmness }) };
}

function findPeriod(stretch: Stretch, number: Token | undefined): string | undefined {
  const { text, tokens } = stretch;
  const brackets = tokens.filter(({ kind, inner }) => kind === 'bracket' && !hasNumber(inner));
  const noted = brackets.map((each) => ({
    place: each,
    period: periodOf(innerStretch(stretch, each), number !== undefined),
  }));
  const behind = noted.find(({ place, period }) => period?.remark === false && place.start >= (number?.start ?? 0));
  const outside = tokens.find((each) => each.kind === 'period' && isOwn(stretch, each, number));
  const spelled = outside && text.slice(outside.start, outside.end);
  const later = noted.find(({ period }) => period !== undefined);
  // R5（9月末）：5人
  const part = behind ?? noted.find(({ period }) => period !== undefined && needsYear(period.text));
  return joinPart(part?.period?.text, spelled) ?? later?.period?.text ?? labelOf(stretch, number);
}

/** `令和5年度：5人（9月末）`, `9月末 5人（令和5年度）`: a year and a part of it. */
function joinPart(behind: string | undefined, outside: string | undefined): string | undefined {
  if (behind === undefined || outside === undefined || needsYear(behind) === needsYear(outside))
    return behind ?? outside;
  return needsYear(behind) ? `${outside} ${behind}` : `${behind} ${outside}`;
}

/** `前年度 5人`, `前回：5人`. */
function labelOf({ half, start }: Stretch, number: Token | undefined): string | undefined {
  if (number === undefined || number.start - start > 16) return undefined;
  const label = half.slice(start, number.start).replace(/[:=]/, ' ').trim();
  return isRelativePeriod(label) ? label : undefined;
}

function periodOf(
  inner: Stretch,
  isOfNumber: boolean,
): { readonly text: string; readonly remark: boolean } | undefined {
  const [first] = inner.tokens;
  const remark = first?.kind === 'mark' && inner.half.slice(inner.start, first.start).trim() === '';
  const text = spelledPeriod(inner, isOfNumber);
  return text === undefined ? undefined : { text, remark };
}

/** Several periods of a number as one text, `R2（9月末）` and `2020年度・R2`, which is one period, or is none and asked about. */
function spelledPeriod(inner: Stretch, isOfNumber: boolean): string | undefined {
  const periods = periodsIn(inner, inner.tokens);
  const [period, ...others] = periods;
  if (period === undefined) {
    const words = textOf(inner).trim();
    return latestWords.test(words) || isRelativePeriod(words) ? words : undefined;
  }
  const spelled = inner.text.slice(period.start, period.end);
  const holders = inner.tokens.filter((each) => periods.includes(each) || periodsIn(inner, each.inner).length > 0);
  const [start = period.start, end = period.end] = [holders[0]?.start, holders.at(-1)?.end];
  if (others.length > 0) {
    // 2回（6月、11月） were both within the year.
    if (periods.every((each) => needsYear(inner.text.slice(each.start, each.end)))) return undefined;
    const between = periods.reduceRight((rest, each) => rest.slice(0, each.start) + rest.slice(each.end), inner.half);
    const length = periods.reduce((sum, each) => sum + each.end - each.start, 0);
    return isOfNumber && isJoint.test(between.slice(start, end - length)) ? inner.text.slice(start, end) : undefined;
  }
  if (inner.tokens.includes(period)) return spelled;
  const isWhole = isOfNumber && inner.half.slice(end, inner.end).trim() === '';
  return isWhole && isOfSurvey.test(inner.half.slice(Math.max(inner.start, start - 8), start)) ? spelled : undefined;
}

/** Also those in brackets of their own. */
function periodsIn(stretch: Stretch, tokens: readonly Token[] = []): readonly Token[] {
  return tokens.flatMap((each) => {
    if (each.kind === 'period') return isBase(stretch, each) ? [] : [each];
    return each.kind === 'bracket' && !hasNumber(each.inner) ? periodsIn(stretch, each.inner) : [];
  });
}

/** What stands between periods that are told together; of other words (R4改修のためR5休館) they are no periods of the value. */
const isJoint = /^(?:[\s・、,/()[\]〔〕【】~〜→:とのび及]|並びに|および|調査|実績|時点|現在|年度|値)*$/;
/** What the year in brackets behind it is of: `直近（R2）`, `3か年平均（H30～R2）`, and not `改修（R2）`. */
const isOfSurvey = /(?:直近|最新|平均|調査|回|時|値|実績|現状|決算|統計|計|確定|速報|推計|基準年度?)\s?$/;

const latestWords = /^(?:直近|最新)(?:の?(?:値|年度?|数値|実績値?))?$/;

/** Of a word without a number only a period that opens it like a label is its own: `令和2年度：拡充`. */
function isOwn(stretch: Stretch, period: Token, number: Token | undefined): boolean {
  if (isBase(stretch, period)) return false;
  return number !== undefined || /^\s*[:=]/.test(stretch.half.slice(period.end, period.end + 4));
}

function isBase({ half }: Stretch, { end }: Token): boolean {
  return comparing.test(half.slice(end, end + 8));
}

const comparing =
  /^の?(?:実績|水準|値)?(?:比|対比|より|から|に比べ|に対し|と比べ|と比較|並み|なみ|程度|と?同[程等水数額])|^の[\d.]{1,5}倍/;

/** The period that a change is counted from: that of `平成25年度比26%削減`, `R4の10%増`, `R4+10件`, and not that of `R5 5人増`. */
export function findBasePeriod({ half, text, tokens }: Stretch, before: number, isAdded: boolean): string | undefined {
  const base = tokens.findLast(({ kind, end }) => {
    if (kind !== 'period' || end > before) return false;
    const between = half.slice(end, Math.min(end + 12, before));
    return baseWords.test(between) || (isAdded && /^ ?[+±]?$/.test(between));
  });
  return base && text.slice(base.start, base.end);
}

const baseWords =
  /^(?:の?(?:実績|水準|値)?(?:比|対比|より|から|に比べ|に対し|と比べ|と比較|を基準)|の(?:実績|水準|値)?の?$)/;

/**
 * `R4→R5 5人`: of which of two periods the number is nobody can tell, unless one is a part of the other. `R6：3校、R8：全校` and
 * `3校（R6）、全校（R8）` say of the later one something else.
 */
export function hasTwoPeriods(stretch: Stretch, before: number): boolean {
  const { half, tokens } = stretch;
  const leading = tokens.filter(({ kind, end }) => kind === 'period' && end <= before);
  const following = tokens.flatMap((token, index) => {
    if (token.kind === 'period') return token.start >= before && opensAnother(half, token) ? [token] : [];
    return token.kind === 'bracket' && token.start > before ? datesAnother(half, token, tokens[index - 1]) : [];
  });
  const own = leading.filter((each) => !isBase(stretch, each));
  return areOfTwoYears(leading, half) || areOfTwoYears([...own, ...following], half);
}

function areOfTwoYears(periods: readonly Token[], half: string): boolean {
  const spelled = periods.map(({ start, end }) => half.slice(start, end));
  return new Set(spelled.filter((each) => !needsYear(each))).size > 1;
}

function opensAnother(half: string, { start, end }: Token): boolean {
  const isApart = /[、,・/\s→]$/.test(half.slice(Math.max(start - 1, 0), start));
  return isApart && /^(?:末|時点|まで)?に?(?:\s?[:=→]|は|\s[^\s\d])/.test(half.slice(end, end + 8));
}

/** The only period of brackets that stand behind a number, or behind a word of its own. */
function datesAnother(half: string, bracket: Token, previous: Token | undefined): readonly Token[] {
  const [period, ...others] = bracket.inner ?? [];
  const isAlone = period?.kind === 'period' && others.length === 0 && bracket.end - period.end === 1;
  if (!isAlone || previous === undefined || period.start - bracket.start !== 1) return [];
  const between = half.slice(previous.end, Math.min(bracket.start, previous.end + 16));
  const isOfNumber = previous.kind === 'number' && !/[、,・/\s→]/.test(between);
  return isOfNumber || /^[、,・/\s→](?!次回|前回|調査|うち)\p{L}{1,8}$/u.test(between) ? [period] : [];
}

/** The words directly around the number, and brackets that hold no number of their own. */
function firmWords(stretch: Stretch, number: Token | undefined): string {
  const { half, start, end, tokens } = stretch;
  const notes = tokens.filter(({ kind, inner }) => kind === 'bracket' && !hasNumber(inner));
  const noted = notes.map((each) => half.slice(each.start, Math.min(each.end, each.start + near)));
  if (number === undefined) return noted.join(' ');
  const isMarked = isPreliminary(stretch, number);
  const lead = /(?:見込み?|予定|速報値?|推[計定]値?|暫定値?|概[数算]値?|予測値?|計画[値額量])[\s:]*$/.exec(
    half.slice(Math.max(start, number.start - 8), number.start),
  );
  const next = tokens.find((each) => each.start >= number.end && each.kind !== 'mark');
  const behind = half.slice(number.end, Math.min(next?.start ?? end, number.end + near));
  return [isMarked ? '速報' : '', lead?.[0] ?? '', behind, ...noted].join(' ');
}

/** `115p`, `115（p）`, `p 115`, as tables of statistics mark what is to be revised. */
function isPreliminary({ half, start, tokens }: Stretch, number: Token): boolean {
  const isMark = tokens.some((each) => each.kind !== 'number' && /^\(?p\)?$/.test(half.slice(each.start, each.end)));
  return isMark || /(?:^|\s)p ?$/.test(half.slice(Math.max(start, number.start - 3), number.start));
}

const near = 24;

export function hasNumber(tokens: readonly Token[] = []): boolean {
  return tokens.some(({ kind, inner }) => kind === 'number' || kind === 'total' || hasNumber(inner));
}
