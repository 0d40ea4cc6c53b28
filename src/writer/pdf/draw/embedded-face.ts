/** A face inside one PDF: the codes its characters are written with, and in the end the subset of the font that holds them. */

import type { Font } from 'fontkit';
import type { Face } from '../../../typography/face.ts';
import { findVariation } from '../../../typography/find-variation.ts';
import { fontOf, readFont } from '../../../typography/open-face.ts';
import type { PdfDocument, PdfReference } from '../file/pdfmake-parts.ts';
import { type TrueTypeSubset, takeGlyphsWhole } from './subset-glyphs.ts';

interface GlyphSubset {
  /** Glyph ids by code. */
  readonly glyphs: number[];
  readonly cff?: unknown;
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

/** The document, which is pdfkit's, asks it to `finalize` when it ends. Units are 1/1000 em. */
export class EmbeddedFace {
  readonly id: string;
  readonly name: string;
  readonly face: Face;
  /** Code points of each code, for ToUnicode. */
  readonly unicode: number[][] = [[0]];
  readonly #document: PdfDocument;
  readonly #scale: number;
  readonly #font: Font;
  readonly #subset: GlyphSubset;
  readonly #widths: number[];
  /** Four hexadecimal digits by character, with its variation selector where it has one. */
  readonly #codes = new Map<string, string>();
  #dictionary: PdfReference | undefined;

  constructor(document: PdfDocument, face: Face, id: string) {
    const font = fontOf(face);
    this.id = id;
    this.name = face.name;
    this.face = face;
    this.#scale = 1000 / font.unitsPerEm;
    this.#document = document;
    this.#font = font;
    // fontkit's types know neither the numbers it takes nor the list it keeps.
    this.#subset = font.createSubset() as unknown as GlyphSubset;
    if (this.#subset.cff === undefined) takeGlyphsWhole(this.#subset as GlyphSubset & TrueTypeSubset, font);
    this.#widths = [readFont(face, () => font.getGlyph(0).advanceWidth) * this.#scale];
  }

  /** The text as the content stream of a page writes it, in hexadecimal. Format characters are not drawn. */
  hex(text: string): string {
    let hex = '';
    for (const character of charactersOf(text)) hex += this.#codeOf(character);
    return hex;
  }

  widthOfString(text: string, size: number): number {
    const widths = charactersOf(text).map(
      (character) => this.#widths[Number.parseInt(this.#codeOf(character), 16)] ?? 0,
    );
    return widths.reduce((sum, width) => sum + width, 0) * (size / 1000);
  }

  /** The font dictionary, which is written when the document ends. */
  ref(): PdfReference {
    this.#dictionary ??= this.#document.ref({});
    return this.#dictionary;
  }

  finalize(): void {
    if (this.#dictionary === undefined) return;
    const font = this.#font;
    const scaled = (length: number) => length * this.#scale;
    const isCff = this.#subset.cff !== undefined;
    const fontFile = this.#document.ref(isCff ? { Subtype: 'CIDFontType0C' } : {});
    fontFile.end(readFont(this.face, () => this.#subset.encode()));
    // Six capitals, so that subsets of one face in different documents are told apart by the face's number.
    const name = `TORIK${this.id.slice(-1).replace(/\d/, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)))}+${this.name}`;
    const descriptor = this.#document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: the codes are our own.
      Flags: isFixedPitch(font) ? 5 : 4,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(scaled),
      ItalicAngle: font.italicAngle,
      Ascent: scaled(font.ascent),
      Descent: scaled(font.descent),
      CapHeight: scaled(font.capHeight || font.ascent),
      XHeight: scaled(font.xHeight),
      StemV: this.face.weight === 'bold' ? 140 : 80,
      [isCff ? 'FontFile3' : 'FontFile2']: fontFile,
    });
    descriptor.end();
    const descendant = this.#document.ref({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.#widths],
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    descendant.end();
    const toUnicode = this.#document.ref({});
    toUnicode.end(writeToUnicode(this.unicode));
    Object.assign(this.#dictionary.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
    this.#dictionary.end();
  }

  #codeOf(character: string): string {
    const known = this.#codes.get(character);
    if (known !== undefined) return known;
    const { id, width } = readFont(this.face, () => this.#glyphOf(character));
    const included = this.#subset.includeGlyph(id);
    // Two characters may share a glyph (－ and −): a code of its own for each keeps the text that is copied out right.
    const code = this.unicode[included] === undefined ? included : this.#subset.glyphs.push(id) - 1;
    this.#widths[code] = width * this.#scale;
    this.unicode[code] = [...character].map((each) => each.codePointAt(0) ?? 0);
    const hex = code.toString(16).padStart(4, '0');
    this.#codes.set(character, hex);
    return hex;
  }

  /** A variation selector chooses the glyph of the character before it, where the font has one. */
  #glyphOf(character: string): { readonly id: number; readonly width: number } {
    const [codePoint = 0, selector] = [...character].map((each) => each.codePointAt(0) ?? 0);
    const variation = selector === undefined ? undefined : findVariation(this.#font, codePoint, selector);
    const glyph = variation === undefined ? this.#font.glyphForCodePoint(codePoint) : this.#font.getGlyph(variation);
    return { id: glyph.id, width: glyph.advanceWidth };
  }
}

const selector = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u;

/** Code points, each with a variation selector that follows it. */
function charactersOf(text: string): readonly string[] {
  const characters: string[] = [];
  for (const character of text) {
    const last = characters.length - 1;
    if (last >= 0 && selector.test(character)) characters[last] += character;
    else characters.push(character);
  }
  return characters;
}

function isFixedPitch(font: Font): boolean {
  return (font as unknown as { post: { isFixedPitch: number } }).post.isFixedPitch !== 0;
}

/** The codes in blocks of 100, as the CMap format asks for. */
function writeToUnicode(unicode: readonly (readonly number[])[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < unicode.length; start += 100) {
    const lines = unicode.slice(start, start + 100).map((codePoints, index) => {
      const units = [...String.fromCodePoint(...codePoints)].join('');
      const hex = Array.from({ length: units.length }, (_, at) => units.charCodeAt(at).toString(16).padStart(4, '0'));
      return `<${(start + index).toString(16).padStart(4, '0')}> <${hex.join('')}>`;
    });
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
