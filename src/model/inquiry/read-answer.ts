/** Reads one cell of a reply as its column asks for it: what it is taken for, or why it has to be asked. */

import type { Decimal } from '../value/decimal.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { isSameUnit, parseQuantity } from '../value/parse-quantity.ts';
import type { Amount } from '../value/quantity.ts';
import type { CalendarDate, FiscalYear } from '../year/fiscal-year.ts';
import { isoDate, parseDate } from '../year/parse-date.ts';
import { parseFiscalYear } from '../year/parse-fiscal-year.ts';
import { parseWrittenDate } from '../year/parse-written-date.ts';
import { type AskedField, type ValueState, valueStates } from './inquiry.ts';
import { keyOf } from './reply-cells.ts';
import { hasOtherWords } from './words-beside.ts';

export type ReadAnswer =
  | {
      readonly kind: 'taken';
      /** A number in plain digits, a choice as the form has it; a dash as it was typed; empty where nothing was. */
      readonly text: string;
      readonly number?: Decimal;
      /** Something was read into it: width, unit, a point without a digit. Commas are how numbers are shown. */
      readonly isReadInto?: true;
      /** `5.2（速報）` says it in the cell of the value. */
      readonly state?: ValueState;
    }
  /** `candidate`: what it would be taken for; empty where there is nothing. */
  | { readonly kind: 'asked'; readonly why: AnswerDoubt; readonly candidate: string; readonly number?: Decimal };

export type AnswerDoubt =
  | 'approximate'
  | 'bounded'
  | 'several'
  | 'not-a-number'
  | 'unit'
  | 'choice'
  | 'too-long'
  | 'cut'
  | 'no-words'
  | 'estimate'
  | 'elsewhere'
  | 'not-a-date'
  | 'other-year'
  | 'qualified';

/** What the number that is asked for is counted in, and of which year it is. */
export interface NumberContext {
  readonly unit: string;
  readonly year: FiscalYear;
  readonly documentDate: CalendarDate;
}

export function readAnswer(typed: string, field: AskedField, context: NumberContext): ReadAnswer {
  const text = typed.trim();
  if (text === '') return { kind: 'taken', text: '' };
  if (pointsElsewhere(text)) return { kind: 'asked', why: 'elsewhere', candidate: '' };
  switch (field.type) {
    case 'number':
      return readNumber(text, context);
    case 'choice':
      return readChoice(text, field.choices);
    case 'text':
      return readText(text, field.limit);
    case 'date':
      return readDate(text, context);
  }
}

/** 〃 and 同上 mean another cell once rows are sorted; 別紙のとおり means what nobody has sent. */
function pointsElsewhere(text: string): boolean {
  const key = keyOf(text).replace(/[。.]$/, '');
  if (sameAsBeside.has(key)) return true;
  if ([...key].length > longestPointer) return false;
  return (
    ['別紙', '別添', '別表', '同文'].some((word) => key.includes(word)) || pointers.some((pattern) => pattern.test(key))
  );
}

