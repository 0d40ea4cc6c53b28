/** Reads PNG (ISO/IEC 15948): the size before anything is unpacked, then whether all pixels are there. */

import { inflateSync } from 'node:zlib';
import { type PictureProblem, pixelsLimit, type ReadPicture, sizeOnPaper } from './picture-file.ts';

export interface PngHead {
  readonly columns: number;
  readonly rows: number;
  readonly depth: number;
  /** 0 grey, 2 colours, 3 of a palette, 4 grey and opacity, 6 colours and opacity. */
  readonly colours: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
}

export interface Png extends PngHead {
  readonly palette: Uint8Array;
  /** Of the palette's colours, or the one colour that is not seen. */
  readonly transparency: Uint8Array | undefined;
  /** Compressed rows. */
  readonly data: Uint8Array;
}

/** What of a file is kept. */
const kept = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const samplesOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const depthsOf = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] } as const;

export function parsePng(bytes: Uint8Array): ReadPicture {
  const chunks = chunksOf(bytes);
  const head = chunks === undefined ? undefined : readHead(chunks);
  if (chunks === undefined || head === undefined) return damaged;
  const { columns, rows } = head;
  if (columns * rows > pixelsLimit) return { problem: 'pixels', detail: `${columns}×${rows}` };
  const png = openPng(bytes);
  if (png === undefined || unpack(png) === undefined) return damaged;
  const parts = chunks.filter(({ name }) => kept.includes(name)).map(({ start, end }) => bytes.subarray(start, end));
  const image = {
    type: 'png',
    bytes: Buffer.concat([bytes.subarray(0, 8), ...parts]),
    columns,
    rows,
    turn: 1,
    isGrey: head.colours === 0 || head.colours === 4,
  } as const;
  return { image, ...sizeOnPaper(columns, rows, readDensity(chunks), 1) };
}

/** `undefined` where the file is damaged. */
export function openPng(bytes: Uint8Array): Png | undefined {
  const chunks = chunksOf(bytes);
  const head = chunks === undefined ? undefined : readHead(chunks);
  if (chunks === undefined || head === undefined) return undefined;
  const find = (name: string) => chunks.find((chunk) => chunk.name === name)?.body;
  const palette = find('PLTE') ?? new Uint8Array();
  if (head.colours === 3 && (palette.length === 0 || palette.length % 3 !== 0)) return undefined;
  const data = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ body }) => body));
  return { ...head, palette, transparency: find('tRNS'), data };
}

export interface Pass {
  readonly columns: number;
  readonly rows: number;
  /** Where its first pixel stands, and how far apart its pixels stand. */
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
}

const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The pictures that the rows make, one after the other: one, or seven that lie in each other. */
export function passesOf(head: PngHead): readonly Pass[] {
  const steps = head.interlaced ? interlaced : ([[0, 0, 1, 1]] as const);
  return steps
    .map(([left, top, across, down]) => ({
      columns: Math.ceil((head.columns - left) / across),
      rows: Math.ceil((head.rows - top) / down),
      ...{ left, top, across, down },
    }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

export function bytesOfRow({ depth, colours }: PngHead, columns: number): number {
  return Math.ceil((columns * samplesOf[colours] * depth) / 8);
}

export function bytesOfPixel({ depth, colours }: PngHead): number {
  return Math.max(1, (samplesOf[colours] * depth) / 8);
}

/** The filtered rows; `undefined` where they are not all there. */
export function unpack(png: Png): Uint8Array | undefined {
  const expected = passesOf(png).reduce((sum, { columns, rows }) => sum + rows * (1 + bytesOfRow(png, columns)), 0);
  try {
    // What is more than the pixels need is a bomb or a mistake.
    const rows = inflateSync(png.data, { maxOutputLength: expected + 65_536 });
    return rows.length < expected ? undefined : rows;
  } catch {
    return undefined;
  }
}

const damaged: PictureProblem = { problem: 'damaged', detail: 'PNG' };

interface Chunk {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly body: Uint8Array;
}

/** `undefined` where the file ends in the middle. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let start = 8;
  while (start + 12 <= bytes.length) {
    const length = view.getUint32(start);
    const end = start + 12 + length;
    if (end > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    chunks.push({ name, start, end, body: bytes.subarray(start + 8, end - 4) });
    if (name === 'IEND') return chunks;
    start = end;
  }
  return undefined;
}

function readHead([first]: readonly Chunk[]): PngHead | undefined {
  if (first?.name !== 'IHDR' || first.body.length !== 13) return undefined;
  const view = new DataView(first.body.buffer, first.body.byteOffset, 13);
  const [columns, rows, depth, colours] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)];
  if (colours !== 0 && colours !== 2 && colours !== 3 && colours !== 4 && colours !== 6) return undefined;
  const isKnown = depthsOf[colours].some((each) => each === depth) && view.getUint16(10) === 0;
  const interlace = view.getUint8(12);
  if (!isKnown || interlace > 1 || columns === 0 || rows === 0) return undefined;
  return { columns, rows, depth, colours, interlaced: interlace === 1 };
}

/** Dots an inch. */
function readDensity(chunks: readonly Chunk[]): number | undefined {
  const body = chunks.find(({ name }) => name === 'pHYs')?.body;
  if (body?.length !== 9 || body[8] !== 1) return undefined;
  return new DataView(body.buffer, body.byteOffset, 9).getUint32(0) * 0.0254;
}
