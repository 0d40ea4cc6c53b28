/** Opens a CSV file for the rules: fields with their lines, and which of them are quoted. */

import { error, type Finding } from '../finding/finding.ts';
import { CellLimits } from '../workspace/csv/cell-limits.ts';
import { readRecords } from '../workspace/csv/read-records.ts';
import type { InspectedCell, InspectedFile } from './inspected-file.ts';

export function inspectCsv(file: string, bytes: Uint8Array): InspectedFile | Finding {
  const { text, isUtf8 } = decode(bytes);
  const rows: InspectedCell[][] = [];
  const unquoted: InspectedCell[] = [];
  const limits = new CellLimits(file);
  for (const record of readRecords(text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'), ',', true)) {
    if ('problem' in record) {
      const { problem, line, column } = record;
      return error('csv-invalid', { detail: problem }, { file, line, column });
    }
    const row: InspectedCell[] = [];
    for (const field of record.cells) {
      const excess = limits.count(field.text, { file, line: field.line, column: row.length + 1 });
      if (excess !== undefined) return excess;
      const cell = inspectField(field.text, record.cells[0]?.line ?? field.line, row.length + 1);
      row.push(cell);
      if (!field.isQuoted) unquoted.push(cell);
    }
    rows.push(row);
  }
  return { file, tables: [{ sheet: undefined, rows }], format: { type: 'csv', isUtf8, unquoted } };
}

function inspectField(text: string, row: number, column: number): InspectedCell {
  if (text === '') return { text, type: 'blank', row, column };
  return { text, type: /^-?\d+(\.\d+)?$/.test(text) ? 'number' : 'text', row, column };
}

/** What is not UTF-8 is read as CP932, so that the other rules can still be checked. */
function decode(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('shift_jis').decode(bytes), isUtf8: false };
  }
}
