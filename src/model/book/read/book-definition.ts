/** `book.yaml`: what a book is made of, in the order of its parts, checked with zod. */

import { z } from 'zod';
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../year/fiscal-year.ts';
import { parseFiscalYear } from '../../year/parse-fiscal-year.ts';
import type { OrganisationUnit } from '../book.ts';
import { parseNumberKind } from '../number/number-kind.ts';

const text = z.union([z.number().transform(String), z.string().min(1)]);

const year = z
  .union([z.number().transform(String), z.string()])
  .transform((printed, context): { readonly text: string; readonly value: FiscalYear } => {
    const reading = parseFiscalYear(printed, {
      documentDate: { year: 9999, month: 4, day: 1 },
      from: fiscalYear(2019),
    });
    if (reading === undefined) {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
    const { year: value } = reading;
    const era = formatFiscalYear(value, 'era', { year: value + 1, month: 3, day: 31 });
    return { text: printed.endsWith('年度') ? printed : era, value };
  })
  .meta({ title: '令和5年度 のような年度', description: '何年度の版か。前の年度の値が前年度になる' });

const numberKind = z
  .union([z.number().transform(String), z.string()])
  .refine((kind) => parseNumberKind(kind) !== undefined)
  .meta({ title: '1, (1), ①, (ア), ア, 1-1, ・, ◇, 〈〉, なし', description: '見出しの番号の形' });

/** The name of elements in HTML, and so without white space. */
const id = z
  .string()
  .regex(/^[^\s/\\#.]+$/)
  .meta({
    title: 'kikaku のような語（空白、/、.、# を含まない）',
    description: '章の符号（空白、/、.、# を含まない）',
  });

const changes = z
  .enum(['accept', 'refuse'])
  .describe('Word の原稿の変更履歴。accept は承諾した後、refuse は元に戻した後の文を載せる（省略時 accept）');

const chapter = z.strictObject({
  id,
  title: z.string().min(1).optional().describe('目次に載せる名前。省略時は章の見出し'),
  file: z.string().min(1).describe('本文のファイル（.md、.docx または .xlsx。book.yaml からの相対パス）'),
  changes: changes.optional(),
});

/** A chapter, or a title with chapters: told apart by `chapters`. */
const entry = z
  .strictObject({
    id: id.optional(),
    title: z.string().min(1).optional().describe('目次に載せる名前'),
    file: z.string().min(1).optional().describe('本文のファイル'),
    changes: changes.optional(),
    chapters: z.array(chapter).min(1).max(500).optional().describe('この見出しの下に並ぶ章'),
  })
  .superRefine((given, context) => {
    const needed = given.chapters === undefined ? (['id', 'file'] as const) : (['title'] as const);
    for (const key of needed.filter((name) => given[name] === undefined))
      context.addIssue({ code: 'custom', path: [key] });
  });

/** 部, 課, 担当, 係: as deep as offices are. */
function unit(depth: number): z.ZodType<OrganisationUnit> {
  return z.strictObject({
    name: text.describe('組織の名前'),
    staff: z.number().int().min(0).exactOptional().describe('職員数。分からないときは書かない'),
    units: z
      .array(depth === 0 ? z.never() : unit(depth - 1))
      .default([])
      .describe('下の組織'),
  });
}

const words = z
  .strictObject({
    project: text.exactOptional().describe('事業の呼び名（例 全体計画）'),
    current: text.exactOptional().describe('現況の欄の見出し'),
    content: text.exactOptional().describe('計画内容の欄の見出し'),
    name: text.exactOptional().describe('指標の欄の見出し（例 重要業績評価指標（KPI））'),
    baseline: text.exactOptional().describe('基準値の欄の見出し。前に年度が付く（例 基準数値）'),
    target: text.exactOptional().describe('目標値の欄の見出し。前に年度が付く（例 目標数値）'),
    page: text.exactOptional().describe('頁の欄の見出し'),
    chapter: text.exactOptional().describe('事務事業一覧の章の欄の見出し。省略時は「課」'),
    unit: text.exactOptional().describe('事務事業一覧の担当の欄の見出し。省略時は「担当」'),
    programme: text.exactOptional().describe('事務事業の呼び名（例 事業）。省略時は「事務事業」'),
    start: text.exactOptional().describe('事務事業一覧の開始の欄の見出し。省略時は「開始」'),
  })
  .default({});

export const bookSchema = z
  .strictObject({
    title: text.describe('書名（例 令和5年度 事務事業概要）'),
    cover: z.array(text).optional().describe('表紙の行。省略時は書名'),
    year,
    contents: z.string().default('目次').describe('目次の見出し'),
    contentsDepth: z.literal([1, 2]).default(1).describe('目次の深さ。2 で章の中の見出しも載せる'),
    numbering: z
      .array(numberKind)
      .min(1)
      .default(['1', '(1)', '①', '・'])
      .describe('番号つきの見出しの、深さごとの番号の形'),
    chapters: z.array(entry).min(1).max(500).describe('章。並べる順に'),
    organisation: unit(3).optional().describe('組織図'),
    figures: z.string().min(1).optional().describe('数値の表（CSV または XLSX）'),
    programmes: z.string().min(1).optional().describe('事務事業の表（CSV または XLSX）'),
    projects: z.string().min(1).optional().describe('事業（全体計画など）の表（CSV または XLSX）'),
    words: words.describe('事業の表と指標の索引に印字する見出し。省略時は指標の表の見出しのとおり'),
    previous: z.string().min(1).optional().describe('前の版の figures.csv と programmes.csv を置くフォルダー'),
  })
  .describe('冊子');

export type BookDefinition = z.output<typeof bookSchema>;

export interface ChapterDefinition {
  readonly id: string;
  /** Empty where its heading says it. */
  readonly title: string;
  readonly group: string;
  readonly file: string;
  /** What becomes of tracked changes in a document of Word; where nothing is said, they are accepted. */
  readonly changes?: 'accept' | 'refuse';
  /** Where it stands in the definition, e.g. `chapters.2.chapters.0`. */
  readonly key: string;
}

/** All chapters in the order of the book. */
export function chaptersOf(definition: BookDefinition): readonly ChapterDefinition[] {
  return definition.chapters.flatMap(({ chapters, ...alone }, index) => {
    const key = `chapters.${index}`;
    if (chapters === undefined) return [define(alone, '', key)];
    return chapters.map((each, number) => define(each, alone.title ?? '', `${key}.chapters.${number}`));
  });
}

/** A chapter, of which an entry with chapters of its own says less. */
type Given = { readonly [Key in keyof z.output<typeof chapter>]?: z.output<typeof chapter>[Key] | undefined };

function define({ id, title, file, changes: taken }: Given, group: string, key: string): ChapterDefinition {
  return {
    id: id ?? '',
    title: title ?? '',
    group,
    file: file ?? '',
    ...(taken === undefined ? {} : { changes: taken }),
    key,
  };
}
