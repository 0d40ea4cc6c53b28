/** Where the name of an item stands among its fields in the city's own table. */

import type { Place } from '../finding/finding.ts';
import { parseCellName } from '../table/cell-address.ts';
import type { Item } from './item.ts';

/** The index in `fields` behind those that the item has to the left of its name: a page, a section. */
export function findPlaceOfName(item: Item | undefined, fields: readonly { readonly key: string }[]): number {
  const own = columnOf(item?.name.place);
  if (item === undefined || own === undefined) return 0;
  const left = new Set(
    item.fields.flatMap(({ key, place }) => {
      const column = columnOf(place);
      return column !== undefined && column < own ? [key] : [];
    }),
  );
  return fields.findLastIndex(({ key }) => left.has(key)) + 1;
}

function columnOf(place: Place | undefined): number | undefined {
  return place?.cell === undefined ? place?.column : parseCellName(place.cell)?.column;
}
