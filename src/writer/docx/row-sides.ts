/** Which rows and columns of a table stand in one edition alone, and where a cell that reaches over such rows begins in each edition. */

import type { OpenCell } from '../../layout/measure/open-cell.ts';
import type { Run, Side } from './collect-runs.ts';
import { sideOfAll } from './settle-breaks.ts';

export interface ReadCell extends OpenCell {
  readonly runs: readonly Run[];
}

export type ReadRow = readonly ReadCell[];

/** Names of what several rows stand in were neither put in nor struck out with one of them. */
export function sideOfRow(cells: ReadRow): Side {
  const own = cells.filter(({ rows, element }) => rows === 1 && element.properties.scope !== 'rowgroup');
  return sideOfAll((own.length > 0 ? own : cells).flatMap(({ runs }) => runs));
}

/** By column: the side of all that stands in it alone, its head included. A column without a head is in both editions. */
export function sidesOfColumns(rows: readonly ReadRow[], sides: readonly Side[], columns: number): readonly Side[] {
  return Array.from({ length: columns }, (_, column) => {
    const own = rows.flatMap((row, at) =>
      sides[at] === 'both' ? row.filter((cell) => cell.column === column && cell.columns === 1) : [],
    );
    const head = own[0];
    if (head === undefined || head.element.tagName !== 'th' || sideOfAll(head.runs) === 'both') return 'both';
    return sideOfAll(own.flatMap(({ runs }) => runs));
  });
}

/** What a cell shows in a row that it begins in, in one of the editions or both; by the row. */
export type Beginnings = ReadonlyMap<number, readonly Run[]>;

/** Where the row in which the cell begins is gone from one edition, it begins there with the next row that stays. */
export function beginningsOf({ row, rows, runs }: ReadCell, sides: readonly Side[]): Beginnings {
  const covered = Array.from({ length: rows }, (_, at) => row + at);
  const [old, now] = (['new', 'old'] as const).map((gone) => covered.find((at) => sides[at] !== gone));
  const asOnly = (side: 'old' | 'new'): readonly Run[] =>
    runs.filter((run) => run.side === 'both' || run.side === side).map((run) => ({ ...run, side }));
  if (old === undefined) return new Map([[row, asOnly('new')]]);
  if (now === undefined) return new Map([[row, asOnly('old')]]);
  if (old === now) return new Map([[row, runs]]);
  return new Map([
    [old, asOnly('old')],
    [now, asOnly('new')],
  ]);
}
