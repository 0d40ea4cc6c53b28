/** How high a row has to be for its texts, by what every spreadsheet program needs at most. */

const lineHeight = 15;
const padding = 6;
/** Full-width characters that the edges of a cell take. */
const edges = 1;
const halfWidth = 0.6;

/** Lines of a text in a column so many full-width characters wide. */
export function countLines(text: string, width: number): number {
  const room = Math.max(1, width - edges);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / room)), 0);
}

/** Points. */
export function heightOf(lines: number): number {
  return lines * lineHeight + padding;
}

/** In full-width characters. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += character < '\u0100' ? halfWidth : 1;
  return length;
}
