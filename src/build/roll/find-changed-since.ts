/** Whether the tables that become last year's are those that last year's closed edition was made from. */

import { readEditions } from '../../edition/closed/read-editions.ts';
import type { Effects } from '../../effects.ts';
import { type Finding, warning } from '../../finding/finding.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { digestBytes } from '../../store/digest.ts';

/** Nothing where the year has no closed edition, or it was made without the table. */
export async function findChangedSince(
  effects: Effects,
  root: string,
  year: FiscalYear,
  tables: readonly string[],
  bytes: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Finding[]> {
  const { value, findings } = await readEditions(effects, root, [], digestBytes);
  const closed = value.find(({ record }) => record.fiscalYear === year);
  if (closed === undefined) return findings;
  const { inputs, date } = closed.record;
  const changed = tables.filter((path) => {
    const own = bytes.get(path);
    return inputs[path] !== undefined && own !== undefined && digestBytes(own) !== inputs[path];
  });
  const place = { file: closed.folder };
  const told = changed.length === 0 ? [] : [warning('roll-edition-changed', { date, files: changed }, place)];
  return [...findings, ...told];
}
