/** Holds a changed workbook against the one that it was made of: each cell that stays shows what it showed, at its new place. */

import { parseCellName } from '../../../table/cell-address.ts';
import type { GridRow } from '../../../table/table.ts';
import { openWorkbook } from '../../../workspace/xlsx/open-workbook.ts';
import { readXlsxGrid } from '../../../workspace/xlsx/xlsx-table.ts';
import type { TableChange, TextRow } from '../table-change.ts';
import { movesOf } from './moves.ts';

/** By row and column, from 1, without blanks. */
export type Texts = ReadonlyMap<number, ReadonlyMap<number, string>>;

export function textsOf(grid: readonly GridRow[]): Texts {
  const texts = new Map<number, Map<number, string>>();
  for (const { text, place, continues } of grid.flatMap(({ cells }) => cells)) {
    const at = parseCellName(place.cell ?? '');
    if (at === undefined || text === '' || continues !== undefined) continue;
    const row = texts.get(at.row) ?? new Map<number, string>();
    texts.set(at.row, row.set(at.column, text));
  }
  return texts;
}

/** The rows of a sheet, columns from the first. */
export function readTextRows(file: string, bytes: Uint8Array, sheet: string | undefined): readonly TextRow[] {
  const rows = [...textsOf(readXlsxGrid(file, bytes, sheet).value ?? [])];
  return rows.map(([line, cells]) => {
    const width = Math.max(...cells.keys());
    return { line, cells: Array.from({ length: width }, (_, index) => ({ text: cells.get(index + 1) ?? '' })) };
  });
}

export function isAsChanged(
  file: string,
  before: Uint8Array,
  after: Uint8Array,
  sheet: string,
  change: TableChange,
): boolean {
  const workbook = openWorkbook(file, before);
  if ('code' in workbook) return false;
  const read = (bytes: Uint8Array, name: string) => textsOf(readXlsxGrid(file, bytes, name).value ?? []);
  return workbook.sheets.every(({ name }) => {
    const [old, own] = [read(before, name), read(after, name)];
    return name === sheet ? isMoved(old, own, change) : countTexts(old) === countTexts(own) && holdsAll(old, own);
  });
}

function holdsAll(old: Texts, own: Texts): boolean {
  return [...old].every(([row, cells]) => [...cells].every(([column, text]) => own.get(row)?.get(column) === text));
}

function isMoved(old: Texts, own: Texts, change: TableChange): boolean {
  const moves = movesOf(change);
  let stayed = 0;
  for (const [row, cells] of old) {
    const to = moves.row(row);
    if (to === undefined) continue;
    for (const [column, text] of cells) {
      if (change.emptied.get(row)?.has(column - 1) === true) continue;
      if (own.get(to)?.get(moves.column(column)) !== text) return false;
      stayed += 1;
    }
  }
  const heads = change.columns.flatMap(({ after, heads: texts }) =>
    [...texts].flatMap(([row, news]) =>
      news.flatMap((text, index) => (text === '' ? [] : [{ row, column: moves.column(after + 1) + 1 + index, text }])),
    ),
  );
  if (heads.some(({ row, column, text }) => own.get(moves.row(row) ?? 0)?.get(column) !== text)) return false;
  const kept = change.rows.map(
    ({ sample, kept: columns, year }) =>
      [...(old.get(sample) ?? [])].filter(([column]) => columns.has(column - 1) || column - 1 === year.column).length,
  );
  return countTexts(own) === stayed + heads.length + kept.reduce((sum, count) => sum + count, 0);
}

function countTexts(texts: Texts): number {
  return [...texts.values()].reduce((sum, cells) => sum + cells.size, 0);
}
