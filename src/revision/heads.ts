/** The heads of a list's columns, which are part of what it says: 目標値（R7） and 目標値（R8） are not the same. */

import { columnsOf } from './columns.ts';
import { compareFields } from './compare-fields.ts';
import type { Field, Head, Item } from './item.ts';
import type { FieldRevision } from './revision.ts';

/** What items stand in, their names, and their fields, as they are printed side by side. */
export function headsOf(items: readonly Item[]): readonly Head[] {
  const ofOwnYears = new Set(
    items.flatMap(({ fields }) => fields).flatMap((each) => (each.isOfOwnYear ? [each.key] : [])),
  );
  return [
    ...columnsOf(items.map(({ path }) => path)),
    ...columnsOf(items.slice(0, 1).map(({ name }) => [name])),
    ...columnsOf(items.map(({ fields }) => fields)),
  ].map(({ key, label }) => ({ key, label, ...(ofOwnYears.has(key) && { isOfOwnYear: true }) }));
}

/** Each head beside what it was; none where an edition has no columns to speak of. */
export function compareHeads(old: readonly Head[] = [], now: readonly Head[] = []): readonly FieldRevision[] {
  return old.length === 0 || now.length === 0 ? [] : compareFields(old.map(fieldOf), now.map(fieldOf));
}

function fieldOf({ label, ...head }: Head): Field {
  return { ...head, label, text: label };
}
