/** Cells and rows of a reply: their texts for comparing, and whether somebody wrote in them. */

import type { GridCell, GridRow } from '../../table/table.ts';
import { normalizeHeader } from '../text/text-width.ts';

export function rowText({ cells }: GridRow): string {
  return cells
    .filter(({ continues }) => continues === undefined)
    .map(({ text }) => text)
    .join(' ');
}

/** Of a number in column A and of a name: width, case, blanks and the kind of dash do not count. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑‒–—―−ー]/g, '-')
    .toLowerCase();
}

/** A number as a spreadsheet or a careful hand may leave it: `'I011`, `「I011」`, `№86`, and 86 for 0086. */
export function bareNumber(text: string): string {
  return keyOf(text)
    .replaceAll(/['"`´’‘“”「」『』〝〟.。、]/g, '')
    .replace(/^(?:no|#)(?=\d)/, '')
    .replace(/^0+(?=\d)/, '');
}

/** The same without the zeros inside: R7-1 for R07-01. */
export function looseNumber(text: string): string {
  return bareNumber(text).replaceAll(/(?<!\d)0+(?=\d)/g, '');
}

/** A head without the limit that the form prints behind it. */
export function headKey(text: string): string {
  return normalizeHeader(text).replace(/\(\d{1,6}字(?:まで|以内)\)$/, '');
}

/** The same without what people add to heads or leave out: `①今年度実績（件）※` for `今年度の実績`. */
export function looseHeadKey(text: string): string {
  return headKey(text)
    .normalize('NFKC')
    .replaceAll(/\([^()]{0,40}\)/g, '')
    .replace(/^\d{1,2}[.:)]?(?=[^\d年月])/, '')
    .replaceAll(/[^\p{L}\p{N}]|の/gu, '');
}

export function isWritten(cell: GridCell | undefined): cell is GridCell {
  return cell !== undefined && (cell.text.trim() !== '' || cell.problem !== undefined);
}

/** The cell that a merged range shows in the rows below its first is no answer of theirs. */
export function isOfRowAbove(cell: GridCell | undefined): boolean {
  return cell?.continues === 'above';
}
