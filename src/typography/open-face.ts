/** Opens the bytes of a font file (TTF, OTF, or one member of a TTC) as a face. */

import { createRequire } from 'node:module';
import type { Font, FontCollection } from 'fontkit';
import { checkTables } from './check-tables.ts';
import { DamagedFont } from './damaged-font.ts';
import type { Face } from './face.ts';
import { knowsVariation } from './find-variation.ts';

/** The font is called otherwise than the manifest says. */
export class OtherFamily extends Error {
  readonly inside: readonly string[];

  constructor(inside: readonly string[]) {
    super(`the family inside is ${inside.join(', ')}`);
    this.inside = inside;
  }
}

/** None of the fonts in the file is called as asked for, or the file holds several and none is asked for. */
export class OtherMember extends Error {
  /** Their PostScript names. */
  readonly inside: readonly string[];

  constructor(inside: readonly string[]) {
    super(`the fonts inside are ${inside.join(', ')}`);
    this.inside = inside;
  }
}

/** The same copy that pdfkit loads: a second one would be read and set up again. */
const { create } = createRequire(import.meta.url)('fontkit') as typeof import('fontkit');

export interface FaceDescription {
  readonly family: string;
  readonly weight: 'regular' | 'bold';
  readonly member?: string;
  readonly path?: string;
}

/** Format characters and non-spacing marks: shaping hides them or puts them on the character before. */
const takesNoRoom = /^[\p{Default_Ignorable_Code_Point}\p{Mn}]$/u;

/**
 * Metrics are those that pdfkit draws with. Throws an `Error` whose message says why when the bytes are no usable font; an
 * `OtherMember` or an `OtherFamily` when it is not the one that is described.
 */
export function openFace(bytes: Uint8Array, description: FaceDescription): Face {
  const font = parseFont(bytes, description.member);
  checkFamily(font, description.family);
  const advances = new Map<number, number>();
  const coverage = new Map<number, boolean>();
  const face: Face = {
    ...description,
    name: font.postscriptName,
    bytes,
    advance: (codePoint) => remember(advances, codePoint, () => readFont(face, () => measureGlyph(font, codePoint))),
    has: (codePoint) => remember(coverage, codePoint, () => readFont(face, () => font.hasGlyphForCodePoint(codePoint))),
    hasVariation: (codePoint, selector) => readFont(face, () => knowsVariation(font, codePoint, selector)),
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    lineGap: font.lineGap / font.unitsPerEm,
  };
  if (![face.ascent, face.descent, face.lineGap].every(Number.isFinite)) throw new Error('no metrics');
  fontsOfFaces.set(face, font);
  return face;
}

/**
 * The parsed font behind a face, for the writer that embeds it. Glyphs are parsed only when they are asked for: whatever asks does
 * so in `readFont`.
 */
export function fontOf(face: Face): Font {
  const font = fontsOfFaces.get(face);
  if (font === undefined) throw new Error(`${face.name} was not opened by openFace`);
  return font;
}

/** Throws a `DamagedFont` where its file leads the parser astray. `read` does nothing else. */
export function readFont<T>({ family, name }: Face, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new DamagedFont(`${family} (${name})`, cause);
  }
}

const fontsOfFaces = new WeakMap<Face, Font>();
const outlinesOfFaces = new WeakMap<Face, Map<number, string>>();

/** The outline of a character as SVG path data in em, y upwards; empty for what has none. */
export function outlineOf(face: Face, codePoint: number): string {
  const outlines = outlinesOfFaces.get(face) ?? new Map<number, string>();
  outlinesOfFaces.set(face, outlines);
  const font = fontOf(face);
  return remember(outlines, codePoint, () =>
    readFont(face, () =>
      font
        .glyphForCodePoint(codePoint)
        .path.scale(1 / font.unitsPerEm, 1 / font.unitsPerEm)
        .toSVG(),
    ),
  );
}

function parseFont(bytes: Uint8Array, member: string | undefined): Font {
  const font = pickFont(create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), member);
  // A damaged table fails here rather than in the middle of a report.
  checkTables(font, bytes);
  if (!(font.unitsPerEm >= 16 && font.unitsPerEm <= 16_384) || !(font.glyphForCodePoint(0x20).advanceWidth >= 0))
    throw new Error('no glyphs');
  return font;
}

function pickFont(opened: Font | FontCollection, member: string | undefined): Font {
  if (!('fonts' in opened)) {
    if (member === undefined || member === opened.postscriptName) return opened;
    throw new OtherMember([opened.postscriptName]);
  }
  const picked = member === undefined ? null : opened.getFont(member);
  if (picked === null) throw new OtherMember(opened.fonts.map((inside) => inside.postscriptName));
  return picked;
}

/** SVG names fonts by the family inside the file, so that the manifest may not call it anything else. */
function checkFamily(font: Font, family: string): void {
  const names = ['en', 'ja'].flatMap((language) => [
    font.getName('fontFamily', language),
    font.getName('preferredFamily', language),
  ]);
  const inside = names.filter((name) => name !== null && name !== undefined);
  if (!inside.includes(family)) throw new OtherFamily([...new Set(inside)]);
}

/** Of a code point in em. */
function measureGlyph(font: Font, codePoint: number): number {
  if (takesNoRoom.test(String.fromCodePoint(codePoint))) return 0;
  const width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  if (!Number.isFinite(width)) throw new Error('no width');
  return width;
}

function remember<V>(cache: Map<number, V>, key: number, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}
