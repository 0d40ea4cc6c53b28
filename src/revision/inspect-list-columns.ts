/** The columns that a list is to have, against those that its table has. */

import { error, type Finding } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { nameOf, settingOf } from '../model/configuration/report-columns.ts';
import { normalizeHeader } from '../model/text/text-width.ts';
import { columnsOf } from './columns.ts';
import type { Item } from './item.ts';

export function inspectListColumns(items: readonly Item[], { reports }: Configuration): readonly Finding[] {
  const { columns } = reports.list;
  if (columns === undefined) return [];
  const fields = columnsOf(items.map(({ path, name, fields }) => [...path, name, ...fields]));
  // There is no list that they could be of, which is said once.
  return (fields.length === 0 ? columns.slice(0, 1) : columns).flatMap((setting, index) => {
    const name = nameOf(settingOf(setting)) ?? '';
    if (fields.some((field) => isNamed(field, name))) return [];
    const heads = fields.map(({ label }) => label.replace(/\s+/g, ''));
    return [error('report-column-unknown', { key: `reports.list.columns.${index}`, name, heads, keys: [] })];
  });
}

/** By its key, or by its head without width, space and case. */
export function isNamed({ key, label }: { readonly key: string; readonly label: string }, name: string): boolean {
  return key === name || normalizeHeader(label) === normalizeHeader(name);
}
