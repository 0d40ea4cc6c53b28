import fc from 'fast-check';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import { Graph } from '../../src/build/graph/graph.ts';
import { readTheme } from '../../src/build/resources.ts';
import type { ComposedDocument } from '../../src/document/document.ts';
import { partOf } from '../../src/edition/edition.ts';
import type { FontStack } from '../../src/typography/face.ts';
import { openFontFolder } from '../../src/typography/font-folder.ts';
import { fontsFolder } from '../../src/typography/fonts-folder.ts';
import { loadFonts } from '../../src/typography/load-fonts.ts';
import { pdfWriter } from '../../src/writer/pdf/write-pdf.ts';
import { writeBytes } from '../writer/write-bytes.ts';
import { composeFiles, type Files, inWords, quietEffects, sampleFilesWith, sampleFolder } from './build-workspace.ts';
import { findMismatches } from './match-texts.ts';
import { findElements } from './open-html.ts';
import { isInside, openPdf, overlap, type PdfPage, withoutSpace } from './open-pdf.ts';
import { findHeads, readPdfRows } from './pdf-table.ts';
import { textsOfTree } from './tree-texts.ts';

const pointsPerMillimetre = 72 / 25.4;

interface Printed {
  readonly pages: readonly PdfPage[];
  readonly document: ComposedDocument;
}

async function print(document: ComposedDocument, fonts: FontStack): Promise<Printed> {
  const written = await writeBytes(pdfWriter, document, fonts);
  expect(inWords(written.findings)).toBe('');
  const pages = await openPdf(written.bytes);
  expect(written.pages).toBe(pages.length);
  return { pages, document };
}

async function printFiles(files: Files, year: number): Promise<Printed> {
  const { document, fonts } = await composeFiles(files, year);
  return print(document, fonts);
}

/** Every text is there, on the page, in its cell, and beside the others. */
function expectWhole({ pages, document }: Printed): void {
  const { top, bottom } = document.theme.page.margin;
  const furniture = { title: document.title, top: top * pointsPerMillimetre, bottom: bottom * pointsPerMillimetre };
  expect(findMismatches(pages, textsOfTree(document.tree), furniture)).toEqual([]);
  for (const page of pages) {
    const paper = { left: 0, top: 0, right: page.width, bottom: page.height };
    expect(
      page.texts.filter((text) => !isInside(text, paper, 0)),
      `page ${page.number}`,
    ).toEqual([]);
  }
  const heads = new Set(textsOfTree(document.tree).flatMap(({ text, headOf }) => (headOf === undefined ? [] : [text])));
  const withTables = pages.filter(({ cells }) => cells.some(({ text }) => heads.has(text)));
  expect(withTables.length).toBeGreaterThan(0);
  const drawn = textsOfCharts(document.tree);
  for (const page of withTables) expect(findCollisions(page, drawn), `page ${page.number}`).toEqual([]);
}

/** What stands in charts, whose bars look like cells: what touches what there is tested with them. */
function textsOfCharts(tree: Root): ReadonlySet<string> {
  const charts = findElements(tree, 'svg').flatMap(({ data }) => (data?.picture === undefined ? [] : [data.picture]));
  const svgs = charts.flatMap((picture) => ('svg' in picture ? [picture.svg] : []));
  return new Set(svgs.flatMap((svg) => Array.from(svg.matchAll(/>([^<>]+)<\/t/g), ([, text = '']) => text.trim())));
}

/** Texts of tables that leave their cell or lie on each other. */
function findCollisions({ cells }: PdfPage, drawn: ReadonlySet<string>): readonly string[] {
  return cells.flatMap((cell) => [
    ...cell.texts
      .filter((text) => !drawn.has(text.text.trim()) && !isInside(text, cell, 1))
      .map(({ text }) => `${text} leaves its cell`),
    ...cell.texts.flatMap((text, index) =>
      cell.texts
        .slice(index + 1)
        .flatMap((other) => (overlap(text, other) ? [`${text.text} lies on ${other.text}`] : [])),
    ),
  ]);
}

/** Every page that shows ratings has the heads of their column above them, and the band of one of the goals. */
function expectHeads({ pages }: Printed, goals: readonly string[]): void {
  const rated = pages.filter(({ cells }) =>
    cells.some(({ text }) => /^([◎○△×](達成|順調|やや遅れ|遅れ)|－)$/.test(text)),
  );
  expect(rated.length).toBeGreaterThan(0);
  for (const page of rated) {
    const isSummary = page.cells.some(({ text }) => ['基本目標', '実績値', '理由'].includes(text));
    if (!isSummary)
      expect(goals, `page ${page.number}`).toContain(findHeads(page)?.goal.text.replace(/（つづき）$/, ''));
  }
}

