/** Which heads each data cell of a table has, where merged heads leave the scopes alone unclear (PDF/UA-1, 7.5). */

import type { Element } from 'hast';
import { gridOf } from '../../../document/flow/grid.ts';
import type { PlacedCell } from '../../../document/flow/place-cells.ts';

/** Heads by data cell: those of its columns from the top, then those of its row from the left. None in a simple table. */
export function findHeaders(table: Element): ReadonlyMap<Element, readonly Element[]> {
  const placed = gridOf(table).groups.map(({ part, rows }) => ({ part, rows: rows.map(({ cells }) => cells) }));
  const isSimple = placed.every(({ rows }) => rows.flat().every((cell) => !isHead(cell) || !isMerged(cell)));
  if (isSimple) return new Map();
  const columnHeads = placed.flatMap(({ part, rows }) => (part === 'head' ? rows.flat().filter(isHead) : []));
  const bodies = placed.filter(({ part }) => part !== 'head');
  return new Map(bodies.flatMap(({ rows }) => findHeadersOfGroup(rows, columnHeads)));
}

function findHeadersOfGroup(
  rows: readonly (readonly PlacedCell[])[],
  columnHeads: readonly PlacedCell[],
): readonly (readonly [Element, readonly Element[]])[] {
  const rowHeads: PlacedCell[][] = rows.map(() => []);
  for (const head of rows.flat().filter((cell) => isHead(cell) && !isBand(cell))) {
    for (let row = head.row; row < head.row + head.rows; row += 1) rowHeads[row]?.push(head);
  }
  /** The last band above, by column. */
  const bands: PlacedCell[] = [];
  return rows.flatMap((cells, row) => {
    const found = cells
      .filter((cell) => !isHead(cell))
      .map((cell) => {
        const above = columnHeads.filter(
          (head) => head.column < cell.column + cell.columns && cell.column < head.column + head.columns,
        );
        const beside = (rowHeads[row] ?? []).filter((head) => head.column < cell.column);
        const heads = [...above, ...[bands[cell.column] ?? []].flat(), ...beside];
        return [cell.element, heads.map(({ element }) => element)] as const;
      });
    for (const band of cells.filter(isBand)) {
      for (let column = band.column; column < band.column + band.columns; column += 1) bands[column] = band;
    }
    return found;
  });
}

function isHead({ element }: PlacedCell): boolean {
  return element.tagName === 'th';
}

function isMerged({ rows, columns }: PlacedCell): boolean {
  return rows > 1 || columns > 1;
}

/** A head over several columns among the rows, which names the rows below it. */
function isBand(cell: PlacedCell): boolean {
  return isHead(cell) && cell.columns > 1 && cell.element.properties.scope !== 'row';
}
