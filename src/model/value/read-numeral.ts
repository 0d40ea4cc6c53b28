/** Understands one numeral as typed: plain, with its sign, composed of 億 and 万, a time, a fraction, tenths. */

import { Decimal } from './decimal.ts';

export interface Numeral {
  /** Where its sign or its first digit stands. */
  readonly start: number;
  readonly value: Decimal;
  readonly decimals: number;
  readonly signed: boolean;
  /** The unit that the numeral itself says: `%` of 8割5分 and 3分の2. */
  readonly unit?: string;
  /** How many characters behind it belong to the number, as 千 of `5千億円`. */
  readonly skip: number;
  /** Whether no number format prints the value as typed. */
  readonly spelled: boolean;
}

/**
 * `undefined` when it is malformed: `1,23`, `12.3.4`, `4億3,0000万`, `2億8,485千`, or behind a dash that no one can interpret or a
 * letter that may be a digit: `l00`, `O.5`.
 */
export function readNumeral(half: string, from: number, start: number, end: number): Numeral | undefined {
  const lead = half.slice(Math.max(from, start - 8), start);
  const magnitude = readMagnitude(half.slice(start, end), half.slice(end, end + 4));
  if (magnitude === undefined) return undefined;
  const { value } = magnitude;
  const sign = signPattern.exec(lead)?.[0];
  if (sign !== undefined) {
    const negative = !sign.startsWith('+') && !value.isZero();
    return { ...magnitude, value: negative ? value.negated() : value, signed: true, start: start - sign.length };
  }
  const word = signWord.exec(lead)?.[0];
  if (word !== undefined) {
    const signed = word.startsWith('マイナス') ? value.negated() : value;
    return { ...magnitude, value: signed, signed: true, spelled: true, start: start - word.length };
  }
  if (/± ?$/.test(lead)) return value.isZero() ? { ...magnitude, signed: true, start } : undefined;
  return strayDash.test(lead) || likeDigits.test(lead) ? undefined : { ...magnitude, signed: false, start };
}

const signPattern =
  /(?:[△▲▽▼]|(?:(?<![\p{L}\p{N}])|(?<=約|延べ|から|より|比|で))[-−‐–﹣⁻+]|(?<=年|度|値|平均|現状|基準|実績|[RHS]\.?\d{1,2})\+)\s*$/u;
const signWord = /(?<![ァ-ヶー])(?:マイナス|プラス) ?$/;
/** Dashes that no one can tell from a missing value, a range or a hyphen. */
const strayDash = /(?:[-−‐–‑—―─‒]|(?<![\p{L}\p{N}])[ーｰ])\s*$/u;

/** What is typed in place of 1 and 0; no part of a word. */
const likeDigits = /(?<![A-Za-z])[OoIl|]{1,3}[.,]?$/;

type Magnitude = Omit<Numeral, 'start' | 'signed'>;

function readMagnitude(digits: string, next: string): Magnitude | undefined {
  if (/分の/.test(digits)) return readFraction(digits);
  if (/[½¼¾⅕-⅘⅛-⅞⅓⅔]/.test(digits)) return readVulgar(digits);
  if (/割/.test(digits)) return readTenths(digits);
  if (/[時分]/.test(digits)) return readTime(digits, 60);
  if (/年/.test(digits)) return readTime(digits, 12);
  if (/[兆億万千百十]/.test(digits) || /^ ?千[兆億万]/.test(next)) return readComposed(digits, next);
  const plain = readPlain(digits.replace('・', '.'));
  return plain && { ...plain, skip: 0, spelled: digits.includes('・') };
}

/** With commas. Nobody counts so far, and what is worked out from more would be rounded without a word. */
const mostDigits = 30;

const plainPattern = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<fraction>\d+))?$/;

function readPlain(digits: string): { readonly value: Decimal; readonly decimals: number } | undefined {
  const match = plainPattern.exec(digits);
  if (match === null || digits.length > mostDigits) return undefined;
  return { value: new Decimal(digits.replaceAll(',', '')), decimals: match.groups?.fraction?.length ?? 0 };
}

/** 3分の2 is 66.66… %: a share that can be held against other percentages. */
function readFraction(digits: string): Magnitude | undefined {
  const [below, above] = digits.split('分の').map((each) => readPlain(each)?.value);
  if (below === undefined || above === undefined || below.isZero()) return undefined;
  const value = above.div(below).times(100);
  return { value, decimals: Math.min(value.decimalPlaces(), 1), unit: '%', skip: 0, spelled: true };
}

