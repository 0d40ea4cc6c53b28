/** The cells of a sheet as rows of texts, as displayed, with what a reader of the sheet would not expect. */

import { error, type Finding, type Found, notice, type Place, warning } from '../../finding/finding.ts';
import { fail } from '../../finding/found.ts';
import { cellName, columnName, rowsOfSheet } from '../../table/cell-address.ts';
import { markProblem } from '../../table/error-value.ts';
import { nameCells, nameRanges } from '../../table/name-cells.ts';
import type { GridCell, GridRow } from '../../table/table.ts';
import { cellLimit, columnsLimit, textLimit } from '../table-limits.ts';
import { TextGate } from '../text-gate.ts';
import { displayCell } from './display-cell.ts';
import { type Covered, findCovered } from './find-covered.ts';
import type { NumberDoubt } from './number-format.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { Range, SheetContent } from './sheet-content.ts';
import { findDamages, type SheetPlace, tooLarge } from './sheet-damages.ts';

/**
 * Rows up to their last text; a merged range stands in its first column, in every row of it. Columns without any text are left
 * out where they lie far to the right, so that a stray cell in XFD makes no row 16,384 cells long.
 */
export function readSheet(
  at: SheetPlace,
  content: SheetContent,
  is1904: boolean,
): Found<readonly GridRow[] | undefined> {
  const damages = findDamages(at, content);
  if (content.isCut) return { value: undefined, findings: [...damages, tooLarge(at, 'cells')] };
  if (damages.length > 0) return { value: undefined, findings: damages };
  const reader = new GridReader(at, content, is1904);
  const columns = reader.columns();
  if (columns.length > columnsLimit) return fail(tooLarge(at, 'columns'));
  const rows = reader.rows(columns);
  if (rows === undefined) return fail(tooLarge(at, 'cells'));
  return { value: rows, findings: reader.findings() };
}

/** Blank columns up to here keep their place. */
const nearColumns = 100;

/** What stands in a row, and in which of its columns. */
interface ReadRow {
  readonly number: number;
  readonly columns: readonly number[];
  readonly cells: readonly GridCell[];
}

