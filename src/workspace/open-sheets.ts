/** Sheets that are read already, as an opened file. */

import { error, type Found, notice } from '../finding/finding.ts';
import { fail, ok } from '../finding/found.ts';
import { composeTable } from '../sheet/compose-table.ts';
import type { GridSheet, OpenTable, ReadSheets } from '../table/table-reader.ts';

/** One sheet may have no name; then the file has none, as a CSV. */
export function openSheets(file: string, sheets: readonly [GridSheet, ...GridSheet[]]): OpenTable {
  const names = sheets.flatMap(({ sheet }) => sheet ?? []);
  const find = (asked: string | undefined): Found<GridSheet | undefined> => {
    const found = asked === undefined || names.length === 0 ? sheets[0] : sheets.find(({ sheet }) => sheet === asked);
    return found === undefined ? fail(findMissing(asked ?? '')) : ok(found);
  };
  const findMissing = (sheet: string) => error('xlsx-sheet-missing', { sheet, sheets: names }, { file });
  return {
    readTable: (asked) => {
      const { value, findings } = find(asked);
      if (value === undefined) return { value: undefined, findings };
      return composeTable(value.sheet === undefined ? { file } : { file, sheet: value.sheet }, value.grid);
    },
    readGrid: (asked) => {
      const { value, findings } = find(asked);
      return { value: value?.grid, findings };
    },
    readSheets: (asked) => {
      if (names.length === 0) return readOnlySheet(sheets[0], asked);
      const missing = (asked ?? []).filter((name) => !names.includes(name));
      if (missing.length > 0) return { value: undefined, findings: missing.map(findMissing) };
      const [first, ...others] = sheets.filter(({ sheet = '' }) => asked === undefined || asked.includes(sheet));
      return first === undefined ? ok(undefined) : ok({ sheets: [first, ...others], all: names });
    },
  };
}

/** A file that is one sheet has none that could be asked for. */
export function readOnlySheet(sheet: GridSheet, asked: readonly string[] | undefined): Found<ReadSheets> {
  const unused = asked === undefined ? [] : [notice('csv-without-sheets', { asked }, { file: sheet.file })];
  return ok({ sheets: [sheet], all: [] }, unused);
}
