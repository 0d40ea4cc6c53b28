/** What is read of a text document of Word: its blocks in their order, and what of it could not be taken. */

/** What becomes of changes that are tracked in it: `accept` reads the text as it is to be, `refuse` as it was. */
export type ChangesChoice = 'accept' | 'refuse';

export interface DocxDocument {
  readonly blocks: readonly DocxBlock[];
  /** Texts of the notes, by the marks that stand for them in the texts. */
  readonly notes: ReadonlyMap<string, string>;
  /** Pictures in the file, by the names of their parts. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export type DocxBlock = DocxText | DocxTable;

export interface DocxText {
  readonly kind: 'text';
  /** From 1 for headings. */
  readonly heading: number | undefined;
  readonly list: { readonly level: number; readonly isCounted: boolean } | undefined;
  readonly pieces: readonly DocxPiece[];
}

/** A text, in which lines end with `\n`, and the address that it leads to; a note by its mark; a picture by its part, with the words for those who cannot see it. */
export type DocxPiece =
  | { readonly text: string; readonly link?: string }
  | { readonly note: string }
  | { readonly picture: string; readonly alternative: string };

export interface DocxTable {
  readonly kind: 'table';
  /** Rows that are repeated at the head of each page. */
  readonly heads: number;
  readonly rows: readonly (readonly DocxCell[])[];
}

export interface DocxCell {
  readonly text: string;
  readonly columns: number;
  /** Belongs to the cell above. */
  readonly goesOn: boolean;
}
