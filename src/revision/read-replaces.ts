/** Which old items a new one takes the place of, where staff say it in a table of its own: ids beside ids. */

import { error, type Finding, type Found, warning } from '../finding/finding.ts';
import { isBlankRow } from '../table/blank-row.ts';
import type { RawTable } from '../table/table.ts';
import { readIdColumns } from './id-table.ts';
import type { Item } from './item.ts';
import { parseIds } from './items-of-table.ts';

/** The same items with the ids that the table gives them. A row of an id that no item has is an error. */
export function applyReplaces(items: readonly Item[], table: RawTable): Found<readonly Item[]> {
  const columns = readIdColumns(table, 'replaces');
  if (columns.value === undefined) return { value: items, findings: columns.findings };
  const known = new Set(items.map(({ id }) => id));
  const findings: Finding[] = [];
  const replaced = new Map<string, readonly string[]>();
  for (const row of table.rows.filter((each) => !isBlankRow(each))) {
    const { text: id, place } = columns.value.id(row);
    if (!known.has(id)) findings.push(error('item-unknown', { id }, place));
    replaced.set(id, [...(replaced.get(id) ?? []), ...parseIds(columns.value.other(row).text)]);
  }
  const value = items.map((item) => ({ ...item, replaces: [...item.replaces, ...(replaced.get(item.id) ?? [])] }));
  return { value, findings };
}

/** An id that the version before does not have may be one of an earlier version still. */
export function checkReplaces(items: readonly Item[], old: readonly Item[]): readonly Finding[] {
  const known = new Set(old.map(({ id }) => id));
  return items.flatMap(({ replaces, name, place }) =>
    replaces.filter((id) => !known.has(id)).map((id) => warning('replaced-unknown', { id, name: name.text }, place)),
  );
}
