/** Reads one sheet of a workbook, XLSX or .xls, into a table of texts as displayed. */

import { error, type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import { fail, ok } from '../../finding/found.ts';
import type { SheetGrid } from '../../sheet/compose-indicators.ts';
import { composeTable } from '../../sheet/compose-table.ts';
import type { GridRow, RawTable } from '../../table/table.ts';
import { cellLimit } from '../table-limits.ts';
import { countCovered } from './find-covered.ts';
import { openWorkbook } from './open-workbook.ts';
import type { SheetContent } from './sheet-content.ts';
import { readSheet } from './sheet-grid.ts';
import { tellResults } from './tell-results.ts';
import type { SheetEntry, Workbook } from './workbook.ts';

/** Each cell of a merged range takes memory, so that one short line can fill it. */
const mergedCellsLimit = 500_000;

/** The sheet named, or the first one that is not hidden. */
export function readXlsxTable(file: string, bytes: Uint8Array, sheetName?: string): Found<RawTable | undefined> {
  const read = readNamedSheet(file, bytes, sheetName);
  if (read.value === undefined) return { value: undefined, findings: read.findings };
  const composed = composeTable({ file, sheet: read.value.sheet }, read.value.rows);
  return { value: composed.value, findings: [...read.findings, ...composed.findings] };
}

/** The sheets named, or all that are not hidden; `all` are the names of the latter. */
export function readXlsxSheets(
  file: string,
  bytes: Uint8Array,
  asked: readonly string[] | undefined,
): Found<{ readonly sheets: readonly SheetGrid[]; readonly all: readonly string[] } | undefined> {
  const workbook = openWorkbook(file, bytes);
  if ('code' in workbook) return fail(workbook);
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const names = workbook.sheets.map(({ name }) => name);
  const missing = (asked ?? []).filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const findings = missing.map((sheet) => error('xlsx-sheet-missing', { sheet, sheets: names }, { file }));
    return { value: undefined, findings };
  }
  const wanted = asked === undefined ? visible : workbook.sheets.filter(({ name }) => asked.includes(name));
  const sheets = wanted.map((sheet): SheetGrid => {
    const content = openSheet(workbook, sheet);
    if ('code' in content) return { file, sheet: sheet.name, grid: [], findings: [content] };
    const { value, findings } = readSheetOf(workbook, sheet, content);
    return { file, sheet: sheet.name, grid: value ?? [], findings };
  });
  const left = asked === undefined ? tellHidden(workbook) : [];
  return ok({ sheets, all: visible.map(({ name }) => name) }, [...workbook.findings, ...left]);
}

/** All rows of the sheet up to their last text, without a header. */
export function readXlsxGrid(
  file: string,
  bytes: Uint8Array,
  sheetName?: string,
): Found<readonly GridRow[] | undefined> {
  const { value, findings } = readNamedSheet(file, bytes, sheetName);
  return { value: value?.rows, findings };
}

/** What stands in a sheet, or why it cannot be read. */
export function openSheet(workbook: Workbook, sheet: SheetEntry): SheetContent | Finding {
  const { file } = workbook;
  const content = workbook.readSheet(sheet, cellLimit);
  if ('code' in content) return content;
  const cells = countCovered(content.merges);
  const facts = { path: file, cells, limit: mergedCellsLimit };
  return cells > mergedCellsLimit ? error('xlsx-merges-too-large', facts, { file, sheet: sheet.name }) : content;
}

/** The cells of a sheet, and what lies over them. */
export function readSheetOf(
  workbook: Workbook,
  sheet: SheetEntry,
  content: SheetContent,
): Found<readonly GridRow[] | undefined> {
  const at = { file: workbook.file, sheet: sheet.name };
  const { value, findings } = readSheet(at, content, workbook.is1904);
  const texts = workbook.drawnTexts(sheet);
  const drawn = texts.length === 0 ? [] : [warning('xlsx-text-drawn', { texts }, at)];
  return ok(value, [...findings, ...(value === undefined ? [] : tellResults(at, content)), ...drawn]);
}

function readNamedSheet(
  file: string,
  bytes: Uint8Array,
  sheetName: string | undefined,
): Found<{ readonly sheet: string; readonly rows: readonly GridRow[] } | undefined> {
  const workbook = openWorkbook(file, bytes);
  if ('code' in workbook) return fail(workbook);
  const { sheets } = workbook;
  const sheet = sheets.find(({ name, isHidden }) => (sheetName === undefined ? !isHidden : name === sheetName));
  if (sheet === undefined) {
    const names = sheets.map(({ name }) => name);
    return fail(error('xlsx-sheet-missing', { sheet: sheetName ?? '', sheets: names }, { file }));
  }
  const content = openSheet(workbook, sheet);
  if ('code' in content) return fail(content);
  const { value, findings } = readSheetOf(workbook, sheet, content);
  const read = value === undefined ? undefined : { sheet: sheet.name, rows: value };
  const left = sheetName === undefined ? tellHidden(workbook) : [];
  return ok(read, [...workbook.findings, ...left, ...findings]);
}

/** Nobody sees them, nor that they are left out. */
function tellHidden({ file, sheets }: Workbook): readonly Finding[] {
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  return hidden.length === 0 ? [] : [notice('xlsx-sheets-hidden', { sheets: hidden }, { file })];
}
