/** Draws a picture of pixels; a file holds each once, however often it is shown. */

import { createHash } from 'node:crypto';
import type { PlacedPicture } from '../../../layout/pages/page-item.ts';
import { decodePng } from '../../../picture/decode-png.ts';
import type { RasterImage } from '../../../picture/picture-file.ts';
import { openPng, type Png } from '../../../picture/png.ts';
import { turnUpwards } from '../../../picture/turn.ts';
import type { CompactDocument } from '../file/compact-document.ts';
import type { PdfReference } from '../file/pdfmake-parts.ts';

/** By the digests of their files. */
export type Images = Map<string, EmbeddedImage>;

interface EmbeddedImage {
  readonly name: string;
  readonly reference: PdfReference;
}

/** Adds to the content of the current page, whose heights count downwards. */
export function drawImage(
  document: CompactDocument,
  images: Images,
  image: RasterImage,
  { x, y, width, height }: PlacedPicture,
): void {
  const digest = createHash('sha256').update(image.bytes).digest('hex');
  const known = images.get(digest);
  const { name, reference } = known ?? { name: `P${images.size + 1}`, reference: embed(document, image) };
  if (known === undefined) images.set(digest, { name, reference });
  document.page.xobjects[name] = reference;
  const place = [width, 0, 0, -height, x, y + height].map(round).join(' ');
  const turned = image.turn === 1 ? '' : ` ${turnUpwards(image.turn).join(' ')} cm`;
  document.addContent(`q ${place} cm${turned} /${name} Do Q`);
}

function embed(document: CompactDocument, image: RasterImage): PdfReference {
  const size = { Type: 'XObject', Subtype: 'Image', Width: image.columns, Height: image.rows };
  if (image.type === 'jpeg') {
    const colours = image.isGrey ? 'DeviceGray' : 'DeviceRGB';
    return end(document, { ...size, ColorSpace: colours, BitsPerComponent: 8, Filter: 'DCTDecode' }, image.bytes);
  }
  const png = openPng(image.bytes);
  if (png === undefined) throw new Error('a PNG that is not whole');
  return isReady(png) ? embedRows(document, png, size) : embedPixels(document, png, size);
}

/** Whether PDF takes its rows as they are. */
function isReady({ interlaced, depth, colours, transparency }: Png): boolean {
  return !interlaced && transparency === undefined && (colours === 0 || colours === 2 || colours === 3) && depth <= 8;
}

function embedRows(document: CompactDocument, png: Png, size: object): PdfReference {
  const { depth, colours, columns, palette, data } = png;
  const own = colours === 2 ? 'DeviceRGB' : 'DeviceGray';
  const space = colours === 3 ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, Buffer.from(palette)] : own;
  const parameters = { Predictor: 15, Colors: colours === 2 ? 3 : 1, BitsPerComponent: depth, Columns: columns };
  const look = { ColorSpace: space, BitsPerComponent: depth, Filter: 'FlateDecode', DecodeParms: parameters };
  return end(document, { ...size, ...look }, data);
}

function embedPixels(document: CompactDocument, png: Png, size: object): PdfReference {
  const { colours, opacity } = decodePng(png);
  const mask =
    opacity === undefined
      ? {}
      : { SMask: end(document, { ...size, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }, opacity) };
  return end(document, { ...size, ColorSpace: 'DeviceRGB', BitsPerComponent: 8, ...mask }, colours);
}

function end(document: CompactDocument, dictionary: object, bytes: Uint8Array): PdfReference {
  const reference = document.ref(dictionary);
  reference.end(bytes);
  return reference;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
