/** What a header over a column of values says: baseline, actual or target, its fiscal year, and how firm the figures are. */

import { normalizeHeader } from '../value/text-width.ts';
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import { type FiscalYearContext, type FiscalYearReading, parseFiscalYear } from '../year/parse-fiscal-year.ts';
import type { ActualStatus } from './plan.ts';

export interface ValueHeader {
  readonly role: 'baseline' | 'actual' | 'target';
  readonly status: ActualStatus;
  /** Whether the header names its role: `27年度実績` does, `27年度` does not. */
  readonly named: boolean;
  readonly year: HeaderYear;
}

export type HeaderYear =
  | { readonly type: 'none' }
  | { readonly type: 'year'; readonly year: FiscalYear; readonly certain: boolean }
  | { readonly type: 'not-a-year' };

/** Against a normalised header, which is in lower case. */
const roleWords: readonly { readonly role: ValueHeader['role']; readonly words: RegExp }[] = [
  { role: 'baseline', words: /基準年度の?値|(?:基準|現状|現況|当初|従来)(?:数値|値)?|(?:計画)?策定時の?値?/g },
  { role: 'target', words: /(?:kpi)?(?:最終|中間)?目標(?:設定値?|数値|値)?/g },
  { role: 'actual', words: /実績(?:数値|値)?(?:見込み?)?|見込み?値?|速報値?|確定値?|決算値?/g },
];

const statusWords: readonly { readonly status: ActualStatus; readonly words: RegExp }[] = [
  { status: 'expected', words: /見込/ },
  { status: 'preliminary', words: /速報/ },
];

/** What is longer is a sentence. */
const longestHeader = 100;

/** `undefined` when the header says nothing of a value, e.g. `備考` or `目標値の考え方`. */
export function parseValueHeader(header: string, context: FiscalYearContext): ValueHeader | undefined {
  const text = normalizeHeader(header);
  if (text.length > longestHeader) return undefined;
  const roles = findRoles(text);
  const [role = 'actual', ...others] = roles;
  if (others.length > 0) return undefined;
  const year = readYear(stripWords(text), role === 'target' ? context : withPast(context));
  if (year === undefined || (roles.length === 0 && year.type === 'none')) return undefined;
  const status = statusWords.find(({ words }) => words.test(text))?.status ?? 'final';
  return { role, status, named: roles.length > 0, year };
}

/** What a header over values is by its words alone, e.g. `令和元（2019）年度までの目標設定`; `undefined` where they say two things or none. */
export function findValueRole(header: string): ValueHeader['role'] | undefined {
  const [role, ...others] = findRoles(normalizeHeader(header));
  return others.length > 0 ? undefined : role;
}

function findRoles(text: string): readonly ValueHeader['role'][] {
  return roleWords.filter(({ words }) => text.search(words) >= 0).map(({ role }) => role);
}

/** A baseline or actual lies behind the document, so that `26年度` in one of 2024 is 平成26年度, not 令和26年度. */
function withPast(context: FiscalYearContext): FiscalYearContext {
  const own = fiscalYearOf(context.documentDate);
  return { ...context, from: context.from ?? fiscalYear(own - 20), to: context.to ?? fiscalYear(own + 1) };
}

/** What is left of a header without the words of its role: `現状値（平成26年度末）` → `平成26年度`. */
function stripWords(text: string): string {
  const rest = roleWords.reduce((left, { words }) => left.replace(words, ''), text);
  return rest
    .replace(/\((?:年度|値)?\)/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^[・:/の]+|(?<![・:/])[・:/]+$/g, '')
    .replace(/(?:における|まで|現在|時点|末|の)+$/, '');
}

/** `undefined` when the text has nothing of a year, so that the header means something else. */
function readYear(text: string, context: FiscalYearContext): HeaderYear | undefined {
  if (text === '') return { type: 'none' };
  const parsed = parseYear(text, context) ?? parseMonth(text, context) ?? parseCalendarYear(text, context);
  if (parsed !== undefined && isPlausible(parsed.year, context)) return { type: 'year', ...parsed };
  return parsed !== undefined || looksLikeYear(text) ? { type: 'not-a-year' } : undefined;
}

/** Also without 年度 where brackets show that it is a year: `2015（H27）`. */
function parseYear(text: string, context: FiscalYearContext): FiscalYearReading | undefined {
  return parseFiscalYear(text, context) ?? (text.includes('(') ? parseFiscalYear(`${text}年度`, context) : undefined);
}

/** The fiscal year a month falls in, where a header gives a date: `平成28年3月` → FY2015. */
function parseMonth(text: string, context: FiscalYearContext): FiscalYearReading | undefined {
  const match = /^(.+)[年.](\d{1,2})(?:月(?:\d{1,2}日)?末?)?$/.exec(text);
  const month = Number(match?.[2]);
  if (match === null || !(month >= 1 && month <= 12)) return undefined;
  const parsed = parseFiscalYear(`${match[1]}年度`, context);
  return parsed && { ...parsed, year: fiscalYear(month >= 4 ? parsed.year : parsed.year - 1) };
}

/** A calendar year stands for the fiscal year of the same number, which is worth a notice. */
function parseCalendarYear(text: string, context: FiscalYearContext): FiscalYearReading | undefined {
  const parsed = text.endsWith('年') ? parseFiscalYear(`${text}度`, context) : undefined;
  return parsed && { ...parsed, certain: false };
}

/** Plans reach a few decades at most: 令和99年度 is a slip of the hand. */
function isPlausible(year: FiscalYear, context: FiscalYearContext): boolean {
  return Math.abs(year - fiscalYearOf(context.documentDate)) <= 50;
}

function looksLikeYear(text: string): boolean {
  const number = /^(.{0,2}?)(?:元|\d[\d.,]*)(?:\([^()]*\))?(年度?)?(?:[\d.]+月)?(?:[\d.]+日)?(?:\(.*\))?$/.exec(text);
  // 令和X年度, 昨年度: meant as a year, and a year of figures would be lost without a word.
  if (/^.{1,6}年度$/.test(text)) return true;
  return number !== null && (number[2] !== undefined || /^(?:明治|大正|昭和|平成|令和|[mtshr])$/.test(number[1] ?? ''));
}
