/** A text with the tables that stand in it. */

export interface TextWithTables {
  /** Each table is a line that is `tableMark`, in their order. */
  readonly text: string;
  readonly tables: readonly TextTable[];
}

export interface TextTable {
  /** How many of the rows are heads, one at least. */
  readonly heads: number;
  readonly rows: readonly (readonly string[])[];
}

export const tableMark = '［表］';
