/** `forms/NAME.yaml`: a form as a city describes it, checked with zod. What its names mean is checked in `check-form.ts`. */

import { z } from 'zod';
import { inquirySchema } from './inquiry-schema.ts';
import { part } from './part-schema.ts';
import { type Role, roleNames } from './roles.ts';
import { type CheckName, checkNames, standardChecks } from './standard-checks.ts';

const name = z.string().min(1).max(200);
const names = z.array(name).min(1);

const source = z
  .strictObject({
    table: name.describe(
      '表のファイル（CSV または XLSX）。indicators は、このワークスペースの指標の表。ほかの様式の名前（例 評価シート）は、その様式のシート',
    ),
    sheet: name.optional().describe('XLSX のシート名'),
    key: z
      .union([name, names])
      .describe('行を見分ける列。シートの表と同じ名前の列（例 事業ID）は、その値でシートにつながる'),
    year: name.optional().describe('年度の列。省略時は、key のうち 年度 の列'),
    published: name
      .optional()
      .describe('前年度に公表した表のファイル。省略時は、published のフォルダの同じ名前のファイル'),
  })
  .describe('値の出どころの表');

const pick = z.strictObject({
  of: name.describe('出どころの名前'),
  value: z.union([name, names]).describe('値の列。いくつか書くと、値のある最初のもの'),
  where: z
    .record(name, z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)]))
    .describe('列の値で行を選ぶ（例 段階: 一次）。いくつか書くと、先に書いたものから探す（例 段階: [二次, 一次]）'),
});

const field = z
  .strictObject({
    unit: z.string().optional().describe('単位（例 千円）'),
    decimals: z.number().int().min(0).max(6).optional().describe('小数点以下の桁数。省略時は書かれたまま'),
    limit: z.number().int().min(1).max(32_767).optional().describe('字数の上限'),
    lines: z.number().int().min(1).max(200).optional().describe('欄に入る行数（1行は全角50字）'),
    choices: names.optional().describe('選択肢'),
    label: name.optional().describe('見出しに印字する語。省略時は列の名前'),
    public: z.boolean().default(true).describe('公開用に載せるか。氏名、電話番号などは false にする'),
    filled: z
      .enum(['office', 'section'])
      .optional()
      .describe('だれが書くか。office はとりまとめの課、section は担当課'),
  })
  .describe('列について決めること');

const figure = z
  .strictObject({
    formula: name.optional().describe('計算の式（例 事業費 ＋ 人件費）。省略時は、同じ名前の決まった式'),
    unit: z.string().optional().describe('単位'),
    decimals: z
      .number()
      .int()
      .min(0)
      .max(6)
      .optional()
      .describe('小数点以下の桁数。この桁で端数を処理した値を、ほかの式でも使う'),
    rounding: z
      .enum(['half-up', 'down', 'up'])
      .default('half-up')
      .describe('端数の処理。half-up は四捨五入、down は切捨て、up は切上げ'),
    label: name.optional().describe('見出しに印字する語'),
  })
  .describe('計算する値');

const level = z.enum(['error', 'warning', 'notice']).describe('程度。error は作成を止める');

const rule = z.union([
  z
    .strictObject({
      that: name.describe('成り立つべき関係（例 決算額 ≦ 予算現額）'),
      rounding: z.number().min(0).default(0).describe('この差までは端数の違いとみて、警告にとどめる'),
      level: level.default('warning'),
    })
    .describe('成り立つべき関係'),
  z
    .strictObject({
      jump: names.describe('前年度と比べる値'),
      times: z.number().min(1.1).default(8).describe('前年度の何倍以上、または何分の1以下で知らせるか'),
      level: level.default('warning'),
    })
    .describe('前年度からの急な変化'),
  z
    .strictObject({
      never: z
        .record(name, z.union([z.string(), z.array(z.string()).min(1)]))
        .describe('同時にはならない値（例 今後の方向性: 拡充、予算の方向性: 縮小）'),
      level: level.default('warning'),
    })
    .describe('同じシートで同時にはならない選択'),
  z
    .strictObject({
      filled: names.describe('空欄にしない値'),
      level: level.default('warning'),
    })
    .describe('空欄にしない値'),
]);

/** `off` of a YAML of old is false. */
const checkLevel = z
  .union([z.enum(['error', 'warning', 'notice', 'off']), z.literal(false)])
  .transform((value) => (value === false ? 'off' : value));

const checks = z
  .strictObject(
    Object.fromEntries(
      checkNames.map((check) => [check, checkLevel.optional().describe(standardChecks[check].words)]),
    ) as Readonly<Record<CheckName, z.ZodOptional<typeof checkLevel>>>,
  )
  .default({})
  .describe('決まった点検の程度。省略したものは標準の程度で点検する。off は点検しない');

