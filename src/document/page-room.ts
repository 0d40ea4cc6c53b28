/** The room that a page leaves for text and pictures, so that a picture is drawn as wide as it will stand. */

import type { PageSetup } from './document.ts';
import type { Theme } from './theme.ts';

/** In points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const pointsPerMillimetre = 72 / 25.4;
const paper = { A3: { short: 297, long: 420 }, A4: { short: 210, long: 297 } };
/** Between what stands beside each other. */
const gaps = { columns: 20, gallery: 14 };
/** Figures of a gallery: no smaller than can be read, and no more in a row than can be compared. */
const gallery = { leastWidth: 240, most: 4 };

export function pageSize({ size, orientation }: PageSetup): Room {
  const { short, long } = paper[size];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return { width: inPoints(width), height: inPoints(height) };
}

export function inPoints(millimetres: number): number {
  return millimetres * pointsPerMillimetre;
}

/** What is inside the margins. */
export function roomOf(page: PageSetup, { page: { margin } }: Pick<Theme, 'page'>): Room {
  const { width, height } = pageSize(page);
  return {
    width: width - inPoints(margin.left) - inPoints(margin.right),
    height: height - inPoints(margin.top) - inPoints(margin.bottom),
  };
}

export interface Columns {
  readonly count: number;
  /** Of each. */
  readonly width: number;
  readonly gap: number;
}

export function columnsIn(width: number, count: number): Columns {
  return divide(width, count, gaps.columns);
}

/** What stands side by side in equal widths; `undefined` where a page is too narrow for it, and it stands below each other. */
export function besideIn(width: number, count: number, isOfPictures: boolean): Columns | undefined {
  const columns = columnsIn(width, Math.max(1, count));
  return columns.width < leastColumn && !isOfPictures ? undefined : columns;
}

/** In points: in less, tables have no room beside each other; pictures are drawn as wide as it is. */
const leastColumn = 300;

export function galleryIn(width: number): Columns {
  const most = Math.floor((width + gaps.gallery) / (gallery.leastWidth + gaps.gallery));
  return divide(width, Math.max(1, Math.min(gallery.most, most)), gaps.gallery);
}

function divide(width: number, count: number, gap: number): Columns {
  return { count, width: (width - gap * (count - 1)) / count, gap };
}
