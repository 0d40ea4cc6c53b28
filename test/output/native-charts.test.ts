import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildFiles } from './build-workspace.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { formulaCells, openWorkbook } from './open-workbook.ts';

interface DrawnSeries {
  readonly name: string;
  readonly categories: readonly string[];
  readonly values: readonly string[];
  /** e.g. `'グラフの値'!$C$3:$C$5`. */
  readonly cells: string;
}

/** The charts of a workbook, with what they show before anything is worked out again. */
function chartsOf(bytes: Uint8Array): readonly (readonly DrawnSeries[])[] {
  const parts = unzipSync(bytes);
  return Object.keys(parts)
    .filter((name) => name.startsWith('xl/charts/'))
    .map((name) => {
      const all = strFromU8(parts[name] ?? new Uint8Array())
        .split('<c:ser>')
        .slice(1);
      return all.map((series) => {
        const part = (tag: string) => series.slice(series.indexOf(`<${tag}>`), series.indexOf(`</${tag}>`));
        const texts = (of: string) => [...of.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text = '']) => text);
        const [, cells = ''] = /<c:f>([^<]*)<\/c:f>/.exec(part('c:val')) ?? [];
        return {
          name: texts(part('c:tx')).join(),
          categories: texts(part('c:cat')),
          values: texts(part('c:val')),
          cells: cells.replaceAll('&apos;', "'"),
        };
      });
    });
}

const picturesOf = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('xl/media/'));

async function buildAmounts(...lines: readonly string[]): Promise<Uint8Array> {
  const built = await buildFiles(
    {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 決算 }\ndocument: { date: 2024-09-01 }\ndata: { amounts: t.csv }\nreports: { amounts: { formats: [xlsx] } }',
      't.csv': [...lines, ''].join('\n'),
    },
    { years: [], name: 'city' },
  );
  return built.read(2024, 'amounts.xlsx');
}

/** The formulas of the sheet with the values of charts, each with what it gives. */
async function linksOf(bytes: Uint8Array) {
  const cells = formulaCells(await openWorkbook(bytes)).filter(({ worksheet }) => worksheet.name === 'グラフの値');
  return cells.map(evaluateFormula);
}

describe('the charts of tables of amounts are charts of the workbook', () => {
  it('bars of shares, over the cells of the table', async () => {
    const bytes = await buildAmounts(
      '款,決算額,構成比',
      '民生費,600,60.0',
      '土木費,300,30.0',
      '教育費,100,10.0',
      '計,1000,100.0',
    );
    expect(chartsOf(bytes)).toEqual([
      [
        {
          name: '構成比（%）',
          categories: ['民生費', '土木費', '教育費'],
          values: ['60', '30', '10'],
          cells: "'グラフの値'!$C$5:$C$7",
        },
      ],
    ]);
    expect(picturesOf(bytes)).toEqual([]);
    expect(await linksOf(bytes)).toEqual([60, 30, 10]);
  });

  it('lines over years, whose gaps stay gaps', async () => {
    const bytes = await buildAmounts('区分,令和2年度,令和3年度,令和5年度', '歳入,500,600,900', '歳出,450,550,800');
    const [lines] = chartsOf(bytes);
    expect(lines?.map(({ name, values }) => [name, values])).toEqual([
      ['歳入', ['500', '600', '900']],
      ['歳出', ['450', '550', '800']],
    ]);
    expect(lines?.[0]?.categories).toEqual(['令和2年度', '令和3年度', '令和4年度', '令和5年度']);
    expect(await linksOf(bytes)).toEqual([500, 450, 600, 550, 900, 800]);
    expect(picturesOf(bytes)).toEqual([]);
  });
});

it('the charts of a book are, over values of their own', async () => {
  const built = await buildFiles(
    {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 概要 }\ndocument: { date: 2023-08-01 }\ndata: { book: book.yaml }\nreports: { booklet: { formats: [xlsx] } }',
      'book.yaml':
        'title: 概要\nyear: 令和5年度\nchapters: [{ id: a, title: 相談課, file: a.md }]\nfigures: figures.csv\n',
      'a.md': '# 相談課\n\n::trend-chart{figures="law tax"}\n',
      'figures.csv': [
        'ID,名称,令和3年度,令和4年度,令和5年度,現在日,備考',
        'law,法律相談,500件,,620件,,',
        'tax,税務相談,400件,410件,430件,,',
        '',
      ].join('\n'),
    },
    { years: [], name: 'city' },
  );
  const bytes = built.read(2023, 'booklet.xlsx');
  expect(picturesOf(bytes)).toEqual([]);
  expect(chartsOf(bytes).map((series) => series.map(({ name, values }) => [name, values]))).toEqual([
    [
      ['法律相談（件）', ['500', '620']],
      ['税務相談（件）', ['400', '410', '430']],
    ],
  ]);
});