class GridReader {
  readonly #at: SheetPlace;
  readonly #content: SheetContent;
  readonly #gate: TextGate;
  readonly #rows: ReadRow[] = [];
  #open: { readonly number: number; readonly columns: number[]; readonly cells: GridCell[] } = {
    number: 0,
    columns: [],
    cells: [],
  };
  #lastNear = 0;
  readonly #usedFar = new Set<number>();
  readonly #tooLong: Place[] = [];
  readonly #struck: Place[] = [];
  readonly #covered: Place[] = [];
  readonly #unseen: Place[] = [];
  readonly #doubtful: Readonly<Record<NumberDoubt, Place[]>> = { sign: [], hidden: [], zero: [] };

  constructor(at: SheetPlace, content: SheetContent, is1904: boolean) {
    this.#at = at;
    this.#content = content;
    this.#gate = new TextGate(at.file);
    const covered = findCovered(content.merges);
    const masters = new Map<Range, GridCell>();
    const below = sortedCells(covered)[Symbol.iterator]();
    let next = below.next();
    // Cells of merged ranges take their turn; the first of a range, whose text they carry, comes before them.
    const takeCovered = (until: Pick<SheetCell, 'row' | 'column'>) => {
      for (; next.done !== true && isBefore(next.value, until); next = below.next()) {
        const { row, column, range } = next.value;
        const place = this.#placeOf(next.value);
        const { text, problem } = masters.get(range) ?? { text: '', problem: undefined };
        if (column !== range.left) this.#put(row, column, { text: '', place, continues: 'left' });
        else if (row !== range.top)
          this.#put(row, column, { text, place, ...(problem === undefined ? {} : { problem }), continues: 'above' });
      }
    };
    for (const cell of content.cells) {
      takeCovered(cell);
      const range = covered.find(cell.row, cell.column);
      if (range !== undefined && (range.top !== cell.row || range.left !== cell.column)) {
        this.#covered.push(this.#placeOf(cell));
        continue;
      }
      const read = this.#read(cell, is1904);
      if (range !== undefined) masters.set(range, read);
      if (read.text !== '' || read.problem !== undefined) this.#put(cell.row, cell.column, read);
    }
    takeCovered({ row: rowsOfSheet + 1, column: 1 });
    this.#endRow();
  }

  /** Those that a row is made of: all near ones up to the last that is used, and the others that hold something. */
  columns(): readonly number[] {
    const far = [...this.#usedFar].toSorted((a, b) => a - b);
    return [...Array.from({ length: this.#lastNear }, (_, index) => index + 1), ...far];
  }

  /** `undefined` where they would hold too many cells, blank ones among them. */
  rows(columns: readonly number[]): readonly GridRow[] | undefined {
    const indexes = new Map(columns.map((column, index) => [column, index]));
    const rows: GridRow[] = [];
    let count = 0;
    for (const row of this.#rows) {
      const length = row.columns.reduce((most, column) => Math.max(most, (indexes.get(column) ?? -1) + 1), 0);
      count += length;
      if (count > cellLimit) return undefined;
      const cells = this.#spreadOut(row, columns, length);
      const first = columns[0] === 1 ? cells[0]?.place : undefined;
      rows.push({ place: first ?? this.#placeOf({ row: row.number, column: 1 }), cells });
    }
    return rows;
  }

  findings(): readonly Finding[] {
    const one = (code: 'xlsx-struck-out' | 'xlsx-covered' | 'xlsx-unseen', places: readonly Place[]) => {
      const [first] = places;
      return first === undefined ? [] : [warning(code, { cells: nameCells(places) }, first)];
    };
    const [long] = this.#tooLong;
    return [
      ...(long === undefined ? [] : [error('cell-too-long', { limit: textLimit }, long)]),
      ...this.#gate.findings,
      ...one('xlsx-struck-out', this.#struck),
      ...one('xlsx-covered', this.#covered),
      ...one('xlsx-unseen', this.#unseen),
      ...(['sign', 'hidden', 'zero'] as const).flatMap((doubt) => this.#findDoubtful(doubt)),
      ...this.#findHidden(),
    ];
  }

  #read(cell: SheetCell, is1904: boolean): GridCell {
    const place = this.#placeOf(cell);
    const { text: shown, problem, hasStruck, doubt, held } = displayCell(cell, is1904);
    if (hasStruck) this.#struck.push(place);
    if (shown.trim() !== '' && isUnseen(cell)) this.#unseen.push(place);
    if (doubt !== undefined) this.#doubtful[doubt].push(place);
    else if (this.#content.hidesZeros && isZero(cell)) this.#doubtful.zero.push(place);
    if (shown.length > textLimit) {
      this.#tooLong.push(place);
      return { text: '', place };
    }
    const text = this.#gate.admit(shown, () => place);
    const isHidden = this.#isHidden(cell.column);
    const { indent, look } = cell.style;
    // Most cells are no more than this, and there may be many: a spread takes twice the memory.
    if (!isHidden && indent === 0 && look === undefined && problem === undefined)
      return markProblem(held === undefined ? { text, place } : { text, place, held });
    const hidden = isHidden ? ({ isHidden: true } as const) : undefined;
    const more = {
      ...hidden,
      ...(indent === 0 ? undefined : { indent }),
      ...(look === undefined ? undefined : { look }),
      ...(held === undefined ? undefined : { held }),
    };
    return problem === undefined ? markProblem({ text, place, ...more }) : { text, place, problem, ...more };
  }

  /** By row, then column. */
  #put(row: number, column: number, cell: GridCell): void {
    if (row !== this.#open.number) {
      this.#endRow();
      this.#open = { number: row, columns: [], cells: [] };
    }
    this.#open.columns.push(column);
    this.#open.cells.push(cell);
    if (column <= nearColumns) this.#lastNear = Math.max(this.#lastNear, column);
    else if (cell.text !== '' || cell.problem !== undefined) this.#usedFar.add(column);
  }

  /** Most rows hold the first columns, one by one: they share the list of these. Copies have no room for more. */
  #endRow(): void {
    const { number, columns, cells } = this.#open;
    if (columns.length === 0) return;
    const last = columns.at(-1) ?? 0;
    const isWhole = last === columns.length && last <= nearColumns;
    this.#rows.push({ number, columns: isWhole ? firstColumns(last) : columns.slice(), cells: cells.slice() });
  }

  #spreadOut({ number, columns, cells }: ReadRow, all: readonly number[], length: number): readonly GridCell[] {
    if (columns === firstColumns(length)) return cells;
    const known = new Map(columns.map((column, index) => [column, cells[index]]));
    return all
      .slice(0, length)
      .map((column) => known.get(column) ?? { text: '', place: this.#placeOf({ row: number, column }) });
  }

  #findDoubtful(doubt: NumberDoubt): readonly Finding[] {
    const places = this.#doubtful[doubt];
    const [first] = places;
    if (first === undefined) return [];
    return [(doubt === 'hidden' ? warning : notice)('xlsx-number-shown', { doubt, cells: nameCells(places) }, first)];
  }

  /** Only where something stands in them. */
  #findHidden(): readonly Finding[] {
    const { hiddenRows, hiddenColumns } = this.#content;
    if (hiddenRows.size === 0 && hiddenColumns.length === 0) return [];
    const rows: number[] = [];
    const columns = new Set<number>();
    for (const row of this.#rows) {
      const written = row.columns.filter((_, index) => isWritten(row.cells[index]));
      if (written.length > 0 && hiddenRows.has(row.number)) rows.push(row.number);
      for (const column of written) columns.add(column);
    }
    const hidden = [...columns].filter((column) => this.#isHidden(column));
    if (rows.length === 0 && hidden.length === 0) return [];
    const facts = {
      rows: nameRanges(rows, String),
      columns: nameRanges(
        hidden.toSorted((a, b) => a - b),
        columnName,
      ),
    };
    return [warning('xlsx-hidden', facts, this.#at)];
  }

  #isHidden(column: number): boolean {
    return this.#content.hiddenColumns.some(({ first, last }) => first <= column && column <= last);
  }

  #placeOf(cell: { readonly row: number; readonly column: number }): Place {
    // Written out: a spread takes twice the memory, and there is one for each cell.
    return { file: this.#at.file, sheet: this.#at.sheet, cell: cellName(cell) };
  }
}

const columnLists: (readonly number[])[] = [];

/** 1, 2, 3 …; one list for each length. */
function firstColumns(length: number): readonly number[] {
  const known = columnLists[length] ?? Array.from({ length }, (_, index) => index + 1);
  columnLists[length] = known;
  return known;
}

function sortedCells(covered: Covered) {
  return [...covered.cells()].toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function isBefore(one: Pick<SheetCell, 'row' | 'column'>, other: Pick<SheetCell, 'row' | 'column'>): boolean {
  return one.row < other.row || (one.row === other.row && one.column < other.column);
}

function isWritten(cell: GridCell | undefined): boolean {
  return cell !== undefined && (cell.text.trim() !== '' || cell.problem !== undefined);
}

/** A run of a text has a colour of its own. */
function isUnseen({ value, style }: SheetCell): boolean {
  if (style.isUnseen !== true) return false;
  if (value.type !== 'text' || typeof value.text === 'string') return true;
  return value.text.some(({ look, text }) => look === undefined && text.trim() !== '');
}

function isZero({ value }: SheetCell): boolean {
  return value.type === 'number' && value.number === 0;
}
