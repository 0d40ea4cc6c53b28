/** Lays out a document without writing it, and tells where its lines stand: what the properties of the layout are held against. */

import type { Element } from 'hast';
import type { ComposedDocument } from '../../src/document/document.ts';
import type { PageGeometry } from '../../src/layout/pages/page-geometry.ts';
import type { PlacedLine } from '../../src/layout/pages/page-item.ts';
import { isOverfull } from '../../src/layout/pages/position-page.ts';
import { placeDocument } from '../../src/layout/place-document.ts';
import type { Piece } from '../../src/layout/text/line.ts';
import { rubySize } from '../../src/layout/text/measure-runs.ts';
import { measureText } from '../../src/typography/measure-text.ts';
import { fonts } from '../typography/faces.ts';

export interface LaidOut {
  readonly pages: readonly (readonly PlacedLine[])[];
  /** Numbers of the pages that hold more than their height, from 1. */
  readonly overfull: readonly number[];
  readonly sources: readonly Element[];
  readonly beyondPage: readonly Element[];
  readonly geometry: PageGeometry;
  /** Of each page. */
  readonly geometries: readonly PageGeometry[];
}

/** Without the running head and page number. */
export function layOut(document: ComposedDocument): LaidOut {
  const { pages, position, geometryOf, measuring } = placeDocument(document, fonts);
  const placed = pages.map((page) => ({ items: position(page), geometry: geometryOf(page) }));
  return {
    pages: placed.map(({ items }) => items.filter((item) => item.kind === 'line')),
    overfull: placed.flatMap(({ items, geometry }, index) => (isOverfull(items, geometry) ? [index + 1] : [])),
    sources: measuring.sources,
    beyondPage: measuring.beyondPage,
    geometry: geometryOf([]),
    geometries: placed.map(({ geometry }) => geometry),
  };
}

/** Points from the top left corner of the page. */
export interface LineBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** Around the letters of a line, and the readings above them; spaces that end a line hang over its edge. */
export function boxOf({ x: left, y: top, line }: PlacedLine): LineBox {
  const { pieces } = line;
  const text = pieces.map((piece) => piece.text).join('');
  const size = Math.max(0, ...pieces.map(({ run }) => run.size));
  const reading = Math.max(0, ...pieces.map(({ run }) => (run.ruby === undefined ? 0 : run.size * rubySize)));
  return { left, top, right: left + line.width - hangingSpace(pieces), bottom: top + reading + size, text };
}

function hangingSpace(pieces: readonly Piece[]): number {
  let width = 0;
  for (const { text, run, face } of pieces.toReversed()) {
    const ink = text.trimEnd();
    width += measureText(text.slice(ink.length), run.size, [face]);
    if (ink !== '') break;
  }
  return width;
}

/** Points. */
const tolerance = 0.05;

/** Pairs of lines that cover a common area. */
export function findOverlaps(boxes: readonly LineBox[]): readonly string[] {
  const sorted = boxes.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.top - b.top);
  return sorted.flatMap((a, index) => {
    const found: string[] = [];
    for (const b of sorted.slice(index + 1)) {
      if (b.top >= a.bottom - tolerance) break;
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance) found.push(`“${a.text}” and “${b.text}”`);
    }
    return found;
  });
}

/** Boxes that reach into the margins. */
export function findOutside(boxes: readonly LineBox[], page: PageGeometry): readonly LineBox[] {
  const { width, height, left, right, top, bottom } = page;
  return boxes.filter(
    (box) =>
      box.left < left - tolerance ||
      box.top < top - tolerance ||
      box.right > width - right + tolerance ||
      box.bottom > height - bottom + tolerance,
  );
}
