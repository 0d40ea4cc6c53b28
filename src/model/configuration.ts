/** `torikumi.yaml`: the loose form that staff write, checked with zod, and the total form that the program works with. */

import { z } from 'zod';
import { type CalendarDate, compareDates, type YearStyle } from './fiscal-year.ts';

const formula = z.enum(['level', 'inverse', 'shortfall', 'progress', 'expected', 'schedule', 'within']);

/** What a band's limit is held against. */
const bandMeasure = z.enum([
  'attainment',
  'progress',
  'schedule',
  'expected',
  'change-from-baseline',
  'points-from-baseline',
]);

const limit = z
  .union([z.number(), z.string().regex(/^[△-]?\d+(\.\d+)?[%％]?$/)])
  .meta({ title: '80%, 0.8', description: '割合。80% または 0.8' });

const band = z
  .strictObject({
    key: z.string().min(1).optional().describe('区分の記号名（省略時は語）'),
    symbol: z.string().min(1).describe('印字する記号（例 ◎）'),
    word: z.string().min(1).describe('印字する語（例 達成）'),
    of: bandMeasure.optional().describe('何と比べるか（省略時は attainment）'),
    atLeast: limit.optional().describe('この値以上'),
    over: limit.optional().describe('この値を超える'),
    below: limit.optional().describe('この値未満'),
    atMost: limit.optional().describe('この値以下'),
    lags: z.boolean().optional().describe('遅れの一覧に載せる'),
    optional: z.boolean().optional().describe('比べる値がないとき、評価なしにせず次の区分へ進む'),
  })
  .describe('評価区分。上から順に当てはめ、最初に合ったものになる');

const bands = z.union([z.string().min(1), z.array(band).min(1)]).describe('組込みの区分の名前、または区分の一覧');

const page = z.strictObject({
  size: z.enum(['A3', 'A4']).default('A3'),
  orientation: z.enum(['landscape', 'portrait']).default('landscape'),
});

export const configurationSchema = z
  .strictObject({
    organization: z.string().min(1).describe('団体名（例 品川区）'),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .meta({ title: '"000000"', description: '全国地方公共団体コード（6桁）。0 で始まることがあるので " " で囲む' }),
    section: z.string().default('').describe('作成課（例 企画部企画調整課）'),
    plan: z.strictObject({
      title: z.string().min(1).describe('計画名（例 品川区総合戦略）'),
      baseline: z.union([z.string(), z.number()]).optional().describe('基準年度。列見出しから読めるときは省略できる'),
      target: z.union([z.string(), z.number()]).optional().describe('目標年度。列見出しから読めるときは省略できる'),
    }),
    document: z.strictObject({
      title: z.string().optional().describe('文書名。省略時は「計画名の取組状況について」'),
      date: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
        .refine((text) => parseDate(text) !== undefined)
        .meta({ title: 'YYYY-MM-DD', description: '文書の日付（西暦 年-月-日）。元号の書き方もこれで決まる' }),
      showDate: z.boolean().default(true).describe('日付を印字するか'),
      years: z.enum(['short', 'era', 'western', 'both']).default('short').describe('年度の書き方'),
      notes: z.array(z.string()).default([]).describe('表の末尾の（注）'),
      remarks: z.array(z.string()).default([]).describe('この設定についての覚え書き（印字しない）'),
    }),
    data: z
      .strictObject({
        indicators: z.string().optional().describe('指標の表（CSV または XLSX）'),
        sheet: z.string().optional().describe('XLSX のシート名。省略時は最初のシート'),
        measures: z.string().optional().describe('施策の表（CSV または XLSX）'),
      })
      .prefault({}),
    rating: z
      .strictObject({
        formula: z
          .strictObject({
            increase: formula.default('level'),
            decrease: formula.default('progress'),
            maintain: formula.default('within'),
            cumulative: formula.optional().describe('累計の指標だけ別の算式にするとき'),
          })
          .prefault({}),
        tolerance: limit.default('5%').describe('維持型の許容幅'),
        noBaseline: z
          .enum(['undefined', 'zero', 'level'])
          .default('undefined')
          .describe('基準値がないときの増減型。計算しない／0とみなす／水準型にする'),
        bands: bands.default('standard'),
        bandsByKind: z
          .strictObject({ annual: bands.optional(), cumulative: bands.optional(), point: bands.optional() })
          .prefault({}),
        bandsByYear: z.record(z.string().regex(/^\d{4}$/), bands).default({}),
      })
      .prefault({}),
    reports: z
      .strictObject({
        progress: z
          .strictObject({
            formats: z.array(z.enum(['pdf', 'xlsx', 'html'])).default(['pdf', 'xlsx', 'html']),
            page: page.prefault({}),
            sheets: z.enum(['goal', 'one']).default('goal').describe('XLSX を基本目標ごとのシートにするか1枚にするか'),
            trends: z.enum(['all', 'lagging', 'none']).default('all').describe('推移のグラフを載せる指標'),
          })
          .prefault({}),
        indicators: z.strictObject({ formats: z.array(z.enum(['csv', 'xlsx'])).default(['csv', 'xlsx']) }).prefault({}),
      })
      .prefault({}),
    fonts: z.array(z.string()).default([]).describe('本文の書体を先に使う順に（fonts/manifest.json の family）'),
    limits: z
      .strictObject({ jump: z.number().min(2).default(10).describe('前年度の何倍で桁違いを疑うか') })
      .prefault({}),
  })
  .describe('torikumi ワークスペースの設定');

export type Configuration = Omit<z.output<typeof configurationSchema>, 'document'> & {
  readonly document: Omit<z.output<typeof configurationSchema>['document'], 'date' | 'title'> & {
    readonly date: CalendarDate;
    readonly title: string;
    readonly years: YearStyle;
  };
};
export type BandSetting = z.output<typeof bands>;
export type Band = z.output<typeof band>;
export type BandMeasure = z.output<typeof bandMeasure>;

/** Every absent value that means a default is gone after this. `undefined` when the date is none of the calendar. */
export function normalizeConfiguration(loose: z.output<typeof configurationSchema>): Configuration | undefined {
  const date = parseDate(loose.document.date);
  if (date === undefined) return undefined;
  const title = loose.document.title ?? `${loose.plan.title}の取組状況について`;
  return { ...loose, document: { ...loose.document, date, title } };
}

function parseDate(text: string): CalendarDate | undefined {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = { year, month, day };
  const utc = new Date(Date.UTC(year, month - 1, day));
  const real = { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
  return compareDates(date, real) === 0 ? date : undefined;
}
