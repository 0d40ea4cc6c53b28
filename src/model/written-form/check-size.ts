/** Checks that a form and its data together do not print more than a document can hold: each list within a list multiplies. */

import { error, type Finding } from '../../finding/finding.ts';
import type { Block, Line, Row } from './grid-schema.ts';
import { entriesOf, type FormEntry, placeIn, type WrittenForm } from './written-form.ts';

/** Some thousands of pages. */
const mostCells = 100_000;

export function checkSize(form: WrittenForm): readonly Finding[] {
  const cells = new CellCount(form).count();
  return cells > mostCells ? [error('form-too-large', { limit: mostCells }, placeIn(form, ''))] : [];
}

/** Counts what is printed, line by line where a box has several; ends where it is too much. */
class CellCount {
  readonly #form: WrittenForm;
  #cells = 0;

  constructor(form: WrittenForm) {
    this.#form = form;
  }

  count(): number {
    const { root, description } = this.#form;
    for (const { each, blocks } of description.sheets) {
      this.#forEach(root, each, (entry) => this.#blocks(blocks, entry));
    }
    return this.#cells;
  }

  /** Of the entry itself without a list. */
  #forEach(entry: FormEntry, list: string | undefined, count: (each: FormEntry) => void): void {
    for (const each of list === undefined ? [entry] : entriesOf(entry, list)) {
      if (this.#cells > mostCells) return;
      this.#cells += 1;
      count(each);
    }
  }

  #blocks(blocks: readonly Block[], entry: FormEntry): void {
    for (const block of blocks) {
      if ('page' in block) this.#forEach(entry, undefined, () => this.#blocks(block.page, entry));
      else if ('each' in block) this.#forEach(entry, block.each, (each) => this.#blocks(block.blocks, each));
      else this.#forEach(entry, undefined, () => this.#grid('grid' in block ? block.grid : '', entry));
    }
  }

  #grid(name: string, entry: FormEntry): void {
    const { heads = [], blocks = [] } = this.#form.description.grids[name] ?? {};
    this.#rows(heads, entry);
    for (const { above, rows } of blocks) this.#rows([...above, ...rows], entry);
  }

  #rows(rows: readonly Row[], entry: FormEntry): void {
    for (const row of rows) {
      if ('each' in row) this.#forEach(entry, row.each, (each) => this.#rows(row.rows, each));
      else if ('filled' in row) this.#forEach(entry, undefined, () => this.#rows(row.rows, entry));
      else {
        for (const cell of row) {
          const lines = 'lines' in cell && !('legend' in cell) ? cell.lines : [];
          this.#forEach(entry, undefined, () => this.#lines(lines, entry));
        }
      }
    }
  }

  #lines(lines: readonly Line[], entry: FormEntry): void {
    for (const line of lines) {
      const isList = typeof line === 'object' && 'each' in line;
      this.#forEach(entry, isList ? line.each : undefined, (each) => this.#lines(isList ? line.lines : [], each));
    }
  }
}
