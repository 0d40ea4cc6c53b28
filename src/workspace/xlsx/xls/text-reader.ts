/** Reads texts out of a record and those that it goes on in, where a text may be cut anywhere. */

import type { Run, RunLook } from '../rich-text.ts';
import { BiffDamage } from './records.ts';

/** Where a run of a text begins, and the font that it has. */
interface RunStart {
  readonly at: number;
  readonly font: number;
}

export class TextReader {
  readonly #parts: readonly DataView[];
  #part = 0;
  #at: number;

  constructor(parts: readonly DataView[], at = 0) {
    this.#parts = parts;
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#part >= this.#parts.length - 1 && this.#left === 0;
  }

  /** The length of a text stands before it, in one byte or in two. */
  readText(lengthBytes: 1 | 2, lookOf: (font: number) => RunLook | undefined): readonly Run[] {
    const length = lengthBytes === 1 ? this.#byte() : this.#short();
    const flags = this.#byte();
    const runCount = (flags & richFlag) === 0 ? 0 : this.#short();
    const extraBytes = (flags & extendedFlag) === 0 ? 0 : this.#short() + this.#short() * 0x10000;
    const text = this.#characters(length, (flags & wideFlag) !== 0);
    const starts: RunStart[] = [];
    for (let count = 0; count < runCount; count += 1) starts.push({ at: this.#short(), font: this.#short() });
    this.#skip(extraBytes);
    return divide(text, starts, lookOf);
  }

  /** Behind a cut a text says again how wide its characters are. */
  #characters(length: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    let left = length;
    while (left > 0) {
      if (this.#left === 0) {
        this.#turn();
        wide = (this.#byte() & wideFlag) !== 0;
      }
      const count = Math.min(left, wide ? this.#left >> 1 : this.#left);
      if (count === 0) throw new BiffDamage('a character is cut');
      text += this.#decode(count, wide);
      left -= count;
    }
    return text;
  }

  #decode(count: number, isWide: boolean): string {
    const view = this.#view;
    const bytes = new Uint8Array(view.buffer, view.byteOffset + this.#at, isWide ? count * 2 : count);
    this.#at += bytes.length;
    // A narrow character is the low half of its code, not of a code page.
    return isWide ? utf16.decode(bytes) : Buffer.from(bytes).toString('latin1');
  }

  #byte(): number {
    if (this.#left < 1) this.#turn();
    const byte = this.#view.getUint8(this.#at);
    this.#at += 1;
    return byte;
  }

  #short(): number {
    return this.#byte() + this.#byte() * 256;
  }

  #skip(bytes: number): void {
    let left = bytes;
    while (left > this.#left) {
      left -= this.#left;
      this.#turn();
    }
    this.#at += left;
  }

  /** To the next part that holds something. */
  #turn(): void {
    do {
      this.#part += 1;
      this.#at = 0;
      if (this.#part >= this.#parts.length) throw new BiffDamage('a text ends before its end');
    } while (this.#left < 1);
  }

  get #view(): DataView {
    const view = this.#parts[this.#part];
    if (view === undefined) throw new BiffDamage('a record without bytes');
    return view;
  }

  get #left(): number {
    return this.#view.byteLength - this.#at;
  }
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const wideFlag = 0x01;
const extendedFlag = 0x04;
const richFlag = 0x08;

function divide(
  text: string,
  starts: readonly RunStart[],
  lookOf: (font: number) => RunLook | undefined,
): readonly Run[] {
  if (text === '') return [];
  const ordered = starts.filter(({ at }, index) => at < text.length && at >= (starts[index - 1]?.at ?? 0));
  const [first] = ordered;
  if (first === undefined) return [{ text }];
  const runs = ordered.map(({ at, font }, index): Run => {
    const look = lookOf(font);
    return { text: text.slice(at, ordered[index + 1]?.at), ...(look === undefined ? {} : { look }) };
  });
  return first.at === 0 ? runs : [{ text: text.slice(0, first.at) }, ...runs];
}
