/** Which elements begin lines of their own: what holds them has no text by itself, and where it is set as one text they stand apart. */

import type { Element, ElementContent } from 'hast';
import { isElement } from './document.ts';
import { blockElements } from './subset.ts';

export function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => isElement(child, ...blockElements));
}

/** Where the text of a cell is set as one, what stands in such an element is divided from what is around it. */
export function standsApart(node: ElementContent): boolean {
  return isElement(node, ...blockElements, ...parts);
}

const parts = ['li', 'dt', 'dd', 'caption', 'tr', 'th', 'td', 'figcaption'];
