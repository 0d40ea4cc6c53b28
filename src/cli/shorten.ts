/** A list in one line: its first items, and how many more there are. */

import type { Language } from '../finding/render.ts';

export function shorten(items: readonly string[], between: string, most: number, language: Language): string {
  const left = items.length - most;
  const more = language === 'ja' ? ` ほか${left}` : ` and ${left} more`;
  return `${items.slice(0, most).join(between)}${left > 0 ? more : ''}`;
}
