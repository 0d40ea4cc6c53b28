/** The sections of a text with their headings, each line a paragraph. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Item } from '../../revision/item.ts';
import type { TextOf } from '../text/marked-text.ts';

/** The deepest heading that documents have. */
const deepest = 4;

/** A section without a heading of its own, before the first one, has only its lines. */
export function textBlocks(items: readonly Item[], text: TextOf): readonly Element[] {
  return items.flatMap(({ id, kind }) => {
    const level = Number(/(?<!\d)\d+$/.exec(kind)?.[0]);
    const heading = level === 0 ? [] : [h(`h${Math.min(level + 1, deepest)}`, { id }, [...text(id, 'name')])];
    const lines = splitLines(text(id, 'text'));
    return [...heading, ...lines.map((line, at) => h('p', at === 0 ? { id: `${id}/text` } : {}, [...line]))];
  });
}

/** A change that reaches over lines stays whole. */
function splitLines(content: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0);
}
