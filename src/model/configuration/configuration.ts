/** `torikumi.yaml`: the loose form that staff write, checked with zod, and the total form that the program works with. */

import { z } from 'zod';
import { formulaNames, formulas } from '../formula/formulas.ts';
import type { CalendarDate, YearStyle } from '../year/fiscal-year.ts';
import { parseDate } from '../year/parse-date.ts';
import { amountsSetting } from './amounts-setting.ts';
import { itemsSchema } from './items-setting.ts';
import { listColumns, progressColumns } from './report-columns.ts';
import { columnsSchema, headSchema, rowsSchema } from './table-mapping.ts';

const formula = z
  .enum(formulaNames)
  .describe(`算式。${formulaNames.map((name) => `${name} ${formulas[name].title}`).join('、')}`);

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
    symbol: z.string().optional().describe('印字する記号（例 ◎）。省略できる'),
    word: z.string().min(1).describe('印字する語（例 達成）'),
    of: bandMeasure.optional().describe('何と比べるか（省略時は attainment）'),
    atLeast: limit.optional().describe('この値以上'),
    over: limit.optional().describe('この値を超える'),
    below: limit.optional().describe('この値未満'),
    atMost: limit.optional().describe('この値以下'),
    lags: z.boolean().optional().describe('遅れの一覧に載せる（どの区分にも書かなければ一覧を作らない）'),
    optional: z.boolean().optional().describe('比べる値がないとき、評価なしにせず次の区分へ進む'),
  })
  .describe('評価区分。上から順に当てはめ、最初に合ったものになる');

/** One for all rates, or one each. */
const byRate = <Setting extends z.ZodType>(setting: Setting) =>
  z.union([
    setting,
    z.strictObject({
      attainment: setting.optional().describe('達成率'),
      progress: setting.optional().describe('進捗率'),
      changeRate: setting.optional().describe('増減率'),
    }),
  ]);

const bands = z
  .union([z.string().min(1), z.array(band).min(1)])
  .describe('組込みの区分の名前（standard、fuji など。docs/metrics.md に一覧）、または区分の一覧');

const page = z
  .strictObject({
    size: z.enum(['A3', 'A4']).default('A3').describe('用紙の大きさ'),
    orientation: z
      .enum(['landscape', 'portrait'])
      .default('landscape')
      .describe('用紙の向き。landscape は横、portrait は縦'),
  })
  .describe('用紙');

/** Whether an extension has a format that is none of ours is found where its formats are known. */
function formats<const Own extends string>(...own: readonly [Own, ...Own[]]) {
  const format = z.union([z.enum(own), z.string().regex(addedFormat)]).meta({ title: own.join(', ') });
  return z.array(format);
}

/** What an extension may call a format of its own, e.g. `md`: no name of ours. */
export const addedFormat = /^(?!(?:pdf|xlsx|html|docx|csv|csvw)$)[a-z][a-z0-9]{0,19}$/;

/** What one of the print forms is made as. */
const printed = (size: 'A3' | 'A4', orientation: 'landscape' | 'portrait') =>
  z.strictObject({
    formats: formats('pdf', 'xlsx', 'html', 'docx').default(['pdf', 'xlsx', 'html']).describe('作る形式'),
    page: z
      .strictObject({
        size: z.enum(['A3', 'A4']).default(size).describe('用紙の大きさ'),
        orientation: z.enum(['landscape', 'portrait']).default(orientation).describe('用紙の向き'),
      })
      .prefault({})
      .describe('用紙'),
  });

const count = z.number().int().min(0);

