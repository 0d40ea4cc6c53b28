import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { type ColumnSetting, composeColumns } from '../../../src/writer/xlsx/column-grid.ts';
import { composeGrid, type TableGrid } from '../../../src/writer/xlsx/table-grid.ts';
import type { TextMeasure } from '../../../src/writer/xlsx/text-height.ts';
import { format, theme, withCell } from '../sample-document.ts';

/** A character is an em wide, 10 points. */
const measure: TextMeasure = {
  width: (text, size, bold) => text.length * size * (bold ? 1 : 0.5),
  lines: () => 1,
  lineHeight: (size) => size,
};
const setting: ColumnSetting = { pageWidth: 1000, size: 10, padding: 2, measure };

const number = (text: string) => withCell(h('td', text), { type: 'number', value: '1', format: format('') });

interface Made {
  readonly widths?: readonly (number | undefined)[];
  readonly rows?: readonly (readonly (string | Element)[])[];
  readonly freeze?: number;
}

/** A table of columns so many em wide, with one row unless others are given. */
function tableOf({ widths = [], rows = [widths.map(() => '')], freeze = 0 }: Made): TableGrid {
  const body = rows.map((cells) => h('tr', ...cells.map((cell) => (typeof cell === 'string' ? h('td', cell) : cell))));
  const table = h(
    'table',
    { dataFreezeColumns: freeze },
    h('colgroup', ...widths.map((dataWidth) => h('col', { dataWidth }))),
    h('tbody', ...body),
  );
  return composeGrid(table, theme);
}

function compose(tables: readonly TableGrid[], change: Partial<ColumnSetting> = {}) {
  const { widths, spansOf } = composeColumns(tables, { ...setting, ...change });
  return {
    widths: widths.map((width) => Math.round(width * 10) / 10),
    spans: tables.map((table) => spansOf(table).map(({ start, end }) => `${start}–${end}`)),
  };
}

const widthsOf = (made: Made, change: Partial<ColumnSetting> = {}) =>
  compose([tableOf(made)], { pageWidth: 10, ...change }).widths;

describe('a column', () => {
  it('is as wide as it asks, and the page at most', () => {
    expect(widthsOf({ widths: [10, 3] }, { pageWidth: 120 })).toEqual([102, 32]);
    expect(widthsOf({ widths: [10, 3] }, { pageWidth: 50 })).toEqual([50, 32]);
  });

  it('that asks for nothing is as wide as its longest text, from 4 em to 40', () => {
    const widths = [undefined, undefined, undefined];
    const rows = [
      ['あ', 'あ'.repeat(7), 'あ'.repeat(60)],
      ['', 'あ'.repeat(5), ''],
    ];
    expect(widthsOf({ widths, rows }, { pageWidth: 500 })).toEqual([42, 72, 402]);
    const over = [[h('td', { colSpan: 2 }, 'あ'.repeat(30)), 'あ'.repeat(6)]];
    expect(widthsOf({ widths, rows: over }, { pageWidth: 146 })).toEqual([42, 42, 62]);
  });

  it('grows for the longest number in it, with room for a sign, by half at most', () => {
    const numbers = (...texts: readonly string[]) => texts.map((text) => [number(text)]);
    expect(widthsOf({ widths: [5], rows: numbers('12345', '123') }, { pageWidth: 62 })).toEqual([62]);
    const [one, other] = [number('12345'), number('123')];
    const rows = [
      [one, ''],
      [other, ''],
    ];
    expect(widthsOf({ widths: [5, 5], rows }, { pageWidth: 114 })).toEqual([62, 52]);
    expect(widthsOf({ widths: [5], rows: numbers('123') }, { pageWidth: 52 })).toEqual([52]);
    expect(widthsOf({ widths: [5], rows: numbers('123456789') }, { pageWidth: 78 })).toEqual([78]);
    expect(widthsOf({ widths: [5], rows: [['123456789']] }, { pageWidth: 52 })).toEqual([52]);
    const over = [[withCell(h('td', { colSpan: 2 }, '123456789'), { type: 'number', value: '1', format: format('') })]];
    expect(widthsOf({ widths: [5, 5], rows: over }, { pageWidth: 104 })).toEqual([52, 52]);
  });

  it('is wider on a wider page, by a third at most', () => {
    expect(widthsOf({ widths: [10, 8] }, { pageWidth: 184 })).toEqual([102, 82]);
    expect(widthsOf({ widths: [10, 8] }, { pageWidth: 184 * 1.2 })).toEqual([122.4, 98.4]);
    expect(widthsOf({ widths: [10, 8] }, { pageWidth: 1000 })).toEqual([137.7, 110.7]);
  });

  it('is stretched as those of the widest table are', () => {
    const { widths } = compose([tableOf({ widths: [20] }), tableOf({ widths: [10] })], { pageWidth: 222.2 });
    expect(widths).toEqual([112.2, 110]);
  });
});

