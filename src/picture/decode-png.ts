/** Decodes PNG to colours of eight bits and their opacity. */

import { bytesOfPixel, bytesOfRow, type Pass, type Png, passesOf, unpack } from './png.ts';

export interface Pixels {
  /** Red, green and blue of each pixel, row by row. */
  readonly colours: Uint8Array;
  /** 255 is opaque; `undefined` where all are. */
  readonly opacity: Uint8Array | undefined;
}

/** Of a PNG that has been found whole. */
export function decodePng(png: Png): Pixels {
  const data = unpack(png);
  if (data === undefined) throw new Error('a PNG that is not whole');
  const colours = new Uint8Array(png.columns * png.rows * 3);
  const opacity = new Uint8Array(png.columns * png.rows).fill(255);
  let start = 0;
  for (const pass of passesOf(png)) {
    const width = bytesOfRow(png, pass.columns);
    let above: Uint8Array = new Uint8Array(width);
    for (let row = 0; row < pass.rows; row += 1) {
      const line = data.subarray(start + 1, start + 1 + width);
      undoFilter(data[start] ?? 0, line, above, bytesOfPixel(png));
      placeRow(png, pass, row, line, colours, opacity);
      above = line;
      start += 1 + width;
    }
  }
  return { colours, opacity: opacity.every((each) => each === 255) ? undefined : opacity };
}

/** Changes the row in place. */
function undoFilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : (line[at - step] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    line[at] = (line[at] ?? 0) + predict(filter, left, up, corner);
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(estimate - each)) as [
        number,
        number,
        number,
      ];
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
    default:
      return 0;
  }
}

function placeRow(
  png: Png,
  { columns, left, top, across, down }: Pass,
  row: number,
  line: Uint8Array,
  colours: Uint8Array,
  opacity: Uint8Array,
): void {
  const { depth, colours: kind, palette, transparency } = png;
  const most = 2 ** depth - 1;
  const sample = (index: number): number => {
    if (depth === 8) return line[index] ?? 0;
    if (depth === 16) return ((line[2 * index] ?? 0) << 8) | (line[2 * index + 1] ?? 0);
    const bit = index * depth;
    return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
  const eight = (value: number) => (depth === 8 ? value : Math.round((value * 255) / most));
  const hidden = (index: number) => ((transparency?.[2 * index] ?? 0) << 8) | (transparency?.[2 * index + 1] ?? 0);
  const isGrey = kind === 0 || kind === 4;
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[kind];
  for (let column = 0; column < columns; column += 1) {
    const first = column * samples;
    const at = (top + row * down) * png.columns + left + column * across;
    if (kind === 3) {
      const entry = sample(first);
      for (let part = 0; part < 3; part += 1) colours[3 * at + part] = palette[3 * entry + part] ?? 0;
      opacity[at] = transparency?.[entry] ?? 255;
      continue;
    }
    for (let part = 0; part < 3; part += 1) colours[3 * at + part] = eight(sample(first + (isGrey ? 0 : part)));
    if (kind === 4 || kind === 6) opacity[at] = eight(sample(first + samples - 1));
    else if (transparency !== undefined) {
      const isHidden = Array.from({ length: samples }, (_, part) => sample(first + part) === hidden(part)).every(
        Boolean,
      );
      if (isHidden) opacity[at] = 0;
    }
  }
}
