/** A written form as data: which fields staff write, how they are checked, and how they are printed. */

import { z } from 'zod';
import { printShape } from './grid-schema.ts';

const name = z.string().min(1).max(200);
const words = z.string().max(2000);
const path = name.describe('一覧の道（例 issues.strategies）');

export const fieldTypes = [
  'prose',
  'answer',
  'id',
  'remark',
  'remarks',
  'ordinal',
  'names',
  'quantity',
  'quoted',
  'year',
] as const;
export type FieldType = (typeof fieldTypes)[number];

const nameSetting = z.strictObject({
  label: words.describe('見出し（例 名称）'),
  at: name.describe('名前の項目'),
  text: words.optional().describe('項目そのままでないときの語（例 経営課題{number}）'),
});

const item = z
  .strictObject({
    kind: name.describe('何というものか（例 具体的取組）'),
    id: name.default('id').describe('符号の項目'),
    name: nameSetting.describe('名前'),
    called: words.optional().describe('知らせの中の呼び名（例 具体的取組{number}）'),
    sheet: name.optional().describe('載っている様式（例 様式１）'),
    under: z
      .strictObject({ key: name, label: words.describe('見出し'), text: words.describe('語') })
      .optional()
      .describe('この中のものが、何の下にあるかを書く語'),
  })
  .describe('版どうしで比べるときの1件とする');

/** Of a group and a list `fields` are their own. */
interface FieldShape {
  readonly about?: string | undefined;
  readonly label?: string | undefined;
  readonly type: FieldType;
  readonly choices?: readonly string[] | undefined;
  readonly names?: readonly string[] | undefined;
  readonly depth: number;
  readonly example?: string | undefined;
  readonly default?: string | undefined;
  readonly unit: string;
  readonly fullWidth: boolean;
  readonly hidden: boolean;
  readonly as?: string | undefined;
  readonly list: boolean;
  readonly item?: ItemSetting | undefined;
  readonly fields?: Readonly<Record<string, FieldShape>> | undefined;
}

export type ItemSetting = z.output<typeof item>;
export type FieldSetting = FieldShape;

const fieldName = z
  .string()
  .regex(/^[\p{L}\p{N}_]{1,60}$/u)
  .refine((given) => !['__proto__', 'constructor', 'prototype'].includes(given));

const field: z.ZodType<FieldShape> = z.lazy(() =>
  z.strictObject({
    about: words.optional().describe('説明'),
    label: words.optional().describe('印字する見出し。{unit} は項目の値、{year-1} はその前の年度'),
    type: z
      .enum(fieldTypes)
      .default('prose')
      .describe(
        'prose 必ず書く文、answer 後で書く文、id 符号、remark・remarks 覚え書き、ordinal 番号（1-2）、names 番号の一覧、quantity 値、quoted 括弧の中の額、year 年度',
      ),
    choices: z.array(name).min(1).max(100).optional().describe('選択肢'),
    names: z.array(name).min(1).max(1000).optional().describe('names の番号1から順の名前'),
    depth: z.number().int().min(1).max(9).default(1).describe('番号の段の数。1-2-3 は3'),
    example: words.optional().describe('例'),
    default: words.optional().describe('書かないときの値'),
    unit: words.default('千円').describe('quoted の単位'),
    fullWidth: z.boolean().default(false).describe('番号を全角で印字する'),
    hidden: z.boolean().default(false).describe('版どうしで比べない'),
    as: words.optional().describe('比べるときの符号に使う名前。省略時は項目の名前。"" は付けない'),
    list: z.boolean().default(false).describe('いくつも書く'),
    item: item.optional(),
    fields: z.record(fieldName, field).optional().describe('中の項目'),
  }),
);

const choices = z.record(name, z.array(z.string()).min(1)).describe('項目と、始まりの字（例 { status: [②, ③] }）');

export const descriptionSchema = z
  .strictObject({
    title: name.describe('様式の名前'),
    item,
    fields: z.record(fieldName, field).describe('データのファイルに書く項目'),
    numbers: path.optional().describe('番号のもとの一覧。どの番号も、文の中の【3-1-2】も、その番号で始まる'),
    quotes: z
      .array(
        z.strictObject({
          of: path,
          box: name.describe('引いた額の項目'),
          called: name.describe('額の名前（例 予算額）'),
          from: path.describe('引いたもとの一覧。番号で結ぶ'),
          value: name.describe('もとの額の項目'),
        }),
      )
      .default([])
      .describe('引いた額が、もとの額と同じか'),
    needs: z
      .array(
        z.strictObject({
          of: path,
          part: name.describe('欄のまとまりの名前（例 自己評価）'),
          fill: z.array(name).min(1).describe('書かなければならない項目'),
          error: choices.default({}).describe('書かなければエラー'),
          warning: choices.default({}).describe('書かなければ警告'),
        }),
      )
      .default([])
      .describe('ある選択のときに、書かなければならない欄'),
    ...printShape,
  })
  .describe('データを1つのファイルに書く様式');

export type LooseDescription = z.output<typeof descriptionSchema>;
