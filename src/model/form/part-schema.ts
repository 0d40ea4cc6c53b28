/** The parts of a form: what stands on a sheet, from top to bottom. */

import { z } from 'zod';

const name = z.string().min(1).max(200);
const names = z.array(name).min(1);

/** A sheet has one of the texts under each column. */
const when = z
  .record(name, z.union([z.string(), z.array(z.string()).min(1)]))
  .optional()
  .describe('載せるシート。列の値で書く（例 { 区分: [施設管理, 補助金] }）。ほかのシートには載せない');

const width = z.number().int().min(1).max(12).default(1).describe('同じ行のほかの欄に対する幅');

const box = z.union([
  name,
  z.strictObject({
    box: name.describe('値の名前'),
    label: z.string().optional().describe('見出しの語。"" は見出しなし'),
    choices: z.boolean().default(false).describe('選択肢をすべて並べ、選んだものに印を付ける'),
    when,
    width,
  }),
  z.strictObject({
    blank: name.describe('後で書き込む欄の見出し（例 議会の評価）'),
    lines: z.number().int().min(1).max(40).default(3).describe('空けておく行数'),
    when,
    width,
  }),
]);

const yearsRow = z.union([
  name,
  z.strictObject({ row: name.describe('値の名前'), label: name.optional().describe('行の見出しの語'), when }),
]);

export const part = z
  .strictObject({
    heading: name.optional().describe('見出し'),
    note: name.optional().describe('下に添える注'),
    newPage: z.boolean().default(false).describe('改ページしてから始める'),
    when,
    boxes: z
      .array(z.union([box, z.array(box).min(1).max(12)]))
      .min(1)
      .optional()
      .describe('欄を行ごとに並べる'),
    years: z
      .strictObject({
        rows: z.array(yearsRow).min(1).describe('行に並べる値'),
        kind: name.optional().describe('年度の下に印字する値（例 区分）'),
        heads: name.optional().describe('行の見出しの上の語（例 項目）'),
      })
      .optional()
      .describe('年度を横に並べる表'),
    indicators: z
      .strictObject({
        kind: name.optional().describe('種別の列'),
        rate: z.boolean().default(true).describe('達成率を載せるか'),
      })
      .optional()
      .describe('指標の表（目標、実績、達成率）'),
    items: z
      .strictObject({
        of: name.describe('出どころの名前'),
        columns: names.describe('列'),
        year: z.enum(['reported', 'all']).default('reported').describe('評価年度の行だけか、すべての行か'),
        turned: z.boolean().default(false).describe('列を縦に並べる'),
        totals: names.optional().describe('下に計を載せる列'),
      })
      .optional()
      .describe('いくつもある行の表（例 一次評価、二次評価、施策の事業）'),
    stack: z
      .strictObject({
        title: name.describe('図の題（例 総コストの財源）'),
        rows: names.describe('積み上げる値（例 国庫支出金、一般財源、人件費）'),
      })
      .optional()
      .describe('年度ごとの積上げ横棒グラフ'),
    trends: z
      .strictObject({
        height: z.number().int().min(80).max(400).default(130).describe('図の高さ（pt）'),
      })
      .optional()
      .describe('指標の推移の折れ線グラフ（目標の線つき）。2つずつ並べる'),
    each: z
      .strictObject({
        of: name.describe('ほかの様式のシートを行とする出どころの名前（例 事業）'),
        headings: names.optional().describe('その様式の部分のうち載せるもの（見出し）。省略するとすべて'),
      })
      .optional()
      .describe('ほかの様式のシートの部分を、1件ずつ続けて載せる（例 施策の下に、その事業の目的と評価）'),
  })
  .describe('様式の部分。boxes、years、indicators、items、stack、trends、each のうち1つ');

export type LoosePart = z.output<typeof part>;
export type LooseBox = z.output<typeof box>;
export type LooseYearsRow = z.output<typeof yearsRow>;
export type Condition = LoosePart['when'];
