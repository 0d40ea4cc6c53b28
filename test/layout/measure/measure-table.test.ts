import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../src/document/theme.ts';
import type { Cell, Row, TableBlock } from '../../../src/layout/measure/block.ts';
import { measureTable } from '../../../src/layout/measure/measure-table.ts';
import type { Measuring } from '../../../src/layout/text/measuring.ts';
import { sampleFonts, theme as shipped } from '../../writer/sample-document.ts';

/** Japanese characters are 10 points wide, others 5.5; a cell's edges take 5 points of its width and 3 of its height. */
const theme: Theme = {
  ...shipped,
  rule: { ...shipped.rule, width: 1 },
  page: { ...shipped.page, smallest: 7 },
  elements: {
    table: { spaceBefore: 3, spaceAfter: 4 },
    td: { size: 10, lineHeight: 1.5, paddingX: 2, paddingY: 1 },
    caption: { size: 10, lineHeight: 2 },
    p: { size: 10 },
  },
  classes: {
    shrinks: { shrink: true },
    small: { size: 8 },
    inside: { indent: 1 },
    continuation: { size: 20, lineHeight: 1 },
  },
};

function measuringOf(): Measuring {
  return { theme, fonts: sampleFonts, scale: 1, sources: [], tooWide: [], beyondPage: [], styles: new Map() };
}

function measure(table: Element, width = 100, measuring = measuringOf()): TableBlock {
  const [block] = measureTable(table, width, measuring);
  if (block === undefined) throw new Error();
  return block;
}

const td = (text: string, properties: Record<string, string | number | string[]> = {}) => h('td', properties, text);
const row = (...texts: readonly string[]) => h('tr', ...texts.map((text) => td(text)));
const cols = (...widths: readonly (number | undefined)[]) =>
  h('colgroup', ' ', ...widths.map((dataWidth) => h('col', { dataWidth })));
const lined = (count: number) => Array.from({ length: count }, (_, at) => (at === 0 ? ['行'] : [h('br'), '行'])).flat();

function widthsOf(
  asked: readonly (number | undefined)[],
  rows: readonly Element[],
  width = 100,
  className: string[] = [],
) {
  const table = h('table', { className }, asked.length === 0 ? '' : cols(...asked), h('tbody', ...rows));
  return measure(table, width).widths.map((each) => Math.round(each * 100) / 100);
}

describe('the columns of a table', () => {
  it.each<[string, readonly (number | undefined)[], readonly number[]]>([
    ['are alike where none asks for a width', [], [40, 40, 40]],
    ['share the width as they ask', [1, 2, 3], [20, 40, 60]],
    ['ask for 6 em where they name no width', [12, undefined], [60, 30, 30]],
    ['are those that have cells', [1, 2, 3, 4], [20, 40, 60]],
  ])('%s', (_, asked, widths) => {
    expect(widthsOf(asked, [row('', '', '')], 120)).toEqual(widths);
  });

  it('are one where the table has no cell', () => {
    expect(measure(h('table', h('tbody'))).widths).toEqual([100]);
  });

  it.each<[string, string, readonly number[]]>([
    ['a letter', '', [15, 85]],
    ['a number', '123456', [38, 62]],
    ['a figure with its unit', '123456人', [48, 52]],
    ['a word', 'abc', [21.5, 78.5]],
    ['a label', 'あい', [25, 75]],
    ['a long word in part', 'abcdefghijkl', [30, 70]],
  ])('hold %s at least', (_, text, widths) => {
    expect(widthsOf([1, 99], [row(text, '')])).toEqual(widths);
  });

  it('hold five letters of a label side by side', () => {
    expect(widthsOf([1, 99], [row('あいうえおかきく', '')], 300)).toEqual([55, 245]);
    expect(widthsOf([1, 99], [row('あいうえ', '')], 300)).toEqual([45, 255]);
  });

  it('take what they lack from the others in proportion, however many lack some', () => {
    expect(widthsOf([1, 3, 6], [row('1234567', '', '')])).toEqual([43.5, 18.83, 37.67]);
    expect(widthsOf([1, 1, 8], [row('12345', '123', '')])).toEqual([32.5, 21.5, 46]);
    // Only what the first takes leaves the second short.
    expect(widthsOf([1, 4, 5], [row('12345678', '12345', '')])).toEqual([49, 32.5, 18.5]);
  });

  it('give up words first, then units, and numbers last', () => {
    expect(widthsOf([1, 1], [row('1234567人', '12345678')])).toEqual([51, 49]);
    expect(widthsOf([1, 1, 1], [row('12345人', 'abcdefgh', '12345')])).toEqual([42.5, 25, 32.5]);
    expect(widthsOf([1, 1], [row('1234567', '123456789012')], 50)).toEqual([19, 31]);
    expect(widthsOf([9, 1], [row('1234567', '1234567')], 87)).toEqual([43.5, 43.5]);
  });

  it('hold the longest of their cells', () => {
    expect(widthsOf([1, 99], [row('123', ''), row('123456', ''), row('12', '')])).toEqual([38, 62]);
  });

  it('hold less of what may be set smaller', () => {
    const shrinks = (text: string) => h('tr', td(text, { className: ['shrinks'] }), td(''));
    expect(widthsOf([1, 99], [shrinks('123456')])).toEqual([28.1, 71.9]);
    expect(widthsOf([1, 99], [shrinks('abcdefgh')])).toEqual([15, 85]);
    const small = h('tr', td('123456', { className: ['small', 'shrinks'] }), td(''));
    expect(widthsOf([1, 99], [small])).toEqual([28.1, 71.9]);
  });

  it('hold indents, and no rules where there are none', () => {
    expect(widthsOf([1, 99], [h('tr', td('123456', { className: ['inside'] }), td(''))])).toEqual([48, 52]);
    expect(widthsOf([1, 99], [row('123456', '')], 100, ['borderless'])).toEqual([37, 63]);
  });

  it('share what a cell over several lacks as they share the width', () => {
    const over = h('tr', td('1234567890', { colSpan: 2 }), td(''));
    expect(widthsOf([1, 3, 96], [over], 1000)).toEqual([15, 45, 940]);
    expect(widthsOf([1, 1, 98], [over, row('123456', '', '')], 1000)).toEqual([41.5, 18.5, 940]);
    expect(widthsOf([1, 1, 98], [over, row('123456', '12345', '')], 1000)).toEqual([38, 32.5, 929.5]);
  });

  it('are not widened for the words of a cell over several', () => {
    expect(widthsOf([1, 1, 98], [h('tr', td('abcdefghijkl', { colSpan: 2 }), td(''))], 1000)).toEqual([10, 10, 980]);
  });
});