describe('the columns of a sheet', () => {
  it('are alike where it has no table', () => {
    const { widths } = composeColumns([], { ...setting, pageWidth: 240 });
    expect(widths).toEqual(Array.from({ length: 24 }, () => 10));
    expect(composeColumns([], setting).spansOf(tableOf({ widths: [1] }))).toEqual([]);
  });

  it('end where a column of any table does', () => {
    expect(compose([tableOf({ widths: [4, 8] }), tableOf({ widths: [8, 2, 2, 2, 4] })], { pageWidth: 190 })).toEqual({
      widths: [42, 40, 22, 22, 22, 42],
      spans: [
        ['0–1', '1–4'],
        ['0–2', '2–3', '3–4', '4–5', '5–6'],
      ],
    });
  });

  it('end together where tables that are told all their widths are nearly as wide', () => {
    const wide = tableOf({ widths: [4, 4, 4, 4] });
    expect(compose([tableOf({ widths: [8, 7] }), wide], { pageWidth: 168 })).toEqual({
      widths: [42, 42, 42, 42],
      spans: [
        ['0–2', '2–4'],
        ['0–1', '1–2', '2–3', '3–4'],
      ],
    });
    expect(compose([tableOf({ widths: [8, undefined] }), wide], { pageWidth: 168 }).spans[0]).toEqual(['0–2', '2–3']);
  });

  it('are those of the main table, which the others cover', () => {
    const main = tableOf({ widths: [3, 5, 4, 6], freeze: 1 });
    const alike = tableOf({ widths: [9, 1, 1, 1] });
    const other = tableOf({ widths: [8, 10] });
    expect(compose([other, main, alike], { pageWidth: 188 })).toEqual({
      widths: [32, 52, 42, 62],
      spans: [
        ['0–2', '2–4'],
        ['0–1', '1–2', '2–3', '3–4'],
        ['0–1', '1–2', '2–3', '3–4'],
      ],
    });
  });

  it('are more than those of the main table where another has more', () => {
    const main = tableOf({ widths: [10, 12], freeze: 1 });
    const alike = tableOf({ widths: [4, 18] });
    const { widths, spans } = compose([main, alike, tableOf({ widths: [4, 3, 3] })], { pageWidth: 224 });
    expect(widths).toEqual([102, 122, 42]);
    expect(spans).toEqual([
      ['0–1', '1–2'],
      ['0–1', '1–2'],
      ['0–1', '1–2', '2–3'],
    ]);
  });

  it('follow the table of most columns of those that freeze some, of those the longest, and of those the first', () => {
    const one = tableOf({ widths: [30], freeze: 1 });
    const two = tableOf({ widths: [10, 12], freeze: 1 });
    const long = tableOf({
      widths: [12, 10],
      rows: [
        ['', ''],
        ['', ''],
      ],
      freeze: 1,
    });
    const wide = tableOf({ widths: [3, 3, 3] });
    const mainOf = (...tables: readonly TableGrid[]) => compose(tables, { pageWidth: 114, size: 5 }).widths.slice(0, 2);
    expect(compose([one, two], { pageWidth: 302 }).widths).toEqual([102, 122]);
    expect(compose([two, one], { pageWidth: 302 }).widths).toEqual([102, 122]);
    expect(mainOf(two, long)).toEqual([62, 52]);
    expect(mainOf(long, two)).toEqual([62, 52]);
    expect(mainOf(two, tableOf({ widths: [12, 10], freeze: 1 }))).toEqual([52, 62]);
    expect(mainOf(two, wide)).toEqual([52, 62]);
  });
});

it('has no columns for a table of another sheet', () => {
  const [one, other] = [tableOf({ widths: [4] }), tableOf({ widths: [4] })];
  expect(composeColumns([one], setting).spansOf(other)).toEqual([]);
  const main = tableOf({ widths: [4], freeze: 1 });
  expect(composeColumns([main], setting).spansOf(other)).toEqual([]);
});
