/** Files are compared as bytes, and not one number after the other with all that could be asked of each. */

import { expect } from 'vitest';

/** Says nothing of what is not the same: whoever compares finds where it differs. */
function areSameBytes(one: unknown, other: unknown): true | undefined {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return undefined;
  const isSameKind = Object.getPrototypeOf(one) === Object.getPrototypeOf(other);
  return isSameKind && Buffer.compare(one, other) === 0 ? true : undefined;
}

expect.addEqualityTesters([areSameBytes]);
