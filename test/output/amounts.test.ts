import fc from 'fast-check';
import { format } from 'numfmt';
import { expect, it } from 'vitest';
import { buildFiles } from './build-workspace.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { openCsv } from './open-data.ts';
import { findElements, gridOf as htmlGrid, openHtml } from './open-html.ts';
import { openPdf, withoutSpace } from './open-pdf.ts';
import { formulaCells, openWorkbook, gridOf as sheetGrid } from './open-workbook.ts';

const amount = fc.oneof(fc.integer({ min: 0, max: 9_999_999 }), fc.constant(0), fc.constant('－' as const));
const table = fc.record({
  rows: fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 6 }),
  rounding: fc.constantFrom('half-up', 'down', 'up'),
  decimals: fc.integer({ min: 0, max: 3 }),
  adjust: fc.boolean(),
});

it('random tables of amounts show the same figures in every format, and workbooks work them out again', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ rows, rounding, decimals, adjust }) => {
      const lines = rows.map(([now, before], index) => `科目${index + 1},${now},${before},,,`);
      const built = await buildFiles(
        {
          'torikumi.yaml': [
            'organization: 見本市',
            'plan: { title: 決算 }',
            'document: { date: 2024-09-01 }',
            'data:',
            `  amounts: { file: t.csv, decimals: ${decimals}, rounding: ${rounding}, columns: { 構成比: { kind: share, adjust: ${adjust} } }, chart: none }`,
          ].join('\n'),
          't.csv': ['科目,令和5年度,令和4年度,増減額,増減率,構成比', ...lines, '計,,,,,', ''].join('\n'),
        },
        { years: [], name: 'city' },
      );
      const [html] = findElements(openHtml(built.read(2024, 'amounts.html')), 'table').map((each) => htmlGrid(each));
      if (html === undefined) throw new Error('no table');
      const shown = html.rows.map((row) => row.map((cell) => (cell === undefined ? '' : html.textOf(cell))));
      expect(shown).toHaveLength(rows.length + 2);
      const workbook = await openWorkbook(built.read(2024, 'amounts.xlsx'));
      const [sheet] = workbook.worksheets;
      const grid = sheet && sheetGrid(sheet);
      const inSheet =
        grid?.rows.map((row) =>
          [...new Set(row)].map((cell) => (cell === undefined ? '' : grid.textOf(cell))).filter((text) => text !== ''),
        ) ?? [];
      for (const row of shown) expect(inSheet).toContainEqual(row.filter((text) => text !== ''));
      for (const cell of formulaCells(workbook)) {
        const value = evaluateFormula(cell);
        const again = typeof value === 'number' ? format(cell.numFmt ?? 'General', value) : String(value);
        const cached = typeof cell.result === 'number' ? format(cell.numFmt ?? 'General', cell.result) : cell.result;
        expect([cell.address, again]).toEqual([cell.address, cached]);
      }
      const figures = shown.slice(1).flatMap((row) => row.slice(1));
      expect(openCsv(built.read(2024, 'amounts-data.csv')).map((record) => record.表示)).toEqual(figures);
      const pages = await openPdf(built.read(2024, 'amounts.pdf'));
      const printed = pages.flatMap(({ cells }) => cells.map(({ text }) => withoutSpace(text)));
      for (const figure of figures.filter((text) => text !== '')) expect(printed).toContain(figure);
    }),
    { numRuns: 8, seed: 11 },
  );
});

it('a figure that is worked out anew keeps the sign and the commas of its table', async () => {
  const built = await buildFiles(
    {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 決算 }\ndocument: { date: 2024-09-01 }\ndata: { amounts: { file: t.csv, chart: none } }\n',
      't.csv': '科目,令和5年度,令和4年度,増減額\n市税,"1,300","1,200",100\n使用料,"1,000","1,200",▲200\n',
    },
    { years: [], name: 'city' },
  );
  const [rise] = formulaCells(await openWorkbook(built.read(2024, 'amounts.xlsx')));
  expect([rise?.result, format(rise?.numFmt ?? '', -1234)]).toEqual([100, '▲1,234']);
});
