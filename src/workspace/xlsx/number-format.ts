/** Shows a number as Excel in Japan does under its number format, so that a typed cell reads like a written one. */

import { dateFromSerial, format, isDateFormat } from 'numfmt';
import { compareDates, eras } from '../../model/year/fiscal-year.ts';

/**
 * Why the sheet shows something else than the number that is read: `sign` a negative number without its sign, in red or in
 * brackets; `hidden` a number that is not shown; `zero` a zero that is shown as a dash or not at all.
 */
export type NumberDoubt = 'sign' | 'hidden' | 'zero';

export interface ShownNumber {
  readonly text: string;
  readonly doubt?: NumberDoubt;
}

export function formatNumber(value: number, pattern: string, is1904 = false): string {
  return showNumber(value, pattern, is1904).text;
}

/**
 * 1618 under `#,##0"人"` is `1,618人`, 0.381 under `0.0%` is `38.1%`, 43555 under `yyyy/m/d` is `2019/3/31`. Blanks that only
 * align (`_ `, `* `) are left out. A format that is none, or that hides the number or shows it as a dash, shows the bare
 * number: zero is not the same as a dash, which means that there is no value. So does one that rounds to a power of ten.
 */
export function showNumber(value: number, pattern: string, is1904 = false): ShownNumber {
  const bare = withoutPadding(pattern);
  if (isGeneral(bare)) return { text: formatGeneral(value) };
  try {
    const isDay = isDateFormat(bare);
    const shown = isDay && is1904 ? value + daysTo1904 : value;
    // 20250410 typed into the cell of a date is no day: Excel shows #####.
    if (isDay && shown >= lastSerial) return { text: formatGeneral(value) };
    const text = format(isDay ? writeEra(bare, shown) : bare, shown, { locale: 'ja' });
    if (/^[\s‐-―－-]*$/.test(text)) return { text: formatGeneral(value), doubt: value === 0 ? 'zero' : 'hidden' };
    if (isDay) return { text };
    if (/^-?\d+(?:\.\d+)?E[+-]\d+$/.test(text)) return { text: formatGeneral(value) };
    const whole = completePoint(text, bare);
    const isUnsigned = value < 0 && /[1-9]/.test(whole) && !minus.test(whole);
    return isUnsigned ? { text: withSign(whole), doubt: 'sign' } : { text: whole };
  } catch {
    return { text: formatGeneral(value) };
  }
}

/** Whatever says that a number is below zero, or less than another. */
const minus = /[-−－‐–△▲▽▼]|マイナス|減|赤字|不足/;

/** (1,234) of a negative number is -1,234. */
function withSign(text: string): string {
  const [, inner] = /^\s*[(（]([^()（）]*)[)）]\s*$/.exec(text) ?? [];
  return (inner ?? text).replace(/\d/, (digit) => `-${digit}`);
}

/** `0.#` shows 3 as `3.`, `#.0` one half as `.5`. */
function completePoint(text: string, pattern: string): string {
  if (!/[#?]\.|\.[#?]/.test(pattern)) return text;
  return text.replace(/(?<=\d)\.(?!\d)/, '').replace(/(?<!\d)\.(?=\d)/, '0.');
}

/** `山田` under `@"様"` is `山田様`. A format that hides the text, or is none, shows the bare text. */
export function formatText(text: string, pattern: string): string {
  const bare = withoutPadding(pattern);
  if (!bare.includes('@') || bare === '@') return text;
  try {
    const shown = format(bare, text, { locale: 'ja' });
    return shown.includes(text) ? shown : text;
  } catch {
    return text;
  }
}

/** Whether numbers under the format are shown as days or times. */
export function isDate(pattern: string): boolean {
  try {
    return isDateFormat(withoutPadding(pattern));
  } catch {
    return false;
  }
}

/** Between the first days of the two calendars that workbooks count in. */
const daysTo1904 = 1462;
/** Of the day after 9999-12-31. */
const lastSerial = 2_958_466;
/** Excel takes no longer ones. */
const patternLimit = 255;

function withoutPadding(pattern: string): string {
  const known = withoutPaddings.get(pattern);
  if (known !== undefined) return known;
  // A workbook has some dozens.
  if (withoutPaddings.size >= mostPatterns) withoutPaddings.clear();
  const bare = removePadding(pattern);
  withoutPaddings.set(pattern, bare);
  return bare;
}

const withoutPaddings = new Map<string, string>();
const mostPatterns = 1000;

function removePadding(pattern: string): string {
  if (pattern.length > patternLimit) return '';
  // Files keep General, people write G/標準 as Excel in Japanese shows it.
  return pattern.replace(/("[^"]*"|\\.)|[_*]./g, '$1').replaceAll('G/標準', 'General');
}

function isGeneral(pattern: string): boolean {
  return pattern === '' || /^general$/i.test(pattern);
}

/** Excel turns to 1.23E+12 where a column is narrow, or for large numbers; the digits are still the value, of which it keeps 15. */
function formatGeneral(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = format('General', value);
  return /E\+/.test(text) && Math.abs(value) < 1e21 ? String(Number(value.toPrecision(15))) : text;
}

/** numfmt knows no Japanese eras: `ggge` is 平成31, `gge` 平31, `ge` H31, `e` 31, and with gannen the first year is 元. */
function writeEra(pattern: string, serial: number): string {
  // A format without a language is one of the program's own, which is Japanese; E+ is no year.
  if (/\[\$-/.test(pattern) && !/\[\$-(?:[0-9A-F]*411|ja)/i.test(pattern)) return pattern;
  if (/e[+-]/i.test(pattern)) return pattern;
  const [year, month, day] = dateFromSerial(serial);
  const date = { year, month, day };
  const era = eras.find((candidate) => compareDates(candidate.start, date) <= 0);
  if (era === undefined) return pattern;
  const ordinal = year - era.start.year + 1;
  const first = ordinal === 1 && /gannen/i.test(pattern);
  return pattern.replace(
    /("[^"]*"|\\.|\[[^[\]]*\])|(?<!g)(g*)(e{1,2})/gi,
    (_, kept: string | undefined, g: string, e: string) => {
      if (kept !== undefined) return kept;
      const name = g.length >= 3 ? era.name : g.length === 2 ? era.name.slice(0, 1) : g.length === 1 ? era.initial : '';
      return `"${name}${first ? '元' : String(ordinal).padStart(e.length, '0')}"`;
    },
  );
}
