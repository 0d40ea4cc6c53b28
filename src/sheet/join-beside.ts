/** Joins a table to one of the same indicators: their targets above, what was measured below. */

import { comparable } from '../model/plan/check-cell.ts';
import type { RawCell } from '../table/table.ts';
import { type HeadContext, readTableColumns } from './align-heads.ts';
import { headKeys, type JoinedTable } from './join-tables.ts';

/** `undefined` where a name comes twice or only in `table`, or both tables say the same of an indicator in other texts. */
export function joinBeside<T extends JoinedTable>(known: T, table: JoinedTable, context: HeadContext): T | undefined {
  const [nameOfKnown, nameOfTable] = [readTableColumns(known, context).name, readTableColumns(table, context).name];
  if (nameOfKnown === undefined || nameOfTable === undefined) return undefined;
  const rows = indexRows(table, nameOfTable);
  const names = indexRows(known, nameOfKnown);
  if (rows === undefined || names === undefined || [...rows.keys()].some((name) => !names.has(name))) return undefined;
  const keys = headKeys(known.headers);
  const columns = headKeys(table.headers).map((key) => (key === '' ? -1 : keys.indexOf(key)));
  const added = columns.flatMap((column, index) => (column < 0 && index !== nameOfTable ? [index] : []));
  const isSaidTwice = [...rows].some(([name, cells]) =>
    columns.some((column, index) => {
      const [own, other] = [cells[index]?.text.trim() ?? '', names.get(name)?.[column]?.text.trim() ?? ''];
      return column >= 0 && index !== nameOfTable && own !== '' && own !== other;
    }),
  );
  if (added.length === 0 || isSaidTwice) return undefined;
  return {
    ...known,
    headers: [...known.headers, ...added.flatMap((index) => table.headers[index] ?? [])],
    rows: known.rows.map((row) => {
      const own = rows.get(comparable(row.cells[nameOfKnown]?.text ?? ''));
      return { ...row, cells: [...row.cells, ...added.map((index) => own?.[index] ?? { text: '', place: row.place })] };
    }),
  };
}

/** `undefined` where two rows have one name, or one has none. */
function indexRows({ rows }: JoinedTable, name: number): ReadonlyMap<string, readonly RawCell[]> | undefined {
  const found = new Map(rows.map(({ cells }) => [comparable(cells[name]?.text ?? ''), cells]));
  return found.size < rows.length || found.has('') ? undefined : found;
}
