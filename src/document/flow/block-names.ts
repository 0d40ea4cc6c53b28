/** Which elements begin lines of their own: the one list, for whoever reads the tree. */

import type { Element } from 'hast';
import { isElement } from '../document.ts';

/** What holds such an element has no text by itself. */
export const blockElements: readonly string[] = [
  ...['article', 'section', 'header', 'div', 'nav', 'aside', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p'],
  ...['ul', 'ol', 'dl', 'table', 'figure'],
];

/** Elements that hold blocks only: text straight inside them is a paragraph. */
export const containers: readonly string[] = ['article', 'section', 'header', 'div', 'nav'];

/** Elements that hold either text or blocks: text beside blocks is a paragraph. */
export const mixedContainers: readonly string[] = ['aside', 'li', 'dd'];

/** Parts of lists, tables and figures that stand below each other as blocks do. */
const partsInColumn = ['li', 'dt', 'dd', 'caption', 'figcaption'];

/** Parts of a table, which stand in rows. */
const partsInRows = ['thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

/** Whatever a node of the tree is: what surrounds an element in its text. */
type AnyNode = { readonly type: string };

export function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => isElement(child, ...blockElements));
}

/** Whether the node is a block, or a part of one that stands below the others. */
export function isBlock(node: AnyNode): node is Element {
  return isElement(node, ...blockElements, ...partsInColumn);
}

/** Where text is set as one, e.g. that of a cell, what stands in such an element is divided from what is around it. */
export function standsApart(node: AnyNode): boolean {
  return isBlock(node) || isElement(node, ...partsInRows);
}
