/** The classes of an element. */

import type { Element } from 'hast';

/** In their order. */
export function classesOf(element: Element): readonly string[] {
  const classes = element.properties.className;
  return Array.isArray(classes) ? classes.map(String) : [];
}
