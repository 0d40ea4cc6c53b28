/** Opens a workbook for the rules: values with their types, and everything that is not a value. */

import type { Finding } from '../finding/finding.ts';
import { cellName } from '../table/cell-address.ts';
import { displayCell } from '../workspace/xlsx/display-cell.ts';
import { isDate } from '../workspace/xlsx/number-format.ts';
import { openWorkbook } from '../workspace/xlsx/open-workbook.ts';
import type { SheetCell } from '../workspace/xlsx/sheet-cell.ts';
import type { Range, SheetContent } from '../workspace/xlsx/sheet-content.ts';
import { findDamages, tooLarge } from '../workspace/xlsx/sheet-damages.ts';
import type { SheetEntry, Workbook } from '../workspace/xlsx/workbook.ts';
import { openSheet } from '../workspace/xlsx/xlsx-table.ts';
import { arrangeCells } from './arrange-cells.ts';
import type { InspectedCell, InspectedFile, InspectedTable, SheetFacts } from './inspected-file.ts';

const objectParts = /^xl\/(drawings|charts|media|embeddings|ctrlProps|activeX|diagrams|comments|threadedComments)/;

export function inspectXlsx(file: string, bytes: Uint8Array): InspectedFile | Finding {
  const workbook = openWorkbook(file, bytes);
  if ('code' in workbook) return workbook;
  const tables: InspectedTable[] = [];
  const sheets: SheetFacts[] = [];
  for (const sheet of workbook.sheets) {
    const at = { file, sheet: sheet.name };
    const content = openSheet(workbook, sheet);
    if ('code' in content) return content;
    const [damage] = findDamages(at, content);
    if (damage !== undefined) return damage;
    const inspected = Array.from(content.cells, (cell) => ({ cell, inspected: inspectCell(cell, workbook) }));
    const rows = content.isCut ? undefined : arrangeCells(inspected.map((each) => each.inspected));
    if (rows === undefined) return tooLarge(at, 'cells');
    tables.push({ sheet: sheet.name, rows });
    sheets.push(inspectSheet(sheet, content, inspected));
  }
  const objects = workbook.partNames.filter(
    (name) => objectParts.test(name) && !name.includes('/_rels/') && !name.endsWith('/'),
  );
  return { file, tables, format: { type: 'xlsx', objects, sheets } };
}

/** A date is no number, as the rules mean it. */
function inspectCell(cell: SheetCell, { is1904 }: Workbook): InspectedCell {
  const { row, column, value } = cell;
  const place = { row, column, address: cellName(cell) };
  const { text } = displayCell({ ...cell, style: { ...cell.style, struck: false } }, is1904);
  if (value.type === 'number' && !isDate(cell.style.format)) {
    return { text: String(value.number), type: 'number', ...place };
  }
  if (value.type === 'text' && !cell.isFormula) return { text, type: text === '' ? 'blank' : 'text', ...place };
  return { text, type: 'other', ...place };
}

function inspectSheet(
  { name, isHidden }: SheetEntry,
  { merges, hiddenRows, hiddenColumns }: SheetContent,
  inspected: readonly { readonly cell: SheetCell; readonly inspected: InspectedCell }[],
): SheetFacts {
  const used = inspected.reduce((last, { cell }) => Math.max(last, cell.column), 0);
  return {
    name,
    isHidden,
    merges: merges.map(nameRange),
    formulas: inspected.flatMap((each) => (each.cell.isFormula ? [each.inspected] : [])),
    hiddenRows: [...hiddenRows].toSorted((a, b) => a - b),
    hiddenColumns: hiddenColumns.flatMap(({ first, last }) =>
      Array.from({ length: Math.max(0, Math.min(last, used) - first + 1) }, (_, index) => first + index),
    ),
    looks: inspected.map((each) => ({ cell: each.inspected, look: each.cell.style.colours })),
  };
}

function nameRange({ top, left, bottom, right }: Range): string {
  return `${cellName({ row: top, column: left })}:${cellName({ row: bottom, column: right })}`;
}
