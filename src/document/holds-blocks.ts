/** Whether an element holds elements that begin lines of their own, so that it has no text by itself. */

import type { Element } from 'hast';
import { isElement } from './document.ts';
import { blockElements } from './subset.ts';

export function holdsBlocks(element: Element): boolean {
  return element.children.some((child) => isElement(child, ...blockElements));
}
