/** The words that a redline says of itself, apart from those of the editions: its title and its number among the papers of a meeting. */

import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type ComposedDocument, isElement, withData } from '../../document/document.ts';

/** `title` is that of the editions. Whoever accepts or refuses its changes is left with one of them. */
export function markOwnWords(
  redline: ComposedDocument,
  title: string,
  reference: string | undefined,
): ComposedDocument {
  mark(redline.tree, redline.title, title, reference);
  return { ...redline, headline: [reference ?? '', redline.title].filter((part) => part !== '').join('　') };
}

function mark(parent: Root | Element, own: string, title: string, reference: string | undefined): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const text = textOf(child).trim();
    if (/^(?:p|h[1-6])$/.test(child.tagName) && text === own)
      withData(child, { inEditions: [{ type: 'text', value: title }] });
    else if (child.tagName === 'p' && text === reference) withData(child, { inEditions: [] });
    else mark(child, own, title, reference);
  }
}
