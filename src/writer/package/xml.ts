/** Text and attributes of the parts' XML. */

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What no XML can hold, a surrogate without its other half included, is left out. */
const unholdable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special = /[&<>"\n\r\t]/;
/** What most texts have none of: what is escaped or left out, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notPlain = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;

export function escapeText(text: string): string {
  if (!notPlain.test(text)) return text;
  const held = text.replace(unholdable, '');
  return inText.test(held) ? held.replace(everyInText, (character) => escapes[character] ?? character) : held;
}

const inText = /[&<>\r]/;
const everyInText = /[&<>\r]/g;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

export function escapeAttribute(text: string): string {
  const held = escapeText(text);
  if (!special.test(held)) return held;
  return held.replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; what is `undefined` among its attributes is left out, and what is true or false becomes 1 or 0. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
  let opened = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
    opened += ` ${key}="${escapeAttribute(text)}"`;
  }
  const inside = content.join('');
  return inside === '' ? `${opened}/>` : `${opened}>${inside}</${name}>`;
}

/** `<t>` of a string, whose spaces at the ends and line ends are kept. */
export function textTag(name: string, text: string): string {
  const isKept = /^\s|\s$|\n| {2}/.test(text);
  return `<${name}${isKept ? ' xml:space="preserve"' : ''}>${escapeText(text)}</${name}>`;
}
