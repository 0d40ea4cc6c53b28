/** What is placed on pages, measured: lines of text, tables, pictures, and blocks beside each other. All lengths in points. */

import type { Picture } from '../../document/document.ts';
import type { Line } from '../text/line.ts';
import type { FullStyle } from '../text/measuring.ts';

export type Block = TextBlock | TableBlock | PictureBlock | BesideBlock | BoxBlock | PageBreak | Start;

/** Lines of one element. `source` numbers the element's text, so that it can be looked for in the finished pages; -1 is furniture. */
export interface TextBlock {
  readonly kind: 'text';
  readonly source: number;
  readonly lines: readonly SetLine[];
  readonly lineHeight: number;
  readonly align: 'left' | 'center' | 'right';
  /** Names for links to lead to. */
  readonly anchors?: readonly string[];
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Headings never end a page. */
  readonly keepWithNext: boolean;
  /** Says something of the table above it. */
  readonly isNote?: true;
  readonly bookmark?: Bookmark;
  /** A line in the space after it. */
  readonly ruleBelow?: { readonly width: number; readonly thickness: number };
}

export interface SetLine {
  readonly line: Line;
  /** From the left edge of the column. */
  readonly indent: number;
  /** Set left of it: the marks of list items, e.g. ・ or a number. Not part of the element's text. */
  readonly markers?: readonly Marker[];
}

/** A line of an item's marker. */
export interface Marker {
  /** Of the item. */
  readonly source: number;
  readonly line: Line;
  readonly indent: number;
}

export interface Bookmark {
  readonly level: number;
  readonly title: string;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly source: number;
  /** From the left edge of the column; 0 unless given, as of every block that is no text. */
  readonly indent?: number;
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
  readonly spaceAfter: number;
}

/** Columns of blocks side by side. */
export interface BesideBlock {
  readonly kind: 'beside';
  /** Whether each column may go on in the next page; pictures side by side may not. */
  readonly flows: boolean;
  readonly columns: readonly { readonly width: number; readonly blocks: readonly Block[] }[];
  readonly indent?: number;
  readonly gap: number;
  readonly height: number;
}

/** Blocks in a frame. */
export interface BoxBlock {
  readonly kind: 'box';
  readonly blocks: readonly Block[];
  readonly indent?: number;
  /** Between the insides of its rules. */
  readonly width: number;
  readonly ruleWidth: number;
  readonly paddingX: number;
  readonly paddingY: number;
  readonly fill: string | undefined;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
  /** Only where the page before it is well filled: what follows stands below it else. */
  readonly whenFull?: true;
}

/** Where an element begins: of no height, on the page of what follows it. */
export interface Start {
  readonly kind: 'start';
  readonly anchors: readonly string[];
  /** Of the pages from this one on. */
  readonly runningHead?: string;
  /** Pages from this one on bear no number, or are counted from 1. */
  readonly pageNumbers?: 'none' | 'restart';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: TextBlock;
  /** Laid out for a page that lies on its side. */
  readonly turned?: true;
  readonly indent?: number;
  /** Above it where it has no caption, and below it. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly widths: readonly number[];
  /** Of its rules: each row is as high as its cells and the rule above them, and one more rule closes the last. */
  readonly ruleWidth: number;
  /** Repeated at the top of every page the table goes on to. */
  readonly head: readonly Row[];
  /** Rows that stay on one page as long as a page can hold them. */
  readonly groups: readonly (readonly Row[])[];
  /** Furniture below each part but the last: its notes again, and （次頁につづく）. */
  readonly below: readonly TextBlock[];
}

export interface Row {
  readonly height: number;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly source: number;
  /** A `th`. */
  readonly isHead?: true;
  /** Shown again, beside its first showing: no text of the document. */
  readonly repeats?: true;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly Line[];
  readonly lineHeight: number;
  readonly style: FullStyle;
  readonly bookmark?: Bookmark;
  /** Of a head: what stands in its place where it is shown again, e.g. with （つづき）. No text of the document. */
  readonly again?: readonly Line[];
  /** Names for links to lead to: its own, and of the first cell those of its row. */
  readonly anchors?: readonly string[];
}

/** The height a block takes on a page, its space before and after included. */
export function heightOf(block: Block): number {
  switch (block.kind) {
    case 'text':
      return block.spaceBefore + block.lines.length * block.lineHeight + block.spaceAfter;
    case 'picture':
      return block.height + block.spaceAfter;
    case 'beside':
      return block.height;
    case 'box':
      return block.spaceBefore + heightOfFrame(block) + heightOfBlocks(block.blocks) + block.spaceAfter;
    case 'page-break':
    case 'start':
      return 0;
    case 'table':
      return (
        (block.caption === undefined ? block.spaceBefore : heightOf(block.caption)) +
        heightOfRows(block.head) +
        block.groups.reduce((sum, group) => sum + heightOfRows(group), 0) +
        block.ruleWidth +
        block.spaceAfter
      );
  }
}

export function heightOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + heightOf(block), 0);
}

/** What the frame of a box takes above and below what it holds. */
export function heightOfFrame({ paddingY, ruleWidth }: BoxBlock): number {
  return 2 * (paddingY + ruleWidth);
}

export function heightOfRows(rows: readonly Pick<Row, 'height'>[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/** What a cell needs to show so many of its lines, below a rule. */
export function heightOfLines(count: number, { lineHeight, style }: Cell, ruleWidth: number): number {
  return count * lineHeight + 2 * style.paddingY + ruleWidth;
}
