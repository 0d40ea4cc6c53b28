import { describe, expect, it } from 'vitest';
import { cellsOf, mergeGrid } from '../../../src/model/amounts/merge-grid.ts';
import type { GridRow } from '../../../src/table/table.ts';

/** Cells are divided by `|`; `<` and `^` continue the cell at their left and above them. Each is shown with its rows and columns. */
function merge(lines: readonly string[], { areHeads = true, width = 3 } = {}): readonly string[] {
  const rows = lines.map((line, row): GridRow => {
    const place = { file: 't.csv', line: row + 1 };
    const cells = line.split('|').map((text, column) => {
      const own = { place: { ...place, column: column + 1 } };
      if (text === '<') return { ...own, text: '', continues: 'left' as const };
      return text === '^' ? { ...own, text: '', continues: 'above' as const } : { ...own, text };
    });
    return { place, cells };
  });
  return cellsOf(mergeGrid(rows, width, areHeads)).map((cells) =>
    cells
      .map(({ text, rowspan, colspan }) => (rowspan * colspan === 1 ? text : `${text}:${rowspan}x${colspan}`))
      .join('|'),
  );
}

describe('cells that a workbook has merged', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['across', ['a|<|b', 'c|d|e'], ['a:1x2|b', 'c|d|e']],
    ['across all', ['a|<|<', 'c|d|e'], ['a:1x3', 'c|d|e']],
    ['down', ['a|b|c', '^|d|e', '^|f|g'], ['a:3x1|b|c', 'd|e', 'f|g']],
    ['across and down', ['a|b|<', 'c|^|<'], ['a|b:2x2', 'c']],
    ['across and down, beside another', ['a|<|b', '^|<|^'], ['a:2x2|b:2x1', '']],
    ['nothing at the left of the first', ['<|b|c'], ['|b|c']],
    ['nothing above the first', ['a|^|c'], ['a||c']],
    ['no rectangle', ['a|<|b', '^|c|d'], ['a||b', '|c|d']],
  ])('%s', (_, lines, expected) => {
    expect(merge(lines, { areHeads: false })).toEqual(expected);
  });
});

describe('blanks of heads in a CSV', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['below a head that has nothing below it are its own', ['a|b|c', '|d|e'], ['a:2x1|b|c', 'd|e']],
    ['of two rows as well', ['a|b|c', '|d|e', '|f|g'], ['a:3x1|b|c', 'd|e', 'f|g']],
    ['beside a head of a group are its own', ['a||b', 'c|d|e'], ['a:1x2|b', 'c|d|e']],
    ['beside a group of three as well', ['a||', 'c|d|e'], ['a:1x3', 'c|d|e']],
    ['beside a head that stands alone are none', ['a||b', '|d|e'], ['a:2x1||b', 'd|e']],
    ['below and beside nothing are none', ['||c', 'a|b|'], ['||c:2x1', 'a|b']],
    ['of blanks are blank', ['a| |b', 'c|d|e'], ['a:1x2|b', 'c|d|e']],
    ['beside a blank head are none', ['　||b', 'c|d|e'], ['　||b', 'c|d|e']],
    ['of a whole column are its own', ['a||b', 'c||e'], ['a||b', 'c||e']],
    ['where cells lack as well', ['a', 'c|d|e'], ['a:1x3', 'c|d|e']],
    ['in the last row belong to no group', ['a|b|c', 'd||e'], ['a|b:2x1|c', 'd|e']],
    ['below a group are not reached by it', ['a||b', '|d|e', 'f|g|h'], ['a:1x2|b', '|d|e', 'f|g|h']],
  ])('%s', (_, lines, expected) => {
    expect(merge(lines)).toEqual(expected);
  });

  it('are left alone in rows that are no heads', () => {
    expect(merge(['a||b', '|d|e'], { areHeads: false })).toEqual(['a||b', '|d|e']);
  });
});
