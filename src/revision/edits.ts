/** The edits of a text: what was deleted and what was inserted in one place. */

import type { Segment } from './revision.ts';

/** One of them may be empty. */
export interface Edit {
  readonly before: string;
  readonly after: string;
}

export function editsOf(segments: readonly Segment[]): readonly Edit[] {
  const edits: { before: string; after: string }[] = [];
  let isOpen = false;
  for (const { kind, text } of segments) {
    if (kind === 'same') isOpen = false;
    else {
      const edit = isOpen ? edits.at(-1) : undefined;
      const [before, after] = kind === 'deleted' ? [text, ''] : ['', text];
      if (edit === undefined) edits.push({ before, after });
      else edits[edits.length - 1] = { before: edit.before + before, after: edit.after + after };
      isOpen = true;
    }
  }
  return edits;
}
