import { describe, expect, it } from 'vitest';
import type { BesideBlock, Block, BoxBlock, Cell, TableBlock, TextBlock } from '../../../src/layout/measure/block.ts';
import type { Page } from '../../../src/layout/pages/flow.ts';
import type { PageGeometry } from '../../../src/layout/pages/page-geometry.ts';
import type { PageItem } from '../../../src/layout/pages/page-item.ts';
import { isOverfull, positionPage } from '../../../src/layout/pages/position-page.ts';
import { theme } from '../../writer/sample-document.ts';
import { cellOf } from './table-parts.ts';

const page: PageGeometry = { width: 200, height: 300, top: 20, right: 10, bottom: 20, left: 10 };

/** Lines of 12 points; a text is its width. */
function text(widths: readonly number[], more: Partial<TextBlock> = {}): TextBlock {
  const lines = widths.map((width) => ({ line: { pieces: [], width, ink: 0 }, indent: 0 }));
  const space = { spaceBefore: 0, spaceAfter: 0 };
  return { kind: 'text', source: 0, lines, lineHeight: 12, align: 'left', keepWithNext: false, ...space, ...more };
}

function put(block: TextBlock): Page[number] {
  const { spaceBefore, spaceAfter } = block;
  return { kind: 'text', block, from: 0, to: block.lines.length, spaceBefore, spaceAfter };
}

function placesOf(items: readonly PageItem[]) {
  return items.flatMap((item) => (item.kind === 'line' ? [[item.x, item.y]] : []));
}

function position(...placed: Page): readonly PageItem[] {
  return positionPage(placed, page, theme);
}

describe('lines', () => {
  it('follow each other by their heights and the spaces of their texts', () => {
    const items = position(put(text([50, 60])), put(text([180], { spaceBefore: 5, spaceAfter: 7 })), put(text([10])));
    expect(placesOf(items)).toEqual([
      [10, 20],
      [10, 32],
      [10, 49],
      [10, 68],
    ]);
  });

  it.each([
    ['left', 10],
    ['center', 75],
    ['right', 140],
  ] as const)('stand %s in their column', (align, x) => {
    expect(placesOf(position(put(text([50], { align }))))).toEqual([[x, 20]]);
  });

  it('lead to what begins with them, the first alone', () => {
    const [first, second] = position(put(text([50, 50], { anchors: ['a'], bookmark: { level: 1, title: '題' } })));
    expect(first).toMatchObject({ anchors: ['a'], bookmark: { level: 1, title: '題' } });
    expect(second).not.toHaveProperty('anchors');
    expect(second).not.toHaveProperty('bookmark');
  });
});

describe('a box', () => {
  const look = { width: 40, ruleWidth: 0.5, paddingX: 3, paddingY: 2, fill: '#e4ebf2' };
  const box: BoxBlock = { kind: 'box', blocks: [text([20])], ...look, spaceBefore: 4, spaceAfter: 6 };

  it('is a fill and four rules around what it holds', () => {
    const items = position({ kind: 'block', block: box }, put(text([10])));
    expect(items[0]).toEqual({ kind: 'fill', x: 10.25, y: 24.25, width: 40.5, height: 16.5, color: '#e4ebf2' });
    const rules = items.flatMap((item) => (item.kind === 'rule' ? [[item.x1, item.y1, item.x2, item.y2]] : []));
    expect(rules).toEqual([
      [10, 24.25, 51, 24.25],
      [10, 40.75, 51, 40.75],
      [10.25, 24, 10.25, 41],
      [50.75, 24, 50.75, 41],
    ]);
    expect(placesOf(items)).toEqual([
      [13.5, 26.5],
      [10, 47],
    ]);
  });
});

it('a table stands between the spaces around it, its rules included', () => {
  const row = { height: 20, cells: [] };
  const layout = {
    spaceBefore: 7,
    spaceAfter: 3,
    widths: [60],
    ruleWidth: 0.5,
    head: [],
    below: [],
    groups: [[row]],
    indent: 5,
  };
  const table: TableBlock = { kind: 'table', ...layout };
  const items = position(
    { kind: 'table', table, chunk: { rows: [row] }, continued: false, continues: false, ...layout },
    put(text([20])),
  );
  const rules = items.flatMap((item) => (item.kind === 'rule' ? [[item.x1, item.y1, item.x2, item.y2]] : []));
  expect(rules).toEqual([
    [15, 27.25, 75.5, 27.25],
    [15, 47.25, 75.5, 47.25],
    [15.25, 27, 15.25, 47.5],
    [75.25, 27, 75.25, 47.5],
  ]);
  expect(placesOf(items)).toEqual([[10, 50.5]]);
});

it('what stands beside each other goes on below the longest column', () => {
  const columns = [
    { width: 50, page: [put(text([10, 10, 10]))] },
    { width: 60, page: [put(text([10]))] },
  ];
  const items = position({ kind: 'columns', columns, gap: 8, indent: 4 }, put(text([10])));
  expect(placesOf(items)).toEqual([
    [14, 20],
    [14, 32],
    [14, 44],
    [72, 20],
    [10, 56],
  ]);
});

