/** The part of pdfmake's document definition that we write. Every text is one measured line; pdfmake breaks none. */

import type { Bookmark } from './block.ts';
import type { Piece } from './set-lines.ts';

export type PdfmakeNode = TextNode | StackNode | ColumnsNode | TableNode | SvgNode;

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
  readonly anchor?: string;
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

export interface TableNode extends Common {
  readonly table: {
    readonly widths: readonly number[];
    readonly heights: readonly number[];
    readonly body: readonly (readonly CellNode[])[];
  };
  readonly layout: Readonly<Record<string, () => number | string>>;
}

/** One without content stands where a cell of another column or row spans, and where a row ends early. */
export type CellNode = StackNode & {
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly fillColor?: string;
};

export interface SvgNode extends Common {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly source: number;
}

interface Common {
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
}
