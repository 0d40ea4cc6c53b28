/** The heads of a list as a redline prints them: what was another head in the edition before is marked. */

import type { ElementContent } from 'hast';
import type { FieldRevision } from '../../revision/revision.ts';
import { breakLines, markSegments } from '../text/marked-text.ts';

/** Gives the content of the head of a column by the column's key and the words over it. */
export type HeadOf = (key: string, label: string) => readonly ElementContent[];

export const plainHeads: HeadOf = (_key, label) => breakLines(label);

export function redlineHeads(heads: readonly FieldRevision[]): HeadOf {
  const byKey = new Map(heads.map((head) => [head.key, head]));
  return (key, label) => {
    const head = byKey.get(key);
    return head === undefined ? breakLines(label) : markSegments(head.segments);
  };
}
