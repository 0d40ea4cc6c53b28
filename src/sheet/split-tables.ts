/** Splits a sheet into its tables: each with its titles above, its head, its rows, and what among them is none. */

import type { GridRow, LeftOutRow, RawCell } from '../table/table.ts';
import { compact, isBlank, isRightBelow, looksLikeValue, type Written, writtenCells } from './cells.ts';
import { findHeader, type Header, type HeadRows, isHeadLine, takeHeader } from './find-head.ts';
import { isAside, isKnownHead } from './head-words.ts';
import { nameColumns } from './name-columns.ts';
import { isNote, isNumberOfPage } from './row-kinds.ts';
import { splitAcross } from './split-across.ts';
import { type HeadRow, nameColumnOf, readHeadRow } from './value-heads.ts';

export interface SheetTable {
  readonly titles: readonly RawCell[];
  readonly header: Header;
  readonly headRows: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly notes: readonly RawCell[];
  /** Heads that come again. */
  readonly leftOut: readonly LeftOutRow[];
}

/** With `given` those are the head of the first. In their order, those side by side from left to right; a head that comes again below a title begins a table of its own. */
export function splitTables(grid: readonly GridRow[], given?: HeadRows): readonly SheetTable[] {
  const written = grid.filter((row) => !row.cells.every(isBlank));
  const tables: SheetTable[] = [];
  let from = 0;
  while (from < written.length) {
    const header = given !== undefined && from === 0 ? takeHeader(written, given) : findHeader(written, from);
    if (header === undefined) break;
    const above = written.slice(from, header.start);
    const { end, ...body } = readBody(written, header);
    const across = splitAcross({ titles: above, head: header.cells, rows: written.slice(header.start, end) });
    if (across === undefined) {
      const titles = above.flatMap((row) => writtenCells(row).map(({ cell }) => cell));
      const named = nameColumns(header, body.rows);
      tables.push({ titles, header: named, headRows: written.slice(header.start, header.end), ...body });
    } else tables.push(...across.flatMap((part) => splitTables(part)));
    from = end;
  }
  return tables;
}

/** The rows up to the title of the next table. */
function readBody(written: readonly GridRow[], header: Header) {
  const keys = written.slice(header.start, header.end).map(keyOf);
  const heads = readHeadRow(header.cells);
  const rows: GridRow[] = [];
  const notes: RawCell[] = [];
  const leftOut: LeftOutRow[] = [];
  /** Where texts begin that stand alone in their rows and may be titles. */
  let alone: number | undefined;
  /** The last row of a head that came again. */
  let again: number | undefined;
  let index = header.end;
  const take = (until: number) => {
    for (const row of written.slice(alone ?? until, until)) rows.push(row);
    alone = undefined;
  };
  for (; index < written.length; index += 1) {
    const row = written[index];
    if (row === undefined) break;
    const own = writtenCells(row);
    const [first] = own;
    if (own.length === 1 && first !== undefined && isRemark(first, heads)) {
      take(index);
      notes.push(first.cell);
      continue;
    }
    const isAgain = (own.length > 1 || again === index - 1) && keys.includes(keyOf(row));
    const gap = !isRightBelow(written[index - 1] ?? row, row);
    if (!isAgain && !((gap || alone !== undefined) && startsTable(row, own))) {
      if (isTitleLike(own)) alone ??= index;
      else {
        take(index);
        rows.push(row);
      }
      continue;
    }
    if (alone !== undefined || !isAgain) return { rows, notes, leftOut, end: alone ?? index };
    again = index;
    leftOut.push({ place: row.place, text: first?.cell.text.trim() ?? '', reason: 'head' });
  }
  take(index);
  return { rows, notes, leftOut, end: index };
}

/** Of a text alone in its row; a number of a goal may be. */
function isRemark({ cell, column }: Written, heads: HeadRow): boolean {
  const meaning = heads.meanings[column];
  const isLeft = column <= nameColumnOf(heads) && (meaning === undefined || meaning === 'id' || meaning === 'name');
  return isNote(cell.text) || (isLeft && isNumberOfPage(cell.text));
}

/** One text, or one with a unit or a day at its right. */
function isTitleLike(own: readonly Written[]): boolean {
  return own.length > 0 && own.length <= 3 && own.slice(1).every(({ cell }) => isAside(cell.text));
}

/** Below a blank row or a title: heads that need not be those of the table above. */
function startsTable(row: GridRow, own: readonly Written[]): boolean {
  if (isHeadLine(row)) return true;
  const texts = own.map(({ cell }) => cell.text);
  if (texts.some(looksLikeValue)) return false;
  return texts.length >= 2 && texts.length <= 4 && texts.some(isKnownHead) && texts.every((text) => isShortHead(text));
}

function isShortHead(text: string): boolean {
  return isKnownHead(text) || /^(?:区分|項目|件数|割合|構成比|計|指標数|事業数|[A-ES])$/.test(compact(text));
}

function keyOf(row: GridRow): string {
  return writtenCells(row)
    .map(({ cell, column }) => `${column} ${compact(cell.text)}`)
    .join('\n');
}