describe('the sample', () => {
  it.each([
    ['A3 landscape with all its charts', 'trends: all'],
    ['A4 landscape', 'trends: none, page: { size: A4 }'],
    ['A4 portrait', 'trends: none, page: { size: A4, orientation: portrait }'],
  ])(
    'stands whole on %s, with the heads on every page',
    async (_, settings) => {
      const files = await sampleFilesWith(`reports: { progress: { ${settings} } }`);
      const { prepared, document, fonts } = await composeFiles(files, 2017);
      const printed = await print(document, fonts);
      expectWhole(printed);
      const goals = (partOf(prepared.content.edition, 'plan')?.plan.goals ?? []).map(({ title }) =>
        withoutSpace(title),
      );
      expectHeads(printed, goals);
      expect(readPdfRows(printed.pages)).toHaveLength(81);
    },
    120_000,
  );
});

interface Row {
  readonly goal?: string;
  readonly policy?: string;
  readonly project?: string;
  readonly name: string;
  readonly values?: readonly string[];
}

/** A workspace of these rows. Without a template of its own every name stands in tables and charts. */
function workspaceOf(rows: readonly Row[], page = 'size: A3', template?: string): Files {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map(({ goal = '基本目標', policy = '', project = '', name, values = ['10件', '20件', '30件'] }) =>
    [goal, policy, project, name, ...values, '増加', '時点'].map(quote).join(','),
  );
  return {
    'torikumi.yaml': `organization: 見本市
plan: { title: 見本市計画 }
document: { title: 取組状況, date: 2024-09-30, notes: [注の文] }
reports: { progress: { trends: none, page: { ${page} } } }
`,
    'indicators.csv': `基本目標,基本方針,全体計画,重要業績評価指標（ＫＰＩ）,令和4年度（基準値）,令和5年度,令和6年度（目標値）,方向,種別\n${lines.join('\n')}\n`,
    ...(template === undefined ? {} : { 'templates/progress.hbs': template }),
  };
}

/** Only the tables of indicators, where every name stands once. */
const tablesOnly = `<article><h1>{{title}}</h1>{{#each goals}}<section class="new-page"><indicator-table goal="{{id}}"></indicator-table></section>{{/each}}</article>
`;

/** Text of numbered pieces, so that a lost or doubled one shows. */
function numbered(length: number): string {
  return Array.from({ length: length / 6 }, (_, index) => `第${String(index).padStart(4, '0')}文`).join('');
}

