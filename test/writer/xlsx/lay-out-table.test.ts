import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withData } from '../../../src/document/document.ts';
import type { Theme } from '../../../src/document/theme.ts';
import { createBlockStyles } from '../../../src/writer/xlsx/cell-style.ts';
import { layOutTable } from '../../../src/writer/xlsx/lay-out-table.ts';
import type { OpenSheet } from '../../../src/writer/xlsx/open-sheet.ts';
import { composeGrid } from '../../../src/writer/xlsx/table-grid.ts';
import type { TextMeasure } from '../../../src/writer/xlsx/text-height.ts';
import { textOfRuns } from '../../../src/writer/xlsx/text-runs.ts';
import { format, theme as shipped, withCell } from '../sample-document.ts';

/** A line of a cell is 10 points high, its paddings take 4; ten characters stand in a line of a column. */
const theme: Theme = {
  ...shipped,
  elements: { td: { size: 10, paddingY: 2 }, th: { size: 10, paddingY: 5 } },
  classes: { bare: {} },
};
const measure: TextMeasure = {
  width: (text, size) => text.length * size,
  lines: (text, width, size) => Math.max(1, Math.ceil(text.length / Math.round(width / size))),
  lineHeight: (size) => size,
};

/** Two points are free on each side of a cell, and its indent takes 9: the columns are 115 points wide. */
function layOut(table: Element, above: readonly number[] = []) {
  const sheet: OpenSheet = {
    styleOf: createBlockStyles(theme),
    measure,
    grid: {
      widths: Array.from({ length: 8 }, () => 115),
      spansOf: ({ columns }) =>
        Array.from({ length: columns }, (_, at) => ({ start: 2 * at, end: 2 * at + (at === 1 ? 2 : 1) })),
    },
    rowHeights: [...above],
    cells: [],
    tables: [],
    pictures: [],
    pageStarts: [],
    anchors: [],
    findings: [],
  };
  layOutTable(composeGrid(table, theme), sheet);
  return sheet;
}

const td = (text: string, properties = {}) => h('td', properties, text);
const rowOf = (...texts: readonly string[]) => h('tr', ...texts.map((text) => td(text)));
const letters = (count: number) => 'あ'.repeat(count);
const heightsOf = (...rows: readonly Element[]) => layOut(h('table', h('tbody', ...rows))).rowHeights;

describe('the rows of a table on a sheet', () => {
  it('are as high as the highest text in them, and 12 points at least', () => {
    expect(heightsOf(rowOf('一', letters(25), letters(11)), rowOf('一'))).toEqual([24, 14]);
    expect(heightsOf(h('tr', h('th', '頭')))).toEqual([20]);
    expect(heightsOf(h('tr'))).toEqual([12]);
  });

  it('are all higher where a cell over them needs more', () => {
    const over = (text: string, rowSpan = 2) => h('tr', td(text, { rowSpan }), td('一'));
    expect(heightsOf(rowOf('零'), over(letters(60)), rowOf('二'), rowOf('三'))).toEqual([14, 32, 32, 14]);
    expect(heightsOf(over(letters(20)), rowOf('二'))).toEqual([14, 14]);
  });

  it('are several where one is higher than a sheet can have', () => {
    const sheet = layOut(h('table', h('tbody', rowOf(letters(800), '一'), rowOf('二'))));
    expect(sheet.rowHeights).toEqual([268, 268, 268, 14]);
    expect(sheet.cells.map(({ row, rows }) => [row, rows])).toEqual([
      [1, 3],
      [1, 3],
      [4, 1],
    ]);
  });
});

