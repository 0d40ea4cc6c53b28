/** TYPES */
import type { Element } from 'hast';
import type { PdfReference } from '../file/pdfmake-parts.ts';

/** One structure element. */
export interface StructureNode {
  readonly role: string;
  readonly element: Element;
  readonly parent: StructureNode | undefined;
  /** The name that other elements know it by, or that its kind must have. */
  name?: string;
  /** Names of the heads of a data cell. */
  headers?: readonly string[];
  /** Whether something leads to it: it is written though it holds nothing. */
  isTarget?: true;
  /** Number of its object in the file; none before it is known to hold something. */
  id?: number;
  /** Its children, stretches of marked content and annotations, in reading order. */
  readonly kids: (StructureNode | MarkedContent | Annotation)[];
  /** Where a picture stands, in points from the lower left corner of its page. */
  box?: readonly [left: number, bottom: number, right: number, top: number];
}

export interface MarkedContent {
  readonly page: PdfReference;
  readonly mcid: number;
}

export interface Annotation {
  readonly page: PdfReference;
  readonly annotation: PdfReference;
}