describe('a table in parts below each other', () => {
  const upright = { width: 100, turned: 130 };
  const parts = (asked: readonly number[], texts: readonly string[], names = 1) => {
    const cells = texts.map((text, at) => h(at < names ? 'th' : 'td', text));
    const table = h('table', cols(...asked), h('tbody', h('tr', cells)));
    return measureTable(table, 100, { ...measuringOf(), upright }).map(({ widths, turned, groups }) => ({
      widths: widths.map((each) => Math.round(each)),
      turned: turned === true,
      texts: groups
        .flat()
        .flatMap(({ cells: own }) =>
          own.map(({ lines }) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('')),
        ),
    }));
  };
  const figures = (count: number) => Array.from({ length: count }, (_, at) => `${at}12345`);

  it('is one as long as its figures have room, upright or on its side', () => {
    expect(parts([1, 1, 1], ['あ', '1234', '1234']).map(({ widths, turned }) => [widths.length, turned])).toEqual([
      [3, false],
    ]);
    expect(parts([1, 1, 1], ['あ', ...figures(2)]).map(({ widths, turned }) => [widths.length, turned])).toEqual([
      [3, false],
    ]);
    expect(parts([1, 1, 1, 1], ['あ', ...figures(3)]).map(({ widths, turned }) => [widths.length, turned])).toEqual([
      [4, true],
    ]);
  });

  it('has in each its names and the next of the others, which share its width as they ask', () => {
    const found = parts([1, 1, 1, 1, 3, 1], ['あ', ...figures(5)]);
    expect(found.map(({ texts }) => texts)).toEqual([
      ['あ', '012345', '112345'],
      ['あ', '212345', '312345'],
      ['あ', '412345'],
    ]);
    expect(found.map(({ widths }) => widths)).toEqual([
      [24, 38, 38],
      [16, 38, 47],
      [50, 50],
    ]);
    for (const { widths } of found) expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, -1);
  });
});

describe('the rows of a table', () => {
  const heightsOf = (...rows: readonly Element[]) =>
    measure(h('table', h('tbody', ...rows)))
      .groups.flat()
      .map(({ height }) => Math.round(height * 10) / 10);

  it('are as high as the highest of their cells, and never too low to be seen', () => {
    expect(heightsOf(h('tr', h('td', ...lined(1)), h('td', ...lined(3)), h('td', ...lined(2))), row(''))).toEqual([
      48, 11.2,
    ]);
  });

  it('are higher where a cell over several needs more than they have: the last of them', () => {
    const over = (lines: number, rowSpan = 2) => h('tr', h('td', { rowSpan }, ...lined(lines)), td('一'));
    expect(heightsOf(over(2), row('二'), row('三'))).toEqual([18, 18, 18]);
    expect(heightsOf(over(4), row('二'), row('三'))).toEqual([18, 45, 18]);
    expect(heightsOf(row('零', ''), over(4), row('二'), row('三'))).toEqual([18, 18, 45, 18]);
    expect(heightsOf(over(4, 9), row('二'), row('三'))).toEqual([18, 18, 27]);
  });
});

