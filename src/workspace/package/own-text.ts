/** Texts of XML, freed from the piece of the part that they were read from. */

/** V8 keeps a longer text as a part of the one that it was cut out of, which then stays in memory as a whole. */
const longestCopied = 12;
const scratch = Buffer.alloc(2 * 32_768);

/** The same text, without what stood around it. */
export function ownText(text: string): string {
  if (text.length <= longestCopied) return text;
  const buffer = text.length * 2 <= scratch.length ? scratch : Buffer.alloc(text.length * 2);
  return buffer.toString('utf16le', 0, buffer.write(text, 'utf16le'));
}
