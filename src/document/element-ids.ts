/** Gives elements ids, so that it can be found where each stands on the pages. */

import type { Element, Root, RootContent } from 'hast';
import { isElement } from './document.ts';

/** A copy of the tree in which each element of these names has an id: its own, or one that no other has. */
export function withIds(tree: Root, names: readonly string[]): Root {
  let count = 0;
  const copy = (node: RootContent): RootContent => {
    if (!isElement(node)) return node;
    const isNamed = names.includes(node.tagName) && node.properties.id === undefined;
    if (isNamed) count += 1;
    const properties = isNamed ? { ...node.properties, id: `/part/${count}` } : node.properties;
    return { ...node, properties, children: node.children.map(copy) as Element['children'] };
  };
  return { ...tree, children: tree.children.map(copy) };
}
