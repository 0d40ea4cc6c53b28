/** The text of a book as its reader meets it: one line a heading, paragraph, item or table row. */

import type { Block, Book, BookCell, BookTable, Inline } from '../../src/model/book/book.ts';

/** Of the chapters; charts and the organisation chart have none. Cells are parted by tabs. */
export function linesOf(book: Book): readonly string[] {
  return book.chapters.flatMap(({ blocks }) => blocks.flatMap(linesOfBlock));
}

export function tablesOf(book: Book): readonly BookTable[] {
  return book.chapters.flatMap(({ blocks }) => blocks.flatMap(tablesIn));
}

/** Rows of the head and below, each with a text a column; what a merge covers is empty. */
export function gridOf(table: BookTable): readonly (readonly string[])[] {
  const rows = [...table.head, ...table.rows.map(({ cells }) => cells)];
  const grid: string[][] = rows.map(() => []);
  for (const [index, cells] of rows.entries()) {
    for (const cell of cells) place(grid, index, cell);
  }
  return grid;
}

/** Ids of what the texts refer to: figures, and programmes' own. */
export function figuresOf({ chapters }: Book): readonly string[] {
  const inlines = chapters.flatMap(({ blocks }) => blocks.flatMap(inlinesIn));
  return inlines.flatMap((inline) => (inline.type === 'figure' ? [inline.id] : []));
}

/** A leader and a line end are a space. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : ' ')).join('');
}

function linesOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [block.number + (block.bracketed ? `〈${textOf(block.text)}〉` : textOf(block.text))];
    case 'paragraph':
      return [textOf(block.text)];
    case 'list':
      return block.items.flatMap(({ marker, blocks }) => {
        const [first = '', ...rest] = blocks.flatMap(linesOfBlock);
        return [marker + first, ...rest];
      });
    case 'box':
      return block.blocks.flatMap(linesOfBlock);
    case 'table':
      return [textOf(block.caption), block.unit, ...gridOf(block).map((row) => row.join('\t'))];
    case 'picture':
      return [textOf(block.caption)];
    case 'notes':
      return block.notes.map(({ number, text }) => `注${number}　${textOf(text)}`);
    case 'component':
      return [];
  }
}

function tablesIn(block: Block): readonly BookTable[] {
  if (block.type === 'table') return [block];
  if (block.type === 'box') return block.blocks.flatMap(tablesIn);
  return block.type === 'list' ? block.items.flatMap(({ blocks }) => blocks.flatMap(tablesIn)) : [];
}

function inlinesIn(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(inlinesIn));
    case 'box':
      return block.blocks.flatMap(inlinesIn);
    case 'table': {
      const rows = [...block.head, ...block.rows.map(({ cells }) => cells)];
      return [...block.caption, ...rows.flatMap((cells) => cells.flatMap(({ text }) => text))];
    }
    case 'picture':
      return block.caption;
    case 'notes':
      return block.notes.flatMap(({ text }) => text);
    case 'component':
      return [];
  }
}

function place(grid: readonly string[][], index: number, cell: BookCell): void {
  const row = grid[index] ?? [];
  let column = 0;
  while (row[column] !== undefined) column += 1;
  for (let down = 0; down < cell.rowspan; down += 1) {
    for (let right = 0; right < cell.colspan; right += 1) {
      const isFirst = down === 0 && right === 0;
      const below = grid[index + down];
      if (below !== undefined) below[column + right] = isFirst ? textOf(cell.text) : '';
    }
  }
}
