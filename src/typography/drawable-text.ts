/** Takes out of a text what is never seen, because pdfkit would draw it. */

/** Variation selectors stay: they choose the glyph of the character before them. */
const invisible = /(?![\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}/gu;

/**
 * The text without word joiners, zero-width spaces, soft hyphens and other format characters. pdfkit draws each that the
 * font does not have as a missing glyph one em wide. Writers draw this text; line breaking still needs the original.
 */
export function drawableText(text: string): string {
  return text.replace(invisible, '');
}
