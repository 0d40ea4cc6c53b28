/** The glyph of a variation sequence (IVS), from the font's own table (cmap format 14). */

import type { Font } from 'fontkit';

interface VariationTable {
  readonly version: number;
  readonly varSelectors: {
    toArray(): readonly {
      readonly varSelector: number;
      /** Ranges of characters whose usual glyph is that of the sequence. */
      readonly defaultUVS?: Iterable<{ readonly startUnicodeValue: number; readonly additionalCount: number }>;
      readonly nonDefaultUVS?: Iterable<{ readonly unicodeValue: number; readonly glyphID: number }>;
    }[];
  };
}

/**
 * `undefined` where the font has no other glyph for the sequence than the character's usual one. fontkit looks into the
 * table of other glyphs only where the selector also has one of usual ones that lists the character.
 */
export function findVariation(font: Font, character: number, selector: number): number | undefined {
  const other = findSelected(font, selector)?.nonDefaultUVS ?? [];
  return [...other].find((each) => each.unicodeValue === character)?.glyphID;
}

/** Whether the font lists the sequence at all, be its glyph the usual one or another. */
export function knowsVariation(font: Font, character: number, selector: number): boolean {
  const usual = [...(findSelected(font, selector)?.defaultUVS ?? [])];
  const isUsual = usual.some(
    ({ startUnicodeValue, additionalCount }) =>
      character >= startUnicodeValue && character <= startUnicodeValue + additionalCount,
  );
  return isUsual || findVariation(font, character, selector) !== undefined;
}

function findSelected(font: Font, selector: number) {
  const { cmap } = font as unknown as { cmap: { tables: readonly { table: VariationTable }[] } };
  const table = cmap.tables.find((each) => each.table.version === 14)?.table;
  return table?.varSelectors.toArray().find((each) => each.varSelector === selector);
}
