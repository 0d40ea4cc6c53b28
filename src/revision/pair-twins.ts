/** Pairs items of one name with those of the same name before by what they say: rows of a list change their order. */

import { meaningOf } from './compare-meaning.ts';
import type { Item } from './item.ts';

export interface Twins {
  readonly old: Item;
  readonly now: Item;
}

/**
 * First those that say the same, then those with the most texts that nobody else of the name has, then in order. All are of one
 * name, and linear in number, as a list may have one name in all its rows.
 */
export function pairTwins(old: readonly Item[], now: readonly Item[]): readonly Twins[] {
  const same = pairInOrder(old, now, signatureOf);
  const alike = pairByOwnTexts(...without(old, now, same));
  return [...same, ...alike, ...pairInOrder(...without(old, now, [...same, ...alike]), () => '')];
}

function without(
  old: readonly Item[],
  now: readonly Item[],
  pairs: readonly Twins[],
): [readonly Item[], readonly Item[]] {
  const paired = new Set(pairs.flatMap((pair) => [pair.old, pair.now]));
  return [old.filter((item) => !paired.has(item)), now.filter((item) => !paired.has(item))];
}

function pairInOrder(old: readonly Item[], now: readonly Item[], keyOf: (item: Item) => string): readonly Twins[] {
  const waiting = new Map<string, Item[]>();
  for (const item of old.toReversed()) {
    const key = keyOf(item);
    const others = waiting.get(key);
    if (others === undefined) waiting.set(key, [item]);
    else others.push(item);
  }
  return now.flatMap((item) => {
    const found = waiting.get(keyOf(item))?.pop();
    return found === undefined ? [] : [{ old: found, now: item }];
  });
}

function pairByOwnTexts(old: readonly Item[], now: readonly Item[]): readonly Twins[] {
  const olds = findOwnTexts(old);
  const votes = [...findOwnTexts(now)].flatMap(([text, item]) => {
    const before = olds.get(text);
    return before === undefined || item === undefined ? [] : [{ old: before, now: item }];
  });
  const counts = new Map<Item, Map<Item, number>>();
  for (const vote of votes) {
    const of = counts.get(vote.now) ?? new Map<Item, number>();
    counts.set(vote.now, of.set(vote.old, (of.get(vote.old) ?? 0) + 1));
  }
  const counted = now.flatMap((item) =>
    [...(counts.get(item) ?? [])].map(([before, count]) => ({ old: before, now: item, count })),
  );
  const taken = new Set<Item>();
  return counted
    .toSorted((a, b) => b.count - a.count)
    .filter((pair) => {
      if (taken.has(pair.old) || taken.has(pair.now)) return false;
      taken.add(pair.old).add(pair.now);
      return true;
    });
}

/** By field and meaning, the item that alone says so; `undefined` where several do. */
function findOwnTexts(items: readonly Item[]): ReadonlyMap<string, Item | undefined> {
  const owners = new Map<string, Item | undefined>();
  for (const item of items) for (const key of textsOf(item)) owners.set(key, owners.has(key) ? undefined : item);
  return owners;
}

function textsOf({ path, fields }: Item): readonly string[] {
  return [...path, ...fields].flatMap(({ key, text }) => {
    const meaning = meaningOf(text);
    return meaning === '' ? [] : [JSON.stringify([key, meaning])];
  });
}

function signatureOf(item: Item): string {
  return textsOf(item).join();
}
