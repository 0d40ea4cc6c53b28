/** Takes a unit that only the heads of a table say (R5実績（千円）) for the unit of its rows, where another table counts in another. */

import { indicatorMeanings } from '../model/head/header-words.ts';
import { readColumns } from '../model/plan/read-columns.ts';
import { unitOfBracket } from '../model/plan/unit-of-name.ts';
import type { RawCell } from '../table/table.ts';
import type { HeadContext } from './align-heads.ts';
import type { JoinedTable } from './join-tables.ts';
import type { LaidTable } from './lay-table.ts';

/** Tables that would otherwise stay apart: the same heads but for their units. Elsewhere heads stay as they are printed. */
export function takeHeadUnits(tables: readonly LaidTable[], context: HeadContext): readonly LaidTable[] {
  const isAlone = tables.length < 2 && context.hasOtherUnits === undefined;
  if (isAlone) return tables;
  const units = tables.map((table) => unitOfHeads(table, context));
  if (!differ(units) && context.hasOtherUnits === undefined) return tables;
  return tables.map((table, index) => {
    const unit = units[index];
    return unit === undefined ? table : withoutUnit(table, unit);
  });
}

/** Whether files count in several units that only their heads say. */
export function countInSeveral(tables: readonly JoinedTable[], context: HeadContext): boolean {
  return tables.length > 1 && differ(tables.map((table) => unitOfHeads(table, context)));
}

function differ(units: readonly (RawCell | undefined)[]): boolean {
  return new Set(units.map((unit) => unit?.text ?? '')).size > 1;
}

/** The one that all of its values have; none where a line above or a column says it too. */
function unitOfHeads(table: JoinedTable & Partial<LaidTable>, { years, isFixed }: HeadContext): RawCell | undefined {
  const { headers, rows, part } = table;
  if (part?.unit !== undefined || headers.some(({ text }) => isFixed(text))) return undefined;
  const columns = readColumns({ file: '', headers, rows }, indicatorMeanings, years);
  if (columns.some((column) => column.type === 'words' && column.meaning === 'unit')) return undefined;
  const units = columns.flatMap((column, index) =>
    column.type === 'value' && column.head.role !== 'printed' ? [{ unit: column.head.unit, head: headers[index] }] : [],
  );
  const [first, ...others] = units;
  if (first?.unit === undefined || first.head === undefined) return undefined;
  return others.every(({ unit }) => unit === first.unit) ? { text: first.unit, place: first.head.place } : undefined;
}

function withoutUnit(table: LaidTable, unit: RawCell): LaidTable {
  const strip = (text: string) =>
    text.replace(/[（(［[]([^（()）［\][］]{1,14})[)）\]］]/g, (bracket, inner: string) =>
      unitOfBracket(inner) === unit.text ? '' : bracket,
    );
  const headers = table.headers.map((cell) => ({ ...cell, text: strip(cell.text).trim() || cell.text }));
  return { ...table, headers, part: { ...table.part, unit } };
}
