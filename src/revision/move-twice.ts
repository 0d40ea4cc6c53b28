/** What stands in another order, as gone from its old place and put in at its new one: as a document whose changes are tracked has it. */

import { compareField, compareFields } from './compare-fields.ts';
import { coupleLists } from './couple-lists.ts';
import type { Item } from './item.ts';
import { findLongestIncreasing } from './longest-increasing.ts';
import type { ItemRevision, Revision } from './revision.ts';

/**
 * Each version is then in its own order: the items of the old one without what was put in, and those of the new one without
 * what is gone. As few items as can be stand twice; the revision itself where none has to.
 */
export function moveTwice(revision: Revision): Revision {
  const { items, old, new: now } = revision;
  const places = new Map(old.items.map((item, index) => [item, index]));
  const survivors = items.filter(({ before, after }) => before !== undefined && after !== undefined);
  const order = survivors.map(({ before }) => (before && places.get(before)) ?? -1);
  const chosen = findLongestIncreasing(order);
  if (chosen.length === survivors.length) return revision;
  const inPlace = new Set(chosen.map((index) => survivors[index]));
  const byNew = new Map(items.map((item) => [item.after, item]));
  const byOld = new Map(items.map((item) => [item.before, item]));
  const couples = coupleLists(old.items, now.items, (after) => {
    const item = byNew.get(after);
    return item !== undefined && inPlace.has(item) ? item.before : undefined;
  });
  return {
    ...revision,
    items: couples.flatMap(({ before, after }) => {
      const item = after === undefined ? byOld.get(before) : byNew.get(after);
      if (item?.before === undefined || item.after === undefined || inPlace.has(item)) return item ?? [];
      return after === undefined ? gone(item, item.before) : come(item, item.after);
    }),
  };
}

function gone(item: ItemRevision, before: Item): ItemRevision {
  return {
    ...alone(item),
    // Its own is that of the item at its new place.
    id: `${item.id}/moved`,
    status: 'removed',
    before,
    name: compareField(before.name, undefined),
    path: compareFields(before.path, []),
    fields: compareFields(before.fields, []),
  };
}

function come(item: ItemRevision, after: Item): ItemRevision {
  return {
    ...alone(item),
    status: 'added',
    after,
    name: compareField(undefined, after.name),
    path: compareFields([], after.path),
    fields: compareFields([], after.fields),
  };
}

function alone({ id, reason }: ItemRevision): Pick<ItemRevision, 'id' | 'moved' | 'from' | 'splitWith' | 'reason'> {
  return { id, moved: false, from: [], splitWith: [], ...(reason !== undefined && { reason }) };
}
