/** Shows the characters that a terminal would obey. */

/**
 * What is shown often comes from files that nobody vouches for, and a terminal does what control characters say: `\u001b` for ESC,
 * also for what turns the direction of writing. Line ends and tabs stay.
 */
export function escapeControls(text: string): string {
  return text.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g;
