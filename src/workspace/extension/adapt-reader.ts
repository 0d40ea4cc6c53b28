/** An extension's reader as one of ours: what it gives is looked at cell by cell, within the limits of any table. */

import type { Effects } from '../../effects.ts';
import { error, type Finding, type Found, type Place } from '../../finding/finding.ts';
import { fail, ok } from '../../finding/found.ts';
import { columnName } from '../../table/cell-address.ts';
import { markProblem } from '../../table/error-value.ts';
import type { GridRow } from '../../table/table.ts';
import type { GridSheet, TableReader } from '../../table/table-reader.ts';
import { CellLimits } from '../csv/cell-limits.ts';
import { openSheets } from '../open-sheets.ts';
import { readText } from '../read-text.ts';
import { sheetsLimit } from '../table-limits.ts';
import { ExtensionFailure, tellFailure, wrongShape } from './extension-failure.ts';
import type { ExtensionReader, SourceFile } from './extension-reader.ts';
import type { ExtensionRow } from './read-rows.ts';

export function adaptReader(effects: Effects, { extension, row }: ExtensionRow<ExtensionReader>): TableReader {
  return {
    endings: row.endings,
    takes: (path) => row.endings.some((ending) => path.toLowerCase().endsWith(ending)),
    async open(path, bytes) {
      const ofText: Finding[] = [];
      try {
        const given: unknown = await row.read(sourceOf(path, bytes, ofText));
        const sheets = new SheetTaker(extension, `readers.${row.name}.read`, path).take(given);
        if ('code' in sheets) return { value: undefined, findings: [...ofText, sheets] };
        const [first, ...others] = sheets;
        if (first === undefined) return fail(error('table-empty', { path }, { file: path }));
        return ok(openSheets(path, [first, ...others]), ofText);
      } catch (cause) {
        const failure = cause instanceof ExtensionFailure ? cause : new ExtensionFailure(extension, '', cause);
        return fail({ ...tellFailure(effects, failure), place: { file: path } });
      }
    },
  };
}

/** What is found in its text is told with the rest, where the text was asked for. */
function sourceOf(path: string, bytes: Uint8Array, findings: Finding[]): SourceFile {
  let read: Found<string | undefined> | undefined;
  return {
    path,
    bytes,
    text: () => {
      read ??= readText(path, bytes);
      if (read.value === undefined) throw new Error('UTF-8 | UTF-16 | Shift_JIS');
      if (findings.length === 0) for (const each of read.findings) findings.push(each);
      return read.value;
    },
  };
}

class SheetTaker {
  readonly #extension: string;
  /** What gave them, e.g. `readers.json.read`. */
  readonly #at: string;
  readonly #file: string;
  readonly #limits: CellLimits;

  constructor(extension: string, at: string, file: string) {
    this.#extension = extension;
    this.#at = at;
    this.#file = file;
    this.#limits = new CellLimits(file);
  }

  take(given: unknown): readonly GridSheet[] | Finding {
    if (!Array.isArray(given)) return this.#wrong('', '[{ name?, rows: [["…"]] }]', given);
    if (given.length > sheetsLimit) {
      return error('table-too-large', { path: this.#file, what: 'sheets', limit: sheetsLimit }, { file: this.#file });
    }
    const sheets: GridSheet[] = [];
    const names = new Set<unknown>();
    for (const [index, each] of given.entries()) {
      const { name, rows } = (each ?? {}) as { readonly name?: unknown; readonly rows?: unknown };
      const isNamed = isSheetName(name) && !names.has(name);
      if (!isNamed && !(name === undefined && given.length === 1)) {
        return this.#wrong(`${index}.name`, `string (1–${longestName}, ≠)`, name);
      }
      names.add(name);
      const sheet = isSheetName(name) ? name : undefined;
      const grid = this.#takeRows(`${index}.rows`, rows, sheet);
      if ('code' in grid) return grid;
      sheets.push({ file: this.#file, ...(sheet === undefined ? {} : { sheet }), grid, findings: [] });
    }
    return sheets;
  }

  #takeRows(at: string, rows: unknown, sheet: string | undefined): readonly GridRow[] | Finding {
    if (!Array.isArray(rows)) return this.#wrong(at, '[["…"], …] | [{ line, cells: ["…"] }, …]', rows);
    const grid: GridRow[] = [];
    for (const [index, row] of rows.entries()) {
      const line: unknown = Array.isArray(row) ? undefined : row?.line;
      if (!Array.isArray(row) && !isLine(line)) return this.#wrong(`${at}.${index}.line`, '1, 2, …', line);
      const placeOf = (column: number) => placeIn(this.#file, sheet, index + 1, line, column);
      const taken = this.#takeCells(`${at}.${index}`, Array.isArray(row) ? row : row?.cells, placeOf);
      if ('code' in taken) return taken;
      grid.push(taken);
    }
    return grid;
  }

  /** A row without cells counts as one, so that no number of them is free. */
  #takeCells(
    at: string,
    given: unknown,
    placeOf: (column: number) => Place & { readonly column: number },
  ): GridRow | Finding {
    if (!Array.isArray(given)) return this.#wrong(at, '["…"]', given);
    const cells: GridRow['cells'][number][] = [];
    for (const [index, text] of (given.length === 0 ? [''] : given).entries()) {
      if (typeof text !== 'string') return this.#wrong(`${at}.${index}`, '"…"', text);
      const { column, ...place } = placeOf(index + 1);
      const excess = this.#limits.count(text, { ...place, column });
      if (excess !== undefined) return { ...excess, place };
      cells.push(markProblem({ text, place: place.line === undefined ? place : { ...place, column } }));
    }
    return { place: cells[0]?.place ?? { file: this.#file }, cells };
  }

  #wrong(at: string, expected: string, found: unknown): Finding {
    const path = at === '' ? this.#at : `${this.#at}: ${at}`;
    return { ...wrongShape(this.#extension, path, expected, found), place: { file: this.#file } };
  }
}

/** Characters. */
const longestName = 100;

function isSheetName(name: unknown): name is string {
  return typeof name === 'string' && name.trim() !== '' && name.length <= longestName && !/\p{C}/u.test(name);
}

function isLine(line: unknown): line is number {
  return typeof line === 'number' && Number.isSafeInteger(line) && line > 0;
}

/** A line of the file where it is known; otherwise where the cell stands among the rows that were given, as in a workbook. */
function placeIn(
  file: string,
  sheet: string | undefined,
  row: number,
  line: unknown,
  column: number,
): Place & { readonly column: number } {
  const at = sheet === undefined ? { file } : { file, sheet };
  return isLine(line) ? { ...at, line, column } : { ...at, cell: `${columnName(column)}${row}`, column };
}
