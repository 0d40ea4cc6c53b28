/** Full-width and half-width forms of the same character, made one for reading; what is printed keeps its own. */

/**
 * Digits, Latin letters, ASCII punctuation and the space of Japanese width (０ Ａ ％ （ ， ／ U+3000) as ASCII; everything
 * else stays, katakana of both widths too. One character for one, so that an index holds in both texts.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\uffe5]/g, (character) => {
    if (character === '\u3000') return ' ';
    if (character === '￥') return '¥';
    return String.fromCharCode(character.charCodeAt(0) - fullWidthOffset);
  });
}

/** A header for comparing: half-width, one kind of bracket, no white space or line breaks, lower case. */
export function normalizeHeader(text: string): string {
  return toHalfWidth(text)
    .replace(/[[〔【{]/g, '(')
    .replace(/[\]〕】}]/g, ')')
    .replace(/[\s\u200b\ufeff]/g, '')
    .toLowerCase();
}

const fullWidthOffset = 0xfee0;
