/** Which rows of each sheet are its head, as `torikumi.yaml` says (`data.head`). */

import { error, type Finding, type Found } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { HeadSetting } from '../model/configuration/table-mapping.ts';
import { isBlank } from './cells.ts';
import type { SheetGrid } from './compose-indicators.ts';
import { type HeadRows, takeHeader } from './find-head.ts';

type Sheets = readonly [SheetGrid, ...SheetGrid[]];

/** Rows for all sheets are those of the sheets that have texts there. A sheet is named, or a file that is one. */
export function giveHeads(sheets: Sheets, setting: HeadSetting | undefined): Found<Sheets> {
  if (setting === undefined) return ok(sheets);
  const names = sheets.map((sheet) => nameOf(sheet));
  const wanted = new Map(
    typeof setting === 'object'
      ? Object.entries(setting).map(([name, rows]) => [name.normalize('NFC'), `${rows}`] as const)
      : names.map((name) => [name, `${setting}`] as const),
  );
  const used = new Set<string>();
  const give = (sheet: SheetGrid): SheetGrid => {
    const rows = wanted.get(nameOf(sheet));
    const head = rows === undefined ? undefined : parseRows(rows);
    const written = sheet.grid.filter((row) => !row.cells.every(isBlank));
    if (head === undefined || takeHeader(written, head) === undefined) return sheet;
    used.add(nameOf(sheet));
    return { ...sheet, head };
  };
  const [first, ...others] = sheets;
  const value: Sheets = [give(first), ...others.map(give)];
  const ofSheets = names.filter((name) => sheets.some(({ sheet }) => sheet === name));
  const findings: readonly Finding[] =
    typeof setting === 'object'
      ? [...wanted].flatMap(([name, rows]) =>
          used.has(name) ? [] : [error('mapping-head-unknown', { key: `data.head.${name}`, rows, sheets: ofSheets })],
        )
      : used.size === 0
        ? [error('mapping-head-unknown', { key: 'data.head', rows: `${setting}`, sheets: ofSheets })]
        : [];
  return { value, findings };
}

function nameOf({ file, sheet }: SheetGrid): string {
  return (sheet ?? file).normalize('NFC');
}

function parseRows(text: string): HeadRows {
  const [first = 0, last = first] = text.split(/[-~～]/).map(Number);
  return { first: Math.min(first, last), last: Math.max(first, last) };
}
