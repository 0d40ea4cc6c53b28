/** Reads the central directory of a ZIP archive: what is in it, where, and how large it claims to be. */

export interface DirectoryEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Bytes as declared, packed and unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

/** Throws a `RangeError` on what is no archive. Fields as in PKWARE's APPNOTE.TXT, 4.3.12 to 4.3.16 and 4.5.3 (ZIP64). */
export function readDirectory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DirectoryEntry[] = [];
  const { count, start } = readEnd(view);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    expectSignature(view, at, 0x02014b50);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const sizes = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const [size = 0, packedSize = 0, offset = 0] = readLongSizes(view, nameEnd, extraEnd, sizes);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize,
      size,
      offset,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where an entry's data begins, behind its own header. */
export function findData(bytes: Uint8Array, entry: DirectoryEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expectSignature(view, entry.offset, 0x04034b50);
  return entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
}

/** The end record may be followed by a comment of at most 65,535 bytes, and preceded by the locator of a ZIP64 one. */
function readEnd(view: DataView): { readonly count: number; readonly start: number } {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) {
    return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  }
  const long = getLong(view, end - 12);
  expectSignature(view, long, 0x06064b50);
  return { count: getLong(view, long + 32), start: getLong(view, long + 48) };
}

/** A field of all ones stands in the ZIP64 extra field (id 1), where such fields follow each other in this order. */
function readLongSizes(view: DataView, start: number, end: number, sizes: readonly number[]): readonly number[] {
  let extra = start;
  while (extra < end && view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  let at = extra + 4;
  return sizes.map((size) => {
    if (size !== 0xffffffff) return size;
    at += 8;
    return getLong(view, at - 8);
  });
}

function getLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError('not a ZIP archive');
}
