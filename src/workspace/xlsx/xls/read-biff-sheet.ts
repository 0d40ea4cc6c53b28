/** The cells of a sheet of a BIFF8 workbook, with their saved results; no formula is computed. */

import { cellName, columnsOfSheet } from '../../../table/cell-address.ts';
import { CellStore, sortCells } from '../cell-store.ts';
import { plainStyle } from '../cell-styles.ts';
import type { CellText } from '../rich-text.ts';
import type { SheetCell, SheetValue } from '../sheet-cell.ts';
import type { Damage, Range, SheetContent } from '../sheet-content.ts';
import type { CellComment } from '../workbook.ts';
import { type BiffGlobals, textValue } from './read-globals.ts';
import { type BiffRecord, readRecords, recordTypes } from './records.ts';
import { TextReader } from './text-reader.ts';

export interface BiffSheet {
  readonly content: SheetContent;
  /** What stands in text boxes and shapes over its cells. */
  readonly drawnTexts: readonly string[];
  readonly comments: readonly CellComment[];
}

/** Throws `BiffDamage`. */
export function readBiffSheet(
  stream: Uint8Array,
  start: number,
  globals: Pick<BiffGlobals, 'strings' | 'styles'>,
  cellsLimit: number,
): BiffSheet {
  const reader = new BiffSheetReader(globals);
  for (const record of readRecords(stream, start)) {
    reader.take(record);
    if (reader.length > cellsLimit) return reader.sheet(true);
  }
  return reader.sheet(false);
}

const noLook = () => undefined;
/** The kind of an object that is a comment's box. */
const commentKind = 0x19;
const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

class BiffSheetReader {
  readonly #globals: Pick<BiffGlobals, 'strings' | 'styles'>;
  readonly #cells = new CellStore();
  readonly #merges: Range[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns: { first: number; last: number }[] = [];
  readonly #damages: Damage[] = [];
  readonly #drawn: string[] = [];
  /** Texts of the boxes of comments, by the numbers of the boxes. */
  readonly #boxes = new Map<number, string>();
  readonly #comments: CellComment[] = [];
  #hidesZeros = false;
  #objectKind = 0;
  #objectNumber = 0;
  /** A formula whose text follows in a record of its own. */
  #waiting: Pick<SheetCell, 'row' | 'column' | 'style'> | undefined;

  constructor(globals: Pick<BiffGlobals, 'strings' | 'styles'>) {
    this.#globals = globals;
  }

  get length(): number {
    return this.#cells.length;
  }

  sheet(isCut: boolean): BiffSheet {
    this.#endWaiting();
    const { cells, doubled } = sortCells(this.#cells);
    const content: SheetContent = {
      cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      damages: [
        ...this.#damages,
        ...doubled.map((cell): Damage => ({ problem: 'cell-doubled', cell: cellName(cell) })),
      ],
      formulas: [],
      isUncomputed: false,
      hidesZeros: this.#hidesZeros,
      isCut,
    };
    return { content, drawnTexts: this.#drawn, comments: this.#comments };
  }

  take({ type, data, parts }: BiffRecord): void {
    if (isOfCell.has(type)) this.#endWaiting();
    const { byteLength } = data;
    if (type === recordTypes.number && byteLength >= 14) this.#add(data, numberOf(data.getFloat64(6, true)));
    else if (type === recordTypes.shortNumber && byteLength >= 10) this.#add(data, numberOf(readShort(data, 6)));
    else if (type === recordTypes.numbers) this.#takeNumbers(data);
    else if (type === recordTypes.sharedText && byteLength >= 10) this.#add(data, this.#sharedText(data));
    else if (type === recordTypes.label && byteLength >= 9)
      this.#add(data, textOrNothing(textValue(new TextReader(parts, 6).readText(2, noLook))));
    else if (type === recordTypes.truthOrError && byteLength >= 8)
      this.#add(data, truthOrError(data.getUint8(6), data.getUint8(7) === 1));
    else if (type === recordTypes.formula && byteLength >= 14) this.#takeFormula(data);
    else if (type === recordTypes.formulaText) this.#takeFormulaText(parts);
    else if (type === recordTypes.row && byteLength >= 16) this.#takeRow(data);
    else if (type === recordTypes.columns && byteLength >= 10) this.#takeColumns(data);
    else if (type === recordTypes.merges) this.#takeMerges(data);
    else if (type === recordTypes.window && byteLength >= 2) this.#hidesZeros = (data.getUint16(0, true) & 0x10) === 0;
    else if (type === recordTypes.object && byteLength >= 8) {
      this.#objectKind = data.getUint16(4, true);
      this.#objectNumber = data.getUint16(6, true);
    } else if (type === recordTypes.comment && byteLength >= 8) this.#takeComment(data);
    else if (type === recordTypes.drawnText) this.#takeDrawn(data, parts);
  }

  #add(
    data: DataView,
    value: SheetValue | undefined,
    column = data.getUint16(2, true),
    style = data.getUint16(4, true),
  ) {
    const at = { row: data.getUint16(0, true) + 1, column: column + 1 };
    if (value === undefined) return;
    if (at.column > columnsOfSheet) {
      this.#damages.push({ problem: 'address', cell: '' });
      return;
    }
    this.#cells.add({ ...at, style: this.#globals.styles[style] ?? plainStyle, isFormula: false, value });
  }

  /** Several numbers of one row: style and number by turns. */
  #takeNumbers(data: DataView): void {
    const first = data.byteLength < 6 ? 0 : data.getUint16(2, true);
    for (let at = 4, column = first; at + 8 <= data.byteLength; at += 6, column += 1) {
      this.#add(data, numberOf(readShort(data, at + 2)), column, data.getUint16(at, true));
    }
  }