/** 1½; a third has no end, and ½ alone may be a share. */
function readVulgar(digits: string): Magnitude | undefined {
  const whole = readPlain(digits.slice(0, -1));
  const fraction = vulgar[digits.slice(-1)];
  if (whole === undefined || whole.decimals > 0 || fraction === undefined) return undefined;
  const value = whole.value.plus(fraction);
  return { value, decimals: value.decimalPlaces(), skip: 0, spelled: true };
}

// biome-ignore format: one line
const vulgar: Readonly<Record<string, string>> = {
  '½': '0.5', '¼': '0.25', '¾': '0.75', '⅕': '0.2', '⅖': '0.4', '⅗': '0.6', '⅘': '0.8', '⅛': '0.125', '⅜': '0.375', '⅝': '0.625', '⅞': '0.875',
};

function readTenths(digits: string): Magnitude | undefined {
  const match = /^(\d+(?:\.\d+)?)割(?: ?(\d)分)?(?: ?(\d)厘)?$/.exec(digits);
  if (match === null || (match[2] !== undefined && match[1]?.includes('.'))) return undefined;
  const [, tenths = '0', hundredths = '0', thousandths = '0'] = match;
  const value = new Decimal(tenths).times(10).plus(hundredths).plus(new Decimal(thousandths).div(10));
  return { value, decimals: value.decimalPlaces(), unit: '%', skip: 0, spelled: true };
}

/** In its smallest unit, which stands behind it: 1時間15(分) is 75, 3分20(秒) is 200, 1年6(か月) is 18. */
function readTime(digits: string, parts: 12 | 60): Magnitude | undefined {
  const [first, ...others] = digits.split(/時間|分|年/).map((each) => readPlain(each.trim())?.value);
  if (first === undefined) return undefined;
  let value = first;
  for (const each of others) {
    if (each === undefined || each.gte(parts)) return undefined;
    value = value.times(parts).plus(each);
  }
  return { value, decimals: 0, skip: 0, spelled: true };
}

const powers: Readonly<Record<string, number>> = { '': 0, 十: 1, 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

/**
 * In the smallest of 兆, 億, 万 that is printed, or in none: 1億2,400(万円) is 12400 (万円), 5万2,162(人) is 52162 (人),
 * 5(千億円) is 5000 (億円), 1千2(百万円) is 1200 (万円). Each group must be smaller than the scale before it, and 千, 百 and 十 stand
 * behind one digit.
 */
function readComposed(digits: string, next: string): Magnitude | undefined {
  const groups = [...digits.matchAll(/([\d,.]+) ?([兆億万千百十]?)/g)].map(([, text = '', scale = '']) => ({
    number: readPlain(text),
    scale,
  }));
  const { small = '', large = '' } = /^ ?(?<small>[千百十]?)(?<large>[兆億万]?)/.exec(next)?.groups ?? {};
  const isUnit = large === '' && (small === '千' || small === '');
  const unitPower = powerOf(large) + (isUnit ? powerOf(small) : 0);
  // What is counted in 千, 百, 十 and ones stands for as many 兆, 億, 万 as the next of them says.
  let [value, section] = [new Decimal(0), new Decimal(0)];
  let [room, sectionRoom]: (Decimal | undefined)[] = [];
  for (const [index, { number, scale }] of groups.entries()) {
    const isLast = index === groups.length - 1;
    const own = isLast ? small : scale.replace(/[兆億万]/, '');
    const closing = isLast ? large : scale.replace(/[千百十]/, '');
    if (number === undefined || (!isLast && number.decimals > 0)) return undefined;
    if (groups.length > 1 && own !== '' && (number.decimals > 0 || number.value.gte(10))) return undefined;
    const size = number.value.times(tenTo(powerOf(own)));
    if (sectionRoom !== undefined && size.gte(sectionRoom)) return undefined;
    [section, sectionRoom] = [section.plus(size), tenTo(powerOf(own))];
    if (!isLast && closing === '') continue;
    const scaled = section.times(tenTo(powerOf(closing)));
    if (room !== undefined && scaled.gte(room)) return undefined;
    value = value.plus(scaled);
    [room, section, sectionRoom] = [tenTo(powerOf(closing)), new Decimal(0), undefined];
  }
  const inUnit = value.div(tenTo(unitPower));
  const skip = isUnit ? 0 : small.length + (next.startsWith(' ') ? 1 : 0);
  return { value: inUnit, decimals: inUnit.decimalPlaces(), skip: small === '' ? 0 : skip, spelled: true };
}

function powerOf(scale: string): number {
  return powers[scale] ?? 0;
}

function tenTo(power: number): Decimal {
  return new Decimal(10).pow(power);
}
