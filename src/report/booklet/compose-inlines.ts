/** The words of a book inside a line: text, weight, links, line ends and leaders. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Inline } from '../../model/book/book.ts';

export function composeInlines(inlines: readonly Inline[]): readonly ElementContent[] {
  return inlines.map((inline): ElementContent => {
    switch (inline.type) {
      case 'strong':
        return h('strong', inline.text);
      case 'link':
        return h('a', { href: inline.href }, inline.text);
      case 'ruby': {
        const ruby = h('ruby', [h('rb', inline.text), h('rp', '（'), h('rt', inline.reading), h('rp', '）')]);
        return inline.strong === true ? h('strong', ruby) : ruby;
      }
      case 'note': {
        const { id, number, isFirst } = inline;
        const name = isFirst ? { id: backTo(id) } : {};
        return h('sup', { className: ['note-reference'] }, [h('a', { href: `#${id}`, ...name }, `注${number}`)]);
      }
      case 'break':
        return h('br');
      case 'leader':
        return h('span', { className: ['leader'] });
      default:
        return { type: 'text', value: inline.text };
    }
  });
}

/** Where the note of that id is referred to. */
export function backTo(id: string): string {
  return `${id}.from`;
}
