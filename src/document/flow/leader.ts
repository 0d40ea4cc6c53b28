/** Leaders: what fills a line between two texts, so that the second ends at the right edge (稼動 …… 平成13年度). */

import type { Element } from 'hast';
import { classesOf } from '../classes-of.ts';

export function isLeader(element: Element): boolean {
  return element.tagName === 'span' && classesOf(element).includes('leader');
}
