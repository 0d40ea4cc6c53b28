/** Finds what each item was in the version before: by its id, by what the data says it replaces, by its name, or by its words. */

import { distance } from 'fastest-levenshtein';
import { idOfName } from '../model/plan/infer-id.ts';
import { groupBy } from '../table/group-by.ts';
import { meaningOf } from './compare-meaning.ts';
import type { Item, Version } from './item.ts';
import { matchTexts } from './match-texts.ts';
import { pairTwins } from './pair-twins.ts';

export interface Origin {
  /** The old item that the new one continues. No two continue the same. */
  readonly before?: Item;
  /** Ids of all old items that it came from, its own included. */
  readonly ids: readonly string[];
}

/**
 * Names less alike are names of different things: 延長保育の実施施設数 and 一時保育の実施施設数, two indicators of one plan, are
 * 0.8 alike.
 */
const leastLikeness = 0.85;

/** By the id of the new item. */
export function matchItems(old: Version, now: Version): ReadonlyMap<string, Origin> {
  const olds = new Map(old.items.map((item) => [item.id, item]));
  const before = new Map<string, Item>();
  const ids = new Map<string, readonly string[]>();
  const isNumbered = findNumbered(old, now);
  for (const { id, replaces } of now.items) {
    const itself = isNumbered(id) ? undefined : olds.get(id);
    if (itself !== undefined) before.set(id, itself);
    const meant = itself === undefined ? replaces : [id, ...replaces];
    ids.set(
      id,
      [...new Set(meant)].filter((each) => olds.has(each)),
    );
  }
  const replaced = now.items.flatMap((item) => (ids.get(item.id) ?? []).flatMap((id) => pairWith(item, olds.get(id))));
  choose(replaced, before);
  const named = new Set([...ids.values()].flat());
  const nameless = now.items.filter(({ id, isOwn }) => ids.get(id)?.length === 0 && isOwn !== true);
  for (const pair of matchNames(
    old.items.filter(({ id, isOwn }) => !named.has(id) && isOwn !== true),
    nameless,
  )) {
    before.set(pair.now.id, pair.old);
    ids.set(pair.now.id, [pair.old.id]);
  }
  return new Map(now.items.map(({ id }) => [id, originOf(before.get(id), ids.get(id) ?? [])]));
}

/** Whether an id was only counted through those of one name, so that it says nothing of which of them it is. */
function findNumbered(...versions: readonly Version[]): (id: string) => boolean {
  const numbered = new Set<string>();
  for (const { items } of versions) {
    const seen = new Set<string>();
    for (const { id } of items) {
      const name = idOfName(id);
      if (name !== undefined && seen.has(name)) numbered.add(name);
      else if (name !== undefined) seen.add(name);
    }
  }
  return (id) => numbered.has(idOfName(id) ?? '');
}

/** From 0 to 1: how few of the characters differ, whatever way they are written. */
export function likenessOf(a: string, b: string): number {
  return likenessOfMeanings(meaningOf(a), meaningOf(b));
}

interface Pair {
  readonly old: Item;
  readonly now: Item;
  readonly likeness: number;
}

function pairWith(now: Item, old: Item | undefined): readonly Pair[] {
  return old === undefined ? [] : [{ old, now, likeness: likenessOf(old.name.text, now.name.text) }];
}

/** The most alike first; adds to `before` what is not in it. */
function choose(pairs: readonly Pair[], before: Map<string, Item>): readonly Pair[] {
  const taken = new Set([...before.values()].map(({ id }) => id));
  return pairs
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter(({ old, now }) => {
      if (before.has(now.id) || taken.has(old.id)) return false;
      before.set(now.id, old);
      taken.add(old.id);
      return true;
    });
}

/** The same name in the same place first, then the same name, then the likest, then the same words; always within one kind. */
function matchNames(old: readonly Item[], now: readonly Item[]): readonly Pair[] {
  const before = new Map<string, Item>();
  const inPlace = choose(
    pairEqual(old, now, ({ path }) => path.map(({ text }) => meaningOf(text))),
    before,
  );
  const anywhere = choose(
    pairEqual(old, now, () => []),
    before,
  );
  const taken = new Set([...before.values()].map(({ id }) => id));
  const alike = pairAlike(
    old.filter(({ id }) => !taken.has(id)),
    now.filter(({ id }) => !before.has(id)),
  );
  const named = choose(alike, before);
  const found = new Set([...before.values()].map(({ id }) => id));
  const saying = matchTexts(
    old.filter(({ id }) => !found.has(id)),
    now.filter(({ id }) => !before.has(id)),
  );
  return [...inPlace, ...anywhere, ...named, ...choose(saying, before)];
}

/** Those that are called alike, twins by what they say. */
function pairEqual(
  old: readonly Item[],
  now: readonly Item[],
  placeOf: (item: Item) => readonly string[],
): readonly Pair[] {
  const keyOf = (item: Item) => JSON.stringify([item.kind, meaningOf(item.name.text), ...placeOf(item)]);
  const olds = groupBy(old, keyOf);
  return [...groupBy(now, keyOf)].flatMap(([key, items]) =>
    pairTwins(olds.get(key) ?? [], items).map((pair) => ({ ...pair, likeness: 1 })),
  );
}

function pairAlike(old: readonly Item[], now: readonly Item[]): readonly Pair[] {
  const olds = old.map((item) => ({ item, name: meaningOf(item.name.text) }));
  return now.flatMap((item) => {
    const name = meaningOf(item.name.text);
    return olds.flatMap((each): readonly Pair[] => {
      if (each.item.kind !== item.kind || !isNearInLength(each.name, name)) return [];
      const likeness = likenessOfMeanings(each.name, name);
      return likeness < leastLikeness ? [] : [{ old: each.item, now: item, likeness }];
    });
  });
}

function isNearInLength(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= leastLikeness * Math.max(a.length, b.length);
}

function likenessOfMeanings(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

function originOf(before: Item | undefined, ids: readonly string[]): Origin {
  return before === undefined ? { ids } : { before, ids };
}
