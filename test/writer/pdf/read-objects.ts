/** Reads a PDF's objects through its cross-reference stream, strictly: an entry that leads nowhere throws. */

import { inflateSync } from 'node:zlib';

export type PdfValue = null | boolean | number | string | PdfName | PdfReference | PdfStream | Dictionary | PdfValues;
export type PdfValues = readonly PdfValue[];
/** By key, without the slash. */
export type Dictionary = ReadonlyMap<string, PdfValue>;

export interface PdfName {
  readonly name: string;
}

export interface PdfReference {
  readonly id: number;
}

export interface PdfStream {
  readonly dictionary: Dictionary;
  /** Inflated. */
  readonly bytes: Buffer;
}

export interface PdfObjects {
  readonly trailer: Dictionary;
  readonly catalog: Dictionary;
  /** Numbers of all objects in use. */
  readonly ids: readonly number[];
  /** Numbers of those inside object streams. */
  readonly packed: readonly number[];
  /** What a reference leads to; other values as they are. */
  get(value: PdfValue | undefined): PdfValue | undefined;
  dictionary(value: PdfValue | undefined): Dictionary;
  stream(value: PdfValue | undefined): PdfStream;
  list(value: PdfValue | undefined): PdfValues;
}

export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const start = /startxref\n(\d+)\n%%EOF\s*$/.exec(file)?.[1];
  if (start === undefined) throw new Error('no startxref at the end');
  const crossReferences = readIndirect(file, Number(start));
  const trailer = asStream(crossReferences.value).dictionary;
  const entries = readEntries(asStream(crossReferences.value));
  const streams = new Map<number, ReadonlyMap<number, PdfValue>>();
  const read = (id: number): PdfValue => {
    const entry = entries.get(id);
    if (entry === undefined) throw new Error(`no object ${id}`);
    if (entry.type === 1) {
      const object = readIndirect(file, entry.at);
      if (object.id !== id) throw new Error(`object ${object.id} stands where ${id} should`);
      return object.value;
    }
    const packed = streams.get(entry.at) ?? unpack(asStream(read(entry.at)));
    streams.set(entry.at, packed);
    const value = packed.get(id);
    if (value === undefined) throw new Error(`object stream ${entry.at} has no object ${id}`);
    return value;
  };
  const get = (value: PdfValue | undefined): PdfValue | undefined => (isReference(value) ? get(read(value.id)) : value);
  return {
    trailer,
    catalog: asDictionary(get(trailer.get('Root'))),
    ids: [...entries.keys()],
    packed: [...entries].filter(([, { type }]) => type === 2).map(([id]) => id),
    get,
    dictionary: (value) => asDictionary(get(value)),
    stream: (value) => asStream(get(value)),
    list: (value) => asList(get(value)),
  };
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'id' in value;
}

export function isName(value: PdfValue | undefined, name?: string): value is PdfName {
  return typeof value === 'object' && value !== null && 'name' in value && (name === undefined || value.name === name);
}

export function isDictionary(value: PdfValue | undefined): value is Dictionary {
  return value instanceof Map;
}

function asDictionary(value: PdfValue | undefined): Dictionary {
  if (isDictionary(value)) return value;
  throw new Error(`${JSON.stringify(value)} is no dictionary`);
}

function asStream(value: PdfValue | undefined): PdfStream {
  if (typeof value === 'object' && value !== null && 'bytes' in value) return value;
  throw new Error(`${JSON.stringify(value)} is no stream`);
}

function asList(value: PdfValue | undefined): PdfValues {
  if (Array.isArray(value)) return value;
  throw new Error(`${JSON.stringify(value)} is no array`);
}

/** Type 1: `at` is the offset in the file. Type 2: the number of the object stream. */
interface Entry {
  readonly type: 1 | 2;
  readonly at: number;
}

function readEntries({ dictionary, bytes }: PdfStream): ReadonlyMap<number, Entry> {
  const widths = asList(dictionary.get('W')).map(Number);
  const row = widths.reduce((sum, width) => sum + width, 0);
  const size = Number(dictionary.get('Size'));
  if (bytes.length !== row * size) throw new Error(`${bytes.length} bytes of cross-references for ${size} objects`);
  const [typeWidth = 0, atWidth = 0] = widths;
  const entries = new Map<number, Entry>();
  for (let id = 0; id < size; id += 1) {
    const type = bytes.readUIntBE(id * row, typeWidth);
    if (type === 1 || type === 2) entries.set(id, { type, at: bytes.readUIntBE(id * row + typeWidth, atWidth) });
  }
  return entries;
}

