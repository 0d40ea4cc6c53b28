/** The boundary of the write stage: a document tree and fonts in, the bytes of a file and findings out. */

import type { ComposedDocument } from '../document/document.ts';
import type { Finding } from '../finding/finding.ts';
import type { FontStack } from '../typography/face.ts';

export type Format = 'pdf' | 'xlsx' | 'html' | 'csv';

export interface Writer {
  readonly format: Format;
  /** What the sink has taken is worth nothing when the findings hold errors. */
  write(document: ComposedDocument, fonts: FontStack, sink: Sink): Promise<Written>;
}

/** Takes the bytes of a file in order, as they come: a long document is never held in memory as a file. */
export interface Sink {
  /** Throws a `NodeJS.ErrnoException` where they cannot be kept. */
  write(chunk: Uint8Array): void;
}

export interface Written {
  /** Pages of a PDF. */
  readonly pages?: number;
  readonly findings: readonly Finding[];
}

/** Where things stand on the pages of a PDF. */
export interface Located {
  /** What is read on each page, without running heads and page numbers: its lines from top to bottom, divided by `\n`. */
  readonly pages: readonly string[];
  /** The number printed on each page; empty where there is none. */
  readonly labels: readonly string[];
  /** By the `id` of elements: where the text of each begins. Pages and lines count from 1. */
  readonly places: ReadonlyMap<string, { readonly page: number; readonly line: number }>;
}
