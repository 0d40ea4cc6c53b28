/** The kinds of files that a document is written as. `csvw` describes the columns of the CSV beside it. */
export type Format = 'pdf' | 'xlsx' | 'html' | 'docx' | 'csv' | 'csvw';

/** What the names of its files end with; of `csvw` what programs look for beside a CSV. */
export function extensionOf(format: string): string {
  return format === 'csvw' ? 'csv-metadata.json' : format;
}
