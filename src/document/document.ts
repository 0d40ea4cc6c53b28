/** The one document tree: hast (the unified project's HTML tree) in our subset, with typed values on its cells. */

import type { Element, ElementData, Root } from 'hast';
import type { Place } from '../finding/finding.ts';
import type { UndefinedReason } from '../model/formula/undefined-reason.ts';
import type { MissingReason } from '../model/value/quantity.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import type { PictureFile, VectorPicture } from '../picture/picture-file.ts';
import type { ColumnDescription } from './column-description.ts';
import type { CellFormula } from './formula.ts';
import type { Theme } from './theme.ts';
import type { WorkbookChart } from './workbook-chart.ts';

/** What compose hands to the writers. */
export interface ComposedDocument {
  readonly title: string;
  readonly organization: string;
  readonly section: string;
  readonly date: CalendarDate;
  /** The fiscal year reported on, as the document writes it, e.g. `29年度`. */
  readonly year: string;
  /** `print` is laid out for people, `data` is one plain table for machines (総務省 機械判読可能). */
  readonly form: 'print' | 'data';
  readonly page: PageSetup;
  readonly sheets: 'goal' | 'one';
  readonly theme: Theme;
  readonly tree: Root;
  /** What a PDF says that it is, where it may: PDF/UA-1 and PDF/A-2a, or PDF/UA-2, WTPDF and PDF/A-4. */
  readonly standard?: PdfStandard;
  /** Who made the changes that a redline marks, where that is not its organization. */
  readonly editor?: string;
  /** What a redline says of itself; where its changes can be accepted, it stands above the pages, and `inEditions` in its places. */
  readonly headline?: string;
  /** Of a redline, where its changes can be accepted or refused: what stands in another order is gone from the one place and put in at the other. */
  readonly tracked?: Root;
  /** Sections that only a workbook has, each a sheet behind the others: what its lists and charts are worked out from. */
  readonly workbookSheets?: readonly Element[];
  /** The name of its files, without what tells their format. */
  readonly name?: string;
  /** The names of the files beside it that hold and describe its data. */
  readonly dataFiles?: readonly string[];
  /** Files that a PDF holds beside its pages. */
  readonly attachments?: readonly Attachment[];
  /** What its readers may do with its data. */
  readonly license?: License;
  /** The report that shows the same: this one is not written. */
  readonly sameAs?: string;
  /** The only pages that a PDF is written of (差替え頁), by their numbers in the whole document, from 1. */
  readonly pages?: readonly number[];
}

export type PdfStandard = 'ua-1' | 'ua-2';

export interface Attachment {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** What it holds. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

export interface License {
  readonly name: string;
  readonly url?: string | undefined;
}

export interface PageSetup {
  readonly size: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
}

/** The typed value of a `td` or `th`, in hast's `data` field. The element's text is what is printed. */
export type CellValue =
  | {
      readonly type: 'number';
      /** Exact decimal digits, e.g. `"1618"`, `"0.855"`. A percentage as printed is its number: 84% is `"84"`. */
      readonly value: string;
      readonly format: NumberFormat;
      readonly formula?: CellFormula;
    }
  | {
      readonly type: 'missing';
      readonly reason: MissingReason | UndefinedReason;
      readonly formula?: CellFormula;
      /** How the formula's result is printed once there is one. */
      readonly format?: NumberFormat;
    }
  | { readonly type: 'text'; readonly formula?: CellFormula }
  /** A text: where in the workbook the element with this id stands. */
  | { readonly type: 'address'; readonly of: string; readonly formula?: undefined };

/** How a number is printed: `before` + digits + `after`, e.g. `1,618` + `人`. `scale: 100` prints 0.855 as 85.5. */
export interface NumberFormat {
  readonly before: string;
  readonly after: string;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly scale?: 100;
  /** A change: + before a rise, △ before a fall, ± before zero. Without it only falls below zero bear a △. */
  readonly signed?: true;
  /** The sign of a fall where it is not △. */
  readonly minus?: '▲' | '−';
}

/** A chart's drawing or a picture of the workspace, as large as it is printed, and the words that carry what it shows. */
export type Picture = PictureFile & {
  readonly alternative: string;
  readonly workbookChart?: WorkbookChart;
  readonly onScreen?: OnScreen;
};

export type Chart = VectorPicture & { readonly alternative: string; readonly onScreen?: OnScreen };

/** What a screen has of a chart beside its drawing. */
export interface OnScreen {
  /** The same for a narrow screen, in units of which 180 fill 320 px; drawn when somebody asks for it. */
  readonly narrow?: () => Promise<VectorPicture | undefined>;
  readonly values?: ChartTable;
}

/** The values that a chart shows, as texts. */
export interface ChartTable {
  readonly heads: readonly string[];
  /** Each begins with what its values are of. */
  readonly rows: readonly (readonly string[])[];
}

/** On a table: cells of `columnClass` whose text begins with `beginsWith` take the look of `styleClass` in workbooks. */
export interface CellCondition {
  readonly columnClass: string;
  readonly beginsWith: string;
  readonly styleClass: string;
}

declare module 'hast' {
  interface ElementData {
    cell?: CellValue;
    /** Unique in its table, for formulas to refer to. */
    key?: string;
    picture?: Picture;
    /** On a table, and on the head of a row: what it is in every edition of the document, whatever it is called. */
    identity?: string;
    conditions?: readonly CellCondition[];
    /** On a cell: what a workbook says of it in a comment. */
    comment?: string;
    /** What stands in a workbook in the place of this element. */
    inWorkbook?: Element;
    /** In a redline, of words about it: what the editions have in their place. */
    inEditions?: readonly ElementContent[];
    /** Where in the data the text comes from. */
    place?: Place;
    /** On a head of a data form. */
    column?: ColumnDescription;
  }
}

export function isElement(node: { type: string }, ...names: readonly string[]): node is Element {
  return node.type === 'element' && (names.length === 0 || names.includes((node as Element).tagName));
}

/** The same element, bearing the data. The tree's parser asks for a `position` that elements of our own do not have. */
export function withData(element: Element, data: Partial<ElementData>): Element {
  element.data = { ...element.data, ...data } as ElementData;
  return element;
}
