/** Puts text that stands beside blocks into paragraphs, so that every writer meets either blocks or text, never both. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isElement } from './document.ts';
import { blockElements, containers, holdsBlocks, mixedContainers } from './flow/block-names.ts';

/** Changes the element in place. */
export function wrapLooseText(element: Element): void {
  const isMixed = mixedContainers.includes(element.tagName) && holdsBlocks(element);
  if (!containers.includes(element.tagName) && !isMixed) return;
  const wrapped: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = () => {
    if (loose.some(isVisible)) wrapped.push(h('p', loose));
    loose = [];
  };
  for (const child of element.children) {
    if (isElement(child, ...blockElements) || isElement(child, 'li', 'dt', 'dd')) {
      close();
      wrapped.push(child);
    } else {
      loose.push(child);
    }
  }
  close();
  element.children = wrapped;
}

function isVisible(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}
