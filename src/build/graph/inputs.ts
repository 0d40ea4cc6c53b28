/** What something is made from, as data: each input by its name, with the digest of what it was. */

import { createHash } from 'node:crypto';

/** e.g. `year` → `2017`, `file indicators.csv` → its SHA-256. */
export type Inputs = Readonly<Record<string, string>>;

/** SHA-256 in hex over all inputs; the order in which they are named does not matter. */
export function fingerprint(inputs: Inputs): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(inputs).toSorted()) hash.update(JSON.stringify([name, inputs[name]]));
  return hash.digest('hex');
}
