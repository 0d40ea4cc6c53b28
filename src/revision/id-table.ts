/** Small tables that say one thing of each id: a column of ids and another one. */

import { error, type Found, type Place } from '../finding/finding.ts';
import { findMeaning, headerWords } from '../model/head/header-words.ts';
import { findCellProblems } from '../table/find-cell-problems.ts';
import type { RawRow, RawTable } from '../table/table.ts';

export interface IdColumns {
  id(row: RawRow): TextCell;
  other(row: RawRow): TextCell;
}

export interface TextCell {
  /** Without the space around it. */
  readonly text: string;
  readonly place: Place;
}

/** Other columns, such as 備考, may stand beside them. */
export function readIdColumns(table: RawTable, meaning: 'reason' | 'replaces'): Found<IdColumns | undefined> {
  const wanted = ['id', meaning] as const;
  const [id, other] = wanted.map((each) => table.headers.findIndex(({ text }) => findMeaning(text, [each]) === each));
  if (id !== undefined && other !== undefined && id >= 0 && other >= 0) {
    const value: IdColumns = { id: (row) => cellOf(row, id), other: (row) => cellOf(row, other) };
    return { value, findings: findCellProblems(table, new Set([id, other])) };
  }
  const place = table.sheet === undefined ? { file: table.file } : { file: table.file, sheet: table.sheet };
  const findings = wanted
    .filter((_, index) => [id, other][index] === -1)
    .map((each) => error('header-missing', { meaning: headerWords[each][0], accepted: headerWords[each] }, place));
  return { value: undefined, findings };
}

function cellOf(row: RawRow, index: number): TextCell {
  const cell = row.cells[index];
  return { text: cell?.text.trim() ?? '', place: cell?.place ?? row.place };
}
