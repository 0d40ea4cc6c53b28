/** The glyph of a variation sequence (IVS), from the font's own table (cmap format 14). */

import type { Font } from 'fontkit';

interface VariationTable {
  readonly version: number;
  readonly varSelectors: {
    toArray(): readonly {
      readonly varSelector: number;
      readonly nonDefaultUVS?: Iterable<{ readonly unicodeValue: number; readonly glyphID: number }>;
    }[];
  };
}

/**
 * `undefined` where the font has no other glyph for the sequence than the character's usual one. fontkit looks into the
 * table of other glyphs only where the selector also has one of usual ones that lists the character.
 */
export function findVariation(font: Font, character: number, selector: number): number | undefined {
  const { cmap } = font as unknown as { cmap: { tables: readonly { table: VariationTable }[] } };
  const table = cmap.tables.find((each) => each.table.version === 14)?.table;
  const selected = table?.varSelectors.toArray().find((each) => each.varSelector === selector);
  return [...(selected?.nonDefaultUVS ?? [])].find((each) => each.unicodeValue === character)?.glyphID;
}
