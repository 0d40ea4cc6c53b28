import { format } from 'numfmt';
import { expect, it } from 'vitest';
import { buildFiles } from './build-workspace.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { findElements, gridOf as htmlGrid, openHtml } from './open-html.ts';
import { openPdf, withoutSpace } from './open-pdf.ts';
import { formulaCells, openWorkbook, gridOf as sheetGrid } from './open-workbook.ts';

const rows = [
  ['款', '令和5年度', '令和4年度', '増減額', '増減率', '構成比'],
  ['市税', '600', '500', '', '', ''],
  ['市債', '401', '—', '', '', ''],
  ['諸収入', '0', '100', '', '', ''],
  ['使用料', '100', '80', '', '', ''],
  ['合計', '', '', '', '', ''],
];
const shown = [
  ['市税', '600', '500', '100', '20.0', '54.5'],
  ['市債', '401', '—', '401', '皆増', '36.4'],
  ['諸収入', '0', '100', '△100', '皆減', '0.0'],
  ['使用料', '100', '80', '20', '25.0', '9.1'],
  ['合計', '1,101', '680', '421', '61.9', '100.0'],
];

it('the empty cells of a table in a book are filled alike in every format, live in workbooks', async () => {
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  const built = await buildFiles(
    {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 決算 }\ndocument: { date: 2024-09-01 }\ndata: { book: book.yaml }\nreports: { booklet: { formats: [pdf, xlsx, html] } }\n',
      'book.yaml':
        'title: 概要\ncover: [概要]\nyear: 令和5年度\nchapters:\n  - { id: kikaku, title: 企画課, file: kikaku.md }\n',
      'kikaku.md': `# 企画課\n\n:::table{labels=1}\n${lines[0]}\n|---|---|---|---|---|---|\n${lines.slice(1).join('\n')}\n:::\n`,
    },
    { years: [], name: 'city' },
  );
  const grids = findElements(openHtml(built.read(2024, 'booklet.html')), 'table').map((each) => htmlGrid(each));
  const inHtml = grids.flatMap((grid) => grid.rows.map((row) => row.map((cell) => (cell ? grid.textOf(cell) : ''))));
  expect(inHtml).toEqual(expect.arrayContaining(shown));
  const workbook = await openWorkbook(built.read(2024, 'booklet.xlsx'));
  const inSheets = workbook.worksheets.flatMap((sheet) => {
    const grid = sheetGrid(sheet);
    return grid.rows.map((row) =>
      [...new Set(row)].map((cell) => (cell ? grid.textOf(cell) : '')).filter((text) => text !== ''),
    );
  });
  expect(inSheets).toEqual(expect.arrayContaining(shown));
  const formulas = formulaCells(workbook);
  expect(formulas).toHaveLength(17);
  // What is written in the place of － counts.
  expect(formulas.find(({ address }) => address === 'D4')?.formula).toBe('ROUND(B4-SUM(C4),0)');
  for (const cell of formulas) {
    const value = evaluateFormula(cell);
    const again = typeof value === 'number' ? format(cell.numFmt ?? 'General', value) : String(value);
    const cached = typeof cell.result === 'number' ? format(cell.numFmt ?? 'General', cell.result) : cell.result;
    expect([cell.address, again]).toEqual([cell.address, cached]);
  }
  const pages = await openPdf(built.read(2024, 'booklet.pdf'));
  const printed = pages.flatMap(({ cells }) => cells.map(({ text }) => withoutSpace(text)));
  expect(printed).toEqual(expect.arrayContaining(shown.flat()));
});
