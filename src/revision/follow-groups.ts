/** Finds of the groups of one level which of them is which: where most of the items of a group went, it went itself. */

import { likenessOf } from './match-items.ts';
import type { Group } from './read-groups.ts';
import type { ItemRevision } from './revision.ts';

/** An item that both editions have, and what it stands in on one level. */
export interface Passage {
  readonly item: ItemRevision;
  readonly from: Group;
  readonly to: Group;
}

/** Old groups and the new ones that they went on as, of all levels so far; `parts` those that were split off or merged. */
export class Succession {
  readonly #heirs = new Map<Group, Group>();
  readonly #origins = new Map<Group, Group>();
  readonly #parts = new Map<Group, Set<Group>>();

  heirOf(group: Group): Group | undefined {
    return this.#heirs.get(group);
  }

  originOf(group: Group): Group | undefined {
    return this.#origins.get(group);
  }

  /** Whether what is in the one by going where its group goes is in the other. */
  follows(from: Group | undefined, to: Group | undefined): boolean {
    if (from === undefined || to === undefined) return from === to;
    return this.#heirs.get(from) === to || this.#parts.get(from)?.has(to) === true;
  }

  /** Outer levels have to be there before. */
  addLevel(passages: readonly Passage[], olds: readonly Group[], news: readonly Group[]): LevelSuccession {
    const heirs = this.#findHeirs(passages, olds, news);
    for (const { from, to } of heirs) {
      this.#heirs.set(from, to);
      this.#origins.set(to, from);
    }
    const parts = findParts(passages, heirs);
    for (const { from, to } of parts) this.#parts.set(from, (this.#parts.get(from) ?? new Set<Group>()).add(to));
    return { heirs, parts };
  }

  /** One name in one place is one group while an item stayed in it. What lost all to another may be that one. */
  #findHeirs(passages: readonly Passage[], olds: readonly Group[], news: readonly Group[]): readonly Couple[] {
    const counts = countPassages(passages);
    const names = new Map(news.map((group) => [nameIn(group.parent, group.meaning), group]));
    const named = olds.flatMap((from) => {
      const parent = from.parent && this.#heirs.get(from.parent);
      if (from.parent !== undefined && parent === undefined) return [];
      const to = names.get(nameIn(parent, from.meaning));
      return to === undefined ? [] : [{ from, to }];
    });
    const stayed = named.filter(({ from, to }) => counts.get(from)?.has(to) === true);
    const settled = new Set(stayed.flatMap(({ from, to }) => [from, to]));
    const [left, come] = [countGroups(passages, 'from'), countGroups(passages, 'to')];
    const weighed = [...counts].flatMap(([from, went]) =>
      [...went]
        // What shares the smaller part of either is not the same.
        .filter(([to, count]) => 2 * count >= Math.min(left.get(from) ?? 0, come.get(to) ?? 0))
        .map(([to, count]) => ({ from, to, weight: count })),
    );
    // One item that changed places with another has moved; several that did are two groups that changed names.
    const emptied = named.map(({ from, to }) => ({ from, to, weight: 1.5 }));
    const likeness = new Map(weighed.map((each) => [each, likenessOf(each.from.field.text, each.to.field.text)]));
    const others = [...weighed, ...emptied]
      .toSorted((a, b) => b.weight - a.weight || (likeness.get(b) ?? 1) - (likeness.get(a) ?? 1))
      .flatMap(({ from, to }) => {
        if (settled.has(from) || settled.has(to)) return [];
        settled.add(from).add(to);
        return [{ from, to }];
      });
    return [...stayed, ...others];
  }
}

function countGroups(passages: readonly Passage[], side: 'from' | 'to'): ReadonlyMap<Group, number> {
  const counts = new Map<Group, number>();
  for (const passage of passages) counts.set(passage[side], (counts.get(passage[side]) ?? 0) + 1);
  return counts;
}

export interface Couple {
  readonly from: Group;
  readonly to: Group;
}

export interface LevelSuccession {
  readonly heirs: readonly Couple[];
  /** `from` has an heir where `to` was split off it; `to` is the heir of another where `from` was merged into it. */
  readonly parts: readonly (Couple & { readonly kind: 'split' | 'merged'; readonly items: readonly ItemRevision[] })[];
}

type Counts = ReadonlyMap<Group, ReadonlyMap<Group, number>>;

function countPassages(passages: readonly Passage[]): Counts {
  const counts = new Map<Group, Map<Group, number>>();
  for (const { from, to } of passages) {
    const went = counts.get(from) ?? new Map<Group, number>();
    counts.set(from, went.set(to, (went.get(to) ?? 0) + 1));
  }
  return counts;
}

function nameIn(parent: Group | undefined, meaning: string): string {
  return `${parent?.index ?? ''}\n${meaning}`;
}

/** A group without an heir most of which is in one that has another origin was merged into it; turned round, one was split. */
function findParts(passages: readonly Passage[], heirs: readonly Couple[]): LevelSuccession['parts'] {
  const [heir, origin] = [
    new Map(heirs.map(({ from, to }) => [from, to])),
    new Map(heirs.map(({ from, to }) => [to, from])),
  ];
  const shared = new Map<Group, Map<Group, ItemRevision[]>>();
  const [left, come] = [countGroups(passages, 'from'), countGroups(passages, 'to')];
  for (const { item, from, to } of passages) {
    const of = shared.get(from) ?? new Map<Group, ItemRevision[]>();
    const items = of.get(to);
    if (items === undefined) shared.set(from, of.set(to, [item]));
    else items.push(item);
  }
  return [...shared].flatMap(([from, of]) =>
    [...of].flatMap(([to, items]): LevelSuccession['parts'] => {
      const isOld = !heir.has(from) && origin.has(to);
      const isNew = heir.has(from) && !origin.has(to);
      if (isOld && 2 * items.length > (left.get(from) ?? 0)) return [{ kind: 'merged', from, to, items }];
      // One item in a group of its own has moved there.
      const isMost = items.length > 1 && 2 * items.length > (come.get(to) ?? 0);
      return isNew && isMost ? [{ kind: 'split', from, to, items }] : [];
    }),
  );
}
