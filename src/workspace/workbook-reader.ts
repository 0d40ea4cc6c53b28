/** Reads workbooks of Excel, XLSX and .xls, by what they are; what only calls itself one is told. */

import { error } from '../finding/finding.ts';
import { fail, ok } from '../finding/found.ts';
import type { TableReader } from '../table/table-reader.ts';
import { isBinary, isOle, isZip } from './file-signature.ts';

export const workbookReader: TableReader = {
  endings: ['.xlsx', '.xlsm', '.xls'],
  takes: (file, bytes) => isZip(bytes) || isOle(bytes) || /\.xls[xm]?$/i.test(file),
  async open(file, bytes) {
    if (!isZip(bytes) && !isOle(bytes)) {
      const kind = isBinary(bytes) || bytes.length === 0 ? {} : { kind: 'text' as const };
      return fail(error('xlsx-not-workbook', { path: file, ...kind }, { file }));
    }
    // Loaded only where it is needed: most tables are CSV.
    const { readXlsxGrid, readXlsxSheets, readXlsxTable } = await import('./xlsx/xlsx-table.ts');
    return ok({
      readTable: (sheet) => readXlsxTable(file, bytes, sheet),
      readGrid: (sheet) => readXlsxGrid(file, bytes, sheet),
      readSheets: (asked) => {
        const { value, findings } = readXlsxSheets(file, bytes, asked);
        const [first, ...others] = value?.sheets ?? [];
        if (value === undefined || first === undefined) return { value: undefined, findings };
        const isUnread = [first, ...others].every(({ grid }) => grid.length === 0) && first.findings.length > 0;
        if (isUnread) return { value: undefined, findings: first.findings };
        return { value: { sheets: [first, ...others], all: value.all }, findings };
      },
    });
  },
};
