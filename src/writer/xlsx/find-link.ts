/** Finds what a text links to inside its document: a cell is one link as a whole. */

import type { ElementContent } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { isElement } from '../../document/document.ts';

/** The id of the element that the first such link leads to. */
export function findLink(nodes: readonly ElementContent[]): { readonly link?: string } {
  for (const node of nodes) {
    // A paragraph with a footnote is no link: spreadsheet programs would show it as one, and not wrap it.
    if (!isElement(node) || classesOf(node).includes('note-reference')) continue;
    const { href } = node.properties;
    if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) return { link: href.slice(1) };
    const inside = findLink(node.children);
    if (inside.link !== undefined) return inside;
  }
  return none;
}

const none = {};