const revision = z
  .strictObject({
    old: z.string().min(1).describe('改正前のデータのフォルダー（data と同じ名前のファイルを置く）'),
    labels: z
      .strictObject({
        old: z.string().min(1).default('改正前').describe('改正前の呼び名（例 素案、現行）'),
        new: z.string().min(1).default('改正後').describe('改正後の呼び名（例 決定、改正案）'),
      })
      .prefault({})
      .describe('新旧の見出し語'),
    title: z.string().min(1).optional().describe('見え消しの文書名。省略時は「文書名（見え消し）」'),
    reference: z.string().min(1).optional().describe('見え消しの右上に印字する資料番号（例 資料Ａ）'),
    author: z.string().min(1).optional().describe('Word の変更履歴に残す名前（例 企画部企画課）。省略時は団体名'),
    reasons: z.string().min(1).optional().describe('変更の理由の表（CSV または XLSX。ID と 理由 の列）'),
    replaces: z
      .string()
      .min(1)
      .optional()
      .describe('別の ID の項目を引き継ぐときの対応の表（CSV または XLSX。ID と 置換 の列）'),
    newSide: z.enum(['left', 'right']).default('left').describe('新旧対照表で改正後を置く側'),
    unchanged: z
      .enum(['omit', 'show'])
      .default('omit')
      .describe('新旧対照表で変わらない文。omit は（略）、show はそのまま載せる'),
    showReasons: z.boolean().default(true).describe('新旧対照表と変更箇所一覧に理由の列を置くか'),
    treatment: z.string().min(1).default('取扱').describe('改訂一覧の取扱の見出し（例 令和2（2020）年度の取扱）'),
    printedTally: z
      .strictObject({
        keep: count.describe('維持'),
        revise: count.describe('修正'),
        delete: count.describe('削除'),
        add: count.default(0).describe('新規'),
        total: count.describe('計'),
      })
      .optional()
      .describe('元資料に印字された取扱の件数。計算と違えば知らせる'),
  })
  .describe('改訂。改正前のデータと比べて、見え消し、新旧対照表などを作る');

/** What goes together: names in their order. */
const pdfStandards = ['a-2a ua-1', 'a-4 ua-2'];

