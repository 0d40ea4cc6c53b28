/** Keeps the texts of cells as bytes beside the heap: what is not looked at by every collection of garbage makes none grow. */

import { ownText } from '../package/own-text.ts';
import type { CellText } from './rich-text.ts';

export class TextStore {
  readonly #chunks: Buffer[] = [];
  /** Where the next text goes, in all chunks together. */
  #end = 0;
  /** What is no plain text, or no short one. */
  readonly #kept: CellText[] = [];
  readonly #recent = new Map<string, number>();
  readonly #shown = new Map<number, string>();

  /** Gives a number by which the text is found again; below zero where it is not among the bytes. */
  add(text: CellText): number {
    if (typeof text !== 'string') return -this.#kept.push(text);
    if (text.length > longestPacked) return -this.#kept.push(ownText(text));
    const known = this.#recent.get(text);
    if (known !== undefined) return known;
    const size = lengthBytes + 2 * text.length;
    if (this.#end % chunkSize === 0 || (this.#end % chunkSize) + size > chunkSize) {
      this.#end = this.#chunks.length * chunkSize;
      this.#chunks.push(Buffer.allocUnsafeSlow(chunkSize));
    }
    const at = this.#end;
    const chunk = this.#chunks.at(-1);
    chunk?.writeUInt16LE(text.length, at % chunkSize);
    chunk?.write(text, (at % chunkSize) + lengthBytes, 'utf16le');
    this.#end += size;
    if (this.#recent.size >= mostRecent) this.#recent.clear();
    this.#recent.set(ownText(text), at);
    return at;
  }

  isEmpty(index: number): boolean {
    return index < 0
      ? this.#kept[-index - 1] === ''
      : this.#chunks[Math.floor(index / chunkSize)]?.readUInt16LE(index % chunkSize) === 0;
  }

  at(index: number): CellText {
    if (index < 0) return this.#kept[-index - 1] ?? '';
    const known = this.#shown.get(index);
    if (known !== undefined) return known;
    const chunk = this.#chunks[Math.floor(index / chunkSize)];
    const start = (index % chunkSize) + lengthBytes;
    const text = chunk?.toString('utf16le', start, start + 2 * chunk.readUInt16LE(index % chunkSize)) ?? '';
    if (this.#shown.size >= mostRecent) this.#shown.clear();
    this.#shown.set(index, text);
    return text;
  }
}

const chunkSize = 64 * 1024;
const lengthBytes = 2;
const longestPacked = 4096;
/** Goals, units and sections are met again and again, and are one text then. */
const mostRecent = 1000;
