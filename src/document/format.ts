/** The kinds of files that a document is written as. */
export type Format = 'pdf' | 'xlsx' | 'html' | 'csv' | 'csv-metadata.json';
