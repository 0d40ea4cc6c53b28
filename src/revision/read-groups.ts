/** The groups that the items of each edition stand in, as a tree: a group is what its level, its text and all that it stands in say. */

import { meaningOf } from './compare-meaning.ts';
import type { Field, Item } from './item.ts';
import type { ItemRevision } from './revision.ts';

export interface Group {
  readonly field: Field;
  /** In the order of its edition, from 0. */
  readonly index: number;
  /** From 1, among those that it stands with. */
  readonly place: number;
  readonly parent: Group | undefined;
  /** What it says, whatever way it is written. */
  readonly meaning: string;
  /** All that stand in it, deeper groups included. */
  readonly items: ItemRevision[];
}

export interface EditionGroups {
  readonly all: readonly Group[];
  /** By the item and the key of the level. */
  find(item: ItemRevision, key: string): Group | undefined;
  /** What is deepest of all that the item stands in. */
  deepest(item: ItemRevision): Group | undefined;
}

/** `keys` are those of the levels, the outermost first. */
export function readGroups(
  items: readonly ItemRevision[],
  editions: readonly Item[],
  side: 'before' | 'after',
  keys: readonly string[],
): EditionGroups {
  const byItem = new Map(items.map((item) => [item[side], item]));
  const all: Group[] = [];
  /** Below each group by their level and text, as written and by what it says. */
  const known = new Map<Group | undefined, Map<string, Group>>();
  const places = new Map<ItemRevision, ReadonlyMap<string, Group>>();
  const siblings = new Map<Group | undefined, number>();
  for (const edition of editions) {
    const item = byItem.get(edition);
    if (item === undefined) continue;
    const levels = new Map<string, Group>();
    let parent: Group | undefined;
    for (const key of keys) {
      const field = edition.path.find((each) => each.key === key);
      if (field === undefined || field.text === '') continue;
      const within = known.get(parent) ?? new Map<string, Group>();
      known.set(parent, within);
      const written = `${key}\nas written\n${field.text}`;
      let group = within.get(written);
      if (group === undefined) {
        const meaning = meaningOf(field.text);
        const said = `${key}\n${meaning}`;
        group = within.get(said);
        if (group === undefined) {
          const place = (siblings.get(parent) ?? 0) + 1;
          group = { field, index: all.length, place, parent, meaning, items: [] };
          siblings.set(parent, place);
          all.push(group);
        }
        within.set(said, group).set(written, group);
      }
      group.items.push(item);
      levels.set(field.key, group);
      parent = group;
    }
    places.set(item, levels);
  }
  return {
    all,
    find: (item, key) => places.get(item)?.get(key),
    deepest: (item) => [...(places.get(item)?.values() ?? [])].at(-1),
  };
}

/** From the outermost, itself last. */
export function ancestorsOf(group: Group | undefined): readonly Group[] {
  return group === undefined ? [] : [...ancestorsOf(group.parent), group];
}
