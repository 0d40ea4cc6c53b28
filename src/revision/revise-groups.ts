/** What became of the groups that items stand in: renamed or renumbered, moved, split, merged. What only followed its group has not moved. */

import { least } from '../model/value/extremes.ts';
import { columnsOf } from './columns.ts';
import { compareField } from './compare-fields.ts';
import { type Couple, type LevelSuccession, Succession } from './follow-groups.ts';
import type { Field, Item, Version } from './item.ts';
import { findLongestIncreasing } from './longest-increasing.ts';
import { ancestorsOf, type EditionGroups, type Group, readGroups } from './read-groups.ts';
import type { FieldRevision, ItemRevision } from './revision.ts';

export interface GroupRevision {
  /** `moved`: stands in another group, whatever it is called; `reordered`: is the same in another order. `split` and `merged` have several on one side. */
  readonly kind: 'renamed' | 'moved' | 'reordered' | 'split' | 'merged';
  readonly before: readonly GroupSide[];
  readonly after: readonly GroupSide[];
}

export interface GroupSide {
  readonly field: Field;
  /** What it stands in, from the outermost that is another than in the other edition. */
  readonly path: readonly Field[];
  /** From 1, among the groups that it stands with. */
  readonly place: number;
  /** All that stand in it. */
  readonly items: readonly ItemRevision[];
}

export interface GroupRevisions {
  /** In the order of the new version, outer groups before those in them. */
  readonly groups: readonly GroupRevision[];
  /** Items that stand in another group and not only in one that bears another name or number, or in another order in their group. */
  readonly moved: ReadonlySet<ItemRevision>;
  /** Which of all that stand with it, from 1. */
  placeOf(item: ItemRevision, side: 'before' | 'after'): number;
  /**
   * What stands over the item on the level of this key in a table of both editions: the group that it is in, as each edition calls it. Of an item that has left its
   * group, both.
   */
  labelOf(item: ItemRevision, key: string): FieldRevision | undefined;
  /** Whether the item, on the level of this key, stands where its group went. */
  follows(item: ItemRevision, key: string): boolean;
}

interface Revised {
  readonly items: readonly ItemRevision[];
  readonly old: Version;
  readonly new: Version;
}

export function reviseGroups({ items, old: { items: olds }, new: { items: news } }: Revised): GroupRevisions {
  const keys = columnsOf([...news, ...olds].map(({ path }) => path)).map(({ key }) => key);
  const [old, now] = [readGroups(items, olds, 'before', keys), readGroups(items, news, 'after', keys)];
  const succession = new Succession();
  const groups = keys.flatMap((key) => {
    const passages = items.flatMap((item) => {
      const [from, to] = [old.find(item, key), now.find(item, key)];
      return from === undefined || to === undefined ? [] : [{ item, from, to }];
    });
    const level = succession.addLevel(passages, ofLevel(old, key), ofLevel(now, key));
    return describeLevel(level, succession);
  });
  const survivors = items.filter(({ before, after }) => before !== undefined && after !== undefined);
  const left = survivors.filter((item) => !succession.follows(old.deepest(item), now.deepest(item)));
  const places = { before: numberItems(items, olds, 'before', old), after: numberItems(items, news, 'after', now) };
  const placeOf = (item: ItemRevision, side: 'before' | 'after') => places[side].get(item) ?? 0;
  const order = new Map(olds.map((item, index) => [item, index]));
  const away = new Set(left);
  const stayed = survivors.filter((item) => !away.has(item));
  return {
    groups: groups.toSorted((a, b) => a.index - b.index).map(({ revision }) => revision),
    moved: new Set([
      ...left,
      ...findReordered(
        stayed,
        (item) => now.deepest(item),
        (item) => (item.before && order.get(item.before)) ?? 0,
      ),
    ]),
    placeOf,
    labelOf: (item, key) => {
      const own = item.path.find((field) => field.key === key);
      const [from, to] = [old.find(item, key), now.find(item, key)];
      if (item.after === undefined && from !== undefined) return label(from, succession.heirOf(from)) ?? own;
      if (item.before === undefined && to !== undefined) return label(succession.originOf(to), to) ?? own;
      if (from === undefined || to === undefined || succession.heirOf(from) !== to) return own;
      return label(from, to);
    },
    follows: (item, key) => succession.follows(old.find(item, key), now.find(item, key)),
  };
}

/** The first of each edition gives its words, so that all rows of a group have one label. */
function label(from: Group | undefined, to: Group | undefined): FieldRevision | undefined {
  return from === undefined || to === undefined ? undefined : compareField(from.field, to.field);
}