describe.each(['size: A3', 'size: A4', 'size: A4, orientation: portrait'])('on pages of %s', (page) => {
  it.each(['name', 'project'] as const)('a %s of 6,000 characters is split over pages and not lost', async (column) => {
    const long = numbered(6000);
    const rows: Row[] = [
      { project: '前の事業', name: '前の指標' },
      { project: '長い事業', name: '長い指標', [column]: long },
      { project: '後の事業', name: '後の指標' },
    ];
    const printed = await printFiles(workspaceOf(rows, page, tablesOnly), 2023);
    expectWhole(printed);
    const parts = readPdfRows(printed.pages).filter((row) => row.name !== '前の指標' && row.name !== '後の指標');
    expect(parts.map((row) => row[column]).join('')).toBe(long);
    // Beside each part stands what the rest of its row says.
    const [other, words] = column === 'name' ? (['project', '長い事業'] as const) : (['name', '長い指標'] as const);
    expect(new Set(parts.map((row) => row[other]))).toEqual(new Set([words]));
    expect(printed.pages.length).toBeGreaterThan(2);
  });

  it('60 indicators of one project go on over pages under its name', async () => {
    const rows: Row[] = Array.from({ length: 60 }, (_, index) => ({
      policy: '基本方針の名',
      project: 'ひとつの事業',
      name: `指標その${index + 1}の名`,
    }));
    const printed = await printFiles(workspaceOf(rows, page, tablesOnly), 2023);
    expectWhole(printed);
    expectHeads(printed, ['基本目標']);
    const read = readPdfRows(printed.pages);
    expect(read.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    // Where the project goes on to another page, its name stands there again.
    expect(read.map(({ project }) => project)).toEqual(rows.map(() => 'ひとつの事業'));
  });

  it('a word of 200 letters without a place to break stays in its column', async () => {
    const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(5).slice(0, 200);
    const printed = await printFiles(workspaceOf([{ project: '事業', name: word }], page, tablesOnly), 2023);
    expectWhole(printed);
    expect(readPdfRows(printed.pages).map(({ name }) => name)).toEqual([word]);
  });
});

it('a name of 6,000 characters stands whole in the summary, the tables and the lists too', async () => {
  const rows: Row[] = [
    { project: '事業', name: numbered(6000), values: ['10件', '1件', '30件'] },
    { project: '事業', name: `未調査${numbered(600)}`, values: ['10件', '－', '30件'] },
  ];
  expectWhole(await printFiles(workspaceOf(rows), 2023));
});

describe('rows that fill a page', () => {
  let fonts: FontStack;
  let base: ComposedDocument;

  beforeAll(async () => {
    const effects = quietEffects();
    const theme = await readTheme(effects, sampleFolder, new Graph());
    if (theme.value === undefined) throw new Error('no theme');
    fonts = (await loadFonts([openFontFolder(effects, fontsFolder)], theme.value.fonts)).value;
    base = {
      title: '表',
      organization: '見本市',
      section: '',
      date: { year: 2024, month: 9, day: 30 },
      year: '5年度',
      form: 'print',
      page: { size: 'A3', orientation: 'landscape' },
      sheets: 'one',
      theme: theme.value,
      tree: { type: 'root', children: [] },
    };
  });

  /** The padding of the cells makes the head and `rows` rows as high as the page, `more` points added. */
  function tableOf(rows: number, more: number): ComposedDocument {
    const { theme } = base;
    const { top, bottom } = theme.page.margin;
    const height = (297 - top - bottom) * pointsPerMillimetre + more;
    const size = 10;
    const paddingY = (height / (rows + 1) - size - theme.rule.width) / 2;
    const cell = { size, lineHeight: 1, paddingX: 4, paddingY };
    const row = (index: number) => h('tbody', [h('tr', [h('td', `第${index}行`), h('td', `値${index}`)])]);
    const head = h('thead', [h('tr', [h('th', { scope: 'col' }, '見出し'), h('th', { scope: 'col' }, '値の列')])]);
    const table = h('table', [head, ...Array.from({ length: rows * 2 }, (_, index) => row(index + 1))]);
    return {
      ...base,
      theme: { ...theme, elements: { ...theme.elements, th: cell, td: cell } },
      tree: { type: 'root', children: [h('article', [table])] },
    };
  }

  /** A row too high by less than 8 % of a page is taken by the rows before it. */
  it.each([-2, -0.51, -0.5, -0.49, -0.01, 0, 0.01, 0.5, 2, 200])('but for %d points stay whole', async (more) => {
    const printed = await print(tableOf(20, more), fonts);
    expectWhole(printed);
    expect(printed.pages.length).toBe(more <= 2 ? 2 : 3);
    for (const page of printed.pages) expect(page.cells.map(({ text }) => text)).toContain('見出し');
  });
});

describe('any names', () => {
  /** Kana, kanji of both levels, full and half width letters and signs, spaces and line ends. */
  const characters = [
    ...'あいうえおかきくけこがぎぐげごっゃゅょんアイウエオカキクケコヴッャュョンー々',
    ...'子育支援事業数件人割合区民施設利用者率年間累計時点目標値実績鬱龍彅薔薇躊躇',
    ...'、。，．・：；？！（）「」『』【】〔〕～－／％＋＝＊＃＆＠０１２３ＡＢＣａｂｃ',
    ...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ.,:;?!()[]{}<>/%&\'"#$*-_',
    ...'①②③ⅠⅡ㎡℃㈱ｱｲｳｶﾞﾊﾟ',
  ];
  const text = fc
    .array(fc.constantFrom(...characters, ' ', '　', '\n'), { minLength: 1, maxLength: 400 })
    .map((parts) => parts.join('').trim())
    // What stands in a cell by itself can have a meaning: a dash, a ditto mark.
    .map((name) => `指標${name}`);

  it('stand whole in the PDF', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ goal: text, policy: text, project: text, name: text }), {
          minLength: 1,
          maxLength: 6,
          selector: ({ name }) => name,
        }),
        fc.constantFrom('size: A3', 'size: A4', 'size: A4, orientation: portrait'),
        async (rows, page) => {
          expectWhole(await printFiles(workspaceOf(rows, page), 2023));
        },
      ),
      { numRuns: 6 },
    );
  });
});
