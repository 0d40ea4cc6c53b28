/** A stream of a compound file (OLE2), in which old Office programs keep what they save. */

/** `undefined` without such a stream, or where its sectors lead nowhere or in a circle. */
export function readStream(bytes: Uint8Array, name: string): Uint8Array | undefined {
  return bytes.length < headerSize ? undefined : new CompoundFile(bytes).read(name);
}

const headerSize = 512;
const entrySize = 128;
/** From here on a sector's number says what it is, and nothing follows. */
const firstSpecial = 0xfffffffa;
/** Those of the table of sectors that stand in the header. */
const tablesInHeader = 109;

class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  /** What follows each sector. */
  readonly #next: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sectorSize = this.#view.getUint16(30, true) === 12 ? 4096 : 512;
    this.#next = this.#readTable();
  }

  read(name: string): Uint8Array | undefined {
    const folder = this.#follow(this.#view.getUint32(48, true));
    if (folder === undefined) return undefined;
    const view = new DataView(folder.buffer, folder.byteOffset, folder.byteLength);
    const found = findEntry(folder, view, name);
    if (found === undefined) return undefined;
    const size = view.getUint32(found + 120, true);
    const start = view.getUint32(found + 116, true);
    const isSmall = size < this.#view.getUint32(56, true);
    const stream = isSmall ? this.#readSmall(view.getUint32(116, true), start) : this.#follow(start);
    return stream === undefined || stream.length < size ? undefined : stream.subarray(0, size);
  }

  /** The table of sectors: the first places of its parts stand in the header, others in a chain of sectors. */
  #readTable(): readonly number[] {
    const places: number[] = [];
    for (let index = 0; index < tablesInHeader; index += 1) places.push(this.#view.getUint32(76 + index * 4, true));
    const perSector = this.#sectorSize / 4 - 1;
    let more = this.#view.getUint32(68, true);
    for (let count = 0; more < firstSpecial && count < this.#sectorCount; count += 1) {
      const at = this.#offsetOf(more);
      if (at === undefined) break;
      for (let index = 0; index < perSector; index += 1) places.push(this.#view.getUint32(at + index * 4, true));
      more = this.#view.getUint32(at + perSector * 4, true);
    }
    const next: number[] = [];
    for (const place of places) {
      const at = place < firstSpecial ? this.#offsetOf(place) : undefined;
      if (at === undefined || next.length > this.#sectorCount) continue;
      for (let index = 0; index <= perSector; index += 1) next.push(this.#view.getUint32(at + index * 4, true));
    }
    return next;
  }

  get #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize);
  }

  /** The last sector of a file may be cut. */
  #offsetOf(sector: number): number | undefined {
    const at = (sector + 1) * this.#sectorSize;
    return at + this.#sectorSize <= this.#bytes.length ? at : undefined;
  }

  #follow(start: number): Uint8Array | undefined {
    const parts: Uint8Array[] = [];
    for (let sector = start; sector < firstSpecial; sector = this.#next[sector] ?? firstSpecial) {
      const at = (sector + 1) * this.#sectorSize;
      if (at >= this.#bytes.length || parts.length > this.#sectorCount) return undefined;
      parts.push(this.#bytes.subarray(at, at + this.#sectorSize));
    }
    return Buffer.concat(parts);
  }

  /** Small streams share the sectors of one, in pieces of 64 bytes. */
  #readSmall(rootStart: number, start: number): Uint8Array | undefined {
    const pieces = this.#follow(rootStart);
    const table = this.#follow(this.#view.getUint32(60, true));
    if (pieces === undefined || table === undefined) return undefined;
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const parts: Uint8Array[] = [];
    let piece = start;
    while (piece < firstSpecial) {
      if (parts.length * 64 > pieces.length || piece * 64 >= pieces.length) return undefined;
      parts.push(pieces.subarray(piece * 64, piece * 64 + 64));
      piece = piece * 4 + 4 <= table.length ? view.getUint32(piece * 4, true) : firstSpecial;
    }
    return Buffer.concat(parts);
  }
}

/** Where the entry of a stream stands in the folder. */
function findEntry(folder: Uint8Array, view: DataView, name: string): number | undefined {
  for (let at = 0; at + entrySize <= folder.length; at += entrySize) {
    const length = view.getUint16(at + 64, true);
    const isStream = folder[at + 66] === 2;
    if (!isStream || length < 2 || length > 64) continue;
    const written = new TextDecoder('utf-16le').decode(folder.subarray(at, at + length - 2));
    if (written.toLowerCase() === name.toLowerCase()) return at;
  }
  return undefined;
}