const meanings = z
  .strictObject(
    Object.fromEntries(
      roleNames.map((role) => [role, z.union([name, names]).optional().describe(`${role}の列`)]),
    ) as unknown as Readonly<Record<Role, z.ZodOptional<z.ZodUnion<[typeof name, typeof names]>>>>,
  )
  .default({})
  .describe('決まった点検で使う列。見出しが標準のものと違うときに書く（例 決算額: 実績額計）');

const front = z
  .strictObject({
    guide: names.optional().describe('はじめに載せる文（何を評価したか、シートの見方など）。1つが1段落'),
    words: z.record(name, name).optional().describe('用語の説明（例 人工: 職員1人が1年間に働く量を1とした数）'),
    excluded: z
      .strictObject({
        of: name.describe('対象外の事業の表の出どころの名前'),
        columns: names.describe('載せる列（例 事業名、理由）'),
      })
      .optional()
      .describe('評価の対象外としたものの一覧'),
    changes: z
      .strictObject({
        from: name.describe('前の評価（例 一次評価）'),
        to: name.describe('後の評価（例 二次評価）'),
      })
      .optional()
      .describe('評価がどう変わったかの表。区分の順は fields の choices'),
    tallies: names.optional().describe('件数と構成比を数える値（例 総合評価）。区分の順は fields の choices'),
    sums: z
      .strictObject({
        by: z
          .union([name, z.array(name).min(1).max(2)])
          .transform((by) => [by].flat())
          .describe('何ごとに（例 施策）。2つまで（例 [施策, 課]）。2つなら、はじめのものごとに小計が付く'),
        columns: names.describe('合計する値'),
      })
      .optional()
      .describe('合計の表'),
    moves: z
      .strictObject({ columns: names.default([]).describe('並べて載せる値（例 課、総コスト）') })
      .optional()
      .describe(
        '新規、統合・名称変更、終了の表。開始年度、終了年度、旧事業名、新規の列（meanings）と、前年度の版（published）から見つける',
      ),
    ranking: z
      .strictObject({
        by: name.describe('大きい順に並べる値（例 総コスト）'),
        columns: names.default([]).describe('並べて載せる値'),
        most: z.number().int().min(1).max(1000).default(20).describe('載せる件数'),
      })
      .optional()
      .describe('大きい順の表'),
    list: z
      .strictObject({
        columns: names.describe('シートの名前のほかに載せる値'),
        by: name.optional().describe('何ごとにまとめるか（例 施策）'),
        totals: names.optional().describe('計を載せる値。by があれば小計も'),
      })
      .optional()
      .describe('すべてのシートの一覧（頁つき）。省略すると名前と頁だけ'),
  })
  .describe('シートの前に置くまとめ');

export const formSchema = z
  .strictObject({
    title: name.describe('様式の名前（例 事務事業評価シート）'),
    version: z.union([z.string(), z.number()]).transform(String).optional().describe('様式の版（例 R7-1）'),
    of: name.describe('1枚ずつのもとになる出どころ（例 事業）。1行が1枚になる'),
    name: name.describe('シートの名前の列（例 事業名）'),
    page: z
      .strictObject({
        size: z.enum(['A3', 'A4']).default('A4').describe('用紙の大きさ'),
        orientation: z.enum(['landscape', 'portrait']).default('portrait').describe('用紙の向き'),
      })
      .prefault({})
      .describe('用紙'),
    years: z
      .strictObject({
        before: z.number().int().min(0).max(20).default(2).describe('評価年度の前に載せる年度の数'),
        after: z.number().int().min(0).max(20).default(1).describe('評価年度の後に載せる年度の数'),
      })
      .prefault({})
      .describe('載せる年度'),
    frontOnly: z.boolean().default(false).describe('まとめと一覧だけを作り、シートは作らない（例 事業一覧）'),
    sources: z.record(name, source).describe('値の出どころの表'),
    fields: z.record(name, field).default({}).describe('列について決めること'),
    picks: z.record(name, pick).default({}).describe('いくつもある行から選ぶ値'),
    figures: z.record(name, figure).default({}).describe('計算する値'),
    rules: z.array(rule).default([]).describe('点検のきまり'),
    checks,
    meanings,
    published: name.optional().describe('前年度に公表した表のフォルダ。同じ名前のファイルと比べる'),
    deadline: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .describe('提出の締切り（例 2025-06-20）'),
    front: front.optional(),
    parts: z.array(part).default([]).describe('様式の部分を上から順に'),
    inquiry: inquirySchema.optional(),
    notes: names.optional().describe('末尾の注'),
  })
  .describe('torikumi の様式');

export type RuleSetting = z.output<typeof rule>;
export type FrontSetting = z.output<typeof front>;
export type LooseForm = z.output<typeof formSchema>;
export type FieldSetting = z.output<typeof field>;
