/** What the rest of the program may know of a font: its metrics and its coverage, never its file format. */

/** One face of a family (regular or bold), parsed once in a process. */
export interface Face {
  readonly family: string;
  readonly weight: 'regular' | 'bold';
  /** PostScript name, unique among the loaded faces. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it lies, for what reads font files by itself. */
  readonly path?: string;
  /** For a collection (TTC), the PostScript name of the face inside it. */
  readonly member?: string;
  /** Advance of one code point in em (1 = the font size). */
  advance(codePoint: number): number;
  has(codePoint: number): boolean;
  /** Whether it knows the glyph of the character with an ideographic variation selector (IVS). */
  hasVariation(codePoint: number, selector: number): boolean;
  /** Above and below the baseline in em; `descent` is positive downwards. */
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

/** A style's fonts in the order of preference: the first face that has a character sets it. */
export interface FontStack {
  readonly regular: readonly Face[];
  readonly bold: readonly Face[];
}
