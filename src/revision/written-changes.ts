/** What staff wrote of changes and corrections, field by field, told where a revision finds the same. */

import { comparable } from '../model/plan/check-cell.ts';
import { saysTheSame } from '../model/plan/says-the-same.ts';
import { groupBy } from '../table/group-by.ts';
import type { Item } from './item.ts';
import type { FieldRevision, ItemRevision, Revision, WrittenWhy } from './revision.ts';

export interface WrittenChange extends WrittenWhy {
  /** Of the item. */
  readonly id: string;
  /** The key of the field or what it begins with (`target` of `target-2026`); `added` and `removed` of the item itself. */
  readonly key: string;
  readonly old: string;
  readonly new: string;
}

/** `written` of one field stand in the order in which they were made. A reason that was written for the item itself stays. */
export function tellWritten(revision: Revision, written: readonly WrittenChange[]): Revision {
  if (written.length === 0) return revision;
  const byItem = groupBy(written, ({ id }) => id);
  return { ...revision, items: revision.items.map((item) => tellItem(item, byItem.get(item.id) ?? [])) };
}

/** Those that began or ended are not taken for others of their name. */
export function markOwn(items: readonly Item[], written: readonly WrittenChange[]): readonly Item[] {
  const own = new Set(written.filter(({ key }) => key === 'added' || key === 'removed').map(({ id }) => id));
  return own.size === 0 ? items : items.map((item) => (own.has(item.id) ? { ...item, isOwn: true } : item));
}

/** That of the item, or else those of its fields. */
export function reasonOf({ reason, name, fields }: ItemRevision): string | undefined {
  if (reason !== undefined) return reason;
  const told = [name, ...fields].flatMap(({ why }) => why ?? []);
  const reasons = told.map((why) => (why.isCorrection ? `（正誤）${why.reason}` : why.reason));
  return reasons.length === 0 ? undefined : [...new Set(reasons)].join('\n');
}

function tellItem(item: ItemRevision, written: readonly WrittenChange[]): ItemRevision {
  if (written.length === 0) return item;
  if (item.status === 'added' || item.status === 'removed') {
    const own = written.findLast(({ key }) => key === item.status);
    return own === undefined || item.reason !== undefined ? item : { ...item, reason: own.reason };
  }
  return {
    ...item,
    name: tellField(item.name, written),
    fields: item.fields.map((field) => tellField(field, written)),
  };
}

function tellField(field: FieldRevision, written: readonly WrittenChange[]): FieldRevision {
  if (field.difference !== 'meaning') return field;
  const own = written.filter(({ key }) => field.key === key || field.key.startsWith(`${key}-`));
  const chains = [true, false].map((isCorrection) =>
    findChain(
      own.filter((each) => each.isCorrection === isCorrection),
      field,
    ),
  );
  const [chain] = chains.filter(({ length }) => length > 0);
  if (chain === undefined) return field;
  const reason = [...new Set(chain.map((each) => each.reason))].join('、');
  return { ...field, why: { reason, isCorrection: chain.every(({ isCorrection }) => isCorrection) } };
}

/** Those that lead from the old text to the new one: of a field that changed several times only what lies between. */
function findChain(written: readonly WrittenChange[], { before, after }: FieldRevision): readonly WrittenChange[] {
  const last = written.findLastIndex((each) => isSame(each.new, after?.text ?? ''));
  const first = written.findIndex((each) => isSame(each.old, before?.text ?? ''));
  return first === -1 ? [] : written.slice(first, last + 1);
}

/** A number with or without its unit. */
function isSame(a: string, b: string): boolean {
  return comparable(a) === comparable(b) || saysTheSame('baseline', a, b);
}
