/** Reads the part of one sheet: every cell that is not blank, merges, and what is hidden. Sparse, whatever the sheet's size. */

import { cellName, columnNumber, columnsOfSheet, parseCellName, rowsOfSheet } from '../../table/cell-address.ts';
import { isTrue, readXml } from '../package/read-xml.ts';
import { CellStore, type SharedText, type SheetCells, sortCells } from './cell-store.ts';
import { type CellStyle, plainStyle } from './cell-styles.ts';
import { ElementCounter } from './count-elements.ts';
import { FormulaReader, type SheetFormulas } from './formula-reader.ts';
import { type CellText, RunReader } from './rich-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { SheetValue } from './sheet-cell.ts';

export interface SheetContent {
  readonly cells: SheetCells;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  readonly damages: readonly Damage[];
  /** Formulas as they are kept; none of a format that keeps them otherwise. */
  readonly formulas: SheetFormulas;
  /** Its writer left the formulas to whoever opens it. */
  readonly isUncomputed: boolean;
  /** The sheet shows nothing where a number is zero. */
  readonly hidesZeros: boolean;
  /** Reading stopped at the limit of cells. */
  readonly isCut: boolean;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Damage {
  readonly problem: 'cells-lost' | 'cell-doubled' | 'address' | 'string-missing' | 'type' | 'number';
  /** e.g. `D14`; the sheet itself without one. */
  readonly cell?: string;
}

/** What cells refer to. */
export interface SharedParts {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  /** Its writer left the formulas to whoever opens it (`fullCalcOnLoad`); a 0 stands for results that it does not know. */
  readonly isUncomputed: boolean;
  /** Formulas count with what is shown (`fullPrecision`), so that nobody else can tell their results. */
  readonly isRounded: boolean;
}

/** Throws `XmlDamage`. Every cell of the part is counted by other means, so that none is lost without a word. */
export function readSheetContent(source: Iterable<Uint8Array>, parts: SharedParts, cellsLimit: number): SheetContent {
  const reader = new SheetReader(parts, cellsLimit);
  const counter = new ElementCounter(['c', 'row']);
  try {
    readXml(counted(source, counter), reader);
  } catch (cause) {
    if (!(cause instanceof LimitReached)) throw cause;
    return { ...reader.content(), isCut: true };
  }
  const content = reader.content();
  const [cells, rows] = counter.counts;
  if (cells === reader.met && rows === reader.metRows) return content;
  return { ...content, damages: [...content.damages, { problem: 'cells-lost' }] };
}

function* counted(source: Iterable<Uint8Array>, counter: ElementCounter): Generator<Uint8Array> {
  for (const piece of source) {
    counter.take(piece);
    yield piece;
  }
}

class LimitReached extends Error {}

class SheetReader {
  /** Cells and rows, blank ones too. */
  met = 0;
  metRows = 0;
  readonly #parts: SharedParts;
  readonly #limit: number;
  readonly #path: string[] = [];
  readonly #cells: CellStore;
  readonly #merges: Range[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: { first: number; last: number }[] = [];
  readonly #damages: Damage[] = [];
  readonly #runs = new RunReader();
  #hidesZeros = false;
  #row = 0;
  #column = 0;
  #attributes: Readonly<Record<string, string>> = {};
  readonly #formulas = new FormulaReader();
  #isFormula = false;
  #value: string | undefined;

  constructor(parts: SharedParts, limit: number) {
    this.#parts = parts;
    this.#cells = new CellStore(parts.strings.texts);
    this.#limit = limit;
  }

