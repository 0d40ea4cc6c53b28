/** Sets the name of a unit, with its number of staff, in lines or in columns. */

import type { OrganisationUnit } from '../model/book/book.ts';
import { fitLines } from '../typography/break-lines.ts';
import type { Face, FontStack } from '../typography/face.ts';
import { findPhraseBreaks } from '../typography/find-phrases.ts';
import { measureEdges, measureText } from '../typography/measure-text.ts';
import { type Cell, setVertically } from './vertical-text.ts';

/** Lengths are points. */
export type SetName = {
  readonly width: number;
  readonly height: number;
} & (
  | { readonly isVertical: false; readonly lines: readonly string[] }
  /** Columns from right to left; the staff stands below them as a line. */
  | { readonly isVertical: true; readonly columns: readonly (readonly Cell[])[]; readonly staff: string }
);

export interface NameSetting {
  readonly isVertical: boolean;
  /** em. */
  readonly longest: number;
  readonly size: number;
}

/** em. */
export const pitch = { line: 1.25, column: 1.3, staff: 1.6 };

/** Names are whole: what is longer than a line goes on in the next. */
export function setName(unit: OrganisationUnit, setting: NameSetting, { regular }: FontStack): SetName {
  const staff = unit.staff === undefined ? '' : `(${unit.staff})`;
  return setting.isVertical
    ? setColumns(unit.name, staff, setting, regular)
    : setLines(unit.name, staff, setting, regular);
}

function setLines(name: string, staff: string, { longest, size }: NameSetting, faces: readonly Face[]): SetName {
  const text = staff === '' ? name : `${name} ${staff}`;
  const lines = divide(text, measureEdges(text, 1, faces), longest);
  const width = Math.max(...lines.map((line) => measureText(line, size, faces)));
  return { isVertical: false, lines, width, height: lines.length * pitch.line * size };
}

function setColumns(name: string, staff: string, { longest, size }: NameSetting, faces: readonly Face[]): SetName {
  const columns = divide(name, edgesOf(name, faces), longest).map((column) => setVertically(column, faces));
  const width = Math.max((columns.length - 1) * pitch.column + 1, measureText(staff, 1, faces));
  const length = Math.max(...columns.map(lengthOf)) + (staff === '' ? 0 : pitch.staff);
  return { isVertical: true, columns, staff, width: width * size, height: length * size };
}

export function lengthOf(column: readonly Cell[]): number {
  return column.reduce((sum, { length }) => sum + length, 0);
}

/** Between phrases where there are any. */
function divide(text: string, edges: ArrayLike<number>, longest: number): readonly string[] {
  const lines = fitLines(text, { starts: edges, ends: edges }, longest, { breaks: findPhraseBreaks });
  return lines.map(({ ink }, index) => text.slice(lines[index - 1]?.end ?? 0, ink));
}

/** How far the column before each UTF-16 unit reaches, in em. */
function edgesOf(text: string, faces: readonly Face[]): readonly number[] {
  let reach = 0;
  const edges = setVertically(text, faces).flatMap((cell) => {
    const start = reach;
    reach += cell.length;
    return new Array<number>(cell.text.length).fill(start);
  });
  return [...edges, reach];
}
