/** A text of a table, line by line. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';

export function textContent(text: string): readonly ElementContent[] {
  return text.split(/\r?\n/).flatMap((line, index): readonly ElementContent[] => {
    const content = { type: 'text', value: line } as const;
    return index === 0 ? [content] : [h('br'), content];
  });
}
