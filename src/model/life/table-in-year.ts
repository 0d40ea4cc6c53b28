/** The table of indicators as it stood in a year: values that were changed later are put back. */

import type { RawTable } from '../../table/table.ts';
import type { Change } from '../plan/change.ts';
import type { FiscalYear } from '../year/fiscal-year.ts';
import { chainsOf } from './check-changes.ts';
import { type CellAt, isSameText, type Locator } from './locate-changes.ts';

/** Texts by column, for each row. */
type Edits = Map<number, Map<number, { readonly text: string; readonly change: Change }>>;

/** `undefined` where nothing of it has changed since. */
export function tableInYear(
  table: RawTable,
  changes: readonly Change[],
  locator: Locator,
  year: FiscalYear,
): RawTable | undefined {
  const edits: Edits = new Map();
  const blanked = new Set<number>();
  for (const chain of chainsOf(changes)) {
    const change = chain.find(({ from }) => from > year);
    if (change === undefined || change.field === 'ended' || change.field === 'begun') continue;
    for (const { at, text } of findEdits(change, locator)) {
      if (text === '') blanked.add(at.column);
      for (const row of at.rows) edits.set(row, (edits.get(row) ?? new Map()).set(at.column, { text, change }));
    }
  }
  if (edits.size === 0) return undefined;
  const rows = table.rows.map((row, index) => {
    const own = edits.get(index);
    if (own === undefined) return row;
    const cells = row.cells.map((cell, column) => {
      const edit = own.get(column);
      return edit === undefined ? cell : { ...cell, text: edit.text };
    });
    return { ...row, cells };
  });
  // A column of targets that nobody had changed yet was not there.
  const gone = [...blanked].filter((column) => rows.every(({ cells }) => (cells[column]?.text ?? '').trim() === ''));
  const without = <T>(cells: readonly T[]) => cells.filter((_, index) => !gone.includes(index));
  return {
    ...table,
    headers: without(table.headers),
    rows: rows.map((row) => ({ ...row, cells: without(row.cells) })),
  };
}

/** Where the earlier target stands in a column of its own, the later one is blanked; else it takes its place. */
function findEdits(change: Change, locator: Locator): readonly { readonly at: CellAt; readonly text: string }[] {
  const { field, old } = change;
  const at = locator.cell(change);
  if (at === undefined) return [];
  if (field === 'target') {
    const [inForce, ...before] = locator.targets(change);
    const stands = before.some(({ quantity }) => isSameText('target', quantity.text, old));
    if (inForce !== undefined && inForce.column.revised !== undefined && (stands || old === ''))
      return [{ at, text: '' }];
  }
  return [{ at, text: old }];
}
