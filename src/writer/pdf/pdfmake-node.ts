/** The part of pdfmake's document definition that we write. Every text is one measured line; pdfmake breaks none. */

import type { Bookmark } from './block.ts';
import type { Piece } from './line.ts';
import type { ChunkRow } from './paginate-table.ts';

export type PdfmakeNode = TextNode | StackNode | ColumnsNode | FrameNode | TableNode | RuleNode | SvgNode;

export interface TextNode extends Common {
  readonly text: readonly [InlineNode];
}

/** A line: to pdfmake one inline, whose width and height are known. */
export interface InlineNode {
  /** pdfmake looks for nothing in it. */
  readonly text: '';
  readonly width: number;
  readonly height: number;
  readonly alignment: 'left' | 'center' | 'right';
  readonly noWrap: true;
  readonly leadingCut: 0;
  readonly trailingCut: 0;
  readonly pieces: readonly Piece[];
  readonly origin: Origin;
  readonly bookmark?: Bookmark;
  readonly anchors?: readonly string[];
}

/** Travels with a line through pdfmake's layout: which element's text it is, and whether it is furniture. */
export interface Origin {
  readonly source: number;
  /** Shown again after a page break, or no text of the document at all. */
  readonly repeats: boolean;
  /** A list item's ・ or number. */
  readonly label?: true;
}

export interface StackNode extends Common {
  readonly stack: readonly PdfmakeNode[];
}

export interface ColumnsNode extends Common {
  readonly columns: readonly (StackNode & { readonly width: number })[];
  readonly columnGap: number;
}

/** A box: to pdfmake a table of one cell. */
export interface FrameNode extends Common {
  readonly table: {
    readonly widths: readonly [number];
    readonly body: readonly [readonly [StackNode & { readonly fillColor?: string }]];
  };
  readonly layout: Readonly<Record<string, () => number | string>>;
}

/** A filled rectangle. */
export interface RuleNode extends Common {
  readonly canvas: readonly [Omit<TableBox, 'part'> & { readonly color: string }];
}

/** To pdfmake a rectangle: rows and cells are placed when it has found one its place. */
export interface TableNode extends Common {
  readonly canvas: readonly [TableBox];
}

export interface TableBox {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly part: TablePart;
}

/** The rows of a table that stand on one page. */
export interface TablePart {
  readonly widths: readonly number[];
  readonly rule: { readonly width: number; readonly color: string };
  /** `repeats` marks a head that is shown again. */
  readonly rows: readonly (ChunkRow & { readonly repeats: boolean })[];
}

export interface SvgNode extends Common {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly source: number;
}

interface Common {
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
}
