/** Lists with markers of their own: the marker as text, so that it is copied and read, in the margin of its item. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { isElement } from '../../document/document.ts';
import { markItems } from '../../document/flow/list-markers.ts';
import { greatest } from '../../model/value/extremes.ts';

/** em; a longer marker runs into the line of its text. */
const widestHang = 12;

/** `convert` is given what the items hold. Safari takes a list without its own marks for none, unless its role says so. */
export function convertMarkedList(list: Element, convert: (item: Element) => Element): Element {
  const items = markItems(list);
  const hang = Math.min(widestHang, greatest(items.map(({ marker }) => widthOf(marker))));
  const children = items.map(({ item, marker }) => {
    const { dataMarker: _, value: __, ...properties } = item.properties;
    return markFirstLine(convert({ ...item, properties }), h('span.marker', marker));
  });
  const { start: _, className = [], ...properties } = list.properties;
  const classes = Array.isArray(className) ? className : [];
  return h(
    list.tagName,
    { ...properties, className: [...classes, 'marked'], role: 'list', style: `--hang:${hang}em` },
    children,
  );
}

/** In em: Japanese and enclosed characters are square, others narrower. */
function widthOf(marker: string): number {
  const widths = [...marker].map((character) => (character < '\u2000' ? 0.6 : 1));
  return Math.round(widths.reduce((sum, width) => sum + width, 0) * 10) / 10;
}

/** Into the paragraph or heading that an element begins with, else before all that it holds. */
function markFirstLine(element: Element, marker: Element): Element {
  const at = element.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = element.children[at];
  const children: ElementContent[] =
    first !== undefined && isElement(first, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
      ? element.children.with(at, markFirstLine(first, marker))
      : [marker, ...element.children];
  return { ...element, children };
}
