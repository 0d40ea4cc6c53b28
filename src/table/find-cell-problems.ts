/** Reports the cells that hold no value where one is used. */

import { error, type Finding } from '../finding/finding.ts';
import { nameCells } from './name-cells.ts';
import type { CellProblem, RawCell, RawTable } from './table.ts';

/** `used` are the columns that mean something; all of them without it. Heads always count: nobody knows what they would say. */
export function findCellProblems({ headers, rows }: RawTable, used?: ReadonlySet<number>): readonly Finding[] {
  const columns = headers.map((_, index) => index).filter((index) => used === undefined || used.has(index));
  return [
    ...findProblems(headers),
    ...columns.flatMap((index) => findProblems(rows.flatMap(({ cells }) => cells[index] ?? []))),
  ];
}

/** Cells of columns that nothing is computed from: what is not there is left out, and stops nothing. One for all columns. */
export function findProblemsBesides({ rows }: RawTable, columns: readonly number[]): readonly Finding[] {
  const cells = columns.flatMap((index) => rows.flatMap((row) => row.cells[index] ?? []));
  return findProblems(cells).map((finding) => ({ ...finding, severity: 'warning' }));
}

/** One for all cells with the same problem, at the first of them. */
export function findProblems(cells: readonly RawCell[]): readonly Finding[] {
  const groups = new Map<string, [RawCell, ...RawCell[]]>();
  for (const cell of cells) {
    if (cell.problem === undefined) continue;
    const key = `${cell.problem} ${cell.text}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()].map((group) => {
    const [{ text, place, problem }] = group;
    const places = nameCells(group.map((cell) => cell.place));
    return describe(problem, text, places, place);
  });
}

function describe(
  problem: CellProblem | undefined,
  text: string,
  cells: readonly string[],
  place: RawCell['place'],
): Finding {
  return problem === 'not-computed'
    ? error('xlsx-formula-not-computed', { path: place.file, cells }, place)
    : error('cell-error-value', { text: text.trim(), cells }, place);
}
