/** Sheets of tests: rows a line, cells separated by `|`; `<` goes on from the left, `^` from above. */

import { cellName } from '../../src/table/cell-address.ts';
import type { GridCell, GridRow } from '../../src/table/table.ts';

/**
 * Blank lines are blank rows, as a workbook has them: none at all. A line that begins with `#` is filled, with `##` in another colour, with `*`
 * bold, with `_` ruled heavily below.
 */
export function layOut(
  text: string,
  at: { readonly file: string; readonly sheet?: string } = { file: 'a.xlsx' },
): readonly GridRow[] {
  const above: string[] = [];
  return text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .flatMap((line, index): readonly GridRow[] => {
      if (line.trim() === '') return [];
      const place = (column: number) => ({ ...at, cell: cellName({ row: index + 1, column: column + 1 }) });
      const [signs = ''] = /^[#*_]{0,4}/.exec(line) ?? [];
      const look = lookOf(signs);
      const cells = line
        .slice(signs.length)
        .split('|')
        .map((raw, column): GridCell => {
          const written = raw.trim();
          if (written === '<') return { text: '', place: place(column), continues: 'left' };
          if (written === '^') return { text: above[column] ?? '', place: place(column), continues: 'above' };
          above[column] = written;
          return { text: written, place: place(column), ...look };
        });
      return [{ place: place(0), cells }];
    });
}

function lookOf(signs: string): Pick<GridCell, 'look'> {
  if (signs === '') return {};
  const fill = signs.replaceAll(/[^#]/g, '');
  return { look: { fill, isBold: signs.includes('*'), isRuled: signs.includes('_') } };
}

/** As a CSV keeps it: what is merged is blank. */
export function layOutCsv(text: string, file = 'a.csv'): readonly GridRow[] {
  return layOut(text.replace(/(^|\|)[ \t]*[<^][ \t]*(?=\||$)/gm, '$1'), { file }).map((row) => ({
    ...row,
    cells: row.cells.map(({ text: own, place }) => ({ text: own, place })),
  }));
}