  #sharedText(data: DataView): SheetValue | undefined {
    const text = this.#globals.strings[data.getUint32(6, true)];
    if (text !== undefined) return textOrNothing(text);
    const cell = cellName({ row: data.getUint16(0, true) + 1, column: data.getUint16(2, true) + 1 });
    this.#damages.push({ problem: 'string-missing', cell });
    return undefined;
  }

  #takeFormula(data: DataView): void {
    const at = {
      row: data.getUint16(0, true) + 1,
      column: data.getUint16(2, true) + 1,
      style: this.#globals.styles[data.getUint16(4, true)] ?? plainStyle,
    };
    const value = savedResult(data);
    if (value === 'text') this.#waiting = at;
    else if (value !== undefined) this.#addFormula(at, value);
  }

  #takeFormulaText(parts: readonly DataView[]): void {
    const at = this.#waiting;
    this.#waiting = undefined;
    if (at === undefined) return;
    const value = textOrNothing(textValue(new TextReader(parts).readText(2, noLook)));
    if (value !== undefined) this.#addFormula(at, value);
  }

  /** The text that should have followed did not. */
  #endWaiting(): void {
    const at = this.#waiting;
    this.#waiting = undefined;
    if (at !== undefined) this.#addFormula(at, { type: 'not-computed' });
  }

  #addFormula(at: Pick<SheetCell, 'row' | 'column' | 'style'>, value: SheetValue): void {
    this.#cells.add({ ...at, isFormula: true, value });
  }

  #takeRow(data: DataView): void {
    const isFlat = (data.getUint16(6, true) & 0x7fff) === 0;
    if (isFlat || (data.getUint16(12, true) & 0x20) !== 0) this.#hiddenRows.add(data.getUint16(0, true) + 1);
  }

  #takeColumns(data: DataView): void {
    const [first, last] = [data.getUint16(0, true) + 1, data.getUint16(2, true) + 1];
    const isHidden = (data.getUint16(8, true) & 1) !== 0 || data.getUint16(4, true) === 0;
    if (isHidden && last >= first) this.#hiddenColumns.push({ first, last: Math.min(last, columnsOfSheet) });
  }

  #takeMerges(data: DataView): void {
    for (let at = 2; at + 8 <= data.byteLength; at += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((by) => data.getUint16(at + by, true) + 1);
      if (bottom >= top && right >= left) this.#merges.push({ top, left, bottom, right });
    }
  }

  /** The boxes of comments come before what says at which cells they are. */
  #takeComment(data: DataView): void {
    const text = this.#boxes.get(data.getUint16(6, true));
    const [row, column] = [data.getUint16(0, true) + 1, data.getUint16(2, true) + 1];
    if (text !== undefined) this.#comments.push({ cell: cellName({ row, column }), text: text.trim() });
  }

  /** Its characters follow in the next part; a comment's text is none of the sheet. */
  #takeDrawn(data: DataView, parts: readonly DataView[]): void {
    const [, text] = parts;
    const length = data.byteLength < 12 ? 0 : data.getUint16(10, true);
    if (text === undefined || length === 0 || text.byteLength < 1) return;
    const isWide = (text.getUint8(0) & 1) !== 0;
    const bytes = new Uint8Array(text.buffer, text.byteOffset + 1, text.byteLength - 1);
    const cut = bytes.subarray(0, isWide ? length * 2 : length);
    const drawn = isWide ? new TextDecoder('utf-16le').decode(cut) : Buffer.from(cut).toString('latin1');
    if (drawn.trim() === '') return;
    if (this.#objectKind === commentKind) this.#boxes.set(this.#objectNumber, drawn);
    else this.#drawn.push(drawn);
  }
}

const isOfCell: ReadonlySet<number> = new Set([
  recordTypes.number,
  recordTypes.shortNumber,
  recordTypes.numbers,
  recordTypes.sharedText,
  recordTypes.label,
  recordTypes.truthOrError,
  recordTypes.formula,
]);

function textOrNothing(text: CellText): SheetValue | undefined {
  return text === '' ? undefined : { type: 'text', text };
}

function numberOf(number: number): SheetValue {
  return Number.isFinite(number) ? { type: 'number', number } : { type: 'error', text: '#NUM!' };
}

/** 30 bits of a number or of a whole one, which may count in hundredths. */
function readShort(data: DataView, at: number): number {
  const bits = data.getInt32(at, true);
  const number = (bits & 2) !== 0 ? bits >> 2 : highHalf(bits & ~3);
  return (bits & 1) !== 0 ? number / 100 : number;
}

function highHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, bits, true);
  return view.getFloat64(0, true);
}

function truthOrError(value: number, isError: boolean): SheetValue {
  return isError ? { type: 'error', text: errorTexts[value] ?? '#N/A' } : { type: 'boolean', isTrue: value !== 0 };
}

/** Eight bytes: a number, or where their last two say so, a text that follows, a truth, an error, or an empty text. */
function savedResult(data: DataView): SheetValue | 'text' | undefined {
  if (data.getUint16(12, true) !== 0xffff) return numberOf(data.getFloat64(6, true));
  const kind = data.getUint8(6);
  if (kind === 0) return 'text';
  if (kind === 1 || kind === 2) return truthOrError(data.getUint8(8), kind === 2);
  return undefined;
}
