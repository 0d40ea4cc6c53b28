/** Reads JPEG (ISO/IEC 10918-1): its size, how it is turned, whether it is whole; leaves out what it says beside its pixels. */

import { type PictureProblem, pixelsLimit, type ReadPicture, sizeOnPaper, type Turn } from './picture-file.ts';

export function parseJpeg(bytes: Uint8Array): ReadPicture {
  const segments = segmentsOf(bytes);
  const frame = segments?.find(({ marker }) => isFrame(marker));
  if (segments === undefined || frame === undefined || frame.end - frame.start < 10) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.start, frame.end - frame.start);
  const [precision, rows, columns, components] = [
    view.getUint8(4),
    view.getUint16(5),
    view.getUint16(7),
    view.getUint8(9),
  ];
  // Lossless and arithmetic ones are read by hardly any program.
  if (rows === 0 || columns === 0 || precision !== 8 || frame.marker > 0xc2) return damaged;
  if (components !== 1 && components !== 3) return { problem: 'colours', detail: components === 4 ? 'CMYK' : 'JPEG' };
  if (columns * rows > pixelsLimit) return { problem: 'pixels', detail: `${columns}×${rows}` };
  const turn = readTurn(bytes, segments);
  const size = sizeOnPaper(columns, rows, readDensity(bytes, segments), turn);
  const stripped = strip(bytes, segments, turn);
  return { image: { type: 'jpeg', bytes: stripped, columns, rows, turn, isGrey: components === 1 }, ...size };
}

const damaged: PictureProblem = { problem: 'damaged', detail: 'JPEG' };

/** A marker with what belongs to it, the coded pixels behind a scan's head too. */
interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** `undefined` where the file ends in the middle or holds something else. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let start = 2;
  while (start + 1 < bytes.length) {
    if (bytes[start] !== 0xff) return undefined;
    const marker = bytes[start + 1] ?? 0;
    if (marker === 0xff) {
      start += 1;
      continue;
    }
    if (marker === 0xd9) return segments;
    const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
    if (length < 2) return undefined;
    let end = start + 2 + length;
    if (marker === 0xda) end = endOfScan(bytes, end);
    if (end >= bytes.length) return undefined;
    segments.push({ marker, start, end });
    start = end;
  }
  return undefined;
}

/** Stuffed zeros and restarts belong to the coded pixels. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The colour profile and how colours are coded stay; cameras' and programs' words do not. */
function strip(bytes: Uint8Array, segments: readonly Segment[], turn: Turn): Uint8Array {
  const isKept = ({ marker }: Segment) =>
    marker < 0xe0 || marker === 0xe0 || marker === 0xe2 || marker === 0xee || (marker > 0xef && marker !== 0xfe);
  const parts = segments.filter(isKept).map(({ start, end }) => bytes.subarray(start, end));
  const isJfif = segments[0]?.marker === 0xe0;
  const turned = turn === 1 ? [] : [exifOf(turn)];
  const ordered = isJfif ? [...parts.slice(0, 1), ...turned, ...parts.slice(1)] : [...turned, ...parts];
  return Buffer.concat([Uint8Array.of(0xff, 0xd8), ...ordered, Uint8Array.of(0xff, 0xd9)]);
}

/** That alone, for browsers. */
function exifOf(turn: Turn): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  return Uint8Array.of(0xff, 0xe1, 0, 2 + exif.length + tiff.length, ...exif, ...tiff);
}

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** From the first directory of the first Exif segment. */
function readTurn(bytes: Uint8Array, segments: readonly Segment[]): Turn {
  const segment = segments.find(
    ({ marker, start }) => marker === 0xe1 && exif.every((each, at) => bytes[start + 4 + at] === each),
  );
  if (segment === undefined || segment.end - segment.start < 18) return 1;
  const start = segment.start + 10;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, segment.end - start);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, little) === 0x0112)
      return turns.find((turn) => turn === view.getUint16(at + 8, little)) ?? 1;
  }
  return 1;
}

const turns = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Dots an inch, as JFIF says them. */
function readDensity(bytes: Uint8Array, [first]: readonly Segment[]): number | undefined {
  if (first?.marker !== 0xe0 || first.end - first.start < 16) return undefined;
  const [unit, dots] = [
    bytes[first.start + 11],
    ((bytes[first.start + 12] ?? 0) << 8) | (bytes[first.start + 13] ?? 0),
  ];
  return unit === 1 ? dots : unit === 2 ? dots * 2.54 : undefined;
}
