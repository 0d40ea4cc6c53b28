/** Keeps the cells of a sheet in columns of numbers: some twenty bytes a cell, where an object takes a hundred and more. */

import type { CellStyle } from './cell-styles.ts';
import type { SheetCell, SheetValue } from './sheet-cell.ts';
import { TextStore } from './text-store.ts';

/** Cells by row, then column. */
export interface SheetCells extends Iterable<SheetCell> {
  readonly length: number;
  find(row: number, column: number): SheetCell | undefined;
}

/** A text that stands among those that cells share. */
export interface SharedText {
  readonly type: 'shared';
  readonly place: number;
}

export type StoredCell = Omit<SheetCell, 'value'> & { readonly value: SheetValue | SharedText };

export class CellStore implements SheetCells {
  readonly #shared: TextStore;
  readonly #texts = new TextStore();
  #length = 0;
  #isSorted = true;
  /** Of one size, so that a sheet that grows is not copied. */
  readonly #blocks: Block[] = [];
  readonly #known: CellStyle[] = [];
  readonly #styleIndexes = new Map<CellStyle, number>();

  /** `shared` are the texts that `SharedText` means. */
  constructor(shared = new TextStore()) {
    this.#shared = shared;
  }

  get length(): number {
    return this.#length;
  }

  /** Whether each cell stands behind the one before it. */
  get isSorted(): boolean {
    return this.#isSorted;
  }

  add({ row, column, style, isFormula, value }: StoredCell): void {
    const index = this.#length % blockSize;
    if (this.#isSorted && this.#length > 0 && this.#compare(this.#length - 1, row, column) >= 0) this.#isSorted = false;
    if (index === 0) this.#blocks.push(new Block());
    this.#length += 1;
    const block = this.#blocks.at(-1);
    if (block === undefined) return;
    block.rows[index] = row;
    block.columns[index] = column;
    block.styles[index] = this.#indexOf(style);
    block.kinds[index] = types.indexOf(value.type) * 2 + (isFormula ? 1 : 0);
    block.values[index] = this.#numberOf(value);
  }

  at(index: number): SheetCell | undefined {
    const block = this.#blocks[Math.floor(index / blockSize)];
    const place = index % blockSize;
    const style = this.#known[block?.styles[place] ?? 0];
    if (block === undefined || index >= this.#length || style === undefined) return undefined;
    const kind = block.kinds[place] ?? 0;
    return {
      row: block.rows[place] ?? 0,
      column: block.columns[place] ?? 0,
      style,
      isFormula: (kind & 1) === 1,
      value: this.#valueOf(types[kind >> 1] ?? 'not-computed', block.values[place] ?? 0),
    };
  }

  /** Of cells that are sorted. */
  find(row: number, column: number): SheetCell | undefined {
    let [first, last] = [0, this.#length - 1];
    while (first <= last) {
      const middle = (first + last) >> 1;
      const order = this.#compare(middle, row, column);
      if (order === 0) return this.at(middle);
      if (order < 0) first = middle + 1;
      else last = middle - 1;
    }
    return undefined;
  }

  *[Symbol.iterator](): Generator<SheetCell> {
    for (let index = 0; index < this.#length; index += 1) {
      const cell = this.at(index);
      if (cell !== undefined) yield cell;
    }
  }

  #numberOf(value: StoredCell['value']): number {
    switch (value.type) {
      case 'number':
        return value.number;
      case 'date':
        return value.serial;
      case 'boolean':
        return value.isTrue ? 1 : 0;
      case 'text':
      case 'error':
        return this.#texts.add(value.text);
      case 'shared':
        return value.place;
      case 'not-computed':
        return 0;
    }
  }

  #valueOf(type: StoredCell['value']['type'], number: number): SheetValue {
    switch (type) {
      case 'number':
        return { type, number };
      case 'date':
        return { type, serial: number };
      case 'boolean':
        return { type, isTrue: number === 1 };
      case 'text':
        return { type, text: this.#texts.at(number) };
      case 'shared':
        return { type: 'text', text: this.#shared.at(number) };
      case 'error':
        return { type, text: String(this.#texts.at(number)) };
      case 'not-computed':
        return { type };
    }
  }

  #compare(index: number, row: number, column: number): number {
    const block = this.#blocks[Math.floor(index / blockSize)];
    const place = index % blockSize;
    return (block?.rows[place] ?? 0) - row || (block?.columns[place] ?? 0) - column;
  }

  #indexOf(style: CellStyle): number {
    const index = this.#styleIndexes.get(style);
    if (index !== undefined) return index;
    this.#styleIndexes.set(style, this.#known.length);
    return this.#known.push(style) - 1;
  }
}

/** The cells in their order, and those at whose place another one stands. */
export function sortCells(cells: CellStore): { readonly cells: CellStore; readonly doubled: readonly SheetCell[] } {
  if (cells.isSorted) return { cells, doubled: [] };
  const ordered = [...cells].toSorted((a, b) => a.row - b.row || a.column - b.column);
  const sorted = new CellStore();
  for (const cell of ordered) sorted.add(cell);
  const doubled = ordered.filter(
    ({ row, column }, index) => ordered[index - 1]?.row === row && ordered[index - 1]?.column === column,
  );
  return { cells: sorted, doubled };
}

const blockSize = 4096;

class Block {
  readonly rows = new Int32Array(blockSize);
  readonly columns = new Uint16Array(blockSize);
  readonly styles = new Uint32Array(blockSize);
  /** The type of the value, and whether it comes of a formula. */
  readonly kinds = new Uint8Array(blockSize);
  /** The number, or where the text stands. */
  readonly values = new Float64Array(blockSize);
}

const types: readonly (SheetValue['type'] | 'shared')[] = [
  'number',
  'text',
  'boolean',
  'date',
  'error',
  'not-computed',
  'shared',
];
