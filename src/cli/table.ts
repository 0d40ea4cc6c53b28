/** A table of text for a terminal, its columns aligned by the width of East Asian characters. */

import stringWidth from 'string-width';

export function renderTable(rows: readonly (readonly string[])[], aligns: readonly ('left' | 'right')[]): string {
  const widths = aligns.map((_, column) => Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    widths
      .map((width, column) => {
        const text = row[column] ?? '';
        const space = ' '.repeat(width - stringWidth(text));
        return aligns[column] === 'right' ? `${space}${text}` : `${text}${space}`;
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}
