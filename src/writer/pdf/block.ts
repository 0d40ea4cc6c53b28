/** What is placed on pages, measured: lines of text, tables, pictures, and blocks beside each other. All lengths in points. */

import type { Picture } from '../../document/document.ts';
import type { FullStyle } from './measuring.ts';
import type { Line } from './set-lines.ts';

export type Block = TextBlock | TableBlock | PictureBlock | BesideBlock | PageBreak;

/** Lines of one element. `source` numbers the element's text, so that it can be looked for in the finished pages. */
export interface TextBlock {
  readonly kind: 'text';
  readonly source: number;
  readonly lines: readonly SetLine[];
  /** Set left of the first line: a list's ・ or number. Not part of the element's text. */
  readonly marker?: SetLine;
  readonly lineHeight: number;
  readonly align: 'left' | 'center' | 'right';
  /** Of the element, for links to lead to. */
  readonly anchor?: string;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Headings never end a page. */
  readonly keepWithNext: boolean;
  readonly bookmark?: Bookmark;
}

export interface SetLine {
  readonly line: Line;
  /** From the left edge of the column. */
  readonly indent: number;
}

export interface Bookmark {
  readonly level: number;
  readonly title: string;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly source: number;
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
  readonly gap: number;
  readonly height: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: TextBlock;
  readonly widths: readonly number[];
  /** Of its rules: each row is as high as its cells and the rule above them, and one more rule closes the last. */
  readonly ruleWidth: number;
  /** Repeated at the top of every page the table goes on to. */
  readonly head: readonly Row[];
  /** Rows that stay on one page as long as a page can hold them. */
  readonly groups: readonly (readonly Row[])[];
  /** Set below each part but the last, e.g. （次頁につづく）. */
  readonly continuation?: TextBlock;
}

export interface Row {
  readonly height: number;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly source: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly Line[];
  readonly lineHeight: number;
  readonly style: FullStyle;
  readonly bookmark?: Bookmark;
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
    case 'page-break':
      return 0;
    case 'table':
      return (
        (block.caption === undefined ? 0 : heightOf(block.caption)) +
        heightOfRows(block.head) +
        block.groups.reduce((sum, group) => sum + heightOfRows(group), 0) +
        block.ruleWidth
      );
  }
}

export function heightOfRows(rows: readonly Pick<Row, 'height'>[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/** What a cell needs to show so many of its lines, below a rule. */
export function heightOfLines(count: number, { lineHeight, style }: Cell, ruleWidth: number): number {
  return count * lineHeight + 2 * style.paddingY + ruleWidth;
}