describe('the groups of a table', () => {
  const groupsOf = (className: string[], ...sections: readonly Element[]) => {
    const { head, groups } = measure(h('table', { className }, ' ', ...sections));
    return [head.length, ...groups.map((group) => group.length)];
  };
  const over = (rowSpan: number) => h('tr', h('td', { rowSpan }), h('td'));

  it('are the sections, its head apart', () => {
    expect(groupsOf([], h('thead', row('頭')), h('tbody', row('一'), row('二')), h('tfoot', row('計')))).toEqual([
      1, 2, 1,
    ]);
    expect(groupsOf([], h('tbody', row('一')), h('tbody', row('二'), row('三')))).toEqual([0, 1, 2]);
    expect(groupsOf([])).toEqual([0]);
  });

  it('are the rows of its only section, but those that a cell spans together', () => {
    expect(groupsOf([], h('thead', row('頭')), h('tbody', row('一'), row('二')))).toEqual([1, 1, 1]);
    expect(groupsOf([], h('caption', '題'), cols(1, 2), h('tbody', row('一'), row('二')))).toEqual([0, 1, 1]);
    expect(groupsOf([], h('tbody', over(2), row('一'), row('二')))).toEqual([0, 2, 1]);
    expect(groupsOf([], h('tbody', over(3), over(1), over(1), row('一')))).toEqual([0, 3, 1]);
    expect(groupsOf([], h('tbody', over(2), over(2), row('一'), row('二')))).toEqual([0, 3, 1]);
  });

  it('are one where it is kept together', () => {
    const sections = [h('thead', row('頭')), h('tbody', row('一'), row('二')), h('tfoot', row('計'))];
    expect(groupsOf(['keep-together'], ...sections)).toEqual([1, 3]);
  });
});

describe('the cells of a table', () => {
  const cellsOf = (...rows: readonly Element[]) =>
    measure(h('table', h('tbody', ...rows)), 200)
      .groups.flat<readonly (readonly Row[])[], 1>()
      .flatMap(({ cells }) => cells);
  const linesOf = ({ lines }: Cell) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));

  it('stand in columns and rows, as wide as those that they cover', () => {
    const cells = cellsOf(h('tr', td('ああああああ', { colSpan: 2 })), row('ああああああああああ', 'い'));
    expect(cells.map(({ column, columns, rows }) => [column, columns, rows])).toEqual([
      [0, 2, 1],
      [0, 1, 1],
      [1, 1, 1],
    ]);
    expect(cells.map(linesOf)).toEqual([['ああああああ'], ['あああああああああ', 'あ'], ['い']]);
    expect(cells.map(({ source, lineHeight }) => [source, lineHeight])).toEqual([
      [0, 15],
      [1, 15],
      [2, 15],
    ]);
  });

  it('are heads where they are `th`', () => {
    const heads = cellsOf(h('tr', h('th', '一'), td('二'), h('th', '三'))).map(({ isHead }) => isHead);
    expect(heads).toEqual([true, undefined, true]);
  });

  it('have names: their own, those of their notes, and the first its row’s', () => {
    const note = h('sup', { className: ['note-reference'] }, h('a', { id: 'note' }, '1'));
    const cells = cellsOf(
      h('tr', { id: 'row' }, h('td', { id: 'cell' }, '文', note), h('td', { id: 'other' })),
      h('tr', { id: 'next' }, h('td'), h('td')),
      row('三', '四'),
    );
    expect(cells.map(({ anchors }) => anchors)).toEqual([
      ['row', 'cell', 'note'],
      ['other'],
      ['next'],
      undefined,
      undefined,
      undefined,
    ]);
    expect(cells[3]).not.toHaveProperty('anchors');
  });

  it('stand in the contents where they are headings', () => {
    const [heading, other] = cellsOf(h('tr', td('第一', { dataHeading: '2' }), td('文')));
    expect(heading?.bookmark).toEqual({ level: 2, title: '第一' });
    expect(other).not.toHaveProperty('bookmark');
  });

  it('are told of where a word does not fit even at the smallest size', () => {
    const measuring = measuringOf();
    const cell = (text: string) => td(text, { className: ['shrinks'] });
    measure(h('table', h('tbody', h('tr', cell('abcdefghijklmnop'), cell('abcdefgh')))), 100, measuring);
    expect(measuring.tooWide.map(({ children }) => children)).toEqual([[{ type: 'text', value: 'abcdefghijklmnop' }]]);
  });
});

describe('what stands above and below a table', () => {
  const body = h('tbody', row('一'));

  it('is its caption, over its whole width', () => {
    const measuring = measuringOf();
    const table = measure(h('table', h('caption', 'あ'.repeat(11)), body), 100, measuring);
    expect(table.caption).toMatchObject({ kind: 'text', lineHeight: 20, lines: [{}, {}] });
    expect(table).toMatchObject({ kind: 'table', spaceBefore: 3, spaceAfter: 4, ruleWidth: 1 });
    expect(measure(h('table', body))).not.toHaveProperty('caption');
  });

  it('says that it goes on, which is no text of the document', () => {
    const measuring = measuringOf();
    const table = measure(h('table', { dataContinuation: 'つづく' }, body), 100, measuring);
    expect(table.below[0]).toMatchObject({ kind: 'text', lineHeight: 20, lines: [{ line: { width: 60 } }] });
    expect(measuring.sources.map(({ tagName }) => tagName)).toEqual(['td']);
    expect(measure(h('table', body))).toMatchObject({ below: [] });
  });
});
