/** Puts pictures of a template into figures, which every writer knows; inside a text or a cell there is no room for one. */

import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { error, type Finding } from '../finding/finding.ts';
import { isElement } from './document.ts';
import { containers, mixedContainers } from './flow/block-names.ts';

/** Changes the element in place. */
export function wrapPictures(parent: Root | Element, findings: Finding[]): void {
  const name = parent.type === 'element' ? parent.tagName : undefined;
  if (name === 'figure') return;
  const hasRoom = name === undefined || containers.includes(name) || mixedContainers.includes(name);
  parent.children = parent.children.map((child) => {
    if (!isElement(child, 'img')) return child;
    const path = String(child.properties.src);
    if (!hasRoom) findings.push(error('picture-inside-text', { path }, child.data?.place));
    return h('figure', child);
  }) as ElementContent[];
}
