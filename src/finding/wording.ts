/** Pieces of wording that every language shapes alike. */

/** A text as a message quotes it: on one line, thirty characters at most. */
export function excerpt(text: string): string {
  const characters = [...text.replaceAll('\n', ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** As many as a reader takes in, with `… 12` for what is left. */
export function listed(texts: readonly string[], between: string): string {
  const shown = texts.slice(0, shownAtMost);
  return texts.length > shown.length
    ? `${shown.join(between)}${between}… ${texts.length - shown.length}`
    : shown.join(between);
}

const shownAtMost = 60;
