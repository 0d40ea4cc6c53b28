/** A digest of all that the pages of a document are laid out from. */

import { createHash } from 'node:crypto';
import type { ComposedDocument } from '../../document/document.ts';

/** Which of its pages are written makes no difference. */
export function digestDocument({ pages: _, ...document }: ComposedDocument): string {
  return createHash('sha256').update(JSON.stringify(document, digestBytes)).digest('hex');
}

/** The pixels of a picture would be written out number by number. */
function digestBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
}
