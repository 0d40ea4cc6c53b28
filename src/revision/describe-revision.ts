/** A revision as plain data for other programs: the shape of `torikumi diff --json`, which docs/revisions.md describes. */

import { type Change, changesOf } from './edits.ts';
import type { Revision } from './revision.ts';
import { tallyTreatments } from './tally.ts';

export function describeRevision(revision: Revision): object {
  const { counts, total } = tallyTreatments(revision.items);
  return {
    old: revision.old.label,
    new: revision.new.label,
    changes: changesOf(revision).map(describeChange),
    tally: { ...counts, total },
  };
}

function describeChange({ number, kind, item, field, before, after, reason }: Change): object {
  const current = item?.after ?? item?.before;
  return {
    number,
    kind,
    ...(item === undefined ? {} : { id: item.id, name: current?.name.text ?? '' }),
    ...(item === undefined ? {} : { path: current?.path.map(({ text }) => text) ?? [] }),
    ...(field === undefined ? {} : { field: { key: field.key, label: field.label } }),
    before,
    after,
    ...(item?.renamed === undefined ? {} : { likeness: Math.round(item.renamed.likeness * 100) / 100 }),
    ...(item === undefined || item.from.length === 0 ? {} : { from: item.from }),
    ...(item === undefined || item.splitWith.length === 0 ? {} : { splitWith: item.splitWith }),
    ...(reason === undefined ? {} : { reason }),
    ...(current === undefined ? {} : { place: current.place }),
  };
}
