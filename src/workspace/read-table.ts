/** Reads a table of the workspace, CSV or XLSX alike, by what the file is and not by its name. */

import type { Effects } from '../effects.ts';
import { error, type Finding, type Found } from '../finding/finding.ts';
import type { GridRow, RawTable } from '../table/table.ts';
import { parseCsvGrid, parseCsvTable } from './csv/csv-table.ts';
import { decodeText } from './csv/decode-text.ts';
import { isOle, isZip } from './file-signature.ts';
import { readInside } from './read-inside.ts';

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
  const source = await readSource(effects, root, relative);
  if ('finding' in source) return { value: undefined, findings: [source.finding] };
  if ('text' in source) return parseCsvTable(relative, source.text, delimiterOf(relative));
  const { readXlsxTable } = await loadXlsx();
  return readXlsxTable(relative, source.workbook, sheet);
}

/** All rows of a table as they stand in the file, without a header; otherwise as `readTable`. */
export async function readGrid(
  effects: Effects,
  root: string,
  relative: string,
  sheet?: string,
): Promise<Found<readonly GridRow[] | undefined>> {
  const source = await readSource(effects, root, relative);
  if ('finding' in source) return { value: undefined, findings: [source.finding] };
  if ('text' in source) return parseCsvGrid(relative, source.text, delimiterOf(relative));
  const { readXlsxGrid } = await loadXlsx();
  return readXlsxGrid(relative, source.workbook, sheet);
}

type Source = { readonly text: string } | { readonly workbook: Uint8Array } | { readonly finding: Finding };

async function readSource(effects: Effects, root: string, relative: string): Promise<Source> {
  const read = await readInside(effects, root, relative, sizeLimit);
  if ('finding' in read) return read;
  if (isZip(read.bytes) || isOle(read.bytes)) return { workbook: read.bytes };
  if (/\.xls[xm]?$/i.test(relative)) {
    return { finding: error('xlsx-not-workbook', { path: relative }, { file: relative }) };
  }
  return decodeText(relative, read.bytes);
}

function delimiterOf(path: string): '\t' | ',' {
  return /\.tsv$/i.test(path) ? '\t' : ',';
}

/** Loaded only where it is needed: most tables are CSV. */
function loadXlsx() {
  return import('./xlsx/xlsx-table.ts');
}