function unpack({ dictionary, bytes }: PdfStream): ReadonlyMap<number, PdfValue> {
  const content = bytes.toString('latin1');
  const first = Number(dictionary.get('First'));
  const numbers = content.slice(0, first).trim().split(/\s+/).map(Number);
  if (numbers.length !== 2 * Number(dictionary.get('N'))) throw new Error('an object stream miscounts its objects');
  const values = new Map<number, PdfValue>();
  for (let at = 0; at < numbers.length; at += 2) {
    values.set(numbers[at] ?? 0, new Reader(content, first + (numbers[at + 1] ?? 0)).readValue());
  }
  return values;
}

function readIndirect(file: string, offset: number): { readonly id: number; readonly value: PdfValue } {
  const reader = new Reader(file, offset);
  const id = Number(reader.take(/(\d+) 0 obj/y));
  const value = reader.readValue();
  if (!isDictionary(value) || !reader.skip(/stream\r?\n/y)) return { id, value };
  const length = Number(value.get('Length'));
  const raw = Buffer.from(file.slice(reader.position, reader.position + length), 'latin1');
  reader.position += length;
  if (!reader.skip(/endstream/y)) throw new Error(`stream ${id} is not ${length} bytes long`);
  const bytes = isName(value.get('Filter'), 'FlateDecode') ? inflateSync(raw) : raw;
  return { id, value: { dictionary: value, bytes } };
}

class Reader {
  position: number;
  readonly #source: string;

  constructor(source: string, position: number) {
    this.#source = source;
    this.position = position;
  }

  /** The first group of a sticky pattern. */
  take(pattern: RegExp): string | undefined {
    const match = this.#match(/\s*/y, pattern);
    return match?.[1];
  }

  skip(pattern: RegExp): boolean {
    return this.#match(/\s*/y, pattern) !== undefined;
  }

  readValue(): PdfValue {
    if (this.skip(/<</y)) return this.#readDictionary();
    if (this.skip(/\[/y)) return this.#readList();
    const id = this.take(/(\d+) 0 R/y);
    if (id !== undefined) return { id: Number(id) };
    const name = this.take(/\/([^\s/<>[\]()]*)/y);
    if (name !== undefined) return { name: name.replace(/#(..)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))) };
    const hex = this.take(/<([0-9a-fA-F\s]*)>/y);
    if (hex !== undefined) return decodeText(Buffer.from(hex, 'hex'));
    if (this.skip(/\(/y)) return this.#readLiteral();
    const word = this.take(/(true|false|null|[-+.\d]+)/y);
    if (word === undefined) throw new Error(`no value at “${this.#source.slice(this.position, this.position + 40)}”`);
    return JSON.parse(word.replace(/^([-+]?)\./, '$10.')) as PdfValue;
  }

  #readDictionary(): Dictionary {
    const entries = new Map<string, PdfValue>();
    while (!this.skip(/>>/y)) {
      const key = this.readValue();
      if (!isName(key) || entries.has(key.name)) throw new Error(`${JSON.stringify(key)} is no key, or there twice`);
      entries.set(key.name, this.readValue());
    }
    return entries;
  }

  #readList(): PdfValues {
    const values: PdfValue[] = [];
    while (!this.skip(/\]/y)) values.push(this.readValue());
    return values;
  }

  #readLiteral(): string {
    const bytes: number[] = [];
    for (let depth = 1; ; this.position += 1) {
      let character = this.#source.charAt(this.position);
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      if (character === '\\') {
        this.position += 1;
        character = this.#source.charAt(this.position);
        character = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[character] ?? character;
      }
      bytes.push(character.charCodeAt(0));
    }
    this.position += 1;
    return decodeText(Buffer.from(bytes));
  }

  #match(...patterns: readonly RegExp[]): RegExpExecArray | undefined {
    let position = this.position;
    let match: RegExpExecArray | null = null;
    for (const pattern of patterns) {
      pattern.lastIndex = position;
      match = pattern.exec(this.#source);
      if (match === null) return undefined;
      position = pattern.lastIndex;
    }
    this.position = position;
    return match ?? undefined;
  }
}

/** A text string is UTF-16 after a byte order mark, and otherwise bytes. */
function decodeText(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}
