/** `data.amounts` of `torikumi.yaml`: which tables of amounts there are, and what their columns and rows mean. */

import { z } from 'zod';

const kinds = ['amount', 'difference', 'rate', 'ratio', 'share', 'sum', 'text'] as const;

const kind = z
  .enum(kinds)
  .describe(
    '列の意味。amount 金額（表の値のまま）、difference 差（A－B）、rate 増減率（(A－B)÷B）、ratio 割合（A÷B）、share 構成比、sum 和（A＋B＋…）、text 文字',
  );

const column = z.strictObject({
  kind: kind.optional(),
  of: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe('何から計算するか。列の見出し。difference、rate、ratio は [A, B]、share は列1つ、sum は足す列のすべて'),
  within: z.enum(['total', 'group']).optional().describe('構成比の分母。total は全体の合計、group はその行が入る小計'),
  decimals: z.number().int().min(0).max(6).optional().describe('計算した値の小数点以下の桁数'),
  rounding: z
    .enum(['half-up', 'down', 'up'])
    .optional()
    .describe('端数処理。half-up は四捨五入、down は切捨て、up は切上げ'),
  adjust: z.boolean().optional().describe('構成比の合計が100になるよう、端数の大きいものから調整する'),
});

const amountsTableSetting = z.strictObject({
  file: z.string().min(1).describe('表のファイル（CSV または XLSX）'),
  sheet: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe("XLSX のシート名、またはその一覧。'*' はすべて。省略時は金額の表のある最初のシート"),
  title: z.string().min(1).optional().describe('表題。省略時は表の上に書かれた題'),
  unit: z.string().min(1).optional().describe('単位（例 千円）。省略時は表の上に書かれた単位'),
  columns: z
    .record(z.string().min(1), z.union([kind, column]))
    .default({})
    .describe('見出しごとの列の意味。見出しから分かるときは書かなくてよい'),
  rows: z
    .record(z.string().min(1), z.enum(['total', 'part', 'item']))
    .default({})
    .describe('行の意味。total は合計や小計、part は内書き（うち…）で合計に入れない、item はふつうの行'),
  decimals: z.number().int().min(0).max(6).optional().describe('計算した率の小数点以下の桁数（省略時は1）'),
  rounding: z.enum(['half-up', 'down', 'up']).optional().describe('率の端数処理（省略時は half-up 四捨五入）'),
  chart: z
    .enum(['auto', 'none', 'shares', 'years'])
    .default('auto')
    .describe('グラフ。shares は構成、years は推移、auto は表に合うほう、none はなし'),
});

export const amountsSetting = z.union([
  z.string().min(1),
  amountsTableSetting,
  z.array(z.union([z.string().min(1), amountsTableSetting])).min(1),
]);

export type AmountsTableSetting = z.output<typeof amountsTableSetting>;
export type AmountsColumnSetting = z.output<typeof column>;

/** Each with all that it does not say. */
export function amountsTablesOf(setting: z.output<typeof amountsSetting> | undefined): readonly AmountsTableSetting[] {
  if (setting === undefined) return [];
  return [setting].flat().map((each) => (typeof each === 'string' ? amountsTableSetting.parse({ file: each }) : each));
}
