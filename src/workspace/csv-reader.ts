/** Reads CSV and TSV: every text, whatever its name says. */

import { error, type Finding, type Place } from '../finding/finding.ts';
import { fail, ok } from '../finding/found.ts';
import type { TableReader } from '../table/table-reader.ts';
import { parseCsvGrid, parseCsvSheet, parseCsvTable } from './csv/csv-table.ts';
import { findDelimiter } from './csv/find-delimiter.ts';
import { isBinary } from './file-signature.ts';
import { readOnlySheet } from './open-sheets.ts';
import { readText } from './read-text.ts';

export const csvReader: TableReader = {
  endings: ['.csv', '.tsv', '.txt'],
  takes: () => true,
  async open(file, bytes) {
    if (isBinary(bytes)) return fail(error('table-not-text', { path: file }, { file }));
    const { value, findings: ofText } = readText(file, bytes);
    const findings = ofText.map(placeLine);
    if (value === undefined) return { value: undefined, findings };
    const { text, delimiter } = findDelimiter(file, value);
    return ok(
      {
        readTable: () => parseCsvTable(file, text, delimiter),
        readGrid: () => parseCsvGrid(file, text, delimiter),
        readSheets: (asked) => {
          const { value: grid, findings: ofGrid } = parseCsvSheet(file, text, delimiter);
          if (grid === undefined) return { value: undefined, findings: ofGrid };
          return readOnlySheet({ file, grid, findings: ofGrid }, asked);
        },
      },
      findings,
    );
  },
};

/** A place's column is the number of a cell in a table. */
function placeLine(finding: Finding): Finding {
  return finding.place === undefined ? finding : { ...finding, place: lineOf(finding.place) };
}

function lineOf({ file, line }: Place): Place {
  return line === undefined ? { file } : { file, line };
}
