/** Gathers the formulas of a sheet while it is read, those that cells share too. */

import { ownText } from '../package/own-text.ts';
import type { Origin, SheetFormula } from './evaluate-formula.ts';
import { NumberList } from './number-list.ts';
import { TextStore } from './text-store.ts';

/** Formulas in the order in which they were met. */
export interface SheetFormulas extends Iterable<SheetFormula> {
  readonly length: number;
}

export class FormulaReader {
  readonly read = new FormulaList();
  readonly #shared = new Map<string, { readonly text: string; readonly writtenFor: Origin }>();
  #open: { readonly at: Origin; readonly type: string; readonly shared: string } | undefined;
  #text = '';

  open(at: Origin, { t = 'normal', si = '' }: Readonly<Record<string, string>>): void {
    this.#open = { at, type: t, shared: si };
    this.#text = '';
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): void {
    if (this.#open === undefined) return;
    const { at, type, shared } = this.#open;
    const own = { text: this.#text, writtenFor: at };
    const isShared = type === 'shared';
    if (isShared && own.text !== '') this.#shared.set(ownText(shared), { ...own, text: ownText(own.text) });
    const formula = isShared && own.text === '' ? this.#shared.get(shared) : own;
    // Of an array or a data table the text is no formula of the cell alone.
    const isPlain = isShared || type === 'normal';
    const { text, writtenFor } = isPlain && formula !== undefined ? formula : { text: '', writtenFor: at };
    this.read.add({ text, writtenFor, at });
  }
}

/** In numbers and bytes, like the cells: a sheet may have as many formulas. */
class FormulaList implements SheetFormulas {
  readonly #numbers = new NumberList();
  readonly #texts = new TextStore();

  get length(): number {
    return this.#numbers.length / numbersEach;
  }

  add({ text, writtenFor, at }: SheetFormula): void {
    for (const number of [at.row, at.column, writtenFor.row, writtenFor.column, this.#texts.add(text)])
      this.#numbers.push(number);
  }

  *[Symbol.iterator](): Generator<SheetFormula> {
    for (let index = 0; index < this.#numbers.length; index += numbersEach) {
      const number = (of: number) => this.#numbers.at(index + of) ?? 0;
      const at = { row: number(0), column: number(1) };
      yield { text: String(this.#texts.at(number(4))), writtenFor: { row: number(2), column: number(3) }, at };
    }
  }
}

const numbersEach = 5;
