/** Settings of the columns of a report's table: which, in what order, under what head, how wide and how written. */

import { z } from 'zod';

/** What stands in the columns that no table holds: worked out, or chosen for the year reported on. */
export const computedKeys = [
  'actual',
  'previous',
  'target',
  'targetYear',
  'change',
  'changeRate',
  'expected',
  'progress',
  'attainment',
  'schedule',
  'rating',
  'ownRating',
] as const;

export type ComputedKey = (typeof computedKeys)[number];

const width = z.number().min(1).max(100).optional().describe('列の幅（全角の文字数）');

const ofProgress = z.strictObject({
  key: z.string().min(1).optional().describe('列の名前（docs/columns.md に一覧）、または指標の表の見出し'),
  head: z.string().min(1).optional().describe('印字する見出し。key がないときは、この見出しの列を載せる'),
  width,
  format: z
    .string()
    .regex(/^(?:#,##)?0(?:\.0{1,6})?[%％]?$/)
    .optional()
    .meta({
      title: '"0.0%", "#,##0"',
      description: '数の表し方。0 は整数、0.0 は小数点以下1桁、#,##0 は桁区切り、% は率に % を付ける',
    }),
  years: z
    .union([z.number().int().min(1).max(50), z.array(z.number().int().min(1900).max(2200)).min(1)])
    .optional()
    .describe('載せる年度。3 は新しい方から3年度の実績、[2022, 2023] はその年度（西暦）'),
  place: z
    .enum(['column', 'row'])
    .optional()
    .describe('column は列に、row は指標の下の行に、全幅で置く（省略時は texts のとおり）'),
});

const ofList = ofProgress.pick({ key: true, head: true, width: true });

const named = z.string().min(1);

/** Of 取組状況. */
export const progressColumns = z
  .array(z.union([named, ofProgress]))
  .min(1)
  .optional()
  .describe('表の列。左から順に、列の名前（docs/columns.md に一覧）か表の見出しを書く。省略時は元の表の順');

/** Of 一覧. */
export const listColumns = z
  .array(z.union([named, ofList]))
  .min(1)
  .optional()
  .describe('一覧の列。左から順に、表の見出しを書く。省略時は元の表のすべての列');

export type ColumnSetting = z.output<typeof ofProgress>;

/** A name alone is its key. */
export function settingOf(written: string | ColumnSetting): ColumnSetting {
  return typeof written === 'string' ? { key: written } : written;
}

/** What a setting names; `undefined` where it names nothing. */
export function nameOf({ key, head }: Pick<ColumnSetting, 'key' | 'head'>): string | undefined {
  return key ?? head;
}
