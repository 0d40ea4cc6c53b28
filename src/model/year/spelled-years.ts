/** Fiscal years as they are spelled in heads and titles, and another year in the same spelling. */

import { toHalfWidth } from '../text/text-width.ts';
import { type CalendarDate, eras, type FiscalYear } from './fiscal-year.ts';
import { parseFiscalYear } from './parse-fiscal-year.ts';

export interface SpelledYear {
  readonly year: FiscalYear;
  /** In the text: `令和6`, `R06`, `2024`, `６` of `６年度`. */
  readonly start: number;
  readonly end: number;
}

/** Of `令和6（2024）年度` both. A number without an era is one only before 年度. */
export function findSpelledYears(text: string, documentDate: CalendarDate): readonly SpelledYear[] {
  return [...text.matchAll(spelling)].flatMap((match) => {
    const reading = parseFiscalYear(`${match[0].replace('.', '')}年度`, { documentDate });
    if (reading?.certain !== true) return [];
    return [{ year: reading.year, start: match.index, end: match.index + match[0].length }];
  });
}

const spelling =
  /(?<![A-Za-z0-9０-９.,])(?:(?:令和|平成|昭和)\s?(?:元|[0-9０-９]{1,2})|[RHSＲＨＳ]\.?[0-9０-９]{1,2}|(?:19|20|１９|２０)[0-9０-９]{2}|[0-9０-９]{1,2}(?=年度))(?![0-9０-９,]|年間)/g;

/** Each year of `text` so many years later, in its own spelling: era in full or by its letter, width and zeros of its digits. */
export function shiftYears(text: string, years: readonly SpelledYear[], by: number): string {
  let shifted = '';
  let at = 0;
  for (const { year, start, end } of years) {
    shifted += text.slice(at, start) + spellLike(text.slice(start, end), year + by);
    at = end;
  }
  return shifted + text.slice(at);
}

function spellLike(sample: string, year: number): string {
  const number = /元|[0-9０-９]+/.exec(sample)?.[0] ?? '';
  const lead = sample.slice(0, sample.length - number.length);
  const digits = toHalfWidth(number);
  if (digits.length === 4) return widen(`${year}`, number);
  // The oldest of those that had begun is written no more.
  const era = eras.find(({ firstFiscalYear }) => firstFiscalYear <= year);
  if (era === undefined) return sample;
  const ordinal = year - era.firstFiscalYear + 1;
  const isNamed = /[令平昭]/.test(lead);
  const written =
    isNamed && ordinal === 1 ? '元' : `${ordinal}`.padStart(digits.startsWith('0') ? digits.length : 1, '0');
  return `${leadOf(lead, era)}${widen(written, number)}`;
}

function leadOf(lead: string, { name, initial }: (typeof eras)[number]): string {
  if (lead === '') return '';
  const known = lead.replace(/令和|平成|昭和/, name);
  if (known !== lead || lead.includes(name)) return known;
  return /[Ａ-Ｚ]/.test(lead)
    ? lead.replace(/[Ａ-Ｚ]/, String.fromCharCode(initial.charCodeAt(0) + fullWidth))
    : lead.replace(/[A-Z]/, initial);
}

/** From an ASCII character to its full-width form. */
const fullWidth = 0xfee0;

function widen(digits: string, sample: string): string {
  if (!/[０-９]/.test(sample)) return digits;
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + fullWidth));
}
