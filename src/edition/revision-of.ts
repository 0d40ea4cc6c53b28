/** The revision of what is compared. */

import type { Revision } from '../revision/revision.ts';
import type { Content } from './edition.ts';

/** Such documents are made only where there is an edition to compare with. */
export function revisionOf({ comparison }: Content): Revision {
  if (comparison === undefined) throw new Error('a revision document without a revision');
  return comparison.revision;
}
