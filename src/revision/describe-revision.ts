/** A revision as plain data for other programs. */

import { type Change, changesOf } from './changes.ts';
import type { Revision } from './revision.ts';
import type { ChangeDescription, RevisionDescription } from './revision-description.ts';
import { tallyTreatments } from './tally.ts';

export function describeRevision(revision: Revision): RevisionDescription {
  const { counts, total } = tallyTreatments(revision.items);
  return {
    old: revision.old.label,
    new: revision.new.label,
    changes: changesOf(revision).map(describeChange),
    tally: { ...counts, total },
  };
}

function describeChange(change: Change): ChangeDescription {
  const { number, topic, kind, item, head, parts, group, before, after, reason } = change;
  const fields = parts.map(({ field }) => ({ key: field.key, label: field.label }));
  const field =
    head === undefined ? (fields.length === 1 ? fields[0] : undefined) : { key: head.key, label: head.label };
  const level = group?.groups[0]?.after[0]?.field;
  const current = item?.after ?? item?.before;
  return {
    number,
    topic,
    kind,
    ...(level === undefined ? {} : { level: { key: level.key, label: level.label } }),
    ...(item === undefined ? {} : { id: item.id, name: current?.name.text ?? '' }),
    ...(item === undefined ? {} : { path: current?.path.map(({ text }) => text) ?? [] }),
    ...(field === undefined ? {} : { field }),
    ...(fields.length > 1 ? { fields } : {}),
    before,
    after,
    ...(item?.renamed === undefined ? {} : { likeness: Math.round(item.renamed.likeness * 100) / 100 }),
    ...(item === undefined || item.from.length === 0 ? {} : { from: item.from }),
    ...(item === undefined || item.splitWith.length === 0 ? {} : { splitWith: item.splitWith }),
    ...(reason === undefined ? {} : { reason }),
    ...(current === undefined ? {} : { place: current.place }),
  };
}
