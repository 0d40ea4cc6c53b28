/** What a field of an item is called in a sentence. */

import type { FieldRevision } from '../../revision/revision.ts';

/** The head of its column in one line. */
export function nameOfField({ label }: Pick<FieldRevision, 'label'>): string {
  return label.replaceAll('\n', '') || '（見出しのない列）';
}
