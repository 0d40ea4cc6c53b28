/** A package (ECMA-376 part 2) as a ZIP archive, part by part: no more than one part is held, and that packed. */

import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Sink } from '../writer.ts';

export interface Part {
  readonly name: string;
  /** In pieces, which are asked for one by one. */
  readonly content: Iterable<string> | Uint8Array;
}

const method = { stored: 0, deflated: 8 };
/** 1980-01-01, 0:00, which archives hold without a zone. */
const epoch = (0 << 9) | (1 << 5) | 1;
const version = 20;
const utf8Names = 1 << 11;
/** Characters of XML that are packed at once. */
const pieceLength = 1 << 16;

interface Entry {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** All dated 1980-01-01, so that the same parts give the same bytes. */
export async function zipParts(parts: Iterable<Part>, sink: Sink): Promise<void> {
  const entries: Entry[] = [];
  let offset = 0;
  const write = (bytes: Uint8Array) => {
    sink.write(bytes);
    offset += bytes.length;
  };
  for (const { name, content } of parts) {
    const body = content instanceof Uint8Array ? store(content) : await deflate(content);
    const entry = { ...body, name: Buffer.from(name), packed: lengthOf(body.chunks), offset };
    write(localHeader(entry));
    for (const chunk of body.chunks) write(chunk);
    entries.push({ ...entry });
  }
  const start = offset;
  for (const entry of entries) write(centralHeader(entry));
  write(endOfArchive(entries.length, offset - start, start));
}

interface Body {
  readonly chunks: readonly Uint8Array[];
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

/** Pictures, which are packed in themselves. */
function store(bytes: Uint8Array): Body {
  return { chunks: [bytes], method: method.stored, crc: crc32(bytes), size: bytes.length };
}

async function deflate(content: Iterable<string>): Promise<Body> {
  let [crc, size] = [0, 0];
  const pieces = function* () {
    for (const piece of inPieces(content)) {
      const bytes = Buffer.from(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      yield bytes;
    }
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of Readable.from(pieces()).pipe(createDeflateRaw({ level: 6 }))) chunks.push(chunk);
  return { chunks, method: method.deflated, crc, size };
}

function* inPieces(content: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of content) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function localHeader(entry: Entry): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, entry, 4);
  return Buffer.concat([header, entry.name]);
}

function centralHeader(entry: Entry): Uint8Array {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(version, 4);
  writeCommon(header, entry, 6);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

function writeCommon(header: Buffer, { method: packing, crc, packed, size, name }: Entry, at: number): void {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(utf8Names, at + 2);
  header.writeUInt16LE(packing, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(epoch, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function endOfArchive(count: number, size: number, start: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
