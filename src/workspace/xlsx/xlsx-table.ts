/** Reads one sheet of an XLSX into a table of texts as displayed, after making sure that the file can be opened safely. */

import ExcelJS from 'exceljs';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import type { GridRow, RawTable } from '../../table/table.ts';
import { composeTable } from '../compose-table.ts';
import { isOle } from '../file-signature.ts';
import { readSheet } from './sheet-grid.ts';
import { unpackArchive } from './unpack-archive.ts';
import { countMergedCells, prepareWorkbook } from './workbook-parts.ts';

/** Bytes of all parts together. */
const unpackedLimit = 200 * 1024 * 1024;

/** Bytes of the parts that exceljs parses: it takes some 25 bytes of memory for each. A hundred indicators take a tenth of a megabyte. */
const parsedLimit = 64 * 1024 * 1024;

const mergedCellsLimit = 500_000;

/** The sheet named, or the first one that is not hidden. */
export async function readXlsxTable(
  file: string,
  bytes: Uint8Array,
  sheetName?: string,
): Promise<Found<RawTable | undefined>> {
  const opened = await openSheet(file, bytes, sheetName);
  if ('finding' in opened) return { value: undefined, findings: [opened.finding] };
  const grid = readSheet(file, opened.sheet);
  const composed = composeTable({ file, sheet: opened.sheet.name }, grid.value);
  return { value: composed.value, findings: [...grid.findings, ...composed.findings] };
}

/** All rows of the sheet up to their last text, without a header. */
export async function readXlsxGrid(
  file: string,
  bytes: Uint8Array,
  sheetName?: string,
): Promise<Found<readonly GridRow[] | undefined>> {
  const opened = await openSheet(file, bytes, sheetName);
  return 'finding' in opened ? { value: undefined, findings: [opened.finding] } : readSheet(file, opened.sheet);
}

async function openSheet(
  file: string,
  bytes: Uint8Array,
  sheetName: string | undefined,
): Promise<{ readonly sheet: ExcelJS.Worksheet } | { readonly finding: Finding }> {
  const opened = await openWorkbook(file, bytes);
  if ('finding' in opened) return opened;
  const { worksheets } = opened.workbook;
  const sheet = worksheets.find((each) =>
    sheetName === undefined ? each.state === 'visible' : each.name === sheetName,
  );
  if (sheet !== undefined) return { sheet };
  const sheets = worksheets.map((each) => each.name);
  return { finding: error('xlsx-sheet-missing', { sheet: sheetName ?? '', sheets }, { file }) };
}

async function openWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly workbook: ExcelJS.Workbook } | { readonly finding: Finding }> {
  const notWorkbook = { finding: error('xlsx-not-workbook', { path: file }, { file }) };
  if (isEncryptedOffice(bytes)) return { finding: error('xlsx-encrypted', { path: file }, { file }) };
  const unpacked = unpackArchive(bytes, unpackedLimit);
  if (unpacked.type === 'not-archive') return notWorkbook;
  if (unpacked.type === 'encrypted') return { finding: error('xlsx-encrypted', { path: file }, { file }) };
  if (unpacked.type === 'too-large') return findTooLarge(file, unpacked.bytes, unpackedLimit);
  const cells = countMergedCells(unpacked.entries);
  if (cells > mergedCellsLimit) {
    return { finding: error('xlsx-merges-too-large', { path: file, cells, limit: mergedCellsLimit }, { file }) };
  }
  const prepared = prepareWorkbook(unpacked.entries);
  if (prepared === undefined) return notWorkbook;
  if (prepared.length > parsedLimit) return findTooLarge(file, prepared.length, parsedLimit);
  const workbook = await loadWorkbook(prepared);
  return workbook === undefined ? notWorkbook : { workbook };
}

function findTooLarge(file: string, bytes: number, limit: number): { readonly finding: Finding } {
  return { finding: error('xlsx-too-large', { path: file, bytes, limit }, { file }) };
}

/** A workbook with a password is an OLE file like the old .xls, with the package in a stream of this name in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return isOle(bytes) && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** `undefined` for parts that exceljs cannot make sense of: it throws errors of every kind. */
async function loadWorkbook(archive: Uint8Array): Promise<ExcelJS.Workbook | undefined> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(archive.slice().buffer, { ignoreNodes: [...ignoredNodes] });
  } catch {
    return undefined;
  }
  return workbook.worksheets.length === 0 ? undefined : workbook;
}

/** Nothing of these is text, and some refer to parts that were left out or are expanded to every cell of a column. */
const ignoredNodes = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
  'pageSetup',
  'headerFooter',
];
