/** Blocks a little lower, so that a page that would hold a few lines only is not needed: rows, pictures and gaps give some of their height. */

import { type Block, heightOfBlocks, heightOfLines, type Row, type TableBlock } from './block.ts';

/** Of their height, what rows, pictures and gaps give at most. */
export const mostGift = 0.08;

/** `share` is how much of their height is left, e.g. 0.95. Letters and the distance of lines stay. */
export function squeezeBlocks(blocks: readonly Block[], share: number): readonly Block[] {
  return blocks.map((block) => squeeze(block, share));
}

function squeeze(block: Block, share: number): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, ...squeezeSpace(block, share) };
    case 'picture': {
      const width = block.width * share;
      const indent = (block.indent ?? 0) + (block.width - width) / 2;
      return { ...block, indent, width, height: block.height * share, spaceAfter: block.spaceAfter * share };
    }
    case 'table':
      return squeezeTable(block, share);
    case 'box':
      return {
        ...block,
        ...squeezeSpace(block, share),
        paddingY: block.paddingY * share,
        blocks: squeezeBlocks(block.blocks, share),
      };
    case 'beside': {
      const columns = block.columns.map(({ width, blocks }) => ({ width, blocks: squeezeBlocks(blocks, share) }));
      return { ...block, columns, height: Math.max(0, ...columns.map((column) => heightOfBlocks(column.blocks))) };
    }
    default:
      return block;
  }
}

function squeezeSpace(
  { spaceBefore, spaceAfter }: { readonly spaceBefore: number; readonly spaceAfter: number },
  share: number,
) {
  return { spaceBefore: spaceBefore * share, spaceAfter: spaceAfter * share };
}

function squeezeTable(table: TableBlock, share: number): TableBlock {
  return {
    ...table,
    ...squeezeSpace(table, share),
    ...(table.caption === undefined ? {} : { caption: { ...table.caption, ...squeezeSpace(table.caption, share) } }),
    head: squeezeRows(table.head, share, table.ruleWidth),
    groups: table.groups.map((rows) => squeezeRows(rows, share, table.ruleWidth)),
  };
}

/** Each row as far as the paddings of its cells allow; what a cell over several rows needs stays. */
function squeezeRows(rows: readonly Row[], share: number, ruleWidth: number): readonly Row[] {
  const squeezed = rows.map(({ height, cells }) => {
    const paddings = cells.map(({ style }) => style.paddingY);
    const spare = 2 * paddings.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) * mostOfPadding;
    const given = cells.length === 0 ? 0 : Math.min(height * (1 - share), spare);
    const lower = cells.map((cell) => ({
      ...cell,
      style: { ...cell.style, paddingY: cell.style.paddingY - given / 2 },
    }));
    return { height: height - given, cells: lower };
  });
  return growToHold(squeezed, ruleWidth);
}

/** The last row that a cell covers is as much higher as the cell needs. */
function growToHold(rows: readonly Row[], ruleWidth: number): readonly Row[] {
  const heights = rows.map(({ height }) => height);
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      if (cell.rows === 1) continue;
      const last = index + cell.rows - 1;
      const covered = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0);
      const needed = heightOfLines(cell.lines.length, cell, ruleWidth);
      heights[last] = (heights[last] ?? 0) + Math.max(0, needed - covered);
    }
  });
  return rows.map((row, index) => ({ ...row, height: heights[index] ?? row.height }));
}

/** So much of its padding a cell may give. */
const mostOfPadding = 0.7;
