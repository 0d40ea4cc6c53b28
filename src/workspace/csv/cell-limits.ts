/** Counts the cells of a CSV while it is read, so that a file of commas never fills the memory. */

import { error, type Finding, type Place } from '../../finding/finding.ts';
import { cellLimit, columnsLimit, textLimit } from '../table-limits.ts';

export class CellLimits {
  readonly #file: string;
  #cells = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** What ends the reading. A column counts where something stands in it: Excel also writes those that only look like something. */
  count(text: string, place: Place & { readonly column: number }): Finding | undefined {
    this.#cells += 1;
    if (text.length > textLimit) return error('cell-too-long', { limit: textLimit }, place);
    if (place.column > columnsLimit && text.trim() !== '') return this.#tooLarge('columns', columnsLimit, place);
    return this.#cells > cellLimit ? this.#tooLarge('cells', cellLimit, place) : undefined;
  }

  #tooLarge(what: 'cells' | 'columns', limit: number, place: Place): Finding {
    return error('table-too-large', { path: this.#file, what, limit }, place);
  }
}
