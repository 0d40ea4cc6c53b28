import { describe, expect, it } from 'vitest';
import { type Block, heightOf, type Row, type TextBlock } from '../../../src/layout/measure/block.ts';
import { squeezeBlocks } from '../../../src/layout/measure/squeeze.ts';
import { cellOf, tableOf } from '../pages/table-parts.ts';

const text: TextBlock = {
  kind: 'text',
  source: 0,
  lines: [],
  lineHeight: 10,
  align: 'left',
  spaceBefore: 4,
  spaceAfter: 8,
  keepWithNext: false,
};
const picture: Block = {
  kind: 'picture',
  source: 1,
  picture: { svg: '', width: 100, height: 50, alternative: '' },
  width: 100,
  height: 50,
  spaceAfter: 8,
};
const round = (value: number) => Math.round(value * 1000) / 1000;
const squeeze = (block: Block, share: number): Block => squeezeBlocks([block], share)[0] ?? block;

/** A row of cells, each with its notation and the padding above and below its lines. */
function rowOf(height: number, ...cells: readonly (readonly [notation: string, paddingY: number])[]): Row {
  return { height, cells: cells.map(([notation, paddingY]) => cellOf(notation, { style: { paddingY } })) };
}

function heightsOf(rows: readonly Row[], share: number, ruleWidth = 0): readonly number[] {
  const squeezed = squeeze(tableOf([rows], ruleWidth), share);
  return squeezed.kind === 'table' ? squeezed.groups.flat().map(({ height }) => round(height)) : [];
}

describe('what is squeezed', () => {
  it.each<[string, Block, number, number]>([
    [
      'a text gives of its spaces, not of its lines',
      { ...text, lines: [{ line: { pieces: [], width: 0, ink: 0 }, indent: 0 }] },
      0.5,
      16,
    ],
    ['a picture of its height and space', picture, 0.9, 52.2],
    [
      'a box of its spaces and paddings',
      {
        kind: 'box',
        blocks: [text],
        width: 50,
        ruleWidth: 1,
        paddingX: 2,
        paddingY: 10,
        fill: undefined,
        spaceBefore: 6,
        spaceAfter: 2,
      },
      0.5,
      22,
    ],
    [
      'columns are as high as the highest of them',
      {
        kind: 'beside',
        flows: false,
        gap: 4,
        height: 58,
        columns: [
          { width: 40, blocks: [text] },
          { width: 40, blocks: [picture] },
        ],
      },
      0.5,
      29,
    ],
    ['columns of nothing have no height', { kind: 'beside', flows: false, gap: 4, height: 0, columns: [] }, 0.5, 0],
    [
      'the spaces of a table and its caption',
      { ...tableOf([[rowOf(10, ['a1', 0])]], 1), spaceAfter: 6, caption: text },
      0.5,
      20,
    ],
    [
      'the space above a table that has no caption',
      { ...tableOf([[rowOf(10, ['a1', 0])]], 1), spaceBefore: 8 },
      0.5,
      15,
    ],
    ['a break of pages nothing', { kind: 'start', anchors: [] }, 0.5, 0],
  ])('%s', (_, block, share, height) => {
    expect(round(heightOf(squeeze(block, share)))).toBe(height);
  });

  it('keeps a picture in the middle of where it stood', () => {
    expect(squeeze(picture, 0.9)).toMatchObject({ indent: 5, width: 90, height: 45 });
    expect(squeeze({ ...picture, indent: 20 }, 0.5)).toMatchObject({ indent: 45, width: 50 });
  });

  it('takes of a row what the least padded of its cells can spare, and no more than was asked', () => {
    expect(heightsOf([rowOf(20, ['a1', 5])], 0.95)).toEqual([19]);
    expect(heightsOf([rowOf(20, ['a1', 5], ['b1', 1])], 0.9)).toEqual([18.6]);
    expect(heightsOf([rowOf(20, ['a1', 1], ['b1', 5])], 0.9)).toEqual([18.6]);
    expect(heightsOf([rowOf(20, ['a1', 5]), rowOf(10, ['b1', 0]), rowOf(10)], 0.9)).toEqual([18, 10, 10]);
  });

  it('takes it of the paddings above and below alike, of the head as well', () => {
    const rows = [rowOf(20, ['a1', 5], ['b1', 4])];
    const squeezed = squeeze({ ...tableOf([rows]), head: rows }, 0.9);
    if (squeezed.kind !== 'table') throw new Error();
    for (const { height, cells } of [...squeezed.head, ...squeezed.groups.flat()]) {
      expect(height).toBe(18);
      expect(cells.map(({ style }) => style.paddingY)).toEqual([4, 3]);
    }
  });

  it('leaves a cell over several rows the height of its lines, in the last of its rows', () => {
    // 24 lines of a point, below a rule and with what is left of its paddings.
    const rows = (lines: number) => [
      rowOf(10, ['z1', 5]),
      rowOf(10, [`a${lines}/2`, 1], ['b1', 1]),
      rowOf(14, ['c1', 1]),
      rowOf(10, ['d1', 5]),
    ];
    expect(heightsOf(rows(21), 0.9, 1)).toEqual([9, 9, 14, 9]);
    expect(heightsOf(rows(2), 0.9, 1)).toEqual([9, 9, 12.6, 9]);
    const exact = (ruleWidth: number) => heightsOf([rowOf(10, ['a20/2', 0]), rowOf(10, ['b1', 5])], 0.9, ruleWidth);
    expect([exact(0), exact(1)]).toEqual([
      [10, 10],
      [10, 11],
    ]);
  });
});
