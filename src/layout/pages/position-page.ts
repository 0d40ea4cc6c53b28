/** Gives all that stands on a page its place: every line, row height and page break is already decided. */

import type { Theme } from '../../document/theme.ts';
import {
  type Block,
  type BoxBlock,
  heightOfRows,
  type Row,
  type TableBlock,
  type TextBlock,
} from '../measure/block.ts';
import type { Line } from '../text/line.ts';
import type { Page, Placed } from './flow.ts';
import type { PageGeometry } from './page-geometry.ts';
import { type Fill, furniture, type Origin, type PageItem, type PlacedLine, sharesLeft } from './page-item.ts';
import type { ChunkRow } from './paginate-table.ts';
import { placeTable } from './place-table.ts';

/** Between a text and the rule below it, of the distance of its lines. */
const ruleGap = 0.25;

export function positionPage(page: Page, { left, right, top, width }: PageGeometry, theme: Theme): readonly PageItem[] {
  const positions = new Positions(theme);
  positions.placeAll(page, { x: left, width: width - left - right }, top);
  return positions.items;
}

/** Points that sums of heights may be off by. */
const slack = 0.5;

/** Whether something reaches into the lower margin. */
export function isOverfull(items: readonly PageItem[], { height, bottom }: PageGeometry): boolean {
  const lowest = height - bottom + slack;
  return items.some((item) => (item.kind === 'rule' ? Math.max(item.y1, item.y2) : item.y + item.height) > lowest);
}

interface Column {
  readonly x: number;
  readonly width: number;
}

interface Space {
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

/** Which lines of a text, and the space around them. */
type TextPart = Pick<Extract<Placed, { kind: 'text' }>, 'from' | 'to'> & Space;

/** Each method places something at the height `y` of a column and returns the height of what follows it. */
class Positions {
  readonly items: PageItem[] = [];
  readonly #theme: Theme;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  placeAll(page: Page, column: Column, y: number): number {
    return page.reduce((at, placed) => this.#place(placed, column, at), y);
  }

  #place(placed: Placed, column: Column, y: number): number {
    switch (placed.kind) {
      case 'text':
        return this.#placeText(placed.block, placed, column, y);
      case 'table':
        return this.#placePart(placed, column, y);
      case 'columns':
        return placeBeside(placed.columns, placed, column, y, (each, own) => this.placeAll(each.page, own, y));
      case 'box':
        return this.#placeBox(placed.box, placed, column, y, (inside, top) => this.placeAll(placed.page, inside, top));
      case 'block':
        return this.#placeBlock(placed.block, column, y);
    }
  }

  #placeBlocks(blocks: readonly Block[], column: Column, y: number): number {
    return blocks.reduce((at, block) => this.#placeBlock(block, column, at), y);
  }

  #placeBlock(block: Block, column: Column, y: number): number {
    switch (block.kind) {
      case 'text':
        return this.#placeText(block, { ...block, from: 0, to: block.lines.length }, column, y);
      case 'table': {
        const { caption, spaceBefore, spaceAfter } = block;
        const below = caption === undefined ? y : this.#placeBlock(caption, column, y);
        const space = { spaceBefore: caption === undefined ? spaceBefore : 0, spaceAfter };
        return this.#placeTable(block, block.groups.flat(), false, space, column, below);
      }
      case 'picture': {
        const { picture, source, indent = 0, width, height, spaceAfter } = block;
        this.items.push({ kind: 'picture', x: column.x + indent, y, width, height, picture, source });
        return y + height + spaceAfter;
      }
      case 'beside':
        return placeBeside(block.columns, block, column, y, (each, own) => this.#placeBlocks(each.blocks, own, y));
      case 'box':
        return this.#placeBox(block, block, column, y, (inside, top) => this.#placeBlocks(block.blocks, inside, top));
      case 'start':
        // Names without a text of their own, as a line of no height.
        this.items.push({ ...placeLine(nothing, column.x, y, 0, furniture), anchors: block.anchors });
        return y;
      case 'page-break':
        return y;
    }
  }

