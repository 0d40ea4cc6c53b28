/** Digests of a document: of all that its pages are laid out from, and of all that its file shows. */

import type { ComposedDocument } from '../../document/document.ts';
import { digestBytes } from '../manifest.ts';

/** Which of its pages are written makes no difference. */
export function digestDocument({ pages: _, ...document }: ComposedDocument): string {
  return digestBytes(JSON.stringify(document, digestPixels));
}

/** Where its texts come from shows in no file. */
export function digestShown(document: ComposedDocument): string {
  return digestBytes(
    JSON.stringify(document, (key, value) => (key === 'place' ? undefined : digestPixels(key, value))),
  );
}

/** The pixels of a picture would be written out number by number. */
function digestPixels(_: string, value: unknown): unknown {
  // Both would pass for empty records.
  if (value instanceof Map || value instanceof Set) return [...value];
  return value instanceof Uint8Array ? digestBytes(value) : value;
}
