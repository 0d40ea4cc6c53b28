/** What kind of block an element is, for whoever sets blocks: decided once, by its name, its classes and what it holds. */

import type { Element } from 'hast';
import { classesOf } from '../classes-of.ts';
import { containers, holdsBlocks } from './block-names.ts';

/**
 * `beside`: its children stand beside each other; `gallery`: they do in rows; `group`: blocks below each other; `text`: a text, in
 * which blocks are lines.
 */
export type BlockKind = 'table' | 'figure' | 'list' | 'beside' | 'gallery' | 'group' | 'text';

const byName = new Map<string, BlockKind>([
  ['table', 'table'],
  ['figure', 'figure'],
  ['ul', 'list'],
  ['ol', 'list'],
  ['dl', 'group'],
]);

/** Only what holds nothing but blocks can have them beside each other: of a text or a list the class says nothing. */
export function blockKindOf(element: Element): BlockKind {
  if (!containers.includes(element.tagName) && !(element.tagName === 'aside' && holdsBlocks(element))) {
    return byName.get(element.tagName) ?? 'text';
  }
  const classes = classesOf(element);
  if (classes.includes('columns')) return 'beside';
  return classes.includes('gallery') ? 'gallery' : 'group';
}

/** Whether a frame stands around it, whatever it is. */
export function isBoxed(element: Element): boolean {
  return classesOf(element).includes('box');
}
