/** Reads a table of the workspace, CSV or XLSX alike, by what the file is and not by its name. */

import type { Effects } from '../effects.ts';
import { error, type Found } from '../finding/finding.ts';
import { parseCsvTable } from './csv-table.ts';
import { decodeText } from './decode-text.ts';
import { isOle, isZip } from './file-signature.ts';
import { readInside } from './read-inside.ts';
import type { RawTable } from './table.ts';

const sizeLimit = 50 * 1024 * 1024;

/**
 * `relative` is a path in the workspace `root`; `sheet` matters only to an XLSX. The finding of a file that is not
 * there, or must not be read, has no place: the caller knows where the path was written.
 */
export async function readTable(
  effects: Effects,
  root: string,
  relative: string,
  sheet?: string,
): Promise<Found<RawTable | undefined>> {
  const read = await readInside(effects, root, relative, sizeLimit);
  if ('finding' in read) return { value: undefined, findings: [read.finding] };
  if (isZip(read.bytes) || isOle(read.bytes)) {
    // Loaded only here: exceljs takes longer to load than a CSV to read.
    const { readXlsxTable } = await import('./xlsx-table.ts');
    return readXlsxTable(relative, read.bytes, sheet);
  }
  if (/\.xls[xm]?$/i.test(relative)) {
    return { value: undefined, findings: [error('xlsx-not-workbook', { path: relative }, { file: relative })] };
  }
  const decoded = decodeText(relative, read.bytes);
  if ('finding' in decoded) return { value: undefined, findings: [decoded.finding] };
  return parseCsvTable(relative, decoded.text, /\.tsv$/i.test(relative) ? '\t' : ',');
}