describe('what stands in a row of blocks', () => {
  const row = { height: 20, cells: [] };
  const table = (more: Partial<TableBlock> = {}): TableBlock => {
    const look = { spaceBefore: 7, spaceAfter: 3, widths: [30], ruleWidth: 1, head: [row], below: [], groups: [[row]] };
    return { kind: 'table', ...look, ...more };
  };
  const rowOf = (...columns: readonly (readonly Block[])[]): BesideBlock => {
    const blocks = columns.map((own) => ({ width: 50, blocks: own }));
    return { kind: 'beside', flows: false, columns: blocks, gap: 10, height: 0 };
  };
  const positionRow = (...columns: readonly (readonly Block[])[]) =>
    position({ kind: 'block', block: rowOf(...columns) }, put(text([5])));

  it('are texts and tables with the spaces around them', () => {
    const spaced = text([10, 10], { spaceBefore: 4, spaceAfter: 6 });
    expect(placesOf(positionRow([spaced], []))).toEqual([
      [10, 24],
      [10, 36],
      [10, 54],
    ]);
    const items = positionRow([text([10])], [table()]);
    const rules = items.flatMap((item) => (item.kind === 'rule' && item.y1 === item.y2 ? [[item.x1, item.y1]] : []));
    expect(rules).toEqual([
      [70, 27.5],
      [70, 47.5],
      [70, 67.5],
    ]);
    expect(placesOf(items)).toEqual([
      [10, 20],
      [10, 20 + 7 + 40 + 1 + 3],
    ]);
  });

  it('are tables below their captions, which have the space above', () => {
    const caption = text([10], { spaceBefore: 2, spaceAfter: 1 });
    const items = positionRow([table({ caption })]);
    expect(placesOf(items)).toEqual([
      [10, 22],
      [10, 35 + 40 + 1 + 3],
    ]);
    const first = items.find((item) => item.kind === 'rule');
    expect(first).toMatchObject({ y1: 35.5, y2: 35.5 });
  });

  it('are pictures, boxes and further rows, each as far in as it says', () => {
    const picture = { svg: '', width: 20, height: 30, alternative: '' };
    const pictured: Block = { kind: 'picture', source: 7, picture, indent: 3, width: 20, height: 30, spaceAfter: 6 };
    const plain: Block = { kind: 'picture', source: 8, picture, width: 20, height: 10, spaceAfter: 0 };
    const inner = { ...rowOf([text([10])], [text([10])]), indent: 2 };
    const items = positionRow([pictured, plain], [inner, { kind: 'start', anchors: ['a'] }, text([10])]);
    expect(items.filter(({ kind }) => kind === 'picture')).toEqual([
      { kind: 'picture', x: 13, y: 20, width: 20, height: 30, picture, source: 7 },
      { kind: 'picture', x: 10, y: 56, width: 20, height: 10, picture, source: 8 },
    ]);
    expect(placesOf(items)).toEqual([
      [72, 20],
      [132, 20],
      [70, 32],
      [70, 32],
      [10, 66],
    ]);
    expect(items.find((item) => item.kind === 'line' && item.anchors !== undefined)).toMatchObject({
      anchors: ['a'],
      height: 0,
      origin: { source: -1, repeats: true },
    });
    const look = { width: 40, ruleWidth: 1, paddingX: 3, paddingY: 2, fill: '#e4ebf2', spaceBefore: 4, spaceAfter: 6 };
    const boxed = positionRow([{ kind: 'box', blocks: [text([10])], indent: 5, ...look }]);
    expect(placesOf(boxed)).toEqual([
      [19, 27],
      [10, 20 + 4 + 2 * 3 + 12 + 6],
    ]);
    // The fill stands below what is in the box.
    expect(boxed.map(({ kind }) => kind)).toEqual(['fill', 'line', 'rule', 'rule', 'rule', 'rule', 'line']);
  });

  it('have no frame without rules, and no fill without a colour', () => {
    const look = { width: 40, ruleWidth: 0, paddingX: 3, paddingY: 2, fill: undefined, spaceBefore: 0, spaceAfter: 0 };
    const items = position({
      kind: 'box',
      box: { kind: 'box', blocks: [], ...look },
      page: [put(text([10]))],
      ...look,
    });
    expect(items.map(({ kind }) => kind)).toEqual(['line']);
    expect(placesOf(items)).toEqual([[13, 22]]);
  });
});

