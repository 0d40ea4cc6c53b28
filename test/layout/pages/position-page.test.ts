import { describe, expect, it } from 'vitest';
import type { BoxBlock, TableBlock, TextBlock } from '../../../src/layout/measure/block.ts';
import type { Page } from '../../../src/layout/pages/flow.ts';
import type { PageGeometry } from '../../../src/layout/pages/page-geometry.ts';
import type { PageItem } from '../../../src/layout/pages/page-item.ts';
import { isOverfull, positionPage } from '../../../src/layout/pages/position-page.ts';
import { theme } from '../../writer/sample-document.ts';

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

it('a page is overfull where something reaches into its lower margin', () => {
  const at = (spaceBefore: number) => position(put(text([10], { spaceBefore })));
  expect([248, 248.5, 248.6].map((space) => isOverfull(at(space), page))).toEqual([false, false, true]);
});
