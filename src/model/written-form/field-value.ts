/** The values of a written form's fields, each checked with zod and kept as it is printed. */

import { z } from 'zod';
import { toHalfWidth } from '../text/text-width.ts';
import { Decimal } from '../value/decimal.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { Quantity } from '../value/quantity.ts';
import { type FiscalYear, fiscalYear } from '../year/fiscal-year.ts';
import { parseFiscalYear } from '../year/parse-fiscal-year.ts';
import type { FieldSetting, FieldType } from './description-schema.ts';

export interface FieldValue {
  /** As it is printed. */
  readonly text: string;
  /** As it is written, where it is printed otherwise. */
  readonly written: string;
  readonly quantity?: Quantity;
  /** Of a quoted amount, with the unit that the form says. */
  readonly quoted?: { readonly amount: Decimal; readonly unit: string };
  readonly year?: FiscalYear;
}

export function schemaOfField(setting: FieldSetting): z.ZodType<FieldValue> {
  const { choices, type, about = abouts[type] ?? '' } = setting;
  const schema = choices === undefined ? schemas[type](setting) : choiceOf(choices);
  return about === '' ? schema : schema.describe(about);
}

const abouts: Readonly<Partial<Record<FieldType, string>>> = {
  id: '同じものである限り変えない符号（例 torikumi-1-1-1）',
  remark: '覚え書き（印字しない）',
};

const schemas: Readonly<Record<FieldType, (setting: FieldSetting) => z.ZodType<FieldValue>>> = {
  prose: ({ default: given }) => (given === undefined ? text : text.default(asWritten(given))),
  answer: () => answer,
  id: () => text,
  remark: () => answer,
  remarks: () =>
    z
      .array(z.string())
      .default([])
      .transform((given) => asWritten(given.join('\n'))),
  ordinal: numberOf,
  names: ({ names = [] }) => namesOf(names),
  quantity: ({ example = '12,411千, 48.1%, -' }) => quantity.meta({ title: example }),
  quoted: quotedIn,
  year: ({ example = '令和４年度' }) => year.meta({ title: example }),
};

function asWritten(given: string): FieldValue {
  const text = given.replace(/(?<!\n)\n+$/, '');
  return { text, written: text };
}

const text = z.string().min(1).transform(asWritten);

/** A box that is empty until someone fills it in. */
const answer = z
  .string()
  .nullish()
  .transform((given) => asWritten(given ?? ''));

function choiceOf(choices: readonly string[]): z.ZodType<FieldValue> {
  return z
    .enum(choices)
    .nullish()
    .transform((given) => asWritten(given ?? ''));
}

/** `3-1-2` of `depth` 3. YAML reads a lone `3` as a number. */
function numberOf({ depth, fullWidth, about = '番号（半角）' }: FieldSetting): z.ZodType<FieldValue> {
  return z
    .union([z.number().transform(String), z.string()])
    .refine((given) => given.split('-').length === depth && /^[1-9]\d*(-[1-9]\d*)*$/.test(given))
    .transform((written) => ({ text: fullWidth ? toFormNumber(written) : written, written }))
    .meta({ title: Array.from({ length: depth }, (_, index) => index + 1).join('-'), description: about });
}

/** `1-2` as `１－２`, the way headings are printed. */
function toFormNumber(number: string): string {
  return toFullWidth(number).replaceAll('-', '－');
}

export function toFullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** As text: `11 住み続けられるまちづくりを、17 パートナーシップで目標を達成しよう`. */
function namesOf(names: readonly string[]): z.ZodType<FieldValue> {
  const number = z
    .number()
    .int()
    .min(1)
    .max(names.length)
    .meta({ title: `1～${names.length}` });
  return z
    .array(number)
    .default([])
    .transform((given) => asWritten(given.map((each) => `${each} ${names[each - 1] ?? ''}`).join('、')));
}

const quantity = z.union([z.number().transform(String), z.string()]).transform((given, context): FieldValue => {
  const parsed = parseQuantity(given);
  if (parsed === undefined) context.addIssue({ code: 'custom' });
  return parsed === undefined ? z.NEVER : { text: parsed.text, written: parsed.text, quantity: parsed };
});

/** With the brackets as they are printed: the source may have lost one. */
function quotedIn({ unit, example = `（32,550${unit}）` }: FieldSetting): z.ZodType<FieldValue> {
  return z
    .string()
    .transform((written, context): FieldValue => {
      const half = toHalfWidth(written);
      const bare = half.slice(half.startsWith('(') ? 1 : 0, half.endsWith(')') ? -1 : undefined);
      const digits = bare.endsWith(toHalfWidth(unit)) ? bare.slice(0, -toHalfWidth(unit).length) : '';
      if (!/^[\d,]+$/.test(digits) || !/\d/.test(digits)) {
        context.addIssue({ code: 'custom' });
        return z.NEVER;
      }
      return { text: written, written, quoted: { amount: new Decimal(digits.replaceAll(',', '')), unit } };
    })
    .meta({ title: example });
}

const year = text.transform((given, context): FieldValue => {
  const documentDate = { year: 9999, month: 4, day: 1 };
  const reading = parseFiscalYear(given.text, { documentDate, from: fiscalYear(2019) });
  if (reading === undefined) {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
  return { ...given, year: reading.year };
});
