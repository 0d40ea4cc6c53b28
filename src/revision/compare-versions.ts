/** Compares two versions of a document's data, item by item: what a thing is, its id says, and not where it stands. */

import { compareField, compareFields } from './compare-fields.ts';
import { computeKin, type Kin } from './compute-kin.ts';
import { type Couple, coupleLists } from './couple-lists.ts';
import { compareHeads } from './heads.ts';
import type { Item, Version } from './item.ts';
import { likenessOf, matchItems } from './match-items.ts';
import { reviseGroups } from './revise-groups.ts';
import type { FieldRevision, ItemRevision, ItemStatus, Revision } from './revision.ts';

/** `reasons` by the id of the new item, or of an old one that it came from or that was removed. */
export function compareVersions(old: Version, now: Version, reasons: ReadonlyMap<string, string>): Revision {
  const origins = matchItems(old, now);
  const kin = computeKin(new Map([...origins].map(([id, { ids }]) => [id, ids])));
  const couples = coupleLists(old.items, now.items, ({ id }) => origins.get(id)?.before);
  const taken = new Set(now.items.map(({ id }) => id));
  const items = couples.map((couple) => reviseItem(couple, kin, reasons)).map((item) => withOwnId(item, taken));
  const { moved } = reviseGroups({ old, new: now, items });
  return {
    old,
    new: now,
    items: items.map((item) => (moved.has(item) ? { ...item, moved: true } : item)),
    heads: compareHeads(old.heads, now.heads),
  };
}

function reviseItem(
  { before, after }: Couple<Item>,
  kin: ReadonlyMap<string, Kin>,
  reasons: ReadonlyMap<string, string>,
): ItemRevision {
  const id = after?.id ?? before?.id ?? '';
  const family = (after && kin.get(id)) ?? { from: [], splitWith: [] };
  const reason = [id, ...family.from].map((each) => reasons.get(each)).find((each) => each !== undefined);
  const name = compareField(before?.name, after?.name);
  const path = compareFields(before?.path ?? [], after?.path ?? []);
  const fields = compareFields(before?.fields ?? [], after?.fields ?? []);
  const isRenamed = before !== undefined && after !== undefined && name.difference === 'meaning';
  return {
    id,
    status: statusOf({ before, after }, [name, ...fields]),
    ...(before && { before }),
    ...(after && { after }),
    name,
    path,
    fields,
    moved: false,
    ...(isRenamed && { renamed: { likeness: likenessOf(before.name.text, after.name.text) } }),
    ...family,
    ...(reason !== undefined && { reason }),
  };
}

/** An item that is no more may have left its id to another of its name. */
function withOwnId(item: ItemRevision, taken: ReadonlySet<string>): ItemRevision {
  return item.after === undefined && taken.has(item.id) ? { ...item, id: `${item.id}/before` } : item;
}

function statusOf(
  { before, after }: { before: Item | undefined; after: Item | undefined },
  fields: readonly FieldRevision[],
): ItemStatus {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return fields.some(({ difference }) => difference === 'meaning') ? 'changed' : 'kept';
}
