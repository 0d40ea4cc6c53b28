import { describe, expect, it } from 'vitest';
import type { PageItem } from '../../../src/layout/pages/page-item.ts';
import { placeTable, type TablePart } from '../../../src/layout/pages/place-table.ts';
import type { FullStyle } from '../../../src/layout/text/measuring.ts';
import type { Run } from '../../../src/layout/text/run.ts';
import { regular } from '../../typography/faces.ts';
import { cellOf, rowOf } from './table-parts.ts';

const color = '#8c96a3';

type Rows = TablePart['rows'];
const shown = (rows: readonly Omit<Rows[number], 'repeats'>[], repeats = false): Rows =>
  rows.map((row) => ({ ...row, repeats }));

/** Widths of 10 and 20 points, rules of one; from 100, 200. */
function place(rows: Rows, { widths = [10, 20], width = 1 } = {}): readonly PageItem[] {
  return placeTable({ widths, rule: { width, color }, rows }, 100, 200);
}

function rulesOf(items: readonly PageItem[]) {
  return items.flatMap((item) => (item.kind === 'rule' ? [`${item.x1} ${item.y1} – ${item.x2} ${item.y2}`] : []));
}

function linesOf(items: readonly PageItem[]) {
  return items.flatMap((item) => (item.kind === 'line' ? [[item.x, item.y]] : []));
}

describe('the rules of a table', () => {
  it('stand around every cell, each over the whole table', () => {
    const items = place(shown([rowOf(5, 'a1 b1'), rowOf(7, 'c1 d1')]));
    expect(rulesOf(items)).toEqual([
      '100 200.5 – 131 200.5',
      '100 205.5 – 131 205.5',
      '100 212.5 – 131 212.5',
      '100.5 200 – 100.5 213',
      '110.5 200 – 110.5 213',
      '130.5 200 – 130.5 213',
    ]);
    expect(items.find(({ kind }) => kind === 'rule')).toEqual({
      kind: 'rule',
      width: 1,
      color,
      x1: 100,
      y1: 200.5,
      x2: 131,
      y2: 200.5,
    });
  });

  it('do not go through a cell over several rows or columns', () => {
    const wide = { height: 5, cells: [cellOf('a1', { columns: 2 })] };
    expect(rulesOf(place(shown([wide, rowOf(5, 'b1 c1')])))).toEqual([
      '100 200.5 – 131 200.5',
      '100 205.5 – 131 205.5',
      '100 210.5 – 131 210.5',
      '100.5 200 – 100.5 211',
      '110.5 205 – 110.5 211',
      '130.5 200 – 130.5 211',
    ]);
    expect(rulesOf(place(shown([rowOf(5, 'a1/2 b1'), rowOf(5, 'c1', 1), rowOf(5, 'd1 e1')])))).toEqual([
      '100 200.5 – 131 200.5',
      '110 205.5 – 131 205.5',
      '100 210.5 – 131 210.5',
      '100 215.5 – 131 215.5',
      '100.5 200 – 100.5 216',
      '110.5 200 – 110.5 216',
      '130.5 200 – 130.5 216',
    ]);
  });

  it('stand around places without a cell', () => {
    expect(rulesOf(place(shown([rowOf(5, 'a1'), rowOf(5)])))).toEqual([
      '100 200.5 – 131 200.5',
      '100 205.5 – 131 205.5',
      '100 210.5 – 131 210.5',
      '100.5 200 – 100.5 211',
      '110.5 200 – 110.5 211',
      '130.5 200 – 130.5 211',
    ]);
  });

  it('are none where they have no width', () => {
    expect(place(shown([rowOf(5, 'a0 b0')]), { width: 0 })).toEqual([]);
  });
});

describe('a fill', () => {
  it('goes to the middle of the rules around its cell, below its lines and the rules', () => {
    const cell = cellOf('b1', { column: 1, rows: 2, style: { fill: '#e4ebf2' } });
    const items = place(shown([{ height: 5, cells: [cellOf('a0'), cell] }, rowOf(7, 'c0')]));
    expect(items[0]).toEqual({ kind: 'fill', x: 110.5, y: 200.5, width: 20, height: 12, color: '#e4ebf2' });
    expect(items.map(({ kind }) => kind).slice(0, 3)).toEqual(['fill', 'line', 'rule']);
  });
});

