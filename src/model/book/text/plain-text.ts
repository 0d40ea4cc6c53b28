/** The text of a book's words as it is read aloud or measured. */

import type { Inline } from '../book.ts';

/** A line end is `\n`, a leader a blank. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n';
      if (inline.type === 'note') return '';
      return inline.type === 'leader' ? ' ' : inline.text;
    })
    .join('');
}
