/** What a column of a data form holds, for programs that read it. */

export interface ColumnDescription {
  /** For programs: Latin letters. */
  readonly name: string;
  /** `text`, or numbers of which some may be missing. */
  readonly type: 'text' | 'integer' | 'decimal';
  /** What its title does not say. */
  readonly description?: string;
}