function ofLevel({ all }: EditionGroups, key: string): readonly Group[] {
  return all.filter(({ field }) => field.key === key);
}

interface Told {
  readonly index: number;
  readonly revision: GroupRevision;
}

function describeLevel({ heirs, parts }: LevelSuccession, succession: Succession): readonly Told[] {
  const [splits, mergers] = [new Map<Group, Group[]>(), new Map<Group, Group[]>()];
  for (const { kind, from, to } of parts) {
    if (kind === 'split') splits.set(from, [...(splits.get(from) ?? []), to]);
    else mergers.set(to, [...(mergers.get(to) ?? []), from]);
  }
  const reordered = findReorderedGroups(heirs);
  return heirs.flatMap((couple) => {
    const { from, to } = couple;
    const [off, into] = [splits.get(from) ?? [], mergers.get(to) ?? []];
    const kind = kindOf(couple, off, into, succession, reordered);
    if (kind === undefined) return [];
    const pairs = [couple, ...into.map((each) => ({ from: each, to })), ...off.map((each) => ({ from, to: each }))];
    const shared = least(pairs.map((pair) => countShared(pair.from.parent, pair.to.parent, succession)));
    const describe = (group: Group) => describeGroup(group, shared);
    const inOrder = (all: readonly Group[]) => all.toSorted((a, b) => a.index - b.index).map(describe);
    const revision = { kind, before: inOrder([from, ...into]), after: inOrder([to, ...off]) };
    return [{ index: to.index, revision }];
  });
}

function kindOf(
  { from, to }: Couple,
  off: readonly Group[],
  into: readonly Group[],
  succession: Succession,
  reordered: ReadonlySet<Group>,
): GroupRevision['kind'] | undefined {
  if (off.length > 0) return 'split';
  if (into.length > 0) return 'merged';
  if (!succession.follows(from.parent, to.parent)) return 'moved';
  if (from.meaning !== to.meaning) return 'renamed';
  return reordered.has(to) ? 'reordered' : undefined;
}

/** Of those that kept their names: a number that changed says by itself where its group stands. */
function findReorderedGroups(heirs: readonly Couple[]): ReadonlySet<Group> {
  const origins = new Map(heirs.map(({ from, to }) => [to, from]));
  const named = heirs.filter(({ from, to }) => from.meaning === to.meaning).map(({ to }) => to);
  const inOrder = named.toSorted((a, b) => a.index - b.index);
  return new Set(
    findReordered(
      inOrder,
      ({ parent }) => parent,
      (group) => origins.get(group)?.index ?? -1,
    ),
  );
}

/** As few as would have to be moved to bring the others from the old order to the new one. */
function findReordered<T>(
  things: readonly T[],
  groupOf: (thing: T) => Group | undefined,
  placeBefore: (thing: T) => number,
): readonly T[] {
  const siblings = new Map<Group | undefined, T[]>();
  for (const thing of things) {
    const others = siblings.get(groupOf(thing));
    if (others === undefined) siblings.set(groupOf(thing), [thing]);
    else others.push(thing);
  }
  return [...siblings.values()].flatMap((all) => {
    const kept = new Set(findLongestIncreasing(all.map(placeBefore)));
    return all.filter((_, index) => !kept.has(index));
  });
}

/** How many outer levels of what two groups stand in are the same, or went on as each other. */
function countShared(from: Group | undefined, to: Group | undefined, succession: Succession): number {
  const [old, now] = [ancestorsOf(from), ancestorsOf(to)];
  const first = old.findIndex((group, index) => !succession.follows(group, now[index]));
  return first < 0 ? old.length : first;
}

function describeGroup(group: Group, shared: number): GroupSide {
  return {
    field: group.field,
    path: ancestorsOf(group.parent)
      .slice(shared)
      .map(({ field }) => field),
    place: group.place,
    items: group.items,
  };
}

function numberItems(
  items: readonly ItemRevision[],
  edition: readonly Item[],
  side: 'before' | 'after',
  groups: EditionGroups,
): ReadonlyMap<ItemRevision, number> {
  const byItem = new Map(items.map((item) => [item[side], item]));
  const counts = new Map<Group | undefined, number>();
  const places = new Map<ItemRevision, number>();
  for (const item of edition.flatMap((each) => byItem.get(each) ?? [])) {
    const group = groups.deepest(item);
    const place = (counts.get(group) ?? 0) + 1;
    counts.set(group, place);
    places.set(item, place);
  }
  return places;
}
