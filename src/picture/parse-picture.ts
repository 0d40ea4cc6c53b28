/** Says what a file is by its first bytes, whatever its name says, and reads it as that. */

import { parseJpeg } from './jpeg.ts';
import type { ReadPicture } from './picture-file.ts';
import type { FindFaces } from './picture-fonts.ts';
import { parsePng } from './png.ts';
import { parseSvg } from './svg.ts';

/** `findFaces` are asked for only where a drawing has text. */
export async function parsePicture(bytes: Uint8Array, findFaces: FindFaces = async () => []): Promise<ReadPicture> {
  const kind = kindOf(bytes);
  if (kind === 'PNG') return parsePng(bytes);
  if (kind === 'JPEG') return parseJpeg(bytes);
  if (kind === 'SVG') return parseSvg(bytes, findFaces);
  return { problem: 'kind', detail: kind };
}

/** Those that people take for pictures: what each begins with, and from which byte on. */
const signatures: readonly (readonly [kind: string, start: number, signature: string])[] = [
  ['PNG', 0, '\x89PNG\r\n\x1a\n'],
  ['JPEG', 0, '\xff\xd8\xff'],
  ['GIF', 0, 'GIF8'],
  ['BMP', 0, 'BM'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['WebP', 8, 'WEBP'],
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftypmif'],
  ['AVIF', 4, 'ftypavi'],
  ['PDF', 0, '%PDF'],
  ['EPS', 0, '%!PS'],
  ['SVGZ', 0, '\x1f\x8b'],
  ['EMF', 40, ' EMF'],
  ['WMF', 0, '\xd7\xcd\xc6\x9a'],
  ['ZIP', 0, 'PK'],
];

function kindOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return '0 bytes';
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  const known = signatures.find(([, at, signature]) => start.startsWith(signature, at));
  if (known !== undefined) return known[0];
  return /^(?:\xef\xbb\xbf)?\s*</.test(start) ? 'SVG' : '…';
}
