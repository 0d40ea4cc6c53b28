/** A list in one line: its first items, and how many more there are. */

export function shorten(items: readonly string[], between: string, most: number): string {
  const left = items.length - most;
  return `${items.slice(0, most).join(between)}${left > 0 ? ` ほか${left}` : ''}`;
}
