/** Opens a CSV file for the rules: fields with their lines, and which of them are quoted. */

import { CsvError, parse } from 'csv-parse/sync';
import { error, type Finding } from '../finding/finding.ts';
import type { InspectedCell, InspectedFile } from './inspected-file.ts';

export function inspectCsv(file: string, bytes: Uint8Array): InspectedFile | Finding {
  const { text, isUtf8 } = decode(bytes);
  const rows: InspectedCell[][] = [];
  const unquoted: InspectedCell[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      cast: (value, context) => {
        const row = rows[context.records] ?? [];
        rows[context.records] = row;
        const cell = inspectField(value, row[0]?.row ?? context.lines, row.length + 1);
        row.push(cell);
        if (!context.quoting) unquoted.push(cell);
        return value;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return error('csv-invalid', { detail: 'quote-not-closed' }, { file });
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
