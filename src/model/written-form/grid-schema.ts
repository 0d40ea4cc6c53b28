/** How a written form is printed: its sheets, and grids of heads, boxes and legends. What names mean is checked in `check-names.ts`. */

import { z } from 'zod';

const name = z.string().min(1).max(200);
const words = z.string().max(2000);
const field = name.describe('項目の名前（例 review.status）');
const print = words.describe('印字する語。{name} は項目の値、{year-1} はその前の年度、{#} は何番目か');

const columns = z.number().int().min(1).max(40).default(1).describe('何列にわたるか');
const rows = z.number().int().min(1).max(100).default(1).describe('何行にわたるか');
const named = z.boolean().default(false).describe('ここを、目次と新旧の比較がさすところとする');

const when = z
  .strictObject({
    single: field.optional().describe('この一覧が1件のとき'),
    several: field.optional().describe('この一覧が2件以上のとき'),
  })
  .optional()
  .describe('載せるとき');

const across = z
  .number()
  .int()
  .min(0)
  .max(100)
  .optional()
  .describe('each の行すべてにわたる欄で、値は each の外のもの。数は、その下にさらに何行わたるか');

const at = z
  .enum(['above', 'left', 'column'])
  .default('above')
  .describe('欄の上（above）、左（left）、中央ぞろえの列見出し（column）');
const remark = words.optional().describe('見出しの後の小さい字');
const level = z.number().int().min(2).max(6).optional().describe('しおりの段');

const piece = z.union([
  print,
  z.strictObject({ strong: print.describe('太字の語'), named }),
  z.strictObject({ box: field }),
]);

export type Piece = z.output<typeof piece>;

/** Of a box with several texts: one line, or those of each entry of a list. */
export type Line = Piece | readonly Piece[] | { readonly each: string; readonly lines: readonly Line[] };

const line: z.ZodType<Line> = z.lazy(() =>
  z.union([
    piece,
    z.array(piece).min(1).max(50),
    z.strictObject({ each: field.describe('1件ずつ並べる一覧'), lines: z.array(line).min(1).max(50) }),
  ]),
);

const legendPiece = z.union([
  words,
  z.strictObject({
    choice: words.describe('選択肢。1字なら、その字で始まる選択肢のどれでも'),
    words: words.describe('印字する語'),
  }),
]);

const cell = z.union([
  z.strictObject({ head: print.describe('見出しの語'), at, remark, level, when, columns, rows }),
  z.strictObject({ label: field.describe('その項目の見出し'), at, remark, level, when, columns, rows }),
  z.strictObject({
    title: print.describe('表の題'),
    level: z.number().int().min(2).max(6).describe('見出しの段'),
    when,
    columns,
    rows,
  }),
  z.strictObject({
    box: field,
    after: words.default('').describe('値の後に付ける語（例 円）'),
    center: z.boolean().default(false).describe('中央に太字で'),
    size: z.enum(['small', 'large']).default('small').describe('空のときの高さ'),
    across,
    when,
    columns,
    rows,
  }),
  z.strictObject({
    lines: z.array(line).min(1).max(50).describe('欄の中身を1行ずつ') as z.ZodType<readonly Line[]>,
    named,
    when,
    columns,
    rows,
  }),
  z.strictObject({
    legend: z
      .union([field, z.array(field).min(1).max(5)])
      .describe('選んだものを太字にする項目。いくつか書くと、値のある最初のもの'),
    lines: z
      .array(z.union([legendPiece, z.array(legendPiece).min(1).max(20)]))
      .min(1)
      .max(20)
      .describe('選択肢の説明を1行ずつ'),
    when,
    columns,
    rows,
  }),
]);

export type Cell = z.output<typeof cell>;

export type Row =
  | readonly Cell[]
  | { readonly each: string; readonly rows: readonly Row[] }
  | { readonly filled: string; readonly rows: readonly Row[] };

const row: z.ZodType<Row> = z.lazy(() =>
  z.union([
    z.array(cell).min(1).max(40),
    z.strictObject({ each: field.describe('1件ずつ行にする一覧'), rows: z.array(row).min(1).max(100) }),
    z.strictObject({ filled: field.describe('この項目が空なら載せない'), rows: z.array(row).min(1).max(100) }),
  ]),
);

const rowsOf = z.array(row).min(1).max(200);

const gridBlock = z.strictObject({
  side: words.optional().describe('左に縦書きで置く見出し（例 自己評価）'),
  above: rowsOf.default([]).describe('縦の見出しの上の行'),
  rows: rowsOf.describe('行'),
});

const grid = z
  .strictObject({
    columns: z.array(z.number().min(0.1).max(1000)).min(1).max(40).describe('列の幅の割合。縦の見出しの列も数える'),
    heads: rowsOf.default([]).describe('次の頁でもくり返す見出しの行'),
    blocks: z.array(gridBlock).min(1).max(100).describe('行のまとまり'),
  })
  .describe('見出しと欄を並べる表');

export type Grid = z.output<typeof grid>;

export type Block =
  | { readonly title: string }
  | { readonly name: string }
  | { readonly heading: string }
  | { readonly lead: string }
  | { readonly grid: string }
  | { readonly page: readonly Block[] }
  | { readonly each: string; readonly only?: 'first' | 'others' | undefined; readonly blocks: readonly Block[] };

const block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    z.strictObject({ title: print.describe('文書名。その下に印字する語を書く（例 （{head}））') }),
    z.strictObject({ name: print.describe('右上に置く様式の名前') }),
    z.strictObject({ heading: print.describe('見出し') }),
    z.strictObject({ lead: print.describe('前書き') }),
    z.strictObject({ grid: name.describe('grids に書いた表の名前') }),
    z.strictObject({ page: z.array(block).min(1).max(100).describe('新しい頁に、できるだけ1頁に収める') }),
    z.strictObject({
      each: field.describe('1件ずつ続ける一覧'),
      only: z.enum(['first', 'others']).optional().describe('1件目だけ（first）、2件目から（others）'),
      blocks: z.array(block).min(1).max(100),
    }),
  ]),
);

const sheet = z.strictObject({
  name: print.describe('シートの名前'),
  each: field.optional().describe('1件を1枚にする一覧'),
  part: name.optional().describe('テンプレートの <policy-form part="…"> での名前（例 overview）。each のシートは符号'),
  fitPage: z.boolean().default(false).describe('できるだけ1頁に収める'),
  blocks: z.array(block).min(1).max(100).describe('上から順に'),
});

export type Sheet = z.output<typeof sheet>;

export const printShape = {
  sheets: z.array(sheet).min(1).max(50).describe('印字するシート'),
  grids: z.record(name, grid).default({}).describe('見出しと欄を並べる表'),
} as const;
