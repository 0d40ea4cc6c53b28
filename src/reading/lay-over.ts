/** Lays what was understood of a table over the sheet that it was read from, cell by cell. */

import type { Place } from '../finding/finding.ts';
import { isBlankRow } from '../table/blank-row.ts';
import { columnName, parseCellName } from '../table/cell-address.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import type { describeQuantity } from './describe-value.ts';
import type { CellReading, HeadReading, Note, RowKind, RowReading, SheetReading } from './reading.ts';

/** A sheet or file as it stands. */
export interface SourceSheet {
  readonly file: string;
  readonly sheet?: string;
  readonly rows: readonly GridRow[];
}

export type ValueReading = ReturnType<typeof describeQuantity>;

/** What was understood of it; rows and columns are those of the sheet, columns from 0. */
export interface Understood extends Pick<SheetReading, 'of' | 'name' | 'lines' | 'otherSheets'> {
  readonly headAt: (column: number) => HeadReading | undefined;
  readonly kindOf: (row: GridRow) => RowKind;
  /** What is to be said of a row besides its kind. */
  readonly aboutOf: (row: GridRow) => string;
  readonly valueAt: (row: GridRow, column: number) => ValueReading | undefined;
}

export function layOver(source: SourceSheet, understood: Understood, notes: readonly Note[]): SheetReading {
  const { file, sheet, rows } = source;
  const { of, name, lines, otherSheets, headAt, kindOf, aboutOf, valueAt } = understood;
  const width = rows.reduce((most, { cells }) => Math.max(most, lastColumn(cells)), 0);
  const isSheet = sheet !== undefined;
  const numbers = numberNotes(notes);
  const heads = Array.from({ length: width }, (_, column) => headAt(column));
  const covered = new Set<string>();
  const read = rows.map((row, at): RowReading => {
    const kind = isBlankRow(row) ? 'blank' : kindOf(row);
    const cells = Array.from({ length: width }, (_, column): CellReading | undefined => {
      if (covered.has(`${at}:${column}`)) return undefined;
      const span = spanOf(rows, at, column, width);
      for (let down = 0; down < span.rows; down += 1) {
        for (let across = 0; across < span.columns; across += 1) covered.add(`${at + down}:${column + across}`);
      }
      const cell = row.cells[column];
      const key = cell === undefined ? '' : keyOf(cell.place);
      const own = key === '' ? [] : (numbers.get(key) ?? []);
      // What is warned of at its cell is to be looked at, whatever it was read as.
      const isWarned = own.some((number) => notes[number - 1]?.finding.severity !== 'notice');
      const isUsed = heads[column]?.isUsed === true;
      return readCell(cell, { ...span, notes: own }, kind, isUsed, isWarned, valueAt(row, column));
    });
    return { number: rowNumber(row), kind, about: aboutOf(row), cells };
  });
  const names = Array.from({ length: width }, (_, index) => (isSheet ? columnName(index + 1) : `${index + 1}`));
  return { of, name, file, ...(isSheet ? { sheet } : {}), lines, otherSheets, columns: names, heads, rows: read };
}

function readCell(
  cell: GridCell | undefined,
  placed: Pick<CellReading, 'rows' | 'columns' | 'notes'>,
  kind: RowKind,
  isUsed: boolean,
  isWarned: boolean,
  value: ValueReading | undefined,
): CellReading {
  const text = cell?.text.trim() ?? '';
  const isOfData = ['indicator', 'item', 'total', 'part'].includes(kind);
  const isRead = isOfData || kind === 'band' || kind === 'head';
  const isUnused = !isRead || (isOfData && text !== '' && !isUsed);
  const plain: CellReading = { text, ...placed, state: isUnused ? 'unused' : 'words', read: '' };
  return value === undefined ? plain : { ...plain, ...value, ...(isWarned ? { state: 'doubt' } : {}) };
}

/** By the place of the cell that they are about. */
function numberNotes(notes: readonly Note[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const { number, finding } of notes) {
    const key = finding.place === undefined ? '' : keyOf(finding.place);
    const own = numbers.get(key);
    if (own === undefined) numbers.set(key, [number]);
    else own.push(number);
  }
  return numbers;
}

interface Span {
  readonly rows: number;
  readonly columns: number;
}

/** How far a merged range reaches from its first cell. */
function spanOf(rows: readonly GridRow[], at: number, column: number, width: number): Span {
  if (rows[at]?.cells[column]?.continues !== undefined) return { rows: 1, columns: 1 };
  let columns = 1;
  while (column + columns < width && rows[at]?.cells[column + columns]?.continues === 'left') columns += 1;
  let down = 1;
  while (rows[at + down]?.cells[column]?.continues === 'above') down += 1;
  return { rows: down, columns };
}

/** In its sheet or file. */
export function rowNumber({ place, cells }: GridRow): number {
  const own = numbersOf(place) ?? (cells[0] && numbersOf(cells[0].place));
  return own?.row ?? place.line ?? 0;
}

/** Its row, and its column from 1. */
export function numbersOf({
  cell,
  line,
  column,
}: Place): { readonly row: number; readonly column: number } | undefined {
  if (cell !== undefined) return parseCellName(cell);
  return line === undefined ? undefined : { row: line, column: column ?? 1 };
}

export function keyOf({ file, sheet, cell, line, column }: Place): string {
  return cell === undefined
    ? line === undefined
      ? ''
      : `${file}:${line}:${column ?? 1}`
    : `${file}!${sheet ?? ''}!${cell}`;
}

function lastColumn(cells: readonly GridCell[]): number {
  return cells.findLastIndex(({ text, continues }) => text.trim() !== '' || continues !== undefined) + 1;
}
