/** Writes placed pages as pdfmake content: every line, row height and page break is already decided. */

import type { Picture } from '../../document/document.ts';
import type { Theme } from '../../document/theme.ts';
import {
  type Block,
  type Bookmark,
  type BoxBlock,
  heightOfRows,
  type Marker,
  type TableBlock,
  type TextBlock,
} from './block.ts';
import type { Page, Placed } from './flow.ts';
import type { Line } from './line.ts';
import type { ChunkRow } from './paginate-table.ts';
import type { FrameNode, InlineNode, Origin, PdfmakeNode, RuleNode, StackNode, TextNode } from './pdfmake-node.ts';

interface Space {
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

/** Between a text and the rule below it, of the distance of its lines. */
const ruleGap = 0.25;

/** Which lines of a text, and the space around them. */
type TextPart = Pick<Extract<Placed, { kind: 'text' }>, 'from' | 'to'> & Space;

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
        return { columns, columnGap: placed.gap, margin: [placed.indent, 0, 0, 0] };
      }
      case 'box': {
        const content = placed.page.map((each) => this.writePlaced(each));
        return this.#writeBox(placed.box, content, placed);
      }
      case 'block':
        return this.#writeBlock(placed.block);
    }
  }

  #writePart({ table, chunk, continued, continues, ...space }: Extract<Placed, { kind: 'table' }>): PdfmakeNode {
    const part = this.#writeTable(table, chunk.rows, continued, space);
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
        const { caption, spaceBefore, spaceAfter } = block;
        const space = { spaceBefore: caption === undefined ? spaceBefore : 0, spaceAfter };
        const table = this.#writeTable(block, block.groups.flat(), false, space);
        return { stack: caption === undefined ? [table] : [this.#writeBlock(caption), table] };
      }
      case 'picture': {
        const { picture, source, indent = 0, width, height, spaceAfter } = block;
        const svg = 'svg' in picture ? picture.svg : frameOf(picture);
        return { svg, source, width, height, margin: [indent, 0, 0, spaceAfter] };
      }
      case 'beside': {
        const columns = block.columns.map(({ width, blocks }) => ({
          width,
          stack: blocks.map((each) => this.#writeBlock(each)),
        }));
        return { columns, columnGap: block.gap, margin: [block.indent ?? 0, 0, 0, 0] };
      }
      case 'box': {
        const content = block.blocks.map((each) => this.#writeBlock(each));
        return this.#writeBox(block, content, block);
      }
      case 'start':
        return writeAnchors(block.anchors);
      case 'page-break':
        return { stack: [] };
    }
  }

  /** A table of one cell. */
  #writeBox(box: BoxBlock, content: readonly PdfmakeNode[], { spaceBefore, spaceAfter }: Space): FrameNode {
    const { indent = 0, width, ruleWidth, paddingX, paddingY, fill } = box;
    const cell = { stack: content, margin: [paddingX, paddingY, paddingX, paddingY] as const };
    return {
      table: { widths: [width], body: [[fill === undefined ? cell : { ...cell, fillColor: fill }]] },
      layout: this.#ruled(ruleWidth),
      margin: [indent, spaceBefore, 0, spaceAfter],
    };
  }

  #writeText(block: TextBlock, { from, to, spaceBefore, spaceAfter }: TextPart): StackNode {
    const { source, align, lineHeight } = block;
    const lines = block.lines.slice(from, to).flatMap(({ line, indent, markers = [] }, index): TextNode[] => {
      const target = from + index === 0 ? targetOf(block) : undefined;
      return [
        ...markers.map((marker) => this.#writeMarker(marker, lineHeight)),
        writeLine(line, lineHeight, align, { source, repeats: false }, [indent, 0, 0, 0], target),
      ];
    });
    const { ruleBelow } = block;
    if (ruleBelow === undefined || to < block.lines.length) {
      return { stack: lines, margin: [0, spaceBefore, 0, spaceAfter] };
    }
    const above = Math.min(ruleGap * lineHeight, Math.max(0, spaceAfter - ruleBelow.thickness));
    const rule = this.#writeRule(ruleBelow, above, spaceAfter - above - ruleBelow.thickness);
    return { stack: [...lines, rule], margin: [0, spaceBefore, 0, 0] };
  }

  #writeRule({ width, thickness }: NonNullable<TextBlock['ruleBelow']>, above: number, below: number): RuleNode {
    const color = this.#theme.rule.strongColor;
    return { canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: thickness, color }], margin: [0, above, 0, below] };
  }

  /** A marker is a line of no height left of the text's. */
  #writeMarker({ source, line, indent }: Marker, lineHeight: number): TextNode {
    const origin = { source, repeats: false, label: true as const };
    return writeLine(line, lineHeight, 'left', origin, [indent, 0, 0, -lineHeight]);
  }

  #writeTable(
    table: TableBlock,
    chunk: readonly ChunkRow[],
    continued: boolean,
    { spaceBefore, spaceAfter }: Space,
  ): PdfmakeNode {
    const { ruleWidth, indent = 0 } = table;
    const rows = [
      ...table.head.map((row) => ({ ...row, repeats: continued })),
      ...chunk.map((row) => ({ ...row, repeats: false })),
    ];
    if (rows.length === 0) return { stack: [] };
    const rule = { width: ruleWidth, color: this.#theme.rule.color };
    const w = table.widths.reduce((sum, width) => sum + width, ruleWidth);
    const h = heightOfRows(rows) + ruleWidth;
    const part = { widths: table.widths, rule, rows };
    return { canvas: [{ type: 'rect', x: 0, y: 0, w, h, part }], margin: [indent, spaceBefore, 0, spaceAfter] };
  }

  #ruled(width: number): FrameNode['layout'] {
    const { color } = this.#theme.rule;
    return {
      hLineWidth: () => width,
      vLineWidth: () => width,
      hLineColor: () => color,
      vLineColor: () => color,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    };
  }
}

/** What pdfmake places where the pixels are drawn. */
function frameOf({ width, height }: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`;
}

/** The origin of what is no text of the document. */
export const furniture: Origin = { source: -1, repeats: true };

/** Names without a text of their own, as a line of no height. */
function writeAnchors(anchors: readonly string[]): TextNode {
  return writeLine({ pieces: [], width: 0, ink: 0 }, 0, 'left', furniture, [0, 0, 0, 0], { anchors });
}

/** A line of text as a node. */
export function writeLine(
  line: Line,
  height: number,
  alignment: InlineNode['alignment'],
  origin: Origin,
  margin: NonNullable<TextNode['margin']>,
  target?: Target,
): TextNode {
  return { text: [inlineOf(line, height, alignment, origin, target)], margin };
}

export function inlineOf(
  { pieces, width }: Line,
  height: number,
  alignment: InlineNode['alignment'],
  origin: Origin,
  target: Target | undefined,
): InlineNode {
  const inline: InlineNode = {
    text: '',
    width,
    height,
    alignment,
    noWrap: true,
    leadingCut: 0,
    trailingCut: 0,
    pieces,
    origin,
  };
  // Most lines are no target, and copying nothing into each takes longer than all the rest of it.
  return target === undefined ? inline : { ...inline, ...target };
}

/** What a reader can be led to: a heading's bookmark, an element's names. */
export interface Target {
  readonly bookmark?: Bookmark;
  readonly anchors?: readonly string[];
}

function targetOf({ bookmark, anchors }: Target): Target | undefined {
  if (bookmark === undefined && anchors === undefined) return undefined;
  return { ...(bookmark === undefined ? {} : { bookmark }), ...(anchors === undefined ? {} : { anchors }) };
}
