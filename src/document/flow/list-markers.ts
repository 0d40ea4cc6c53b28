/** What stands before each item of a list, the same in every format. */

import type { Element } from 'hast';
import { classesOf } from '../classes-of.ts';
import { isElement } from '../document.ts';

export interface MarkedItem {
  readonly item: Element;
  /** e.g. `・`, `3. `, `（1）`; empty where there is none. */
  readonly marker: string;
}

/** Items count from `start`, and on from the `value` of one. */
export function markItems(list: Element): readonly MarkedItem[] {
  const isPlain = classesOf(list).includes('plain');
  let number = Number(list.properties.start ?? 1);
  return list.children.flatMap((item): readonly MarkedItem[] => {
    if (!isElement(item, 'li')) return [];
    number = Number(item.properties.value ?? number);
    const usual = isPlain ? '' : list.tagName === 'ol' ? `${number}. ` : '・';
    number += 1;
    const { dataMarker } = item.properties;
    return [{ item, marker: typeof dataMarker === 'string' ? separate(dataMarker) : usual }];
  });
}

/** Whether items of a list bring markers of their own. */
export function hasOwnMarkers(list: Element): boolean {
  return list.children.some((item) => isElement(item, 'li') && item.properties.dataMarker !== undefined);
}

/** A marker that ends without a blank of its own is kept apart from the text. */
function separate(marker: string): string {
  return marker === '' || /[・：\s]$/.test(marker) ? marker : `${marker} `;
}
