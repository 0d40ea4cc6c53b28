/** Digests of a document, found in one walk: of all that its pages are laid out from, and of all that its file shows. */

import { createHash } from 'node:crypto';
import type { Element, Node, Text } from 'hast';
import type { ComposedDocument } from '../../document/document.ts';
import { digestBytes } from '../../store/digest.ts';

export interface DocumentDigests {
  /** Which of its pages are written makes no difference, nor what stands beside it. */
  readonly laidOut: string;
  /** Where its texts come from shows in no file. */
  readonly shown: string;
}

export function digestDocument(document: ComposedDocument): DocumentDigests {
  const { pages, tracked, name, dataFiles, attachments, license, ...laidOut } = document;
  const { told, places } = digestData(laidOut);
  const beside = digestData({ pages: pages ?? 'all', tracked, name, dataFiles, attachments, license });
  return { laidOut: digestBytes(`${told} ${places}`), shown: digestBytes(`${told} ${beside.told}`) };
}

/** Digests of plain data, trees, maps, sets and bytes, and of what stands at `place` in it, however deep, which is told apart. */
export function digestData(data: unknown): { readonly told: string; readonly places: string } {
  const teller = new Teller();
  teller.tell(data);
  return teller.digests();
}

class Teller {
  readonly #told = new PieceHash();
  readonly #places = new PieceHash();
  /** Where what is told goes now. */
  #out = this.#told;
  /** Things told so far: what tells the place of one from that of another. */
  #count = 0;

  tell(value: unknown): void {
    this.#count += 1;
    if (typeof value === 'string') this.#out.addText('"', value);
    else if (typeof value !== 'object' || value === null) this.#out.add(`${value};`);
    else if (Array.isArray(value)) this.#tellAll('[', value);
    else if (value instanceof Uint8Array) this.#out.addText('#', digestBytes(value));
    // Both would pass for empty records.
    else if (value instanceof Map) this.#tellAll('{', [...value].flat());
    else if (value instanceof Set) this.#tellAll('(', [...value]);
    else this.#tellRecord(value as Readonly<Record<string, unknown>>);
  }

  digests(): { readonly told: string; readonly places: string } {
    return { told: this.#told.digest(), places: this.#places.digest() };
  }

  /** Most of a document: nothing of them is looked up by its name. */
  #tellNode(node: Element | Text): void {
    if (node.type === 'text') {
      this.#out.addText('T', node.value);
    } else {
      this.#out.addText('E', node.tagName);
      this.#tellRecord(node.properties);
      this.#tellChildren(node.children);
    }
    if (node.data !== undefined) this.#tellRecord(node.data as Readonly<Record<string, unknown>>);
  }

  #tellRecord(record: Readonly<Record<string, unknown>>): void {
    this.#out.add('<');
    if (Object.getPrototypeOf(record) === Object.prototype) {
      // Nothing is inherited, and most of a document is such: the engine reads field after field without looking them up.
      for (const key in record) this.#tellField(key, record[key]);
    } else for (const key of Object.keys(record)) this.#tellField(key, record[key]);
    this.#out.add('>');
  }

  #tellField(key: string, value: unknown): void {
    if (value === undefined) return;
    if (key === 'place') {
      this.#tellPlace(value);
      return;
    }
    this.#out.addText('.', key);
    if (key === 'children' && Array.isArray(value)) this.#tellChildren(value);
    else this.tell(value);
  }

  #tellChildren(children: readonly unknown[]): void {
    this.#out.addCount('C', children.length);
    for (const child of children) {
      this.#count += 1;
      if (isNode(child)) this.#tellNode(child);
      else this.tell(child);
    }
  }

  #tellPlace(place: unknown): void {
    const out = this.#out;
    this.#out = this.#places;
    this.#out.addCount('@', this.#count);
    this.tell(place);
    this.#out = out;
  }

  #tellAll(kind: string, values: readonly unknown[]): void {
    this.#out.addCount(kind, values.length);
    for (const value of values) this.tell(value);
  }
}

function isNode(child: unknown): child is Element | Text {
  if (typeof child !== 'object' || child === null) return false;
  const { type } = child as Partial<Node>;
  return (type === 'element' && 'tagName' in child) || (type === 'text' && 'value' in child);
}

/** Hashes in pieces: all of a long table is never one text, and no text is made only to be hashed. */
class PieceHash {
  readonly #hash = createHash('sha256');
  readonly #units = new Uint16Array(longest);
  #length = 0;

  /** A sign of this program's own. */
  add(text: string): void {
    this.#write(text);
  }

  /** With its length, so that no text passes for the end of one and the beginning of another. */
  addText(kind: string, text: string): void {
    this.addCount(kind, text.length);
    this.#write(text);
  }

  addCount(kind: string, count: number): void {
    if (this.#length + 3 > longest) this.#end();
    this.#units[this.#length] = kind.charCodeAt(0);
    this.#units[this.#length + 1] = count;
    this.#units[this.#length + 2] = count >>> 16;
    this.#length += 3;
  }

  digest(): string {
    this.#end();
    return this.#hash.digest('hex');
  }

  /** As it is in memory: halves of characters, which UTF-8 lacks, are told apart. */
  #write(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      if (this.#length === longest) this.#end();
      this.#units[this.#length] = text.charCodeAt(index);
      this.#length += 1;
    }
  }

  #end(): void {
    this.#hash.update(new Uint8Array(this.#units.buffer, 0, this.#length * 2));
    this.#length = 0;
  }
}

/** Characters. */
const longest = 32_768;
