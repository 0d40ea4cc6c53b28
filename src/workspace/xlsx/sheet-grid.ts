/** The cells of a sheet as rows of texts, as displayed, with what a reader of the sheet would not expect. */

import { error, type Finding, type Found, notice, type Place, warning } from '../../finding/finding.ts';
import { fail } from '../../finding/found.ts';
import { cellName, columnName } from '../../table/cell-address.ts';
import { markProblem } from '../../table/error-value.ts';
import { nameCells, nameRanges } from '../../table/name-cells.ts';
import type { GridCell, GridRow } from '../../table/table.ts';
import { cellLimit, columnsLimit, textLimit } from '../table-limits.ts';
import { TextGate } from '../text-gate.ts';
import { displayCell } from './display-cell.ts';
import { findCovered } from './find-covered.ts';
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
  if (content.isCut) return fail(...damages, tooLarge(at, 'cells'));
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

class GridReader {
  readonly #at: SheetPlace;
  readonly #content: SheetContent;
  readonly #gate: TextGate;
  readonly #rows = new Map<number, Map<number, GridCell>>();
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
    for (const cell of content.cells) {
      const range = covered.find(cell.row, cell.column);
      if (range !== undefined && (range.top !== cell.row || range.left !== cell.column)) {
        this.#covered.push(this.#placeOf(cell));
        continue;
      }
      const read = this.#read(cell, is1904);
      if (range !== undefined) masters.set(range, read);
      if (read.text !== '' || read.problem !== undefined) this.#put(cell.row, cell.column, read);
    }
    for (const { row, column, range } of covered.cells()) {
      const place = this.#placeOf({ row, column });
      if (column !== range.left) this.#put(row, column, { text: '', place, continues: 'left' });
      else if (row !== range.top) {
        const { text, problem } = masters.get(range) ?? { text: '', problem: undefined };
        this.#put(row, column, { text, place, ...(problem === undefined ? {} : { problem }), continues: 'above' });
      }
    }
  }

  /** Those that a row is made of: all near ones up to the last that is used, and the others that hold something. */
  columns(): readonly number[] {
    const used = new Set<number>();
    for (const cells of this.#rows.values()) {
      for (const [column, { text, problem }] of cells) {
        if (column <= nearColumns || text !== '' || problem !== undefined) used.add(column);
      }
    }
    const far = [...used].filter((column) => column > nearColumns).toSorted((a, b) => a - b);
    const near = [...used].reduce((last, column) => (column <= nearColumns ? Math.max(last, column) : last), 0);
    return [...Array.from({ length: near }, (_, index) => index + 1), ...far];
  }

  /** `undefined` where they would hold too many cells, blank ones among them. */
  rows(columns: readonly number[]): readonly GridRow[] | undefined {
    const rows: GridRow[] = [];
    const indexes = new Map(columns.map((column, index) => [column, index]));
    let count = 0;
    for (const row of [...this.#rows.keys()].toSorted((a, b) => a - b)) {
      const cells = this.#rows.get(row) ?? new Map<number, GridCell>();
      const last = [...cells.keys()].reduce((most, column) => Math.max(most, indexes.get(column) ?? -1), -1);
      const length = last + 1;
      count += length;
      if (count > cellLimit) return undefined;
      rows.push({
        place: this.#placeOf({ row, column: 1 }),
        cells: columns
          .slice(0, length)
          .map((column) => cells.get(column) ?? { text: '', place: this.#placeOf({ row, column }) }),
      });
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
    const hidden = this.#isHidden(cell.column) ? ({ isHidden: true } as const) : undefined;
    const { indent, look } = cell.style;
    const more = {
      ...hidden,
      ...(indent === 0 ? undefined : { indent }),
      ...(look === undefined ? undefined : { look }),
      ...(held === undefined ? undefined : { held }),
    };
    return problem === undefined ? markProblem({ text, place, ...more }) : { text, place, problem, ...more };
  }

  #put(row: number, column: number, cell: GridCell): void {
    const cells = this.#rows.get(row);
    if (cells === undefined) this.#rows.set(row, new Map([[column, cell]]));
    else cells.set(column, cell);
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
    for (const [row, cells] of this.#rows) {
      const written = [...cells].filter(([, { text, problem }]) => text.trim() !== '' || problem !== undefined);
      if (written.length > 0 && hiddenRows.has(row)) rows.push(row);
      for (const [column] of written) columns.add(column);
    }
    const hidden = [...columns].filter((column) => this.#isHidden(column));
    if (rows.length === 0 && hidden.length === 0) return [];
    const facts = {
      rows: nameRanges(
        rows.toSorted((a, b) => a - b),
        String,
      ),
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

/** A run of a text has a colour of its own. */
function isUnseen({ value, style }: SheetCell): boolean {
  if (style.isUnseen !== true) return false;
  return value.type !== 'text' || value.runs.some(({ look, text }) => look === undefined && text.trim() !== '');
}

function isZero({ value }: SheetCell): boolean {
  return value.type === 'number' && value.number === 0;
}
