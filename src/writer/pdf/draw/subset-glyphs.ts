/** Takes glyphs into the subset of a TrueType font as they stand in its file, without reading their outlines. */

import type { Font } from 'fontkit';

/** What fontkit keeps of a subset while it encodes it, and of a font: none of it is declared. */
export interface TrueTypeSubset {
  glyf: Uint8Array[];
  loca: { readonly offsets: number[] };
  hmtx: { readonly metrics: Metrics[] };
  offset: number;
  _addGlyph(id: number): number;
}

interface Metrics {
  readonly advance: number;
  readonly bearing: number;
}

interface TrueTypeFont {
  readonly loca?: { readonly offsets: readonly number[] };
  readonly _variationProcessor?: unknown;
  _getTableStream(name: 'glyf'): { pos: number; readBuffer(length: number): Uint8Array } | undefined;
}

interface GlyphMetrics {
  _getMetrics(): { readonly advanceWidth: number; readonly leftBearing: number };
}

interface Outline extends Metrics {
  readonly bytes: Uint8Array;
}

/** A build writes the same glyphs into file after file. */
const outlines = new WeakMap<Font, Map<number, Outline>>();

/**
 * fontkit reads the points of every glyph to see whether it is made of others, which its first number says. Those that are, and those
 * of variable fonts, are left to it.
 */
export function takeGlyphsWhole(subset: TrueTypeSubset, font: Font): void {
  const known = outlines.get(font) ?? new Map<number, Outline>();
  outlines.set(font, known);
  const addGlyph = subset._addGlyph.bind(subset);
  subset._addGlyph = (id) => {
    const outline = known.get(id) ?? readOutline(font, id);
    if (outline === undefined) return addGlyph(id);
    known.set(id, outline);
    const { bytes, advance, bearing } = outline;
    subset.glyf.push(bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance, bearing });
    subset.offset += bytes.length;
    return subset.glyf.length - 1;
  };
}

/** `undefined` where it is not to be taken as it is. */
function readOutline(font: Font, id: number): Outline | undefined {
  const own = font as unknown as TrueTypeFont;
  const [start, end] = [own.loca?.offsets[id], own.loca?.offsets[id + 1]];
  const isFixed = own._variationProcessor === undefined || own._variationProcessor === null;
  if (start === undefined || end === undefined || !isFixed) return undefined;
  const stream = own._getTableStream('glyf');
  if (stream === undefined) return undefined;
  stream.pos += start;
  const bytes = stream.readBuffer(end - start);
  const [high = 0] = bytes;
  // A negative number of contours.
  if (high >= 0x80) return undefined;
  const { advanceWidth, leftBearing } = (font.getGlyph(id) as unknown as GlyphMetrics)._getMetrics();
  return { bytes, advance: advanceWidth, bearing: leftBearing };
}
