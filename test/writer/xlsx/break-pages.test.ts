import { describe, expect, it } from 'vitest';
import { breakPages, type PrintedPage } from '../../../src/writer/xlsx/break-pages.ts';
import type { CellLook } from '../../../src/writer/xlsx/cell-style.ts';
import type { PlacedCell, SheetLayout } from '../../../src/writer/xlsx/sheet-layout.ts';

const page: PrintedPage = { height: 100, repeated: { first: 1, last: 0 } };

type Asked = Partial<Omit<PlacedCell, 'look'>> & { readonly text?: string; readonly look?: Partial<CellLook> };

function cell({ text = '文', look, ...place }: Asked): PlacedCell {
  return {
    row: 1,
    column: 1,
    rows: 1,
    columns: 1,
    content: { cell: undefined, runs: text === '' ? [] : [{ text }] },
    key: undefined,
    textHeight: 10,
    ...place,
    look: { tagName: 'td', classes: [], frame: 'grid', kind: 'text', depth: 0, ...look },
  };
}

/** A sheet of rows of 10 points, each with a cell in its second column. */
function sheet(rows: number, cells: readonly PlacedCell[] = [], more: Partial<SheetLayout> = {}): SheetLayout {
  return {
    name: '一覧',
    columnWidths: [100, 100],
    rowHeights: Array.from({ length: rows }, () => 10),
    cells: [...cells, ...Array.from({ length: rows }, (_, at) => cell({ row: at + 1, column: 2 }))],
    tables: [],
    pictures: [],
    pageStarts: [],
    anchors: [],
    findings: [],
    ...more,
  };
}

const startsOf = (layout: SheetLayout, of = page) => breakPages(layout, of).pageStarts;
const labelsOf = (layout: SheetLayout) =>
  breakPages(layout, page)
    .cells.filter(({ column }) => column === 1)
    .map(({ row, rows, content }) => [row, rows, content.runs.map(({ text }) => text).join('')]);

describe('the pages of a sheet', () => {
  it('begin where the rows before fill one, and need no break where all fit', () => {
    expect(startsOf(sheet(10))).toEqual([]);
    expect(startsOf(sheet(25))).toEqual([11, 21]);
  });

  it('have less room where heads are repeated', () => {
    expect(startsOf(sheet(25), { ...page, repeated: { first: 1, last: 2 } })).toEqual([11, 19]);
  });

  it('rather hold a short table whole, and no row of a longer one alone', () => {
    const tableOf = (firstRow: number, rows: number) => {
      const head = cell({ row: firstRow, look: { tagName: 'th' } });
      const cells = [head, ...Array.from({ length: rows }, (_, at) => cell({ row: firstRow + 1 + at }))];
      const place = { firstRow, headRows: 1, bands: [], lastRow: firstRow + rows, cells };
      return { ...place, freezeColumns: 0, edges: [], conditions: [], isFiltered: false };
    };
    const withTable = (firstRow: number, rows: number) => {
      const table = tableOf(firstRow, rows);
      return sheet(Math.max(18, firstRow + rows), table.cells, { tables: [table] });
    };
    expect(startsOf(withTable(9, 4))).toEqual([9]);
    expect(startsOf(withTable(9, 10))).toEqual([9, 18]);
    expect(startsOf(withTable(8, 11))).toEqual([11]);
    // What would leave more of a page blank is divided.
    expect(startsOf(withTable(7, 8))).toEqual([11]);
  });

  it('begin too where the document says so', () => {
    expect(startsOf(sheet(25, [], { pageStarts: [5] }))).toEqual([5, 15, 22]);
    // A part of a document that has no rows begins where the next one does.
    const labelled = sheet(25, [cell({ row: 1, rows: 25 })], { pageStarts: [5, 5] });
    expect(startsOf(labelled)).toEqual([5, 15, 22]);
  });

  it('end in no scrap: the last two share their rows', () => {
    expect(startsOf(sheet(11))).toEqual([8]);
  });

  it('begin with no row whose head is above it', () => {
    const heading = cell({ row: 10, look: { tagName: 'h3', frame: 'none' } });
    expect(startsOf(sheet(25, [heading]))).toEqual([10, 20]);
    const table = { firstRow: 8, headRows: 2, bands: [10], edges: [1, 2], cells: [], lastRow: 25 };
    const more = { freezeColumns: 0, conditions: [], isFiltered: false };
    expect(startsOf(sheet(25, [], { tables: [{ ...table, ...more }] }))).toEqual([8, 18]);
  });

  it('leave a text of several rows whole', () => {
    expect(startsOf(sheet(25, [cell({ row: 9, rows: 4, look: { tagName: 'p', frame: 'none' } })]))).toEqual([9, 19]);
  });

  it('are found in time that grows with the rows', () => {
    const rows = 60_000;
    const started = performance.now();
    expect(startsOf(sheet(rows, [cell({ row: 1, rows })]))).toHaveLength(rows / 10 - 1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a label over rows of two pages', () => {
  it('moves whole where its page is nearly full', () => {
    expect(startsOf(sheet(25, [cell({ row: 1, rows: 8 }), cell({ row: 9, rows: 4 })]))).toEqual([9, 19]);
  });

  it('stands on both', () => {
    const label = cell({ row: 3, rows: 15, text: '基本目標１' });
    expect(labelsOf(sheet(25, [label]))).toEqual([
      [3, 8, '基本目標１'],
      [11, 7, '基本目標１'],
    ]);
  });

  it('is cut on neither: the break moves to where its text fits', () => {
    const label = cell({ row: 3, rows: 10, text: '三行の名前', textHeight: 30 });
    expect(labelsOf(sheet(25, [label]))[0]).toEqual([3, 7, '三行の名前']);
  });

  it('is not divided where it is a text longer than a page', () => {
    expect(labelsOf(sheet(25, [cell({ row: 1, rows: 25, text: '長い文', textHeight: 250 })]))).toEqual([
      [1, 25, '長い文'],
    ]);
  });

  it('stands once where it is a number, or named by a formula', () => {
    const value = { type: 'number', value: '5' } as unknown as NonNullable<PlacedCell['content']['cell']>;
    const number = cell({ row: 3, rows: 15, key: 'total', content: { cell: value, runs: [{ text: '5' }] } });
    const parts = breakPages(sheet(25, [number]), page).cells.filter(({ column }) => column === 1);
    expect(parts.map(({ key, content }) => [key, content.cell, content.runs.length])).toEqual([
      ['total', value, 1],
      [undefined, undefined, 0],
    ]);
  });
});