export const configurationSchema = z
  .strictObject({
    organization: z.string().min(1).describe('団体名（例 品川区）'),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .meta({ title: '"000000"', description: '全国地方公共団体コード（6桁）。0 で始まることがあるので " " で囲む' }),
    section: z.string().default('').describe('作成課（例 企画部企画調整課）'),
    mark: z
      .strictObject({
        file: z.string().min(1).describe('図のファイル（SVG、PNG、JPEG。例 pictures/mark.svg）'),
        alternative: z.string().min(1).describe('図の代わりに読み上げる言葉（例 品川区の区章）'),
      })
      .optional()
      .describe('市章などの団体の印。表紙に載せる'),
    plan: z
      .strictObject({
        title: z.string().min(1).describe('計画名（例 品川区総合戦略）'),
        baseline: z.union([z.string(), z.number()]).optional().describe('基準年度。列見出しから読めるときは省略できる'),
        target: z.union([z.string(), z.number()]).optional().describe('目標年度。列見出しから読めるときは省略できる'),
      })
      .describe('計画'),
    document: z
      .strictObject({
        title: z.string().optional().describe('文書名。省略時は「計画名の取組状況について」。指標の表がなければ計画名'),
        date: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
          .refine((text) => parseDate(text) !== undefined)
          .meta({ title: 'YYYY-MM-DD', description: '文書の日付（西暦 年-月-日）。元号の書き方もこれで決まる' }),
        showDate: z.boolean().default(true).describe('日付を印字するか'),
        years: z
          .enum(['short', 'era', 'western', 'both'])
          .default('short')
          .describe('年度の書き方。short は 6年度、era は 令和6年度、western は 2024年度、both は 令和6（2024）年度'),
        minus: z
          .enum(['auto', '△', '▲', '−'])
          .default('auto')
          .describe(
            '取組状況で、負の値と減少の前に書く記号。auto は表の書き方（△ か ▲）に従い、評価に △ などの三角を使うときは −',
          ),
        notes: z.array(z.string()).default([]).describe('表の末尾の（注）'),
        remarks: z.array(z.string()).default([]).describe('この設定についての覚え書き（印字しない）'),
      })
      .describe('文書'),
    data: z
      .strictObject({
        indicators: z
          .union([z.string(), z.array(z.string().min(1)).min(1)])
          .optional()
          .describe('指標の表（CSV または XLSX）。いくつかのファイルに分かれているときは一覧で書く'),
        brackets: z
          .enum(['ask', 'outside', 'inside'])
          .default('ask')
          .describe(
            '1つのセルに同じ単位の値が2つあるとき（例 10,000か所（9,100か所））、どちらが実績か。ask は評価せず知らせる、outside は括弧の外、inside は括弧の中',
          ),
        negativeTargets: z
          .enum(['ask', 'level', 'change'])
          .default('ask')
          .describe(
            '正の値の並びで目標値だけが負のとき（例 △10件）の読み方。ask は評価せず知らせる、level は負の目標値、change は基準値からの増減',
          ),
        changes: z
          .enum(['ask', 'baseline', 'previous'])
          .default('ask')
          .describe(
            '何からの増減か書かれていない目標値（例 10%増、15人削減、1.5倍）の読み方。ask は評価せず知らせる、baseline は基準値から、previous は前年度の値から',
          ),
        sheets: z
          .union([z.string(), z.array(z.string().min(1)).min(1)])
          .optional()
          .describe('使う XLSX のシート名。1つ、または一覧。省略時は、指標の表のあるすべてのシート（非表示を除く）'),
        sheet: z.string().optional().describe('使う XLSX のシート名が1つのときの書き方（data.sheets と同じ）'),
        head: headSchema.optional(),
        columns: columnsSchema,
        rows: rowsSchema,
        items: itemsSchema,
        measures: z.string().optional().describe('施策の表（CSV または XLSX）'),
        history: z
          .string()
          .min(1)
          .optional()
          .describe(
            '目標値、名称、所管課などがいつから変わったかの表（CSV または XLSX。ID、項目、適用年度、変更前、変更後、理由の列）。省略時は changes.csv などを探す',
          ),
        list: z.string().optional().describe('一覧の表（CSV または XLSX。ID の列がある任意の表）'),
        form: z.string().optional().describe('様式のデータ（YAML）'),
        formDescription: z
          .string()
          .optional()
          .describe('data.form の様式（YAML。例 forms/方針.yaml）。省略時は、運営方針（様式１・様式２）'),
        book: z.string().optional().describe('冊子の組み立て（YAML。事務事業概要、計画書）'),
        evaluation: z
          .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
          .optional()
          .describe(
            '評価シートの様式（YAML。例 forms/事務事業評価シート.yaml）。1つ、または一覧。様式が名指す表も読む',
          ),
        amounts: amountsSetting.optional().describe('金額の表（予算、決算、構成比など）。ファイル名、またはその一覧'),
      })
      .prefault({})
      .describe('表のファイル名。省略時は indicators.csv、indicators.xlsx などを探す'),
    revision: revision.optional(),
    rating: z
      .strictObject({
        formula: z
          .strictObject({
            increase: formula.default('level').describe(`増加をめざす指標の${formula.description}`),
            decrease: formula.default('progress').describe(`減少をめざす指標の${formula.description}`),
            maintain: formula.default('within').describe(`維持をめざす指標の${formula.description}`),
            cumulative: formula.optional().describe('累計の指標だけ別の算式にするとき'),
          })
          .prefault({})
          .describe('達成率の算式。指標の表に「算式」の列があれば、そちらが先'),
        target: z
          .enum(['year', 'last'])
          .default('year')
          .describe(
            'どの目標値に対する達成率か。year は当該年度の目標値（ないときは次の目標年度の値）、last は最終の目標値',
          ),
        provisional: z.boolean().default(false).describe('見込値や年度途中の値も、増減を計算し評価するか'),
        decimals: byRate(z.number().int().min(0).max(6))
          .default(1)
          .describe('達成率、進捗率、増減率の小数点以下の桁数'),
        rounding: byRate(z.enum(['half-up', 'down', 'up']))
          .default('half-up')
          .describe('達成率、進捗率、増減率の端数処理。half-up は四捨五入、down は切捨て、up は切上げ'),
        tolerance: limit.default('5%').describe('維持型の許容幅'),
        noBaseline: z
          .enum(['undefined', 'zero', 'level'])
          .default('undefined')
          .describe('基準値がないときの増減型。計算しない／0とみなす／水準型にする'),
        bands: bands.default('standard'),
        bandsByKind: z
          .strictObject({
            annual: bands.optional().describe('年間の指標の評価区分'),
            cumulative: bands.optional().describe('累計の指標の評価区分'),
            point: bands.optional().describe('時点の指標の評価区分'),
          })
          .prefault({})
          .describe('種別ごとに評価区分を変えるとき'),
        bandsByYear: z
          .record(z.string().regex(/^\d{4}$/), bands)
          .default({})
          .describe('年度（西暦4桁）ごとに評価区分を変えるとき'),
      })
      .prefault({})
      .describe('達成率と評価'),
    reports: z
      .strictObject({
        progress: z
          .strictObject({
            formats: formats('pdf', 'xlsx', 'html', 'docx').default(['pdf', 'xlsx', 'html']).describe('作る形式'),
            page: page.prefault({}),
            sheets: z.enum(['goal', 'one']).default('goal').describe('XLSX を基本目標ごとのシートにするか1枚にするか'),
            figures: z
              .enum(['computed', 'printed', 'both'])
              .default('computed')
              .describe(
                '表に達成率などの列があるとき、どちらを載せるか。computed は計算した値、printed は表の値、both は両方',
              ),
            columns: progressColumns,
            heads: z
              .enum(['own', 'years'])
              .default('own')
              .describe(
                '値の列の見出し。own は元の表のまま、years は年度を document.years の書き方にそろえ、（基準値）などを添える',
              ),
            texts: z
              .enum(['auto', 'columns', 'rows', 'notes', 'none'])
              .default('auto')
              .describe(
                '主な取組、課題などの文章の列。columns は列に、rows は指標の下の行に、notes は末尾の一覧に載せる。auto は短いものを列に、長いものを行に置く。none は載せない',
              ),
            remarks: z
              .boolean()
              .default(false)
              .describe('備考（作成者の覚え書き）も載せるか。注記（読む人のための注）は、これによらず載せる'),
            ended: z
              .enum(['list', 'none'])
              .default('list')
              .describe('廃止した指標。list は末尾の一覧に載せる、none は載せない'),
            cover: z.boolean().default(false).describe('表紙を付けるか'),
            trends: z
              .enum(['all', 'lagging', 'none'])
              .default('all')
              .describe('推移のグラフを載せる指標。all はすべて、lagging は遅れているもの、none はなし'),
            charts: z
              .array(z.string().min(1))
              .default([])
              .describe(
                '載せる独自のグラフ（charts フォルダーのファイルの名前から .json を除いたもの）。書いた順に並べる',
              ),
          })
          .prefault({})
          .describe('取組状況'),
        indicators: z
          .strictObject({
            formats: formats('csv', 'csvw', 'xlsx')
              .default(['csv', 'csvw', 'xlsx'])
              .describe('作る形式。csvw は CSV の列の説明（CSV on the Web）'),
          })
          .prefault({})
          .describe('機械判読可能なデータ'),
        list: printed('A3', 'landscape').extend({ columns: listColumns }).prefault({}).describe('一覧'),
        form: printed('A4', 'portrait').prefault({}).describe('運営方針の様式'),
        booklet: printed('A4', 'portrait')
          .extend({
            edition: z
              .enum(['new', 'old'])
              .default('new')
              .describe('指標の値をどちらの版から載せるか。old は revision の改正前'),
          })
          .prefault({})
          .describe('冊子'),
        programmes: z
          .strictObject({
            formats: formats('pdf', 'xlsx', 'html', 'docx').default(['xlsx']).describe('作る形式'),
          })
          .prefault({})
          .describe('事務事業一覧'),
        amounts: printed('A4', 'landscape').prefault({}).describe('金額の表'),
        sheets: z
          .strictObject({
            formats: formats('pdf', 'xlsx', 'html', 'docx').default(['pdf', 'xlsx', 'html']).describe('作る形式'),
            data: formats('csv', 'csvw', 'xlsx')
              .default(['csv', 'csvw', 'xlsx'])
              .describe('公開するデータ（1行に1つの値）の形式。作らないときは []'),
            files: z
              .enum(['one', 'each', 'both'])
              .default('one')
              .describe('one はすべてを1つのファイルに、each は1枚ごとのファイルに、both は両方'),
            copies: z
              .array(z.enum(['public', 'inside']))
              .min(1)
              .default(['public'])
              .describe('public は公開用（public: false の値を除く）、inside は庁内用（すべての値）。両方を書くと両方'),
          })
          .prefault({})
          .describe('評価シート（用紙は様式の page）'),
        revision: printed('A4', 'landscape')
          .prefault({})
          .describe('改訂の書類（新旧対照表、変更箇所一覧、正誤表、差替え頁の一覧）'),
      })
      .prefault({})
      .describe('帳票'),
    pdf: z
      .strictObject({
        standard: z
          .array(z.enum(['ua-1', 'a-2a', 'ua-2', 'a-4']))
          .refine((names) => pdfStandards.some((each) => each === names.toSorted().join(' ')))
          .default(['ua-1', 'a-2a'])
          .meta({
            title: '[ua-1, a-2a], [ua-2, a-4]',
            description:
              'PDF の規格。[ua-1, a-2a] は PDF/UA-1 と PDF/A-2a、[ua-2, a-4] は PDF 2.0 による PDF/UA-2（WTPDF）と PDF/A-4',
          }),
        attach: z
          .boolean()
          .default(false)
          .describe(
            '取組状況、金額の表、冊子の PDF にデータの CSV を添付するか。規格は PDF/A-3a または PDF/A-4f になる',
          ),
      })
      .prefault({})
      .describe('PDF'),
    license: z
      .strictObject({
        name: z.string().min(1).describe('利用条件の名前（例 CC BY 4.0、公共データ利用規約（第1.0版））'),
        url: z
          .url({ protocol: /^https?$/ })
          .optional()
          .meta({ title: 'https://…', description: '利用条件のページの URL' }),
      })
      .optional()
      .describe('公開するデータの利用条件。CSV の説明（CSVW）と HTML に載せる。省略時は何も書かない'),
    extensions: z
      .array(z.string().min(1))
      .max(20)
      .default([])
      .describe(
        '読み込む拡張（./my-report.mjs のようなファイル、またはワークスペースの node_modules にあるパッケージの名前）。--allow-code を付けたときだけ動かす',
      ),
    fonts: z.array(z.string()).default([]).describe('本文の書体を先に使う順に（fonts/manifest.json の family）'),
    limits: z
      .strictObject({ jump: z.number().min(2).default(10).describe('前年度の何倍で桁違いを疑うか') })
      .prefault({})
      .describe('点検の目安'),
  })
  .describe('torikumi ワークスペースの設定');

