/** Limits of reports and their files: columns, charts, headings, page numbers, formulas and cells of workbooks. */

import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { adaptWriter } from '../../src/build/extension/adapt-writer.ts';
import { renderSeriesCharts } from '../../src/chart/series-chart.ts';
import { operandsOf } from '../../src/document/formula.ts';
import { checkPageCount } from '../../src/layout/pages/check-page-count.ts';
import type { Figure } from '../../src/model/table-figures/figure.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { parseQuantity } from '../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { composeAmountsChart } from '../../src/report/amounts/amounts-chart.ts';
import { amountFormula } from '../../src/report/amounts/amounts-formulas.ts';
import { fillPages, pageOf } from '../../src/report/booklet/fill-pages.ts';
import { ChartSheet } from '../../src/report/chart-sheet.ts';
import { chooseColumns } from '../../src/report/progress/choose-columns.ts';
import { composeColumns, indicatorTable } from '../../src/report/progress/indicator-table.ts';
import { textBlocks } from '../../src/report/revision/text-document.ts';
import { safeName } from '../../src/report/sheets/safe-name.ts';
import { fitCell, hasFewDigits } from '../../src/writer/xlsx/fit-cell.ts';
import { quote, resolveFormula } from '../../src/writer/xlsx/formula.ts';
import { addRows } from '../../src/writer/xlsx/open-sheet.ts';
import { composeView } from '../../src/writer/xlsx/page-setup.ts';
import { sheetNames } from '../../src/writer/xlsx/sheet-name.ts';
import { readSmallAmounts } from '../model/amounts/small-amounts.ts';
import { makeConfiguration } from '../model/plan/make-table.ts';
import { progressInput, tableOfGoal } from '../report/progress/open-progress.ts';
import { fonts } from '../typography/faces.ts';
import { documentOf, format, sampleDocument, sampleFonts, theme, workbookWriter } from '../writer/sample-document.ts';
import { writeBytes } from '../writer/write-bytes.ts';
import { codesOf, type Limit, least, most, nested } from './limit.ts';

