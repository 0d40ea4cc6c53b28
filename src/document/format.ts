/** The kinds of files that a document is written as. `csvw` describes the columns of the CSV beside it. */
export type OwnFormat = 'pdf' | 'xlsx' | 'html' | 'docx' | 'csv' | 'csvw';

/** One of ours, or one that an extension writes: the names of its files end with it. */
export type Format = string;

/** What the names of its files end with; of `csvw` what programs look for beside a CSV. */
export function extensionOf(format: Format): string {
  return format === 'csvw' ? 'csv-metadata.json' : format;
}
