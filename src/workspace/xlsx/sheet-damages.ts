/** What is wrong with a sheet as a whole. */

import { error, type Finding } from '../../finding/finding.ts';
import { nameCells } from '../../table/name-cells.ts';
import { cellLimit, columnsLimit } from '../table-limits.ts';
import type { SheetContent } from './sheet-content.ts';

/** Where the sheet stands, for its findings. */
export interface SheetPlace {
  readonly file: string;
  readonly sheet: string;
}

/** One a kind, at the first place. */
export function findDamages(at: SheetPlace, { damages }: SheetContent): readonly Finding[] {
  return [...new Set(damages.map(({ problem }) => problem))].map((problem) => {
    const places = damages.flatMap((each) =>
      each.problem === problem && each.cell !== undefined ? [{ ...at, cell: each.cell }] : [],
    );
    return error('xlsx-damaged', { problem, cells: nameCells(places) }, places[0] ?? at);
  });
}

export function tooLarge(at: SheetPlace, what: 'cells' | 'columns'): Finding {
  return error('table-too-large', { path: at.file, what, limit: what === 'cells' ? cellLimit : columnsLimit }, at);
}
