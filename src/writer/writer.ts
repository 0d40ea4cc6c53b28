/** The boundary of the write stage: a document tree and fonts in, the bytes of a file and findings out. */

import type { ComposedDocument } from '../document/document.ts';
import type { Format } from '../document/format.ts';
import type { Finding } from '../finding/finding.ts';
import type { PlacedDocument } from '../layout/place-document.ts';
import type { FontStack } from '../typography/face.ts';

export interface Writer {
  readonly format: Format;
  /** What the sink has taken is worth nothing when the findings hold errors. */
  write(document: ComposedDocument, fonts: FontStack, sink: Sink, layOut?: LayOut): Promise<Written>;
}

/** Pages that may have been laid out before, for somebody else. */
export type LayOut = (document: ComposedDocument) => Promise<PlacedDocument>;

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