describe('a text', () => {
  it('has its markers left of its lines, on the height of each', () => {
    const marker = (indent: number) => ({ source: 4, line: { pieces: [], width: 5, ink: 0 }, indent });
    const set = (width: number, markers: readonly ReturnType<typeof marker>[]) => ({
      line: { pieces: [], width, ink: 0 },
      indent: 20,
      markers,
    });
    const items = position(put(text([], { lines: [set(50, [marker(2), marker(8)]), set(40, [])] })));
    expect(placesOf(items)).toEqual([
      [12, 20],
      [18, 20],
      [30, 20],
      [30, 32],
    ]);
    expect(items.map((item) => item.kind === 'line' && item.origin)).toEqual([
      { source: 4, repeats: false, label: true },
      { source: 4, repeats: false, label: true },
      { source: 0, repeats: false },
      { source: 0, repeats: false },
    ]);
  });

  it('stands in what its indent leaves of its column', () => {
    const indented = (align: 'left' | 'center' | 'right') => {
      const lines = [{ line: { pieces: [], width: 40, ink: 0 }, indent: 20 }];
      return placesOf(position(put(text([], { lines, align }))))[0]?.[0];
    };
    expect([indented('left'), indented('center'), indented('right')]).toEqual([30, 90, 150]);
  });

  it('of no element is furniture', () => {
    const [line] = position(put(text([10], { source: -1 })));
    expect(line).toMatchObject({ origin: { source: -1, repeats: true } });
  });

  it('that goes on leads to nothing where it does, and has the rule below it at its end alone', () => {
    const ruleBelow = { width: 180, thickness: 2 };
    const block = text([10, 10, 10], { anchors: ['a'], bookmark: { level: 1, title: '題' }, ruleBelow });
    const part = (from: number, to: number, spaceAfter: number) =>
      position({ kind: 'text', block, from, to, spaceBefore: 0, spaceAfter });
    const first = part(0, 2, 0);
    expect(first.map(({ kind }) => kind)).toEqual(['line', 'line']);
    expect(first[0]).toMatchObject({ anchors: ['a'] });
    const [rest, rule] = part(2, 3, 8);
    expect(rest).not.toHaveProperty('anchors');
    expect(rest).not.toHaveProperty('bookmark');
    // A quarter of a line down, as long as the space after the text has room for it.
    const { strongColor: color } = theme.rule;
    expect(rule).toEqual({ kind: 'fill', x: 10, y: 35, width: 180, height: 2, color });
    expect(part(2, 3, 4)[1]).toMatchObject({ y: 34 });
    expect(part(2, 3, 1)[1]).toMatchObject({ y: 32 });
  });
});

describe('a table that goes on', () => {
  const lineOf = (width: number) => ({ pieces: [], width, ink: 0 });
  const row = (source: number, more: Partial<Cell> = {}) => {
    const cell = cellOf('c1', { source, lines: [lineOf(10)], lineHeight: 10, style: { size: 10 } });
    return { height: 20, cells: [{ ...cell, ...more }] };
  };
  const table: TableBlock = {
    kind: 'table',
    spaceBefore: 0,
    spaceAfter: 0,
    widths: [60],
    ruleWidth: 0,
    head: [row(3, { again: [lineOf(25)] }), row(4)],
    groups: [],
    below: [text([15], { source: -1, spaceBefore: 2 }), text([16], { source: -1 })],
  };
  const part = (continued: boolean, continues: boolean, rows = [row(5)]) =>
    position(
      { kind: 'table', table, chunk: { rows }, continued, continues, spaceBefore: 0, spaceAfter: 0 },
      put(text([9])),
    );
  const linesOf = (items: readonly PageItem[]) =>
    items.flatMap((item) =>
      item.kind === 'line' ? [[item.line.width, item.y, item.origin.source, item.origin.repeats]] : [],
    );

  it('has its notes below it', () => {
    expect(linesOf(part(false, true))).toEqual([
      [10, 20, 3, false],
      [10, 40, 4, false],
      [10, 60, 5, false],
      [15, 82, -1, true],
      [16, 94, -1, true],
      [9, 106, 0, false],
    ]);
    expect(linesOf(part(false, false)).map(([width]) => width)).toEqual([10, 10, 10, 9]);
  });

  it('has its head again on the next page, which says that it goes on where it has words for it', () => {
    expect(linesOf(part(true, false))).toEqual([
      [25, 20, -1, true],
      [10, 40, 4, true],
      [10, 60, 5, false],
      [9, 80, 0, false],
    ]);
  });

  it('takes nothing where it has no rows', () => {
    const items = position({
      ...{ kind: 'table', table: { ...table, head: [] }, chunk: { rows: [] } },
      ...{ continued: false, continues: false, spaceBefore: 5, spaceAfter: 5 },
    });
    expect(items).toEqual([]);
  });
});

it('a page is overfull where something reaches into its lower margin', () => {
  const at = (spaceBefore: number) => position(put(text([10], { spaceBefore })));
  expect([248, 248.5, 248.6].map((space) => isOverfull(at(space), page))).toEqual([false, false, true]);
});

it('a page is overfull by pictures, fills and rules as well', () => {
  const at = (y: number, height: number): PageItem => ({ kind: 'fill', x: 0, y, width: 1, height, color: '' });
  const rule = (y1: number, y2: number): PageItem => ({ kind: 'rule', x1: 0, x2: 0, y1, y2, width: 1, color: '' });
  expect([at(270, 10.5), at(270, 10.6), at(280.6, 0)].map((item) => isOverfull([item], page))).toEqual([
    false,
    true,
    true,
  ]);
  expect([rule(0, 280), rule(0, 281), rule(281, 0)].map((item) => isOverfull([item], page))).toEqual([
    false,
    true,
    true,
  ]);
});
