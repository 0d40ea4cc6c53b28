/** Every kind of file that a table is read from. A new one is a reader and a row here; an extension's go before them. */

import type { TableReader } from '../table/table-reader.ts';
import { csvReader } from './csv-reader.ts';
import { workbookReader } from './workbook-reader.ts';

/** The last one reads whatever is left. */
export const tableReaders: readonly TableReader[] = [workbookReader, csvReader];

export function chooseReader(own: readonly TableReader[], path: string, bytes: Uint8Array): TableReader {
  return [...own, ...tableReaders].find((reader) => reader.takes(path, bytes)) ?? csvReader;
}
