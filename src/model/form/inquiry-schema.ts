/** `inquiry` of `forms/NAME.yaml`: what is asked of which section, checked with zod. What its names mean is checked in `src/inquiry/`. */

import { z } from 'zod';
import { parseDate } from '../year/parse-date.ts';

const name = z.string().min(1).max(200);

const date = z
  .string()
  .refine((text) => parseDate(text) !== undefined)
  .meta({ title: 'YYYY-MM-DD' });

/** What stands in place of a date that has not been decided: nothing is sent before. */
export const openDeadline = '未定';

const column = z.union([
  name.describe('印字して見せる値の名前'),
  z
    .strictObject({
      show: name.describe('印字して見せる値の名前（例 単位、実績、目標、達成率）'),
      year: z
        .enum(['当年度', '前年度'])
        .default('当年度')
        .describe('どの年度の値か。前年度の値は、公表したものとして書き換えさせない'),
      head: name.optional().describe('見出しの語。省略時は値の名前'),
    })
    .describe('印字して見せる値'),
  z
    .strictObject({
      ask: name.describe('書いてもらう値の名前（例 実績、値の状態、自己評価、課題）。選択肢や字数は fields に書く'),
      head: name.optional().describe('見出しの語。省略時は値の名前'),
      type: z
        .enum(['number', 'text', 'choice', 'date'])
        .optional()
        .describe('何を書くか。省略時は、fields の choices があれば選択、unit があれば数、ほかは文'),
      needed: z.boolean().default(true).describe('空欄のままでは回答済としないか'),
      where: z
        .record(name, z.union([z.string(), z.number()]))
        .default({})
        .describe('どの行に入れる値か（例 段階: 一次）'),
    })
    .describe('書いてもらう値'),
]);

export const inquirySchema = z
  .strictObject({
    number: name.describe('照会番号（例 R7-企-012）。回答は、この番号と版で見分ける'),
    version: z
      .union([z.string().min(1), z.number()])
      .transform(String)
      .default('1')
      .describe('様式の版'),
    title: name.optional().describe('様式の名前。省略時は title'),
    year: z
      .union([z.string(), z.number()])
      .transform(String)
      .optional()
      .describe('聞く年度（例 令和6年度）。省略時は document.date の前の年度'),
    deadline: z.union([date, z.literal(openDeadline)]).describe('回答の締切。未定 のままでは送れない'),
    contact: z.string().default('').describe('問い合わせ先（例 企画課 企画係 内線2101）'),
    section: name.describe('担当課の列'),
    sections: z
      .strictObject({
        table: name.describe('課の表のファイル（CSV または XLSX）'),
        number: name.describe('課番号の列'),
        name: name.describe('課の名前の列'),
        deadline: name.optional().describe('課ごとの締切の列（YYYY-MM-DD）。空欄は inquiry.deadline'),
        sentTo: name.optional().describe('送付先の列'),
      })
      .optional()
      .describe('課の表。省略時は、担当課の列の語をそのまま課番号とする'),
    columns: z.array(column).min(1).describe('様式の列を左から順に。番号と回答済の列は、いつも付く'),
  })
  .describe('照会（担当課に聞くこと）');

export type LooseInquiry = z.output<typeof inquirySchema>;
export type LooseColumn = LooseInquiry['columns'][number];
