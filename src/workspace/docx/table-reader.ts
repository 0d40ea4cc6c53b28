/** The tables of a document that stand open while it is read, one in a cell of another. */

import type { DocxBlock, DocxCell } from './docx.ts';

interface OpenTable {
  rows: DocxCell[][];
  heads: number;
  row: { cells: DocxCell[]; isGone: boolean; isHead: boolean };
  cell: { lines: string[]; columns: number; goesOn: boolean; isGone: boolean };
}

/** Columns that a table of Word can have. */
const mostColumns = 63;

export class TableReader {
  readonly #open: OpenTable[] = [];

  isInside(): boolean {
    return this.#open.length > 0;
  }

  open(): void {
    this.#open.push({ rows: [], heads: 0, row: emptyRow(), cell: emptyCell() });
  }

  addLine(text: string): void {
    this.#innermost()?.cell.lines.push(text);
  }

  setHead(isHead: boolean): void {
    const table = this.#innermost();
    if (table !== undefined) table.row.isHead = isHead;
  }

  setColumns(value: string): void {
    const table = this.#innermost();
    if (table !== undefined) table.cell.columns = Math.min(mostColumns, Math.max(1, Number(value) || 1));
  }

  /** Whether the cell goes on from the one above it. */
  setGoesOn(goesOn: boolean): void {
    const table = this.#innermost();
    if (table !== undefined) table.cell.goesOn = goesOn;
  }

  /** By the change that is tracked on it. */
  leaveOut(what: 'row' | 'cell'): void {
    const table = this.#innermost();
    if (table !== undefined) table[what].isGone = true;
  }

  /** `rest`: a text whose end is in no paragraph of the cell. */
  closeCell(rest: string): void {
    const table = this.#innermost();
    if (table === undefined) return;
    const { lines, columns, goesOn, isGone } = table.cell;
    const text = [...lines, rest].filter((line, at) => line !== '' || at < lines.length).join('\n');
    if (!isGone) table.row.cells.push({ text: text.trim(), columns, goesOn });
    table.cell = emptyCell();
  }

  closeRow(): void {
    const table = this.#innermost();
    if (table === undefined) return;
    const { cells, isGone, isHead } = table.row;
    if (!isGone && cells.length > 0) {
      if (isHead && table.heads === table.rows.length) table.heads += 1;
      table.rows.push(cells);
    }
    table.row = emptyRow();
  }

  /** The texts of a table in a cell are lines of it, and no table of its own. */
  close(): DocxBlock | undefined {
    const table = this.#open.pop();
    if (table === undefined || table.rows.length === 0) return undefined;
    if (!this.isInside()) return { kind: 'table', heads: table.heads, rows: table.rows };
    for (const row of table.rows) this.addLine(row.map(({ text }) => text.replaceAll('\n', ' ')).join('　'));
    return undefined;
  }

  #innermost(): OpenTable | undefined {
    return this.#open.at(-1);
  }
}

function emptyRow(): OpenTable['row'] {
  return { cells: [], isGone: false, isHead: false };
}

function emptyCell(): OpenTable['cell'] {
  return { lines: [], columns: 1, goesOn: false, isGone: false };
}