describe('the lines of a cell', () => {
  const inCell = (style: Partial<FullStyle>, notation = 'a1', height = 11) =>
    linesOf(
      place(
        shown([{ height, cells: [cellOf(notation, { column: 1, style: { paddingX: 2, paddingY: 3, ...style } })] }]),
      ),
    );

  it('follow each other from its inner upper left corner', () => {
    expect(inCell({}, 'a3')).toEqual([
      [113, 204],
      [113, 205],
      [113, 206],
    ]);
    expect(inCell({ indent: 4 })).toEqual([[117, 204]]);
  });

  it.each([
    ['left', [113, 113]],
    ['justify', [113, 113]],
    ['center', [120, 119.5]],
    ['right', [127, 126]],
  ] as const)('stand %s in what the paddings leave', (align, lefts) => {
    expect(inCell({ align }, 'a2').map(([x]) => x)).toEqual(lefts);
    expect(inCell({ align, indent: 3 }, 'a1')[0]?.[0]).toBe(align === 'center' ? 121.5 : align === 'right' ? 127 : 116);
  });

  it('begin at the left where they are wider than the cell', () => {
    expect(inCell({ align: 'right' }, 'a18').at(-1)?.[0]).toBe(113);
  });

  it('stand in the middle of its height, or at its top where they are higher', () => {
    expect(inCell({ verticalAlign: 'middle' }, 'a2', 12)).toEqual([
      [113, 205.5],
      [113, 206.5],
    ]);
    expect(inCell({ verticalAlign: 'middle' }, 'a9', 12)[0]).toEqual([113, 204]);
  });

  it('have half of their leading above them, less where readings stand there', () => {
    const at = (line: Partial<Run>) => {
      const run: Run = { text: '区', size: 2, bold: false, color, inline: [], ...line };
      const piece = { run, text: '区', face: regular, width: 2, baseline: 1 };
      const lines = [
        { pieces: [piece], width: 2, ink: 1 },
        { pieces: [], width: 1, ink: 0 },
      ];
      const cell = cellOf('a0', { lines, lineHeight: 4, style: { size: 2 } });
      return linesOf(place(shown([{ height: 11, cells: [cell] }])))[0]?.[1];
    };
    expect(at({})).toBe(202);
    expect(at({ ruby: { text: 'く', inline: [] } })).toBe(201.5);
  });

  it('hang by what their item begins with', () => {
    const lines = [
      { pieces: [], width: 4, ink: 0 },
      { pieces: [], width: 3, ink: 0, indent: 1.5 },
    ];
    expect(linesOf(place(shown([{ height: 5, cells: [cellOf('a0', { lines })] }])))).toEqual([
      [101, 201],
      [102.5, 202],
    ]);
  });

  it('know their source, and whether they are shown again', () => {
    const of = (rows: Rows) => place(rows).flatMap((item) => (item.kind === 'line' ? [item.origin] : []));
    expect(of(shown([rowOf(2, 'a1')]))).toEqual([{ source: 97, repeats: false }]);
    expect(of(shown([rowOf(2, 'a1')], true))).toEqual([{ source: 97, repeats: true }]);
    expect(of(shown([{ height: 2, cells: [{ ...cellOf('a1'), repeats: true }] }]))).toEqual([
      { source: 97, repeats: true },
    ]);
    const [line] = place(shown([rowOf(2, 'a1')]));
    expect(line).toMatchObject({ kind: 'line', height: 1, line: { width: 1 } });
  });
});

describe('the names of a cell', () => {
  const named = { anchors: ['row'], bookmark: { level: 2, title: '題' } };
  const found = (cell: object, repeats = false) =>
    place(shown([{ height: 3, cells: [{ ...cellOf('a2'), ...named, ...cell }] }], repeats)).flatMap((item) =>
      item.kind === 'line' ? [[item.anchors, item.bookmark?.title, item.height]] : [],
    );

  it('lead to where it begins: links to its corner, the contents to its first line', () => {
    expect(found({})).toEqual([
      [['row'], undefined, 0],
      [undefined, '題', 1],
      [undefined, undefined, 1],
    ]);
    expect(place(shown([{ height: 3, cells: [{ ...cellOf('a0'), ...named }] }]))[0]).toEqual({
      kind: 'line',
      x: 101,
      y: 201,
      height: 0,
      line: { pieces: [], width: 0, ink: 0 },
      origin: { source: -1, repeats: true },
      anchors: ['row'],
    });
  });

  it('do not lead to where it goes on or is shown again', () => {
    const none = [
      [undefined, undefined, 1],
      [undefined, undefined, 1],
    ];
    expect(found({ goesOn: true })).toEqual(none);
    expect(found({ repeats: true })).toEqual(none);
    expect(found({}, true)).toEqual(none);
  });

  it('are none where it has none', () => {
    const [line] = place(shown([rowOf(2, 'a1')]));
    expect(line).not.toHaveProperty('anchors');
    expect(line).not.toHaveProperty('bookmark');
  });
});
