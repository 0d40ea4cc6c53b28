/** The boundary of the write stage: a document tree and fonts in, bytes and findings out. */

import type { ComposedDocument } from '../document/document.ts';
import type { Finding } from '../finding/finding.ts';
import type { FontStack } from '../typography/face.ts';

export type Format = 'pdf' | 'xlsx' | 'html' | 'csv';

export interface Writer {
  readonly format: Format;
  write(document: ComposedDocument, fonts: FontStack): Promise<Written>;
}

export interface Written {
  readonly bytes: Uint8Array;
  /** Pages of a PDF. */
  readonly pages?: number;
  readonly findings: readonly Finding[];
}
