import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withData } from '../../src/document/document.ts';
import type { Placed } from '../../src/layout/pages/flow.ts';
import { placeDocument } from '../../src/layout/place-document.ts';
import { fonts } from '../typography/faces.ts';
import { documentOf, pngPixel } from '../writer/sample-document.ts';

const picture = {
  image: { bytes: pngPixel, type: 'png', columns: 1, rows: 1, turn: 1, isGrey: true },
  width: 200,
  height: 100,
  alternative: '図',
} as const;
const figures = (count: number) => Array.from({ length: count }, () => h('figure', [withData(h('img'), { picture })]));

/** How many pictures stand in each row. */
function rowsOf(className: string, count: number): readonly number[] {
  const { pages } = placeDocument(
    {
      ...documentOf(h('div', { className: [className] }, figures(count))),
      page: { size: 'A3', orientation: 'landscape' },
    },
    fonts,
  );
  const isRow = (placed: Placed) => placed.kind === 'block' && placed.block.kind === 'beside';
  return pages
    .flat()
    .flatMap((placed) =>
      isRow(placed) && placed.kind === 'block' && placed.block.kind === 'beside' ? [placed.block.columns.length] : [],
    );
}

describe('pictures in rows', () => {
  it.each([
    [4, [4]],
    [5, [3, 2]],
    [8, [4, 4]],
    [9, [3, 3, 3]],
    [10, [4, 4, 2]],
    [13, [4, 3, 3, 3]],
  ])('%i leave none alone in the last row', (count, rows) => {
    expect(rowsOf('gallery', count)).toEqual(rows);
  });

  it('one stands by itself', () => {
    expect(rowsOf('gallery', 1)).toEqual([1]);
  });
});

describe('pictures in columns', () => {
  it('stand beside each other on a narrow page too, and what follows them on the same page', () => {
    const columns = h('div', { className: ['columns'] }, figures(2));
    const { pages } = placeDocument(
      { ...documentOf(columns, h('p', '次の文')), page: { size: 'A4', orientation: 'portrait' } },
      fonts,
    );
    const [row] = pages[0] ?? [];
    expect(pages).toHaveLength(1);
    expect(row?.kind === 'block' && row.block.kind === 'beside' ? row.block.columns.length : 0).toBe(2);
  });

  it('of texts that go on over a page leave the rest of their last page to what follows', () => {
    const long = (count: number) =>
      h(
        'div',
        Array.from({ length: count }, () => h('p', '本文')),
      );
    const columns = h('div', { className: ['columns'] }, long(60), long(30));
    const { pages } = placeDocument(
      { ...documentOf(columns, h('p', '次の文')), page: { size: 'A3', orientation: 'landscape' } },
      fonts,
    );
    expect(pages).toHaveLength(2);
  });
});
