/** Writes placed pages as pdfmake content: every line, row height and page break is already decided. */

import type { Theme } from '../../document/theme.ts';
import type { Block, Bookmark, SetLine, TableBlock, TextBlock } from './block.ts';
import type { Page, Placed } from './flow.ts';
import type { ChunkCell, ChunkRow } from './paginate-table.ts';
import type { CellNode, InlineNode, Origin, PdfmakeNode, StackNode, TextNode } from './pdfmake-node.ts';
import { type Line, rubySize } from './set-lines.ts';

/** Which lines of a text, and the space around them. */
type TextPart = Pick<Extract<Placed, { kind: 'text' }>, 'from' | 'to' | 'spaceBefore' | 'spaceAfter'>;

/** One page as a node. */
export function toPdfmake(page: Page, theme: Theme): StackNode {
  const content = new ContentWriter(theme);
  return { stack: page.map((placed) => content.writePlaced(placed)) };
}

class ContentWriter {
  readonly #theme: Theme;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  writePlaced(placed: Placed): PdfmakeNode {
    switch (placed.kind) {
      case 'text':
        return this.#writeText(placed.block, placed);
      case 'table':
        return this.#writePart(placed);
      case 'columns': {
        const columns = placed.columns.map(({ width, page }) => ({
          width,
          stack: page.map((each) => this.writePlaced(each)),
        }));
        return { columns, columnGap: placed.gap };
      }
      case 'block':
        return this.#writeBlock(placed.block);
    }
  }

  #writePart({ table, chunk, continued, continues }: Extract<Placed, { kind: 'table' }>): PdfmakeNode {
    const part = this.#writeTable(table, chunk.rows, continued);
    if (!continues || table.continuation === undefined) return part;
    const { lines, lineHeight, align, spaceBefore, spaceAfter } = table.continuation;
    const below = lines.map(({ line }) => writeLine(line, lineHeight, align, furniture, [0, 0, 0, 0]));
    return { stack: [part, { stack: below, margin: [0, spaceBefore, 0, spaceAfter] }] };
  }

  #writeBlock(block: Block): PdfmakeNode {
    switch (block.kind) {
      case 'text':
        return this.#writeText(block, { ...block, from: 0, to: block.lines.length });
      case 'table': {
        const table = this.#writeTable(block, block.groups.flat(), false);
        return { stack: block.caption === undefined ? [table] : [this.#writeBlock(block.caption), table] };
      }
      case 'picture': {
        const { picture, source, width, height, spaceAfter } = block;
        return { svg: picture.svg, source, width, height, margin: [0, 0, 0, spaceAfter] };
      }
      case 'beside': {
        const columns = block.columns.map(({ width, blocks }) => ({
          width,
          stack: blocks.map((each) => this.#writeBlock(each)),
        }));
        return { columns, columnGap: block.gap };
      }
      case 'page-break':
        return { stack: [] };
    }
  }

  #writeText(block: TextBlock, { from, to, spaceBefore, spaceAfter }: TextPart): StackNode {
    const { source, align, lineHeight } = block;
    const lines = block.lines.slice(from, to).map(({ line, indent }, index): TextNode => {
      const target = from + index === 0 ? targetOf(block) : {};
      return writeLine(line, lineHeight, align, { source, repeats: false }, [indent, 0, 0, 0], target);
    });
    // A marker is a line of no height left of the first one.
    const marker = from > 0 || block.marker === undefined ? [] : [this.#writeMarker(block, block.marker)];
    return { stack: [...marker, ...lines], margin: [0, spaceBefore, 0, spaceAfter] };
  }

  #writeMarker({ source, lineHeight }: TextBlock, { line, indent }: SetLine): TextNode {
    const origin = { source, repeats: false, label: true as const };
    return writeLine(line, lineHeight, 'left', origin, [indent, 0, 0, -lineHeight]);
  }

  #writeTable(table: TableBlock, rows: readonly ChunkRow[], continued: boolean): PdfmakeNode {
    const { rule } = this.#theme;
    const all = [
      ...table.head.map((row) => ({ row, repeats: continued })),
      ...rows.map((row) => ({ row, repeats: false })),
    ];
    if (all.length === 0) return { stack: [] };
    const heights = all.map(({ row }) => row.height);
    const body = all.map(({ row, repeats }, index) => {
      const cells: CellNode[] = table.widths.map(() => ({ stack: [] }));
      for (const cell of row.cells) {
        const height = heights.slice(index, index + cell.rows).reduce((sum, each) => sum + each, 0);
        cells[cell.column] = this.#writeCell(cell, height, repeats);
      }
      return cells;
    });
    return {
      table: {
        widths: table.widths.map((width) => width - rule.width),
        heights: heights.map((height) => height - rule.width),
        body,
      },
      layout: {
        hLineWidth: () => rule.width,
        vLineWidth: () => rule.width,
        hLineColor: () => rule.color,
        vLineColor: () => rule.color,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 0,
      },
    };
  }

  #writeCell(cell: ChunkCell, height: number, repeats: boolean): CellNode {
    const { style, lines } = cell;
    const origin = { source: cell.source, repeats: repeats || cell.repeats === true };
    const free = Math.max(0, height - this.#theme.rule.width - lines.length * cell.lineHeight - 2 * style.paddingY);
    // A line's leading hangs below its letters: half of it above the first one, and not below the last, centres them all.
    const leading = (cell.lineHeight - letterHeight(lines, style.size)) / 2;
    const top = style.paddingY + leading + (style.verticalAlign === 'middle' ? free / 2 : 0);
    const left = style.paddingX + style.indent;
    const alignment = style.align === 'justify' ? 'left' : style.align;
    const stack = lines.map((line, index) => {
      const margin = [left, index === 0 ? top : 0, style.paddingX, 0] as const;
      const target = index === 0 && !origin.repeats ? targetOf(cell) : {};
      const lineHeight = index === lines.length - 1 ? cell.lineHeight - leading : cell.lineHeight;
      return writeLine(line, lineHeight, alignment, origin, margin, target);
    });
    return {
      stack,
      ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
      ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
      ...(style.fill === undefined ? {} : { fillColor: style.fill }),
    };
  }
}

function letterHeight(lines: readonly Line[], size: number): number {
  const hasReading = lines.some(({ pieces }) => pieces.some(({ run }) => run.ruby !== undefined));
  return hasReading ? size * (1 + rubySize) : size;
}

/** The origin of what is no text of the document. */
export const furniture: Origin = { source: -1, repeats: true };

/** A line of text as a node. */
export function writeLine(
  line: Line,
  height: number,
  alignment: InlineNode['alignment'],
  origin: Origin,
  margin: NonNullable<TextNode['margin']>,
  target: { readonly bookmark?: Bookmark; readonly anchor?: string } = {},
): TextNode {
  const inline: InlineNode = {
    text: '',
    width: line.width,
    height,
    alignment,
    noWrap: true,
    leadingCut: 0,
    trailingCut: 0,
    pieces: line.pieces,
    origin,
    ...target,
  };
  return { text: [inline], margin };
}

/** What a reader can be led to: a heading's bookmark, an element's name. */
function targetOf({ bookmark, anchor }: { bookmark?: Bookmark; anchor?: string }) {
  return { ...(bookmark === undefined ? {} : { bookmark }), ...(anchor === undefined ? {} : { anchor }) };
}
