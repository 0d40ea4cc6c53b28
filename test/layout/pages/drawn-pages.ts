/** Pages drawn as texts: what tests of the flow say blocks with and compare pages by. */

import type {
  Block,
  Cell,
  PictureBlock,
  Row,
  Start,
  TableBlock,
  TextBlock,
} from '../../../src/layout/measure/block.ts';
import type { Placed } from '../../../src/layout/pages/flow.ts';
import { flowBlocks } from '../../../src/layout/pages/flow-parts.ts';
import { style } from './table-parts.ts';

/** Pages are ten lines high, lines one point; a page is drawn as what stands on its lines, a column a line. */
export const pageHeight = 10;

/** `A` of three lines is `AAA`. */
export function text(name: string, lines: number, change: Partial<TextBlock> = {}): TextBlock {
  return {
    kind: 'text',
    source: name.charCodeAt(0),
    lines: Array.from({ length: lines }, () => ({ line: { pieces: [], width: 0, ink: 0 }, indent: 0 })),
    lineHeight: 1,
    align: 'left',
    spaceBefore: 0,
    spaceAfter: 0,
    keepWithNext: false,
    ...change,
  };
}

export function heading(name: string): TextBlock {
  return text(name, 1, { keepWithNext: true });
}

export function row(name: string, height = 1): Row {
  const cell: Cell = {
    source: name.charCodeAt(0),
    column: 0,
    columns: 1,
    rows: 1,
    lines: Array.from({ length: height }, () => ({ pieces: [], width: 0, ink: 0 })),
    lineHeight: 1,
    style,
  };
  return { height, cells: [cell] };
}

/** `a b`: two groups of a row each; `aab`: one of three rows, each a line high. A head of one row is `h`. */
export function table(groups: string, change: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: 'table',
    spaceBefore: 0,
    spaceAfter: 0,
    widths: [1],
    ruleWidth: 0,
    head: [],
    below: [],
    groups: groups.split(' ').map((group) => [...group].map((name) => row(name))),
    ...change,
  };
}

export const start: Start = { kind: 'start', anchors: [] };

export function picture(height: number): PictureBlock {
  const picture = { svg: '', alternative: '', width: 1, height };
  return { kind: 'picture', source: 80, picture, width: 1, height, spaceAfter: 0 };
}

export function draw(...blocks: readonly Block[]): readonly string[] {
  return flowBlocks(blocks, pageHeight).map((page) => page.map(drawPlaced).join(''));
}

/** Spaces are points; what stands beside each other is divided by `|`, in `(…)` where it may go on over a page. */
export function drawPlaced(placed: Placed): string {
  switch (placed.kind) {
    case 'text':
      return drawText(placed.block, placed);
    case 'table': {
      const { table, chunk, continues, spaceBefore, spaceAfter } = placed;
      const rows = [...table.head, ...chunk.rows].map(({ height, cells }) => letterOf(cells[0]).repeat(height));
      const below = continues ? table.below.map(drawBlock) : [];
      return [blank(spaceBefore), ...rows, ...below, blank(spaceAfter)].join('');
    }
    case 'columns':
      return `(${placed.columns.map(({ page }) => page.map(drawPlaced).join('')).join('|')})`;
    case 'box':
      return `${blank(placed.spaceBefore)}[${placed.page.map(drawPlaced).join('')}]${blank(placed.spaceAfter)}`;
    case 'block':
      return drawBlock(placed.block);
  }
}

/** A name of what begins is drawn as it is, and has no height. */
function drawBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return drawText(block, { ...block, from: 0, to: block.lines.length });
    case 'picture':
      return 'P'.repeat(block.height) + blank(block.spaceAfter);
    case 'start':
      return block.anchors.join('');
    case 'beside':
      return `<${block.columns.map(({ blocks }) => blocks.map(drawBlock).join('')).join('|')}>`;
    default:
      return block.kind;
  }
}

type TextPart = Pick<Extract<Placed, { kind: 'text' }>, 'from' | 'to' | 'spaceBefore' | 'spaceAfter'>;

function drawText(block: TextBlock, { from, to, spaceBefore, spaceAfter }: TextPart): string {
  return blank(spaceBefore) + letterOf(block).repeat(to - from) + blank(spaceAfter);
}

function letterOf(of: { readonly source: number } | undefined): string {
  return String.fromCharCode(of?.source ?? 0);
}

function blank(height: number): string {
  return '.'.repeat(height);
}
