/** Pieces of wording that every language shapes alike. */

/** A text as a message quotes it: on one line, thirty characters at most. */
export function excerpt(text: string): string {
  const characters = [...text.replaceAll('\n', ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
