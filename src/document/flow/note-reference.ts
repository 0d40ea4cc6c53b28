/** Where a text refers to a footnote. */

import type { Element, ElementContent } from 'hast';
import { isElement } from '../document.ts';

export function isNoteReference({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === 'sup' && Array.isArray(className) && className.includes('note-reference');
}

/** Names of the references in a text, for their notes to lead back to. */
export function namesOfReferences(nodes: readonly ElementContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    const { id } = node.properties;
    const own = node.tagName === 'a' && typeof id === 'string' ? [id] : [];
    return [...own, ...namesOfReferences(node.children)];
  });
}
