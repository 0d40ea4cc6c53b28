/** Finds in the rows of a sheet the title, the unit, the heads, the rows and the notes of a table of amounts. */

import type { GridCell, GridRow } from '../../table/table.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import { toHalfWidth } from '../value/text-width.ts';

export interface Layout {
  readonly titles: readonly string[];
  /** As printed; empty where there is none. */
  readonly unit: string;
  readonly heads: readonly GridRow[];
  readonly body: readonly GridRow[];
  readonly notes: readonly string[];
}

/** No heads where no row has figures. */
export function layOut(given: readonly GridRow[]): Layout {
  const rows = given.filter(({ cells }) => cells.some((cell) => isWritten(cell) || cell.continues !== undefined));
  const first = findFirstRow(rows);
  const above = first < 0 ? rows : rows.slice(0, first);
  const body = first < 0 ? [] : rows.slice(first);
  const last = body.findLastIndex((row) => !isNote(row)) + 1;
  const from = findFirstHead(above);
  const outside = above.slice(0, from).flatMap(({ cells }) => cells.filter(isWritten).map(({ text }) => text.trim()));
  const units = outside.filter(isUnit);
  return {
    titles: outside.filter((text) => !isUnit(text)),
    unit: units.join(' '),
    heads: first < 0 ? [] : above.slice(from),
    body: body.slice(0, last),
    notes: body.slice(last).flatMap(({ cells }) => cells.filter(isWritten).map(({ text }) => text.trim())),
  };
}

/** The first with figures, or the head over its group above it. */
function findFirstRow(rows: readonly GridRow[]): number {
  let first = rows.findIndex(holdsFigures);
  while (first > 1 && isBand(rows[first - 1]) && rows.slice(0, first - 1).some((row) => countWritten(row) > 1))
    first -= 1;
  return first;
}

function isBand(row: GridRow | undefined): boolean {
  const [name, ...others] = row?.cells ?? [];
  if (name === undefined || !isWritten(name) || name.continues !== undefined) return false;
  return others.every((cell) => !isWritten(cell) && cell.continues !== 'above');
}

function countWritten({ cells }: GridRow): number {
  return cells.filter((cell) => isWritten(cell) && !isUnit(cell.text.trim()) && !isDate(cell.text)).length;
}

function isWritten({ text }: GridCell): boolean {
  return text.trim() !== '';
}

/** Past its first column a row of data has an amount that is no year and no date. */
function holdsFigures({ cells }: GridRow): boolean {
  return cells.slice(1).some(({ text }) => {
    const half = toHalfWidth(text).trim();
    if (!/\d/.test(half) || /^(?:19|20)\d\d$|年|月\d|日現在|^[MTSHR]\d/.test(half)) return false;
    return parseQuantity(text)?.type === 'amount';
  });
}

/** A title stands alone in its row, or beside a unit or a date. */
function findFirstHead(above: readonly GridRow[]): number {
  const first = above.findIndex((row) => countWritten(row) > 1);
  return first < 0 ? Math.max(0, above.length - 1) : first;
}

function isUnit(text: string): boolean {
  return /^[(（]?\s*単\s*位\s*[:：]?/.test(text);
}

function isDate(text: string): boolean {
  return /現在[)）]?$/.test(text.trim());
}

function isNote({ cells }: GridRow): boolean {
  const written = cells.filter(isWritten);
  const [first] = written;
  return written.length === 1 && first !== undefined && /^[※＊*]|^[(（]?注|^備考|^資料|^出典/.test(first.text.trim());
}
