/** Cells and rows of a reply: their texts for comparing, and whether somebody wrote in them. */

import type { GridCell, GridRow } from '../../table/table.ts';
import { normalizeHeader } from '../text/text-width.ts';

export function rowText({ cells }: GridRow): string {
  return cells
    .filter(({ continues }) => continues === undefined)
    .map(({ text }) => text)
    .join(' ');
}

/** Of a number in column A and of a name: width, case and blanks do not count. */
export function keyOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

/** A head without the limit that the form prints behind it. */
export function headKey(text: string): string {
  return normalizeHeader(text).replace(/\(\d{1,6}字(?:まで|以内)\)$/, '');
}

export function isWritten(cell: GridCell | undefined): cell is GridCell {
  return cell !== undefined && (cell.text.trim() !== '' || cell.problem !== undefined);
}

/** The cell that a merged range shows in the rows below its first is no answer of theirs. */
export function isOfRowAbove(cell: GridCell | undefined): boolean {
  return cell?.continues === 'above';
}
