/** The digest that bytes are known by, here and on every other machine. */

import { createHash } from 'node:crypto';

/** SHA-256 in hex; of a text, of its UTF-8. */
export function digestBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