  #placeText(block: TextBlock, { from, to, spaceBefore, spaceAfter }: TextPart, column: Column, y: number): number {
    const { source, align, lineHeight, bookmark, anchors, ruleBelow } = block;
    let top = y + spaceBefore;
    block.lines.slice(from, to).forEach(({ line, indent, markers = [] }, index) => {
      for (const marker of markers) {
        const origin = { source: marker.source, repeats: false, label: true } as const;
        this.items.push(placeLine(marker.line, column.x + marker.indent, top, lineHeight, origin));
      }
      const x = column.x + indent + (column.width - indent - line.width) * sharesLeft[align];
      const origin = source < 0 ? furniture : { source, repeats: false };
      const placed = placeLine(line, x, top, lineHeight, origin);
      const begins = from + index === 0;
      this.items.push({
        ...placed,
        ...(begins && bookmark !== undefined && { bookmark }),
        ...(begins && anchors !== undefined && { anchors }),
      });
      top += lineHeight;
    });
    if (ruleBelow !== undefined && to >= block.lines.length) {
      const { width, thickness: height } = ruleBelow;
      const above = Math.min(ruleGap * lineHeight, Math.max(0, spaceAfter - height));
      const { strongColor: color } = this.#theme.rule;
      this.items.push({ kind: 'fill', x: column.x, y: top + above, width, height, color });
    }
    return top + spaceAfter;
  }

  #placePart(placed: Extract<Placed, { kind: 'table' }>, column: Column, y: number): number {
    const { table, chunk, continued, continues } = placed;
    const below = this.#placeTable(table, chunk.rows, continued, placed, column, y);
    if (!continues) return below;
    return table.below.reduce((at, block) => {
      return this.#placeText(block, { ...block, from: 0, to: block.lines.length }, column, at);
    }, below);
  }

  #placeTable(
    table: TableBlock,
    chunk: readonly ChunkRow[],
    continued: boolean,
    { spaceBefore, spaceAfter }: Space,
    column: Column,
    y: number,
  ): number {
    const rows = [
      ...table.head.map((row) => ({ ...(continued ? showAgain(row) : row), repeats: continued })),
      ...chunk.map((row) => ({ ...row, repeats: false })),
    ];
    if (rows.length === 0) return y;
    const rule = { width: table.ruleWidth, color: this.#theme.rule.color };
    const top = y + spaceBefore;
    for (const item of placeTable({ widths: table.widths, rule, rows }, column.x + (table.indent ?? 0), top)) {
      this.items.push(item);
    }
    return top + heightOfRows(rows) + rule.width + spaceAfter;
  }

  #placeBox(
    box: BoxBlock,
    { spaceBefore, spaceAfter }: Space,
    column: Column,
    y: number,
    placeInside: (inside: Column, top: number) => number,
  ): number {
    const { ruleWidth, paddingX, paddingY, fill } = box;
    const [left, top] = [column.x + (box.indent ?? 0), y + spaceBefore];
    const inside = { x: left + ruleWidth + paddingX, width: box.width - 2 * paddingX };
    const first = this.items.length;
    const bottom = placeInside(inside, top + ruleWidth + paddingY) + paddingY + ruleWidth;
    const right = left + box.width + 2 * ruleWidth;
    if (fill !== undefined) {
      const half = ruleWidth / 2;
      const size = { width: right - left - ruleWidth, height: bottom - top - ruleWidth };
      const area: Fill = { kind: 'fill', x: left + half, y: top + half, ...size, color: fill };
      // Below the fills of what stands in the box.
      this.items.splice(first, 0, area);
    }
    if (ruleWidth > 0) this.#frame(left, top, right, bottom, ruleWidth);
    return bottom + spaceAfter;
  }

  #frame(left: number, top: number, right: number, bottom: number, width: number): void {
    const look = { kind: 'rule', width, color: this.#theme.rule.color } as const;
    const half = width / 2;
    for (const y of [top + half, bottom - half]) this.items.push({ ...look, x1: left, y1: y, x2: right, y2: y });
    for (const x of [left + half, right - half]) this.items.push({ ...look, x1: x, y1: top, x2: x, y2: bottom });
  }
}

/** A head at the top of a further page. */
function showAgain(row: Row): Row {
  const cells = row.cells.map(({ again, ...cell }) => {
    return again === undefined ? cell : { ...cell, source: furniture.source, lines: again };
  });
  return { ...row, cells };
}

const nothing: Line = { pieces: [], width: 0, ink: 0 };

function placeLine(line: Line, x: number, y: number, height: number, origin: Origin): PlacedLine {
  return { kind: 'line', x, y, height, line, origin };
}

/** Returns the lowest of the ends of the columns. */
function placeBeside<T extends { readonly width: number }>(
  columns: readonly T[],
  { gap, indent = 0 }: { readonly gap: number; readonly indent?: number },
  column: Column,
  y: number,
  place: (each: T, own: Column) => number,
): number {
  let x = column.x + indent;
  let lowest = y;
  for (const each of columns) {
    lowest = Math.max(lowest, place(each, { x, width: each.width }));
    x += each.width + gap;
  }
  return lowest;
}
