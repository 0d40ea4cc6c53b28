/** Small pictures of every kind, and what is wrong with some of them. */

import { crc32, deflateSync } from 'node:zlib';

/** 32 × 16 pixels: red and green above, blue and white below. */
export const photograph: Uint8Array = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQACADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAUG/8QAGhEAAgMBAQAAAAAAAAAAAAAAAKEVYuFjFv/aAAwDAQACEQMRAD8AiiOFPO9VozPc3hvRtRLx1lpGxN1p/9k=',
  'base64',
);

/** The photograph as a camera leaves it: how it was held, and where. */
export function takenBy(turn: number): Uint8Array {
  const tiff = Buffer.from([
    0x49,
    0x49,
    0x2a,
    0,
    8,
    0,
    0,
    0,
    1,
    0,
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    turn,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('北緯35度')]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([photograph.subarray(0, 2), head, body, photograph.subarray(2), Buffer.from('behind the end')]);
}

/** As if it had four colours: only its head says so. */
export function inFourColours(): Uint8Array {
  const changed = Buffer.from(photograph);
  changed[changed.indexOf(Buffer.from([0xff, 0xc0])) + 9] = 4;
  return changed;
}

export interface PngSetting {
  readonly columns: number;
  readonly rows: number;
  readonly depth?: number;
  readonly colours?: number;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

/** `data` are filtered rows. */
export function pngOf(setting: PngSetting, data: Uint8Array): Buffer {
  const { columns, rows, depth = 8, colours = 2, interlaced = false, palette, transparency } = setting;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(columns, 0);
  head.writeUInt32BE(rows, 4);
  head.set([depth, colours, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Author\0somebody')),
    ...(palette === undefined ? [] : [chunk('PLTE', Uint8Array.from(palette))]),
    ...(transparency === undefined ? [] : [chunk('tRNS', Uint8Array.from(transparency))]),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const content = Buffer.concat([Buffer.from(name), body]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

/** All pixels of one colour, `opacity` given or not. */
export function plainPng(columns: number, rows: number, ...colour: readonly number[]): Buffer {
  const row = Buffer.from([0, ...Array.from({ length: columns }, () => colour).flat()]);
  const colours = { 1: 0, 2: 4, 3: 2, 4: 6 }[colour.length] ?? 2;
  return pngOf({ columns, rows, colours }, Buffer.concat(Array.from({ length: rows }, () => row)));
}

/** `inner` on a ground of 100 × 50. */
export function svgOf(inner: string, attributes = 'viewBox="0 0 100 50"'): Uint8Array {
  const spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return new TextEncoder().encode(`<svg ${spaces} ${attributes}>${inner}</svg>`);
}

/** A crest as drawing programs write it: classes, their own elements, references, a gradient, one part half seen. */
export const crest = svgOf(
  `<metadata>作図ソフトの覚え</metadata><title>市章</title>
<style>.st0{fill:#14324d}.st1{fill:url(#light)}</style>
<defs><radialGradient id="light"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#c00"/></radialGradient>
<path id="ray" d="M50 5 L60 40 L40 40 Z"/></defs>
<circle class="st0" cx="50" cy="50" r="48"/><circle class="st1" cx="50" cy="50" r="20"/>
<g fill="#ffd700" opacity="0.8"><use xlink:href="#ray"/><use xlink:href="#ray" transform="rotate(180 50 50)"/></g>`,
  'width="200" height="200" viewBox="0 0 100 100"',
);
