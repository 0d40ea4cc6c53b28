/** Opens a workbook for the rules: values with their types, and everything that is not a value. */

import ExcelJS from 'exceljs';
import { error, type Finding } from '../finding/finding.ts';
import { unpackArchive } from '../workspace/xlsx/unpack-archive.ts';
import type { InspectedCell, InspectedFile, InspectedTable, SheetFacts } from './inspected-file.ts';

/** Bytes a workbook may unpack to. */
const largest = 256 * 1024 * 1024;
const objectParts = /^xl\/(drawings|charts|media|embeddings|ctrlProps|activeX|diagrams|comments|threadedComments)/;

export async function inspectXlsx(file: string, bytes: Uint8Array): Promise<InspectedFile | Finding> {
  const archive = unpackArchive(bytes, largest);
  switch (archive.type) {
    case 'too-large':
      return error('xlsx-too-large', { path: file, bytes: archive.bytes, limit: largest }, { file });
    case 'encrypted':
      return error('xlsx-encrypted', { path: file }, { file });
    case 'not-archive':
      return error('xlsx-not-workbook', { path: file }, { file });
  }
  const names = [...archive.entries.keys()].filter((name) => !name.endsWith('/'));
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  } catch {
    return error('xlsx-not-workbook', { path: file }, { file });
  }
  return {
    file,
    tables: workbook.worksheets.map(inspectTable),
    format: {
      type: 'xlsx',
      objects: names.filter((name) => objectParts.test(name) && !name.includes('/_rels/')),
      sheets: workbook.worksheets.map(inspectSheet),
    },
  };
}

function inspectTable(sheet: ExcelJS.Worksheet): InspectedTable {
  const rows = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => inspectCell(sheet.getRow(row + 1).getCell(column + 1))),
  );
  return { sheet: sheet.name, rows };
}

function inspectCell(cell: ExcelJS.Cell): InspectedCell {
  const place = { row: Number(cell.row), column: Number(cell.col), address: cell.address };
  switch (cell.type) {
    case ExcelJS.ValueType.Null:
    case ExcelJS.ValueType.Merge:
      return { text: '', type: 'blank', ...place };
    case ExcelJS.ValueType.Number:
      return { text: String(cell.value), type: 'number', ...place };
    case ExcelJS.ValueType.String:
    case ExcelJS.ValueType.RichText:
    case ExcelJS.ValueType.SharedString:
      return { text: cell.text, type: cell.text === '' ? 'blank' : 'text', ...place };
    case ExcelJS.ValueType.Formula:
      return { text: cell.text, type: typeof cell.result === 'number' ? 'number' : 'other', ...place };
    default:
      return { text: cell.text, type: 'other', ...place };
  }
}

function inspectSheet(sheet: ExcelJS.Worksheet): SheetFacts {
  const formulas: InspectedCell[] = [];
  const looks: SheetFacts['looks'][number][] = [];
  const hiddenRows: number[] = [];
  sheet.eachRow((row) => {
    if (row.hidden) hiddenRows.push(row.number);
    row.eachCell((cell) => {
      const inspected = inspectCell(cell);
      if (cell.type === ExcelJS.ValueType.Formula) formulas.push(inspected);
      looks.push({ cell: inspected, look: lookOf(cell) });
    });
  });
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  return {
    name: sheet.name,
    isHidden: sheet.state !== 'visible',
    merges: sheet.model.merges,
    formulas,
    hiddenRows,
    hiddenColumns: columns.filter((column) => sheet.getColumn(column).hidden),
    looks,
  };
}

function lookOf({ fill, font }: ExcelJS.Cell): string {
  const filled = fill?.type === 'pattern' && fill.pattern !== 'none' ? colourName(fill.fgColor) : '';
  const ink = colourName(font?.color);
  // Black, as it is written by different programs.
  const plain = ['theme 1', 'argb FF000000', 'indexed 64'];
  return [filled, plain.includes(ink) ? '' : ink, font?.strike === true ? 'strike' : '']
    .filter((part) => part)
    .join(' ');
}

function colourName(colour: Partial<ExcelJS.Color> & { indexed?: number } = {}): string {
  if (colour.argb !== undefined) return `argb ${colour.argb}`;
  if (colour.theme !== undefined) return `theme ${colour.theme}`;
  return colour.indexed === undefined ? '' : `indexed ${colour.indexed}`;
}