/** 参照, 右記のとおり, I011と同じ, 後日回答, メールのとおり; and what the form itself or its example says. */
const pointers = [
  /(?:^|[^、。])(?:を?参照|に(?:記載|添付))$/,
  /^(?:[上下左右前次]|直[前上])(?:の[行欄項段列]|[段記項欄行列])?(?:のとおり|の通り|[にと]同じ)/,
  /^(?:no\.?)?[a-z]{0,3}\d{1,6}(?:行目|番)?[にと]同じ/,
  /^(?:後日|別途|追って)、?(?:回答|提出|報告|連絡|送付)/,
  /^(?:メ-ル|電話|口頭)(?:のとおり|の通り|で(?:回答|連絡|報告))/,
  /^[([【<]?記入例|^ここに記入/,
];

/** Compared as what is typed is: ″ falls apart into two. */
const sameAsBeside: ReadonlySet<string> = new Set(
  [
    ...[
      '〃',
      '″',
      '"',
      '””',
      '“',
      '”',
      "''",
      '仝',
      '々',
      '同',
      '同上',
      '同左',
      '同右',
      '同前',
      '同様',
      '以下同じ',
      '上と同じ',
      '上に同じ',
    ],
    ...['左に同じ', '上記と同じ', '上記に同じ', '上記のとおり', '上記の通り', '前の行と同じ', '↑', '←', '↓'],
  ].map(keyOf),
);
const longestPointer = 20;

export function readState(typed: string): ReadAnswer {
  return typed.trim() === '' ? { kind: 'taken', text: '' } : readChoice(typed.trim(), valueStates);
}

function readNumber(text: string, { unit, year, documentDate }: NumberContext): ReadAnswer {
  if (findMissingReason(text) !== undefined) return { kind: 'taken', text };
  if (otherDigits.test(text)) return { kind: 'asked', why: 'not-a-number', candidate: '' };
  const quantity = parseQuantity(text.normalize('NFKC'));
  if (quantity === undefined || quantity.type !== 'amount') {
    return { kind: 'asked', why: quantity?.type === 'composite' ? 'several' : 'not-a-number', candidate: '' };
  }
  const { value, bound, firmness } = quantity;
  const digits = digitsOf(quantity);
  if (!isInUnit(quantity, unit)) return { kind: 'asked', why: 'unit', candidate: '' };
  const asOf = parseFiscalYear(quantity.asOf ?? '', { documentDate });
  if (asOf !== undefined && asOf.year !== year) return { kind: 'asked', why: 'other-year', candidate: '' };
  if (quantity.reference !== undefined || quantity.total !== undefined) {
    return { kind: 'asked', why: 'several', candidate: digits, number: value };
  }
  if (bound === '約') return { kind: 'asked', why: 'approximate', candidate: digits, number: value };
  if (bound !== undefined && bound !== '延べ')
    return { kind: 'asked', why: 'bounded', candidate: digits, number: value };
  if (firmness !== undefined && firmness !== 'final' && firmness !== 'preliminary') {
    return { kind: 'asked', why: 'estimate', candidate: digits, number: value };
  }
  if (hasOtherWords(quantity, { year, isYear: asOf !== undefined, expected: unit })) {
    return { kind: 'asked', why: 'qualified', candidate: digits, number: value };
  }
  const states = { preliminary: '速報', final: '確定' } as const;
  return {
    kind: 'taken',
    text: digits,
    number: value,
    ...(isPlain(text, digits) ? {} : { isReadInto: true as const }),
    ...(firmness === undefined ? {} : { state: states[firmness] }),
  };
}

/** ①2731 and 958² would be other numbers with the digits of a note in them; m² is a unit. */
const otherDigits = /(?<![A-Za-zＡ-Ｚａ-ｚ])\p{No}|\p{Nl}/u;

/** The form itself shows ％ behind a number that is typed without it. */
function isPlain(text: string, digits: string): boolean {
  return text.replaceAll(',', '').replace(/％$/, '') === digits;
}

/** With the zeros behind the point that were typed: 5.0 was measured to a tenth. */
function digitsOf({ value, decimals, spelled }: Amount): string {
  return spelled === true ? value.toFixed() : value.toFixed(Math.max(decimals, value.decimalPlaces()));
}

/** What is counted in another unit is not converted: which of the two is a slip cannot be known. ゼロ is none of any. */
function isInUnit({ unit, spelled, value }: Amount, expected: string): boolean {
  return (unit === '' && (spelled !== true || value.isZero())) || isSameUnit(unit, expected);
}

/** `A` for `Ａ 計画どおり`, `計画どおり` for the same: a part of the choice that no other choice has. */
function readChoice(text: string, choices: readonly string[]): ReadAnswer {
  const wanted = keyOf(text);
  const keys = choices.map(keyOf);
  const isOfMarks = keys.some(isMark);
  // Beside ◎ a tick may be either of the two.
  const withMark = keys.includes('○') && !keys.includes('◎') ? withTickAsMark : withPlainMark;
  const ways = [keyOf, withoutMarks, isOfMarks ? withMark : (each: string) => withoutTick(keyOf(each)), whetherThere];
  const whole =
    ways.map((way) => choices.filter((choice) => way(choice) === way(text))).find(({ length }) => length > 0) ?? [];
  const parts = choices.filter((choice) => [wanted, withoutMarks(text)].some((each) => partsOf(choice).includes(each)));
  const [found, ...others] = whole.length > 0 ? whole : parts;
  if (found === undefined || others.length > 0) return { kind: 'asked', why: 'choice', candidate: '' };
  return { kind: 'taken', text: found, ...(found === text ? {} : { isReadInto: true as const }) };
}

/** A choice among several that were typed into the form is ticked: `●Ａ 計画どおり`. */
function withoutTick(key: string): string {
  return key.replace(/^[●■◆◉☑✓✔◎○〇◯](?=.)/u, '');
}

/** Where ○ and × are choices themselves, ○× is two of them. */
function isMark(key: string): boolean {
  return /^[●■◆◉☑✓✔◎○〇◯△▲×]$/u.test(key);
}

/** The circles and crosses that keyboards have: 〇, ◯ and o for ○, x and ✕ for ×. */
function withPlainMark(text: string): string {
  const key = keyOf(text);
  if (/^[〇◯o]$/.test(key)) return '○';
  return /^[x✕✖╳]$/.test(key) ? '×' : key;
}

/** What people tick with where ○ is what they were to choose. */
function withTickAsMark(text: string): string {
  return /^[✓✔☑レ]$/u.test(keyOf(text)) ? '○' : withPlainMark(text);
}

/** 有り, あり and 有 are one word, and so are 無し, なし and 無. */
function whetherThere(text: string): string {
  const key = keyOf(text);
  if (/^(?:有り?|あり)$/.test(key)) return '有';
  return /^(?:無し?|なし)$/.test(key) ? '無' : key;
}

/** `A.計画どおり` for `Ａ 計画どおり`. */
function withoutMarks(text: string): string {
  return keyOf(text).replaceAll(/[.,:;･・、。()「」]/g, '');
}

/** Its words where they are set apart: `Ａ 計画どおり`, `1：現状維持`, `Ａ（拡充）`. */
function partsOf(choice: string): readonly string[] {
  return choice
    .normalize('NFKC')
    .split(/[\s:.、()]/)
    .map(keyOf)
    .filter((part) => part !== '');
}

/** A day of the calendar, however it is written, with its year: as `2025-06-13`. */
function readDate(typed: string, { documentDate }: NumberContext): ReadAnswer {
  const text = typed.replace(timeOfDay, '');
  const serial = dayOfSerial(text);
  if (serial !== undefined && Math.abs(serial.year - documentDate.year) <= 1) {
    return { kind: 'taken', text: isoDate(serial), isReadInto: true };
  }
  const written = parseWrittenDate(text.normalize('NFKC').replace(eightDigits, '$1-$2-$3'));
  // （金） says the same again, （予定） does not.
  const isBare = /^[^(]{0,40}(?:\([日月火水木金土](?:曜日?)?\))?$/.test(text.normalize('NFKC'));
  const day = written === undefined || !isBare ? '' : isoDate(written);
  const isFar = written !== undefined && written.year > documentDate.year + mostYearsAhead;
  return parseDate(day) === undefined || isFar
    ? { kind: 'asked', why: 'not-a-date', candidate: isFar ? day : text }
    : { kind: 'taken', text: day, ...(text === typed ? {} : { isReadInto: true as const }) };
}

/** 2025/10/14 10:00 is that day. */
const timeOfDay = /(?<=[\d日)）])[ 　]\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;

/** 20240515 */
const eightDigits = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;

/** 70609 for 7.6.9, typed into the cell of a date, is a day of 2093. */
const mostYearsAhead = 10;

/** 45817, which is left of 2025-06-09 where a paste took the format away; workbooks that count from 1904 come out years off. */
function dayOfSerial(text: string): CalendarDate | undefined {
  if (!/^\d{5}$/.test(text)) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function readText(text: string, limit: number | undefined): ReadAnswer {
  const length = [...text].length;
  if (limit !== undefined && length > limit) return { kind: 'asked', why: 'too-long', candidate: text };
  // A field with a limit is for sentences: 0 is what a reference to a blank cell says, ### what a narrow column shows.
  if (limit !== undefined && /^(?:0|#+)$/.test(text.normalize('NFKC'))) {
    return { kind: 'asked', why: 'no-words', candidate: '' };
  }
  if (text.length === lengthOfCut && !endOfSentence.test(text)) return { kind: 'asked', why: 'cut', candidate: text };
  return { kind: 'taken', text };
}

/** So much is kept by old formats and by queries of a database. */
const lengthOfCut = 255;
const endOfSentence = /[。．.！？!?」』）)】］\]]$/;