export const reportLimits: readonly Limit[] = [
  most(
    'build/extension/adapt-writer.ts sizeLimit',
    'bytes that an extension writes',
    256 * 1024 * 1024,
    'written',
    'refused',
    async (count) => {
      const row = { name: 'own', write: () => new Uint8Array(count) };
      const year = fiscalYear(2023);
      const data = { configuration: makeConfiguration(), content: { edition: [], items: () => [] }, year };
      const writer = adaptWriter({ extension: './own.mjs', row }, data);
      const writing = writer.write(sampleDocument(), sampleFonts, { write: () => {} });
      return writing.then(
        () => 'written',
        () => 'refused',
      );
    },
  ),
  most('report/sheets/safe-name.ts longest', "characters of a file's name", 50, 'whole', 'cut', (count) =>
    [...safeName('あ'.repeat(count))].length === count ? 'whole' : 'cut',
  ),
  most('layout/pages/check-page-count.ts pagesLimit', 'pages of a PDF', 20_000, '', 'pdf-too-many-pages', (pages) =>
    checkPageCount(pages)
      .map(({ code }) => code)
      .join(),
  ),
  {
    at: 'report/revision/text-document.ts deepest',
    what: 'level of a heading',
    limit: 3,
    outcomes: ['h3', 'h4', 'h4'],
    of: (level) => {
      const item = {
        id: 'a',
        kind: `見出し${level}`,
        name: { key: 'name', label: '', text: '章' },
        path: [],
        fields: [],
        replaces: [],
        place: { file: 'a.md' },
      };
      const blocks = textBlocks([item], () => [{ type: 'text', value: '章' }]);
      return blocks.map(({ tagName }) => tagName).find((name) => /^h\d/.test(name));
    },
  },
  {
    at: 'report/booklet/fill-pages.ts mostRounds',
    what: 'rounds in which pages move',
    limit: 12,
    outcomes: ['11', '12', '12'],
    of: async (rounds) => {
      const document = sampleDocument({ tree: { type: 'root', children: [h('p', [pageOf('a')])] } });
      let round = 0;
      await fillPages(document, async () => {
        round += 1;
        const page = Math.min(round, rounds);
        return {
          pages: [],
          labels: Array.from({ length: 14 }, (_, index) => `${index + 1}`),
          places: new Map([['a', { page, line: 1 }]]),
        };
      });
      return textOf(document.tree);
    },
  },
  most('report/amounts/amounts-formulas.ts mostOperands', 'figures of a sum', 400, 'SUM', 'typed', (count) =>
    sumOf(count) === undefined ? 'typed' : 'SUM',
  ),
  most(
    'document/formula.ts mostArguments',
    'arguments of a function',
    200,
    1,
    3,
    (count) =>
      operandsOf(sumOf(count) ?? []).filter((part) => typeof part === 'string' && part.includes('SUM(')).length,
  ),
  least('report/amounts/amounts-chart.ts fewestYears', 'years of a line', 3, [], ['市税の推移'], (count) => {
    const years = Array.from({ length: count }, (_, index) => index + 1);
    return captionsOf(
      'years',
      `区分${years.map((year) => `|令和${year}年度`).join('')}`,
      `市税${years.map((year) => `|${year}0`).join('')}`,
    );
  }),
  most('report/amounts/amounts-chart.ts mostBars', 'shares of a chart', 30, ['構成比'], [], (count) =>
    captionsOf(
      'shares',
      '区分|金額|構成比',
      ...Array.from({ length: count }, (_, index) => `費目${index}|${index + 1}|`),
      '計||',
    ),
  ),
  {
    at: 'report/amounts/amounts-chart.ts mostLines',
    what: 'lines of amounts without a total',
    limit: 3,
    outcomes: [2, 3, 3],
    of: async (count) => {
      const rows = Array.from({ length: count }, (_, row) => `費目${row}|${row + 11}|${row + 41}|${row + 71}`);
      const captions = await captionsOf('years', '区分|令和1年度|令和2年度|令和3年度', ...rows);
      return captions.join('、').split('、').length;
    },
  },
  {
    at: 'chart/series-chart.ts mostLines',
    what: 'lines of a chart',
    limit: 3,
    outcomes: [[2], [3], [3, 1]],
    of: async (count) => {
      const values = new Map(
        [1, 2, 3].map((year) => [
          fiscalYear(2018 + year),
          { quantity: parseQuantity(`${year}00件`) ?? missing, place: { file: 'a.csv' } },
        ]),
      );
      const figures = Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        name: `相談${index}`,
        values,
        asOf: '',
        remark: '',
      }));
      const charts = await renderSeriesCharts(
        { figures, labelOf: String, width: 462, singleWidth: 220, height: 130 },
        theme,
        fonts,
      );
      return charts.map(({ figures: shown }) => shown.length);
    },
  },
  most('report/progress/indicator-table.ts mostFrozen', 'em of columns that stay in sight', 60, 2, 1, (width) => {
    const input = progressInput('担当,指標,R4実績,目標値（R8）\n課,来館者数,1人,5人', {
      columns: [{ head: '担当', width: width - 20 }, { head: '指標', width: 20 }, 'R4実績'],
    });
    const [goal] = input.plan.goals;
    const table = goal && indicatorTable(goal, input, composeColumns(chooseColumns(input), input));
    return Number(table?.properties.dataFreezeColumns);
  }),
  most('report/plan/text-places.ts mostColumns', 'columns of short texts', 4, 0, 1, (count) => {
    const heads = Array.from({ length: count }, (_, index) => `,課題${'ァィゥェォ'.charAt(index)}`).join('');
    const [head = []] = tableOfGoal(`指標,R4実績,目標値（R8）${heads}\n来館者数,1人,5人${',短い'.repeat(count)}`);
    return count - head.filter((text) => text.startsWith('課題')).length;
  }),
  most('report/plan/text-places.ts longestLabel', 'characters of a text in a column', 12, 'column', 'row', (count) => {
    const [head = []] = tableOfGoal(`指標,R4実績,目標値（R8）,課題\n来館者数,1人,5人,${'字'.repeat(count)}`);
    return head.includes('課題') ? 'column' : 'row';
  }),
  most('writer/xlsx/open-sheet.ts highestRow', 'points of a row', 400, 1, 2, (height) =>
    addRows(height, { rowHeights: [] }),
  ),
  most(
    'writer/xlsx/page-setup.ts highestFrozen',
    'points of a head that stays in sight',
    260,
    2,
    undefined,
    (height) => {
      const view = composeView({ ...emptySheet, rowHeights: [60, height - 60, 20] });
      return view.frozenRows === 0 ? undefined : view.frozenRows;
    },
  ),
  most(
    'writer/xlsx/sheet-name.ts longest',
    'characters of the name of a sheet',
    31,
    true,
    false,
    (count) => sheetNames(['あ'.repeat(count)])[0]?.length === count,
  ),
  most('writer/xlsx/write-workbook.ts longestText', 'characters of a cell', 32_767, [], ['text-lost'], async (count) =>
    codesOf((await writeBytes(workbookWriter, documentOf(h('p', 'あ'.repeat(count))), sampleFonts)).findings),
  ),
  most(
    'writer/xlsx/formula.ts mostCharacters',
    'characters of a formula',
    8192,
    true,
    false,
    (count) =>
      resolveFormula(
        [`1${'+1'.repeat(Math.floor((count - 1) / 2))}${count % 2 === 0 ? ' ' : ''}`],
        's',
        () => undefined,
      ) !== undefined,
  ),
  most(
    'writer/xlsx/formula.ts limits.text',
    'characters of a text in a formula',
    255,
    true,
    false,
    (count) => quote('あ'.repeat(count)) !== undefined,
  ),
  most(
    'writer/xlsx/formula.ts limits.depth',
    'brackets of a formula in each other',
    64,
    true,
    false,
    (count) => resolveFormula([nested('(', '1', ')', count)], 's', () => undefined) !== undefined,
  ),
  most('writer/xlsx/fit-cell.ts limits.digits', 'digits of a number', 15, true, false, (count) =>
    hasFewDigits(new Decimal('1'.repeat(count))),
  ),
  // Twice in the format, with 18 characters around them: 254, then 256.
  most(
    'writer/xlsx/fit-cell.ts limits.format',
    'characters of a unit in a number format',
    118,
    undefined,
    'format',
    (count) => {
      const after = 'あ'.repeat(count);
      return fitCell({ type: 'number', value: '5', format: format(after) }, `5${after}`).unfit;
    },
  ),
];

