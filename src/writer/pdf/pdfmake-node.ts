/** The part of pdfmake's document definition that we write. Every text is one line; pdfmake breaks none. */

export type PdfmakeNode = TextNode | StackNode | ColumnsNode | TableNode | SvgNode;

export interface TextNode extends Common {
  readonly text: readonly InlineNode[];
  readonly noWrap: true;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly id?: string;
  readonly outline?: true;
  readonly outlineText?: string;
  readonly outlineParentId?: string;
  readonly outlineExpanded?: boolean;
}

export interface InlineNode {
  readonly text: string;
  readonly font: string;
  readonly fontFeatures: Readonly<Record<string, boolean>>;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly color: string;
  readonly noWrap: true;
  readonly decoration?: 'lineThrough' | 'underline';
  readonly sup?: true;
  readonly link?: string;
  readonly origin: Origin;
}

/** Travels with every inline through pdfmake's layout: which element's text it is, and whether it is shown again. */
export interface Origin {
  readonly source: number;
  readonly repeats: boolean;
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

/** An empty object stands where a cell of another column or row spans. */
export type CellNode =
  | (StackNode & { readonly colSpan?: number; readonly rowSpan?: number; readonly fillColor?: string })
  | Readonly<Record<string, never>>;

export interface SvgNode extends Common {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly options: { readonly imageCallback: () => never };
}

interface Common {
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
  readonly pageBreak?: 'before';
}
