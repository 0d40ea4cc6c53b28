/** A table of text for a terminal, its columns aligned by the width of East Asian characters. */

import { greatest } from '../model/value/extremes.ts';
import { textWidth } from './text-width.ts';

export function renderTable(rows: readonly (readonly string[])[], aligns: readonly ('left' | 'right')[]): string {
  const widths = aligns.map((_, column) => Math.max(0, greatest(rows.map((row) => textWidth(row[column] ?? '')))));
  const lines = rows.map((row) =>
    widths
      .map((width, column) => {
        const text = row[column] ?? '';
        const space = ' '.repeat(width - textWidth(text));
        return aligns[column] === 'right' ? `${space}${text}` : `${text}${space}`;
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}
