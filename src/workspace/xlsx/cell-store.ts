/** Keeps the cells of a sheet in columns of numbers: some thirty bytes a cell, where an object takes a hundred and more. */

import type { CellStyle } from './cell-styles.ts';
import type { Run } from './rich-text.ts';
import type { SheetCell, SheetValue } from './sheet-cell.ts';

export class CellStore implements Iterable<SheetCell> {
  #length = 0;
  #rows = new Int32Array(firstSize);
  #columns = new Uint16Array(firstSize);
  #styles = new Uint32Array(firstSize);
  /** The type of the value, and whether it comes of a formula. */
  #kinds = new Uint8Array(firstSize);
  /** The number, or where the text stands. */
  #values = new Float64Array(firstSize);
  readonly #texts: (readonly Run[])[] = [];
  readonly #textIndexes = new Map<readonly Run[], number>();
  readonly #known: CellStyle[] = [];
  readonly #styleIndexes = new Map<CellStyle, number>();

  get length(): number {
    return this.#length;
  }

  add({ row, column, style, isFormula, value }: SheetCell): void {
    if (this.#length === this.#rows.length) this.#grow();
    const at = this.#length;
    this.#length += 1;
    this.#rows[at] = row;
    this.#columns[at] = column;
    this.#styles[at] = indexOf(style, this.#known, this.#styleIndexes);
    this.#kinds[at] = types.indexOf(value.type) * 2 + (isFormula ? 1 : 0);
    this.#values[at] = this.#numberOf(value);
  }

  at(index: number): SheetCell | undefined {
    const kind = this.#kinds[index];
    const style = this.#known[this.#styles[index] ?? 0];
    if (index >= this.#length || kind === undefined || style === undefined) return undefined;
    const value = this.#valueOf(types[kind >> 1] ?? 'not-computed', this.#values[index] ?? 0);
    return {
      row: this.#rows[index] ?? 0,
      column: this.#columns[index] ?? 0,
      style,
      isFormula: (kind & 1) === 1,
      value,
    };
  }

  *[Symbol.iterator](): Generator<SheetCell> {
    for (let index = 0; index < this.#length; index += 1) {
      const cell = this.at(index);
      if (cell !== undefined) yield cell;
    }
  }

  #numberOf(value: SheetValue): number {
    switch (value.type) {
      case 'number':
        return value.number;
      case 'date':
        return value.serial;
      case 'boolean':
        return value.isTrue ? 1 : 0;
      case 'text':
        return indexOf(value.runs, this.#texts, this.#textIndexes);
      case 'error':
        return this.#texts.push([{ text: value.text }]) - 1;
      case 'not-computed':
        return 0;
    }
  }

  #valueOf(type: SheetValue['type'], number: number): SheetValue {
    const runs = this.#texts[number] ?? [];
    switch (type) {
      case 'number':
        return { type, number };
      case 'date':
        return { type, serial: number };
      case 'boolean':
        return { type, isTrue: number === 1 };
      case 'text':
        return { type, runs };
      case 'error':
        return { type, text: runs[0]?.text ?? '' };
      case 'not-computed':
        return { type };
    }
  }

  #grow(): void {
    const size = this.#length * 2;
    const grow = <T extends { set(from: T): void }>(larger: T, from: T): T => {
      larger.set(from);
      return larger;
    };
    this.#rows = grow(new Int32Array(size), this.#rows);
    this.#columns = grow(new Uint16Array(size), this.#columns);
    this.#styles = grow(new Uint32Array(size), this.#styles);
    this.#kinds = grow(new Uint8Array(size), this.#kinds);
    this.#values = grow(new Float64Array(size), this.#values);
  }
}

const firstSize = 1024;

const types: readonly SheetValue['type'][] = ['number', 'text', 'boolean', 'date', 'error', 'not-computed'];

function indexOf<T>(value: T, known: T[], indexes: Map<T, number>): number {
  const index = indexes.get(value);
  if (index !== undefined) return index;
  known.push(value);
  indexes.set(value, known.length - 1);
  return known.length - 1;
}
