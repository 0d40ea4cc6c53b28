/** How wide a column of texts asks to be. */

/** Wide enough for most lines: between 5.5 and 15 em. */
export function widthOfTexts(texts: readonly string[]): number {
  const lines = texts.flatMap((text) => text.split('\n')).map(widthOfLine);
  return Math.min(15, lines.reduce((most, line) => Math.max(most, line), 4.5) + 1);
}

/** In em: a half-width character is half of one. */
function widthOfLine(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < '\u0100' ? 0.55 : 1), 0);
}