describe('the cells of a table on a sheet', () => {
  it('are all there, however many', () => {
    const cells = Array.from({ length: 1000 }, () => td('一'));
    const rows = Array.from({ length: 150 }, () => h('tr'));
    for (const row of rows) row.children = cells;
    expect(layOut(h('table', h('tbody', rows))).cells).toHaveLength(150_000);
  });

  it('cover the columns of the sheet that their own do, below what stands there already', () => {
    const head = h('thead', h('tr', h('th', '頭'), h('th', { colSpan: 2 }, '列')));
    const body = h('tbody', h('tr', td('a', { rowSpan: 2 }), td('b'), td('c')), h('tr', td('d', { colSpan: 2 })));
    const { cells } = layOut(h('table', head, body), [10, 10]);
    expect(
      cells.map(({ content, row, rows, column, columns }) => [textOfRuns(content.runs), row, rows, column, columns]),
    ).toEqual([
      ['頭', 3, 1, 1, 1],
      ['列', 3, 1, 3, 3],
      ['a', 4, 2, 1, 1],
      ['b', 4, 1, 3, 2],
      ['c', 4, 1, 5, 1],
      ['d', 5, 1, 3, 3],
    ]);
  });

  it('look as their element and classes say, framed but in plain tables', () => {
    const cell = h('tr.bare', td('一', { className: ['lead'] }));
    expect(layOut(h('table', h('tbody', rowOf('=1')))).cells[0]?.look.numberFormat).toBe('@');
    const lookOf = (className: string[]) => layOut(h('table', { className }, h('tbody', cell))).cells[0]?.look;
    expect(lookOf([])).toEqual({ tagName: 'td', classes: ['bare', 'lead'], frame: 'grid', kind: 'text', depth: 0 });
    expect(lookOf(['plain'])?.frame).toBe('none');
    expect(lookOf(['borderless'])?.frame).toBe('none');
  });

  it('are numbers with a format, of one line however long they are', () => {
    const number = withCell(td('1,234人'.repeat(9)), { type: 'number', value: '1234', format: format('人') }, 'key');
    const sheet = layOut(h('table', h('tbody', h('tr', number, td('')))));
    expect(sheet.rowHeights).toEqual([14]);
    expect(sheet.cells[0]).toMatchObject({ key: 'key', look: { kind: 'number' } });
    expect(sheet.cells[0]?.look.numberFormat).toContain('"人"');
    expect(sheet.findings).toEqual([]);
  });

  it('are texts that no formula names, with a warning, where a workbook cannot hold the number', () => {
    const long = withCell(td('1'.repeat(17)), { type: 'number', value: '1'.repeat(17), format: format('') }, 'key');
    const place = { file: 'a.csv', line: 3 };
    const sheet = layOut(h('table', h('tbody', h('tr', withData(long, { place })))));
    expect(sheet.cells[0]).toMatchObject({
      key: undefined,
      look: { kind: 'text' },
      content: { cell: { type: 'text' } },
    });
    expect(sheet.findings).toMatchObject([
      { code: 'number-as-text', facts: { texts: ['1'.repeat(17)], reason: 'digits' }, place },
    ]);
  });

  it('have links, comments and names', () => {
    const linked = h('td', { id: 'cell' }, h('a', { href: '#there' }, '一'));
    const commented = withData(td('二', { id: 'next' }), { comment: '注' });
    const { cells, anchors } = layOut(h('table', h('tbody', h('tr', linked, commented), rowOf('三'))), [10]);
    expect(cells.map(({ link, comment }) => [link, comment])).toEqual([
      ['there', undefined],
      [undefined, '注'],
      [undefined, undefined],
    ]);
    expect(cells[0]).not.toHaveProperty('comment');
    expect(anchors).toEqual([
      { id: 'cell', row: 2, column: 1 },
      { id: 'next', row: 2, column: 3 },
    ]);
  });

  it('leave to conditions the classes that these decide', () => {
    const conditions = [{ columnClass: 'rating', beginsWith: '△', styleClass: 'lagging' }];
    const row = h('tr', td('△', { className: ['rating', 'lagging'] }), td('△', { className: ['lagging'] }));
    const { cells, tables } = layOut(withData(h('table', h('tbody', row)), { conditions }));
    expect(cells.map(({ look }) => look.classes)).toEqual([['rating'], ['lagging']]);
    expect(tables[0]?.conditions).toBe(conditions);
  });
});

describe('a table on a sheet', () => {
  const parts = [
    h('thead', rowOf('一', '二'), rowOf('三', '四')),
    h('tbody', rowOf('五', '六'), rowOf(letters(800), '七')),
    h('tfoot', rowOf('八', '九')),
  ];

  it('knows where its head and foot are, and what stays in sight', () => {
    const properties = { dataFreezeColumns: 2, dataRepeatedColumn: 2, dataFilter: '' };
    const sheet = layOut(h('table', properties, ...parts), [10]);
    const [table] = sheet.tables;
    expect(table).toMatchObject({
      firstRow: 2,
      headRows: 2,
      freezeColumns: 4,
      repeated: [3, 4],
      edges: [1, 4],
      isFiltered: true,
      lastRow: 7,
    });
    expect(table?.cells).toEqual(sheet.cells);
  });

  it('freezes, repeats and filters nothing unless it asks', () => {
    const [table] = layOut(h('table', ...parts)).tables;
    expect(table).toMatchObject({ firstRow: 1, freezeColumns: 0, isFiltered: false });
    expect(table).not.toHaveProperty('repeated');
  });
});
