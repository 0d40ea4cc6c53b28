/** A revision as plain data for other programs: the shape of `torikumi diff --json`, which docs/revisions.md describes. */

import type { Place } from '../finding/finding.ts';
import { type Change, type ChangeKind, changesOf } from './changes.ts';
import type { Revision } from './revision.ts';
import { tallyTreatments } from './tally.ts';

export interface RevisionDescription {
  /** Head words of the editions. */
  readonly old: string;
  readonly new: string;
  /** In the order of the new edition. */
  readonly changes: readonly ChangeDescription[];
  readonly tally: Readonly<Record<'keep' | 'revise' | 'delete' | 'add' | 'total', number>>;
}

/** Of an item, of the head of a column, or of a group of items: it has what belongs to it. */
export interface ChangeDescription {
  readonly number: number;
  readonly topic: string;
  readonly kind: ChangeKind;
  readonly level?: Label;
  readonly id?: string;
  readonly name?: string;
  readonly path?: readonly string[];
  readonly field?: Label;
  /** Of one that was recast. */
  readonly fields?: readonly Label[];
  readonly before: string;
  readonly after: string;
  /** 0 to 1, of a renamed item's names. */
  readonly likeness?: number;
  /** Ids of the old items that it came from. */
  readonly from?: readonly string[];
  readonly splitWith?: readonly string[];
  readonly reason?: string;
  readonly place?: Place;
}

interface Label {
  readonly key: string;
  readonly label: string;
}

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