const emptySheet = {
  name: '表',
  columnWidths: [],
  cells: [],
  tables: [
    {
      firstRow: 2,
      headRows: 1,
      bands: [],
      freezeColumns: 0,
      edges: [2],
      conditions: [],
      cells: [],
      isFiltered: false,
      lastRow: 3,
    },
  ],
  pictures: [],
  pageStarts: [],
  anchors: [],
  findings: [],
};

const missing = { type: 'missing', text: '', reason: 'blank' } as const;

function sumOf(count: number) {
  const cells = Array.from({ length: count }, (_, row) => ({
    text: '1',
    quantity: undefined,
    place: { file: 'a.csv', line: row + 1 },
  }));
  const amount = parseQuantity('1');
  if (amount?.type !== 'amount') return undefined;
  const figures = cells.map((cell): Figure => ({ cell, amount, isRounded: false, name: '' }));
  const calculation = { type: 'sum', terms: figures.map((figure) => ({ figure, coefficient: 1 as const })) } as const;
  const placeOf = ({ place }: Figure['cell']) => ({ row: place.line ?? 0, column: 0 });
  const style = { decimals: 0, rounding: 'half-up' } as const;
  return amountFormula({ calculation, style, isGrouped: true, placeOf }, (row) => `r${row}`);
}

async function captionsOf(chart: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const { table } = readSmallAmounts({ chart }, ...lines);
  if (table === undefined) return ['no table'];
  const figures = await composeAmountsChart(table, {
    theme,
    fonts,
    date: { year: 2024, month: 9, day: 1 },
    width: 700,
    sheet: new ChartSheet(),
  });
  return figures.map((figure) =>
    textOf(figure.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption')[0] ?? figure),
  );
}
