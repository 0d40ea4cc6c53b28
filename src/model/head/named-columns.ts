/** The columns of a small table that has one row for each thing said, by their heads in any order. */

import { error, type Found } from '../../finding/finding.ts';
import { isBlankRow } from '../../table/blank-row.ts';
import type { RawCell, RawRow, RawTable } from '../../table/table.ts';
import { normalizeHeader } from '../text/text-width.ts';

/** The cell of a row with the space around its text left out; empty where there is no such column. */
export type CellOf<Name> = (row: RawRow, name: Name) => RawCell;

export interface NamedColumns<Name> {
  /** Where each stands in a row; -1 for one that the table does not have. */
  readonly indexes: ReadonlyMap<Name, number>;
  readonly cellOf: CellOf<Name>;
  /** Those that say anything. */
  readonly rows: readonly RawRow[];
}

/** `words`: what each may be called, the first word being ours. `undefined` where one is missing that may not be. */
export function findNamedColumns<Name extends string>(
  table: RawTable,
  words: Readonly<Record<Name, readonly [string, ...string[]]>>,
  optional: readonly NoInfer<Name>[],
): Found<NamedColumns<Name> | undefined> {
  const names = Object.keys(words) as Name[];
  const indexOf = (name: Name) => {
    const known = words[name].map(normalizeHeader);
    return table.headers.findIndex(({ text }) => known.includes(normalizeHeader(text)));
  };
  const indexes = new Map(names.map((name) => [name, indexOf(name)] as const));
  const missing = names.filter((name) => indexes.get(name) === -1 && !optional.includes(name));
  if (missing.length > 0) {
    const place = table.sheet === undefined ? { file: table.file } : { file: table.file, sheet: table.sheet };
    const findings = missing.map((name) =>
      error('header-missing', { meaning: words[name][0], accepted: words[name] }, place),
    );
    return { value: undefined, findings };
  }
  const cellOf = (row: RawRow, name: Name): RawCell => {
    const cell = row.cells[indexes.get(name) ?? -1];
    return { text: cell?.text.trim() ?? '', place: cell?.place ?? row.place };
  };
  return { value: { indexes, cellOf, rows: table.rows.filter((row) => !isBlankRow(row)) }, findings: [] };
}