/** Bands under a name that `rating.bands` may give. */
export interface BandPreset {
  readonly title: string;
  readonly bands: readonly Band[];
  /** Of what has no rating; － 評価なし unless said. */
  readonly unrated?: { readonly symbol: string; readonly word: string };
}

/** What extensions add to what the settings may name. */
export interface Added {
  readonly bandPresets: Readonly<Record<string, BandPreset>>;
  /** Those that it writes, by their names. */
  readonly formats: readonly string[];
}

export const nothingAdded: Added = { bandPresets: {}, formats: [] };

export type Configuration = Pick<Added, 'bandPresets'> &
  Omit<z.output<typeof configurationSchema>, 'document'> & {
    readonly document: Omit<z.output<typeof configurationSchema>['document'], 'date' | 'title'> & {
      readonly date: CalendarDate;
      readonly title: string;
      readonly years: YearStyle;
    };
  };
export type BandSetting = z.output<typeof bands>;
export type Band = z.output<typeof band>;
export const bandPresetShape = z.looseObject({ title: z.string().min(1), bands: z.array(band).min(1) });
export type BandMeasure = z.output<typeof bandMeasure>;

/** Every absent value that means a default is gone after this. `undefined` when the date is none of the calendar. */
export function normalizeConfiguration(
  loose: z.output<typeof configurationSchema>,
  added: Added = nothingAdded,
): Configuration | undefined {
  const date = parseDate(loose.document.date);
  if (date === undefined) return undefined;
  const { indicators, amounts, list, form, book } = loose.data;
  // Without other data the usual files of indicators are looked for.
  const isOfPlan = indicators !== undefined || [amounts, list, form, book].every((each) => each === undefined);
  const title = loose.document.title ?? (isOfPlan ? `${loose.plan.title}の取組状況について` : loose.plan.title);
  const { bandPresets } = added;
  return { ...loose, bandPresets, document: { ...loose.document, date, title } };
}
