/** A digest of all that the pages of a document are laid out from. */

import type { ComposedDocument } from '../../document/document.ts';
import { digestBytes } from '../manifest.ts';

/** Which of its pages are written makes no difference. */
export function digestDocument({ pages: _, ...document }: ComposedDocument): string {
  return digestBytes(JSON.stringify(document, digestPixels));
}

/** The pixels of a picture would be written out number by number. */
function digestPixels(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? digestBytes(value) : value;
}
