/** What a report is told of the pages of a document. */

/** Where things stand on the pages of a document. */
export interface Located {
  /** What is read on each page, without running heads and page numbers: its lines from top to bottom, divided by `\n`. */
  readonly pages: readonly string[];
  /** The number printed on each page; empty where there is none. */
  readonly labels: readonly string[];
  /** By the `id` of elements: where the text of each begins. Pages and lines count from 1. */
  readonly places: ReadonlyMap<string, LinePosition>;
}

export interface LinePosition {
  readonly page: number;
  readonly line: number;
  /** Where columns stand side by side, which of them the line is counted down in, e.g. `左`. */
  readonly column?: string;
}
