/** `data.columns` and `data.rows`: what the columns and rows of a table are, where the table itself does not say it. */

import { z } from 'zod';
import type { PrintedFigure } from '../head/head-tokens.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import type { ValueRole } from '../head/value-role.ts';
import type { Firmness } from '../value/firmness.ts';

/** What a column holds: words of a meaning, values of a role, figures worked out by hand, years of values, or nothing of use. */
export type ColumnRole =
  | { readonly type: 'words'; readonly meaning: Exclude<IndicatorMeaning, 'period'> }
  | { readonly type: 'values'; readonly role: ValueRole }
  | { readonly type: 'printed'; readonly figure: Exclude<PrintedFigure, 'total'>; readonly isOwn?: true }
  | { readonly type: 'years'; readonly of: ValueRole }
  | { readonly type: 'ignored' };

export type RowRole = 'ignore' | 'goal' | 'policy' | 'measure' | 'project';

/** By the words that staff write, in the order in which an editor offers them. */
export const columnRoles = {
  指標名: { type: 'words', meaning: 'name' },
  基本目標: { type: 'words', meaning: 'goal' },
  基本方針: { type: 'words', meaning: 'policy' },
  施策: { type: 'words', meaning: 'measure' },
  事業: { type: 'words', meaning: 'project' },
  単位: { type: 'words', meaning: 'unit' },
  基準値: { type: 'values', role: 'baseline' },
  実績値: { type: 'values', role: 'actual' },
  目標値: { type: 'values', role: 'target' },
  計画値: { type: 'values', role: 'plan' },
  達成率: { type: 'printed', figure: 'attainment' },
  進捗率: { type: 'printed', figure: 'progress' },
  増減: { type: 'printed', figure: 'change' },
  増減率: { type: 'printed', figure: 'change-rate' },
  前年度比: { type: 'printed', figure: 'ratio-to-previous' },
  構成比: { type: 'printed', figure: 'share' },
  評価: { type: 'printed', figure: 'rating' },
  自己評価: { type: 'printed', figure: 'rating', isOwn: true },
  基準年度: { type: 'years', of: 'baseline' },
  実績年度: { type: 'years', of: 'actual' },
  目標年度: { type: 'years', of: 'target' },
  所管課: { type: 'words', meaning: 'section' },
  ID: { type: 'words', meaning: 'id' },
  種別: { type: 'words', meaning: 'kind' },
  方向: { type: 'words', meaning: 'direction' },
  算式: { type: 'words', meaning: 'formula' },
  頁: { type: 'words', meaning: 'page' },
  定義: { type: 'words', meaning: 'definition' },
  出典: { type: 'words', meaning: 'source' },
  置換: { type: 'words', meaning: 'replaces' },
  重点: { type: 'words', meaning: 'priority' },
  備考: { type: 'words', meaning: 'remark' },
  注記: { type: 'words', meaning: 'note' },
  文章: { type: 'words', meaning: 'text' },
  使わない: { type: 'ignored' },
} as const satisfies Record<string, ColumnRole>;

export const rowRoles = {
  使わない: 'ignore',
  基本目標: 'goal',
  基本方針: 'policy',
  施策: 'measure',
  事業: 'project',
} as const satisfies Record<string, RowRole>;

export const firmnessNames = {
  確定: 'final',
  速報: 'preliminary',
  推計: 'estimated',
  見込: 'expected',
  計画: 'planned',
} as const satisfies Record<string, Firmness>;

export type ColumnRoleName = keyof typeof columnRoles;
export type RowRoleName = keyof typeof rowRoles;

const role = z
  .enum(namesOf(columnRoles))
  .describe('何の列か。使わない は読まない列、文章 は帳票に文章として載せる列（取組内容、課題など）');

const column = z.union([
  role,
  z.strictObject({
    role: role.optional().describe('何の列か。省略時は見出しから読む'),
    year: z
      .union([z.string().min(1), z.number().int()])
      .optional()
      .meta({
        title: '令和6年度, R6, 2024, 令和6年3月末',
        description: 'いつの値か。年度（令和6年度、R6、2024）か時点（令和6年3月末）。省略時は見出しから読む',
      }),
    firmness: z.enum(namesOf(firmnessNames)).optional().describe('確かさ。省略時は見出しから読み、なければ確定'),
    unit: z.string().min(1).optional().describe('数だけのセルの単位（例 千円）'),
  }),
]);

export const columnsSchema = z
  .record(z.string(), column)
  .default({})
  .describe(
    '指標の表の列の読み方。左に見出し（書かれているとおり。空白と全角・半角の違いは問わない）か列（C、または左からの番号 3）、右に何の列かを書く',
  );

export const rowsSchema = z
  .record(
    z.string(),
    z.enum(namesOf(rowRoles)).describe('何の行か。使わない は読み飛ばす行、ほかは下の行にかかる見出し（帯）'),
  )
  .default({})
  .describe('指標の表の行の読み方。左に行番号（8 または 8-12）か行のはじめの文字（例 小計）、右に何の行かを書く');

const headRows = z
  .union([z.number().int().min(1).max(9_999_999), z.string().regex(/^[1-9]\d{0,6}(?:[-~～][1-9]\d{0,6})?$/)])
  .meta({ title: '4-5, 4', description: '見出しの行（表の行番号）。4-5 または 4' });

export const headSchema = z
  .union([headRows, z.record(z.string(), headRows)])
  .describe('指標の表の見出しの行（4-5 または 4）。シートごとに違うときは、シート名: 行（例 { 基本目標１: 4-5 }）');

export type HeadSetting = z.output<typeof headSchema>;

export type ColumnSetting = z.output<typeof column>;
export type ColumnsSetting = z.output<typeof columnsSchema>;
export type RowsSetting = z.output<typeof rowsSchema>;

function namesOf<Names extends object>(names: Names): [keyof Names & string, ...(keyof Names & string)[]] {
  return Object.keys(names) as [keyof Names & string, ...(keyof Names & string)[]];
}
