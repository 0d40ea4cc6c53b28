/** What an extension says to have a kind of file read, and the sheets that it gives. */

/** Turns the bytes of a file into sheets of texts, which are then understood as those of CSV and Excel are. */
export interface ExtensionReader {
  readonly name: string;
  /** What the names of its files end with, in small letters: `.json`, `.dat`. None of those that torikumi reads itself. */
  readonly endings: readonly string[];
  read(source: SourceFile): readonly SourceSheet[] | Promise<readonly SourceSheet[]>;
}

export interface SourceFile {
  /** In the workspace, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The file as text, in the encodings that a CSV may have: UTF-8, UTF-16, Shift_JIS. Throws where it is in none of them. */
  text(): string;
}

export interface SourceSheet {
  /** As `data.sheets` names it, and as findings tell it; needed where there are several. */
  readonly name?: string;
  /** From the top, heads and titles as they stand. */
  readonly rows: readonly SourceRow[];
}

/** Cells from the left, or with the line of the file that they stand in, from 1: findings tell it. */
export type SourceRow = readonly SourceCell[] | { readonly line: number; readonly cells: readonly SourceCell[] };

/** A text as people read it, digits and all (`1,234`, `令和5年度`); empty for a blank cell. */
export type SourceCell = string;
