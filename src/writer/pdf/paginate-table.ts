/** Divides a table over pages: groups of rows stay together, nothing is dropped, and a cell that a page cuts goes on in the next. */

import { type Cell, heightOfRows, type Row, type TableBlock } from './block.ts';

/** The rows of a table that stand on one page, without its head. */
export interface Chunk {
  readonly rows: readonly ChunkRow[];
}

export interface ChunkRow {
  readonly height: number;
  readonly cells: readonly ChunkCell[];
}

/** `repeats` marks the lines of a merged cell that are shown again after a page break, beside their first showing. */
export type ChunkCell = Cell & { readonly repeats?: true };

/** `first` and `full` are the heights left for rows on the page the table begins on, and on an empty page. */
export function paginateTable(table: TableBlock, first: number, full: number): readonly Chunk[] {
  const chunks: ChunkRow[][] = [[]];
  let left = first;
  const nextPage = () => {
    chunks.push([]);
    left = full;
  };
  for (const group of table.groups) {
    const height = heightOfRows(group);
    if (height > left && height <= full) nextPage();
    if (height <= left) {
      chunks.at(-1)?.push(...group);
      left -= height;
      continue;
    }
    const rows = splitTallRows(group, full);
    const starts: number[] = [0];
    rows.forEach((row, index) => {
      if (row.height > left) {
        nextPage();
        if (index > 0) starts.push(index);
      }
      left -= row.height;
    });
    const parts = cutAt(rows, starts);
    const begin = chunks.length - parts.length;
    parts.forEach((part, index) => {
      chunks[begin + index]?.push(...part);
    });
  }
  return chunks.map((rows) => ({ rows }));
}

/** A row taller than a page becomes several, each at most a page high, which its cells span. */
function splitTallRows(group: readonly Row[], full: number): readonly Row[] {
  const rows: { height: number; cells: Cell[] }[] = [];
  for (const row of group) {
    const count = Math.ceil(row.height / full);
    if (count === 1) {
      rows.push({ height: row.height, cells: [...row.cells] });
      continue;
    }
    const index = rows.length;
    const widen = (cell: Cell): Cell => ({ ...cell, rows: cell.rows + count - 1 });
    rows.forEach((above, at) => {
      above.cells = above.cells.map((cell) => (at + cell.rows > index ? widen(cell) : cell));
    });
    // Lines do not fill a page to the last point: room for one line more in each part.
    const slack = Math.max(...row.cells.map((cell) => cell.lineHeight + 2 * cell.style.paddingY));
    for (let part = 0; part < count; part += 1) {
      const height = part < count - 1 ? full : Math.min(full, row.height - full * (count - 1) + slack * count);
      rows.push({ height, cells: part === 0 ? row.cells.map(widen) : [] });
    }
  }
  return rows;
}

/** The rows in parts that begin at `starts`, with the cells that a boundary cuts divided between the parts. */
function cutAt(rows: readonly Row[], starts: readonly number[]): readonly (readonly ChunkRow[])[] {
  const parts = starts.map((start, index) => {
    const end = starts[index + 1] ?? rows.length;
    return {
      start,
      end,
      rows: rows.slice(start, end).map((row) => ({ height: row.height, cells: [] as ChunkCell[] })),
    };
  });
  rows.forEach((row, index) => {
    for (const cell of row.cells) {
      let drawn = 0;
      const end = Math.min(index + cell.rows, rows.length);
      for (const part of parts.filter((candidate) => candidate.start < end && candidate.end > index)) {
        const from = Math.max(index, part.start);
        const to = Math.min(end, part.end);
        const covered = part.rows.slice(from - part.start, to - part.start);
        const fitting = countFittingLines(cell, heightOfRows(covered.map((each) => ({ ...each, cells: [] }))));
        const isLast = end <= part.end;
        const repeats = drawn > 0 && drawn >= cell.lines.length;
        const lines = repeats
          ? cell.lines.slice(0, fitting)
          : cell.lines.slice(drawn, isLast ? undefined : drawn + fitting);
        covered[0]?.cells.push({ ...cell, rows: to - from, lines, ...(repeats ? { repeats } : {}) });
        if (!repeats) drawn += lines.length;
      }
    }
  });
  return parts.map((part) =>
    part.rows.map((row) => ({ ...row, cells: row.cells.toSorted((a, b) => a.column - b.column) })),
  );
}

function countFittingLines(cell: Cell, height: number): number {
  return Math.max(1, Math.floor((height - 2 * cell.style.paddingY) / cell.lineHeight + 0.001));
}
