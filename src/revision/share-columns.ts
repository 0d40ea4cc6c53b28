/** Leaves of two editions the columns that both have: what this program writes itself lacks columns of the city's own table. */

import { findValueRole } from '../model/plan/value-role.ts';
import { columnsOf } from './columns.ts';
import type { Field, Item } from './item.ts';

export interface Shared {
  readonly old: readonly Item[];
  readonly now: readonly Item[];
  /** Heads of the columns that only one has. */
  readonly left: readonly string[];
}

/** Their columns have the same keys. How a column is headed is no difference between such editions: heads become the new ones. */
export function shareColumns(old: readonly Item[], now: readonly Item[]): Shared {
  const fieldsOf = (items: readonly Item[]) => items.map(({ path, fields }) => [...path, ...fields]);
  const [before, after] = [columnsOf(fieldsOf(old)), columnsOf(fieldsOf(now))];
  const labels = new Map(after.map(({ key, label }) => [key, label]));
  const known = new Set(before.map(({ key }) => key));
  const isShared = ({ key }: Pick<Field, 'key'>) => known.has(key) && labels.has(key);
  const name = now[0]?.name.label;
  const carried = new Set<string>();
  const pick = (fields: readonly Field[]) =>
    fields.filter(isShared).map((field) => {
      const own = field.text === '' ? findElsewhere(field, fields, isShared) : undefined;
      if (own !== undefined) carried.add(own.label);
      return { ...field, label: labels.get(field.key) ?? field.label, text: own?.text ?? field.text };
    });
  const share = (item: Item): Item => ({
    ...item,
    name: { ...item.name, label: name ?? item.name.label },
    path: pick(item.path),
    fields: pick(item.fields),
  });
  const shared = { old: old.map(share), now: now.map(share) };
  const left = [...before, ...after].flatMap((column) => (isShared(column) ? [] : [column.label]));
  return { ...shared, left: [...new Set(left)].filter((label) => !carried.has(label)) };
}

/** 85%（30年度） of a column of targets for 31年度 stands in the data form under its own year. */
function findElsewhere(
  { label }: Field,
  fields: readonly Field[],
  isShared: (field: Field) => boolean,
): Field | undefined {
  const role = findValueRole(label);
  if (role !== 'target' && role !== 'baseline') return undefined;
  return fields.find((other) => !isShared(other) && other.text !== '' && findValueRole(other.label) === role);
}
