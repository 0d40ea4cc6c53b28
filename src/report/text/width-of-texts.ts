/** How wide a column of texts asks to be. */

/** In em, wide enough for most lines, at most 15; `around` is what stands beside a line in its cell. */
export function widthOfTexts(texts: readonly string[], around = 1): number {
  const lines = texts.flatMap((text) => text.split('\n')).map(widthOfLine);
  return Math.min(15, lines.reduce((most, line) => Math.max(most, line), 4.5) + around);
}

/** In em: a half-width character is half of one. */
function widthOfLine(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '\u0100' ? 0.55 : 1), 0);
}
