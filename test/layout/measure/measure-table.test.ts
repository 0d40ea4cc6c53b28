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

describe('the parts of a wide table', () => {
  /** Figures of six digits take 38 points, a head eleven and ten more for each further letter. */
  const figures = (count: number, from = 0) => Array.from({ length: count }, (_, at) => td(`${from + at}12345`));
  const th = (text: string, colSpan = 1) => h('th', { colSpan }, text);
  const textsOf = (rows: readonly Row[]) =>
    rows.map(({ cells }) =>
      cells.map(({ lines, repeats }) => {
        const text = lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('');
        return repeats ? `(${text})` : text;
      }),
    );

  /** The head and the rows of each part; what is shown again in brackets. */
  function parts(width: number, turned: number | undefined, body: readonly Element[], head: readonly Element[] = []) {
    const measuring = { ...measuringOf(), ...(turned === undefined ? {} : { upright: { width, turned } }) };
    const table = h('table', head.length === 0 ? '' : h('thead', h('tr', ...head)), h('tbody', h('tr', ...body)));
    return {
      measuring,
      blocks: measureTable(table, width, measuring).map((block) => ({
        head: textsOf(block.head)[0] ?? [],
        row: textsOf(block.groups.flat())[0] ?? [],
        turned: block.turned === true,
        columns: block.widths.length,
        caption: block.caption,
        cells: block.groups.flat().flatMap(({ cells }) => cells),
      })),
    };
  }
  const rowsOf = (...given: Parameters<typeof parts>) => parts(...given).blocks.map(({ row: own }) => own);

  it('have all columns of heads at the left, else the first', () => {
    expect(rowsOf(100, undefined, [th('あい'), th('うえ'), ...figures(3)])).toEqual([
      ['あい', 'うえ', '012345'],
      ['(あい)', '(うえ)', '112345'],
      ['(あい)', '(うえ)', '212345'],
    ]);
    expect(rowsOf(100, undefined, [td('あ'), ...figures(3)])).toEqual([
      ['あ', '012345', '112345'],
      ['(あ)', '212345'],
    ]);
  });

  it('are up to three on an upright page, else fewer on one on its side', () => {
    expect(parts(100, 130, [th('あい'), th('うえ'), ...figures(3)]).blocks.map(({ turned }) => turned)).toEqual([
      false,
      false,
      false,
    ]);
    const four = parts(100, 130, [th('あい'), th('うえ'), ...figures(4)]).blocks;
    expect(four.map(({ turned, row: own }) => [turned, own.length])).toEqual([
      [true, 4],
      [true, 4],
    ]);
    expect(parts(100, undefined, [th('あい'), th('うえ'), ...figures(4)]).blocks).toHaveLength(4);
  });

  it('are about alike', () => {
    expect(rowsOf(170, undefined, [th('あ'), ...figures(5)]).map(({ length }) => length)).toEqual([4, 3]);
    expect(rowsOf(170, undefined, [th('あ'), ...figures(9)]).map(({ length }) => length)).toEqual([4, 4, 4]);
  });

  it('end rather where a head does than below it', () => {
    const heads = parts(170, undefined, [th('あ'), ...figures(5)], [th(''), th('前', 2), th('後', 3)]).blocks;
    expect(heads.map(({ head, row: own }) => [head, own.length])).toEqual([
      [['', '前'], 3],
      [['()', '後'], 4],
    ]);
  });

  it('say again a head that goes over, but no other text', () => {
    const heads = parts(170, undefined, [th('あ'), ...figures(5)], [th(''), th('前'), th('後', 4)]).blocks;
    expect(heads.map(({ head }) => head)).toEqual([
      ['', '前', '後'],
      ['()', '(後)'],
    ]);
    const body = [th('あ'), ...figures(1), td('文', { colSpan: 4 }), ...figures(1, 5)];
    const cut = parts(100, undefined, body, [th(''), ...[1, 2, 3, 4, 5, 6].map((at) => td(`${at}12345`))]).blocks;
    expect(cut.map(({ row: own }) => own)).toEqual([
      ['あ', '012345', '文'],
      ['(あ)', '()'],
      ['(あ)', '()', '512345'],
    ]);
  });

  it('name themselves above all but the first, with the name of their table', () => {
    const plain = parts(100, undefined, [th('あ'), ...figures(3)]).blocks;
    const textOf = ({ caption }: (typeof plain)[number]) =>
      caption?.lines.map(({ line }) => line.pieces.map(({ text }) => text).join('')).join('');
    expect(plain.map(textOf)).toEqual([undefined, '（つづきの列　2／2）']);
    const table = h('table', h('caption', '題'), h('tbody', h('tr', th('あ'), ...figures(3))));
    const measuring = measuringOf();
    const titles = measureTable(table, 100, measuring).map(({ caption }) => [
      caption?.source,
      caption?.lines.map(({ line }) => line.pieces.map(({ text }) => text).join('')).join(''),
    ]);
    expect(titles).toEqual([
      [0, '題'],
      [-1, '題（つづきの列　2／2）'],
    ]);
  });

  it('bear the names and the place in the contents of a row once', () => {
    const head = h('th', { id: 'a', dataHeading: '2' }, 'あ');
    const { blocks, measuring } = parts(100, undefined, [head, ...figures(3)]);
    const [first, again] = blocks.map(({ cells: [name] }) => name);
    expect(first).toMatchObject({ anchors: ['a'], bookmark: { level: 2, title: 'あ' }, source: 0 });
    expect(again).toMatchObject({ repeats: true, source: 0 });
    expect(again).not.toHaveProperty('anchors');
    expect(again).not.toHaveProperty('bookmark');
    expect(measuring.sources).toHaveLength(4);
  });

  it('leave some letters of a text side by side before the page is turned for it', () => {
    const turnedBy = (texts: readonly string[]) => {
      const found = parts(
        100,
        130,
        texts.map((text) => td(text)),
      ).blocks;
      return found.map(({ turned, columns }) => [columns, turned]);
    };
    // 35 points each for three letters.
    expect(turnedBy(['あいうえお', 'かきくけこ'])).toEqual([[2, false]]);
    expect(turnedBy(['あいうえお', 'かきくけこ', 'さしすせそ'])).toEqual([[3, true]]);
    expect(turnedBy(['あ', 'か', 'さしすせそ'])).toEqual([[3, false]]);
    // No page has room for three of each, but this one for one.
    expect(turnedBy(['あいう', 'かきく', 'さしす', 'たちつ'])).toEqual([[4, false]]);
  });

  it('are none where not even one figure fits beside its name, which is told', () => {
    const long = td('1'.repeat(20));
    const { blocks, measuring } = parts(100, undefined, [th('あ'), td('12'), long]);
    expect(blocks.map(({ columns }) => columns)).toEqual([3]);
    expect(measuring.beyondPage).toEqual([long]);
    expect(parts(100, undefined, [th('あ'), ...figures(3)]).measuring.beyondPage).toEqual([]);
    const only = td('1'.repeat(30));
    expect(parts(100, undefined, [only]).measuring.beyondPage).toEqual([only]);
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

  it('say that they go on where that takes no further line, but for headings alone', () => {
    const again = (text: string, properties: Record<string, string> = { dataHeading: '1' }) => {
      const [cell] = measure(h('table', h('tbody', h('tr', td(text, properties)))), 100).groups.flat()[0]?.cells ?? [];
      return cell?.again?.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
    };
    expect(again('あいうえお')).toEqual(['あいうえお（つづき）']);
    // Its edges take five points of the width.
    expect(again('あいうえおか')).toBeUndefined();
    expect(again('あいうえおかきくけこ')).toEqual(['あいうえおかきくけ', 'こ（つづき）']);
    expect(again('あいうえ', {})).toBeUndefined();
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
