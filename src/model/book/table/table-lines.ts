/** A table seen as rows or as columns of values, for the checks that do not care which of both. */

import type { BookCell } from '../book.ts';
import { plainTextOf } from '../text/plain-text.ts';
import type { PlacedTable } from './placed-table.ts';
import { isTotalWord } from './total-words.ts';

/** Values that belong together, with what each of them stands under. */
export interface TableLine {
  /** Head of the line itself, e.g. `令和4年度実績 件数`. */
  readonly name: string;
  readonly values: readonly LineValue[];
}

export interface LineValue {
  /** Heads of the value across the line, from outside in. */
  readonly heads: readonly string[];
  /** What is counted together: the heads but the last. */
  readonly group: string;
  readonly isTotal: boolean;
  readonly cell: BookCell | undefined;
}

export function columnsOf({ table, grid, labels }: PlacedTable): readonly TableLine[] {
  const heads = grid.slice(0, table.head.length);
  const body = grid.slice(table.head.length);
  return columnNumbers(grid, labels).map((column) => ({
    name: textsOf(heads.map((row) => row[column])).join('　'),
    values: body.map((row, index): LineValue => {
      const rowHeads = textsOf(labels === 0 ? row.slice(0, 1) : row.slice(0, labels));
      const isTotal = table.rows[index]?.isTotal ?? false;
      return { heads: rowHeads, group: '', isTotal, cell: row[column] };
    }),
  }));
}

export function rowsOf({ table, grid, labels }: PlacedTable): readonly TableLine[] {
  const heads = grid.slice(0, table.head.length);
  const body = grid.slice(table.head.length);
  return body.map((row) => ({
    name: textsOf(row.slice(0, labels)).join('　'),
    values: columnNumbers(grid, labels).map((column): LineValue => {
      const columnHeads = textsOf(heads.map((head) => head[column]));
      const isTotal = isTotalWord(columnHeads.at(-1) ?? '');
      return { heads: columnHeads, group: columnHeads.slice(0, -1).join('　'), isTotal, cell: row[column] };
    }),
  }));
}

function columnNumbers(grid: PlacedTable['grid'], labels: number): readonly number[] {
  const width = grid[0]?.length ?? 0;
  return Array.from({ length: Math.max(0, width - labels) }, (_, index) => index + labels);
}

/** Each once: a merged cell stands at several places. */
function textsOf(cells: readonly (BookCell | undefined)[]): readonly string[] {
  const once = [...new Set(cells)].flatMap((cell) => (cell === undefined ? [] : [plainTextOf(cell.text)]));
  return once.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}
