/** Writes placed pages as pdfmake content: every line, row height and page break is already decided. */

import type { Theme } from '../../document/theme.ts';
import { drawableText } from '../../typography/drawable-text.ts';
import { drawingFeatures } from '../../typography/measure-text.ts';
import type { Block, TableBlock, TextBlock } from './block.ts';
import { Bookmarks } from './bookmarks.ts';
import type { Page, Placed } from './flow.ts';
import type { ChunkCell, ChunkRow } from './paginate-table.ts';
import type { CellNode, Origin, PdfmakeNode, StackNode, TableNode, TextNode } from './pdfmake-node.ts';
import type { Line } from './set-lines.ts';

/** One node a page. */
export function toPdfmake(pages: readonly Page[], theme: Theme): readonly StackNode[] {
  const content = new ContentWriter(theme);
  return pages.map((page, index) => ({
    stack: page.map((placed) => content.writePlaced(placed)),
    ...(index === 0 ? {} : { pageBreak: 'before' }),
  }));
}

class ContentWriter {
  readonly #theme: Theme;
  readonly #bookmarks = new Bookmarks();

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  writePlaced(placed: Placed): PdfmakeNode {
    switch (placed.kind) {
      case 'text':
        return this.#writeText(placed.block, placed.from, placed.to, placed.spaceBefore);
      case 'table':
        return this.#writeTable(placed.table, placed.chunk.rows, placed.continued);
      case 'block':
        return this.#writeBlock(placed.block);
    }
  }

  #writeBlock(block: Block): PdfmakeNode {
    switch (block.kind) {
      case 'text':
        return this.#writeText(block, 0, block.lines.length, block.spaceBefore);
      case 'table': {
        const table = this.#writeTable(block, block.groups.flat(), false);
        return { stack: block.caption === undefined ? [table] : [this.#writeBlock(block.caption), table] };
      }
      case 'picture': {
        const { picture, width, height, spaceAfter } = block;
        return {
          svg: picture.svg,
          width,
          height,
          options: { imageCallback: refuseImage },
          margin: [0, 0, 0, spaceAfter],
        };
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

  #writeText(block: TextBlock, from: number, to: number, spaceBefore: number): StackNode {
    const origin = { source: block.source, repeats: false };
    const lines = block.lines.slice(from, to).map(
      ({ line, indent }, index): TextNode => ({
        ...writeLine(line, block.lineHeight, origin),
        alignment: block.align,
        margin: [indent, 0, 0, 0],
        ...(from + index === 0 ? this.#bookmarks.add(block.bookmark) : {}),
      }),
    );
    // A marker is a line of no height left of the first one.
    const marker = from > 0 || block.marker === undefined ? [] : [this.#writeMarker(block, block.marker)];
    const spaceAfter = to === block.lines.length ? block.spaceAfter : 0;
    return { stack: [...marker, ...lines], margin: [0, spaceBefore, 0, spaceAfter] };
  }

  #writeMarker(block: TextBlock, marker: NonNullable<TextBlock['marker']>): TextNode {
    const line = writeLine(marker.line, block.lineHeight, { source: block.source, repeats: true });
    return { ...line, margin: [marker.indent, 0, 0, -block.lineHeight] };
  }

  #writeTable(table: TableBlock, rows: readonly ChunkRow[], continued: boolean): TableNode {
    const { rule } = this.#theme;
    const all = [
      ...table.head.map((row) => ({ row, repeats: continued })),
      ...rows.map((row) => ({ row, repeats: false })),
    ];
    const heights = all.map(({ row }) => row.height);
    const body = all.map(({ row, repeats }, index) => {
      const cells: CellNode[] = table.widths.map(() => ({}));
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
    const free = Math.max(0, height - this.#theme.rule.width - lines.length * style.lineHeight - 2 * style.paddingY);
    // A line's leading hangs below its letters: half of it above the first one centres them all.
    const leading = (style.lineHeight - style.size) / 2;
    const top = style.paddingY + leading + (style.verticalAlign === 'middle' ? free / 2 : 0);
    const stack = lines.map(
      (line, index): TextNode => ({
        ...writeLine(line, style.lineHeight, origin),
        alignment: style.align,
        margin: [style.paddingX + style.indent, index === 0 ? top : 0, style.paddingX, 0],
        ...(index === 0 && !origin.repeats ? this.#bookmarks.add(cell.bookmark) : {}),
      }),
    );
    return {
      stack,
      ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
      ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
      ...(style.fill === undefined ? {} : { fillColor: style.fill }),
    };
  }
}

/** One line of text as a node. */
export function writeLine(line: Line, lineHeight: number, origin: Origin): TextNode {
  const text = line.pieces.map(({ run, text: characters, face }) => ({
    text: drawableText(characters),
    font: face.name,
    fontFeatures: drawingFeatures,
    fontSize: run.size,
    // pdfmake's line height is a multiple of the face's own.
    lineHeight: lineHeight / (run.size * (face.ascent + face.descent + face.lineGap)),
    color: run.color,
    noWrap: true as const,
    origin,
    ...(run.decoration === undefined ? {} : { decoration: run.decoration }),
    ...(run.raised === undefined ? {} : { sup: run.raised }),
    ...(run.link === undefined ? {} : { link: run.link }),
  }));
  return { text, noWrap: true };
}

/** pdfmake's SVG would read local files for `<image>` (CVE-2026-114491). */
function refuseImage(): never {
  throw new Error('An SVG picture may not refer to an image file');
}
