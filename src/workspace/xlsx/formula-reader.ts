/** Gathers the formulas of a sheet while it is read, those that cells share too. */

import { ownText } from '../package/own-text.ts';
import type { Origin, SheetFormula } from './evaluate-formula.ts';

export class FormulaReader {
  readonly read: SheetFormula[] = [];
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
    const own = { text: ownText(this.#text), writtenFor: at };
    const isShared = type === 'shared';
    if (isShared && own.text !== '') this.#shared.set(shared, own);
    const formula = isShared && own.text === '' ? this.#shared.get(shared) : own;
    // Of an array or a data table the text is no formula of the cell alone.
    const isPlain = isShared || type === 'normal';
    const { text, writtenFor } = isPlain && formula !== undefined ? formula : { text: '', writtenFor: at };
    this.read.push({ text, writtenFor, at });
  }
}
