/** Makes the new version of the old one and a revision, and turns a revision round. */

import { computeKin, turnRound } from './compute-kin.ts';
import { coupleLists } from './couple-lists.ts';
import type { Field, Head, Item, Version } from './item.ts';
import { invertSegments, newTextOf, oldTextOf } from './join-segments.ts';
import type { FieldRevision, ItemRevision, Revision } from './revision.ts';

/** Every text of the result comes from the segments. Throws when `old` is not what the revision was made from. */
export function applyRevision(old: Version, revision: Revision): Version {
  const olds = new Map(old.items.map((item) => [item.id, item]));
  for (const { before } of revision.items) if (before !== undefined) olds.delete(before.id);
  if (olds.size > 0) throw new Error(`the revision does not know ${[...olds.keys()].join(', ')}`);
  const known = new Map(old.items.map((item) => [item.id, item]));
  return {
    label: revision.new.label,
    ...(revision.new.heads && { heads: reviseHeads(old.heads ?? [], revision) }),
    items: revision.items.flatMap((item) => reviseItem(item.before && known.get(item.before.id), item)),
  };
}

/** What undoes it: the old version is its new one. */
export function invertRevision(revision: Revision): Revision {
  const heirs = turnRound(originsOf(revision));
  const kin = computeKin(new Map(revision.old.items.map(({ id }) => [id, heirs.get(id) ?? []])));
  const byNew = new Map(revision.items.map((item) => [item.after, item]));
  const byOld = new Map(revision.items.map((item) => [item.before, item]));
  const couples = coupleLists(revision.new.items, revision.old.items, (item) => byOld.get(item)?.after);
  const items = couples.flatMap(({ before, after }) => {
    const item = after === undefined ? byNew.get(before) : byOld.get(after);
    return item === undefined ? [] : [{ ...invertItem(item), ...((after && kin.get(after.id)) ?? noKin) }];
  });
  const heads = invertFields(revision.heads, headFields(revision.new), headFields(revision.old));
  return { old: revision.new, new: revision.old, items, heads };
}

const noKin = { from: [], splitWith: [] };

function reviseItem(old: Item | undefined, item: ItemRevision): readonly Item[] {
  const { before, after, name, path, fields } = item;
  if (before !== undefined && old === undefined) throw new Error(`the old version has no ${before.id}`);
  if (after === undefined) return [];
  return [
    {
      ...after,
      name: reviseFields(old === undefined ? [] : [old.name], [name])[0] ?? after.name,
      path: reviseFields(old?.path ?? [], path),
      fields: reviseFields(old?.fields ?? [], fields),
    },
  ];
}

/** Without anything to compare them with, the new heads are what they are. */
function reviseHeads(old: readonly Head[], { heads, new: now }: Revision): readonly Head[] {
  if (heads.length === 0) return now.heads ?? [];
  const fields = old.map(({ key, label }) => ({ key, label, text: label }));
  return reviseFields(fields, heads).map(({ key, text }) => ({ key, label: text }));
}

function headFields({ heads = [] }: Version): readonly Field[] {
  return heads.map(({ key, label }) => ({ key, label, text: label }));
}

function reviseFields(old: readonly Field[], fields: readonly FieldRevision[]): readonly Field[] {
  const texts = new Map(old.map(({ key, text }) => [key, text]));
  return fields.flatMap(({ key, before, after, segments }) => {
    const text = texts.get(before?.key ?? key) ?? '';
    if (text !== oldTextOf(segments)) throw new Error(`the revision of ${key} is not one of 「${text}」`);
    return after === undefined ? [] : [{ ...after, text: newTextOf(segments) }];
  });
}

/** Of each new item, the ids of the old ones. */
function originsOf({ items }: Revision): ReadonlyMap<string, readonly string[]> {
  return new Map(
    items.flatMap(({ id, before, after, from }) => {
      const itself = before === undefined ? [] : [before.id];
      return after === undefined ? [] : [[id, from.length > 0 ? from : itself] as const];
    }),
  );
}

function invertItem({ before, after, ...item }: ItemRevision): ItemRevision {
  return {
    ...item,
    id: before?.id ?? after?.id ?? '',
    status: item.status === 'added' ? 'removed' : item.status === 'removed' ? 'added' : item.status,
    ...(after && { before: after }),
    ...(before && { after: before }),
    name: invertField(item.name),
    path: invertFields(item.path, after?.path ?? [], before?.path ?? []),
    fields: invertFields(item.fields, after?.fields ?? [], before?.fields ?? []),
  };
}

/** In the order of `now`, the fields that were the old ones. */
function invertFields(
  fields: readonly FieldRevision[],
  old: readonly Field[],
  now: readonly Field[],
): readonly FieldRevision[] {
  const byKey = new Map(fields.map((field) => [field.key, invertField(field)]));
  const olds = new Map(old.map((field) => [field.key, field]));
  return coupleLists(old, now, ({ key }) => olds.get(key)).flatMap(
    ({ before, after }) => byKey.get(after?.key ?? before?.key ?? '') ?? [],
  );
}

function invertField({ before, after, ...field }: FieldRevision): FieldRevision {
  return {
    ...field,
    key: before?.key ?? field.key,
    label: before?.label ?? field.label,
    ...(after && { before: after }),
    ...(before && { after: before }),
    segments: invertSegments(field.segments),
  };
}