  content(): SheetContent {
    // Every program writes them in order; what does not is sorted at the cost of its memory.
    const { cells, doubled } = sortCells(this.#cells);
    const damages = doubled.map((cell): Damage => ({ problem: 'cell-doubled', cell: cellName(cell) }));
    return {
      cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      damages: [...this.#damages, ...damages],
      formulas: this.#parts.isRounded ? [] : this.#formulas.read,
      isUncomputed: this.#parts.isUncomputed,
      hidesZeros: this.#hidesZeros,
      isCut: false,
    };
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    const depth = this.#path.length;
    const parent = this.#path[depth - 2];
    if (depth > 5 && this.#path[4] === 'is' && this.#isInCell()) {
      this.#runs.open(name, !['0', 'false', 'off'].includes(attributes.val ?? ''), attributes.val);
    } else if (depth === 3 && parent === 'sheetData' && name === 'row') this.#openRow(attributes);
    else if (depth === 4 && parent === 'row' && this.#path[1] === 'sheetData' && name === 'c')
      this.#openCell(attributes);
    else if (depth === 5 && this.#isInCell() && name === 'f') this.#openFormula(attributes);
    else if (depth === 5 && this.#isInCell() && name === 'v') this.#value ??= '';
    else if (depth === 3 && parent === 'mergeCells' && name === 'mergeCell') this.#addMerge(attributes.ref ?? '');
    else if (depth === 3 && parent === 'cols' && name === 'col') this.#addColumn(attributes);
    else if (depth === 3 && name === 'sheetView' && parent === 'sheetViews')
      this.#hidesZeros = ['0', 'false'].includes(attributes.showZeros ?? '');
  }

  text(text: string): void {
    const depth = this.#path.length;
    if (!this.#isInCell()) return;
    if (depth === 5 && this.#path[4] === 'v') this.#value = (this.#value ?? '') + text;
    else if (depth === 5 && this.#path[4] === 'f') this.#formulas.text(text);
    else if (depth > 5 && this.#path[4] === 'is') this.#runs.text(text);
  }

  close(name: string): void {
    const depth = this.#path.length;
    if (depth > 5 && this.#path[4] === 'is' && this.#isInCell()) this.#runs.close();
    if (depth === 5 && name === 'f' && this.#isInCell()) this.#formulas.close();
    if (depth === 4 && name === 'c' && this.#isInCell()) this.#closeCell();
    this.#path.pop();
  }

  #isInCell(): boolean {
    return this.#path[3] === 'c' && this.#path[2] === 'row' && this.#path[1] === 'sheetData';
  }

  #openRow({ r, hidden, ht }: Readonly<Record<string, string>>): void {
    this.metRows += 1;
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    this.#column = 0;
    if (!(Number.isInteger(this.#row) && this.#row >= 1 && this.#row <= rowsOfSheet)) {
      this.#damages.push({ problem: 'address' });
      this.#row = 0;
    }
    if (isTrue(hidden) || (ht !== undefined && Number(ht) === 0)) this.#hiddenRows.add(this.#row);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.met += 1;
    this.#attributes = attributes;
    this.#isFormula = false;
    this.#value = undefined;
    const address = parseCellName(attributes.r ?? '');
    this.#column = address?.column ?? this.#column + 1;
    const isElsewhere = address !== undefined && address.row !== this.#row;
    const isUnreadable = address === undefined && attributes.r !== undefined;
    if (isElsewhere || isUnreadable || this.#column > columnsOfSheet) {
      this.#damages.push({ problem: 'address', cell: (attributes.r ?? '').slice(0, 12) });
    }
  }

  #openFormula(attributes: Readonly<Record<string, string>>): void {
    this.#isFormula = true;
    this.#formulas.open({ row: this.#row, column: this.#column }, attributes);
  }

  #closeCell(): void {
    const value = this.#readValue(this.#runs.take());
    if (value === undefined) return;
    if (this.#cells.length >= this.#limit) throw new LimitReached();
    this.#cells.add({
      row: this.#row,
      column: this.#column,
      style: this.#parts.styles[Number(this.#attributes.s ?? 0)] ?? plainStyle,
      isFormula: this.#isFormula,
      value,
    });
  }

  #readValue(inline: CellText): SheetValue | SharedText | undefined {
    const type = this.#attributes.t ?? 'n';
    const value = this.#value ?? '';
    if (type === 'inlineStr') return inline === '' ? undefined : { type: 'text', text: inline };
    // Excel writes an empty element for a formula that gives an empty text; some programs write none for what is not computed.
    if (type === 'str' && !(this.#isFormula && this.#value === undefined))
      return value === '' ? undefined : { type: 'text', text: value };
    const trimmed = value.trim();
    if (trimmed === '') return this.#isFormula ? { type: 'not-computed' } : undefined;
    switch (type) {
      case 's':
        return this.#readShared(trimmed);
      case 'b':
        return { type: 'boolean', isTrue: isTrue(trimmed) };
      case 'e':
        return { type: 'error', text: trimmed };
      case 'd':
        return this.#readDate(trimmed);
      case 'n':
        return this.#readNumber(trimmed);
      default:
        return this.#damaged('type');
    }
  }

  #readShared(index: string): SharedText | undefined {
    const { strings } = this.#parts;
    const place = /^\d{1,9}$/.test(index) ? strings.placeOf(Number(index)) : undefined;
    if (place === undefined) return this.#damaged('string-missing');
    return strings.texts.isEmpty(place) ? undefined : { type: 'shared', place };
  }

  #readNumber(text: string): SheetValue | undefined {
    const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(number)) return this.#damaged('number');
    const isStandIn = number === 0 && this.#isFormula && this.#parts.isUncomputed;
    return isStandIn ? { type: 'not-computed' } : { type: 'number', number };
  }

  /** ISO 8601, as some programs keep dates: days since 1899-12-30. */
  #readDate(text: string): SheetValue | undefined {
    const time = /^\d{4}-\d\d-\d\d(?:T[\d:.]{1,20}Z?)?$/.test(text)
      ? Date.parse(text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text)
      : Number.NaN;
    return Number.isNaN(time) ? this.#damaged('number') : { type: 'date', serial: time / 86_400_000 + 25_569 };
  }

  #damaged(problem: Damage['problem']): undefined {
    this.#damages.push({ problem, cell: cellName({ row: this.#row, column: this.#column }) });
    return undefined;
  }

  #addMerge(ref: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
    if (match === null) return;
    const [, left = '', top, right = '', bottom] = match;
    const columns = [columnNumber(left), columnNumber(right)];
    const rows = [Number(top), Number(bottom)];
    this.#merges.push({
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    });
  }

  #addColumn({ min, max, hidden, width }: Readonly<Record<string, string>>): void {
    const [first, last] = [Number(min), Number(max)];
    if (!isTrue(hidden) && !(width !== undefined && Number(width) === 0)) return;
    if (first >= 1 && last >= first) this.#hiddenColumns.push({ first, last: Math.min(last, columnsOfSheet) });
  }
}
