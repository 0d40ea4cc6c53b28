/** Reads a table of the workspace, CSV or XLSX alike, by what the file is and not by its name. */

import type { Effects } from '../effects.ts';
import { error, type Finding, type Found, notice, type Place } from '../finding/finding.ts';
import type { RawAmounts } from '../model/amounts/amounts.ts';
import type { AmountsTableSetting } from '../model/configuration/amounts-setting.ts';
import type { HeadSetting } from '../model/configuration/table-mapping.ts';
import type { HeadContext } from '../sheet/align-heads.ts';
import { composeAmounts } from '../sheet/compose-amounts.ts';
import { composeIndicators, type SheetGrid } from '../sheet/compose-indicators.ts';
import { giveHeads } from '../sheet/give-heads.ts';
import { type SheetKind, tellKind } from '../sheet/tell-kind.ts';
import type { GridRow, RawTable } from '../table/table.ts';
import { parseCsvGrid, parseCsvSheet, parseCsvTable } from './csv/csv-table.ts';
import { type Delimiter, findDelimiter } from './csv/find-delimiter.ts';
import { isBinary, isOle, isZip } from './file-signature.ts';
import { readInside } from './read-inside.ts';
import { readText } from './read-text.ts';
import { tableSizeLimit } from './table-limits.ts';

/**
 * `relative` is a path in the workspace `root`; `sheet` matters only to an XLSX. The finding of a file that is not
 * there, or must not be read, has no place: the caller knows where the path was written.
 */
export async function readTable(
  effects: Effects,
  root: string,
  relative: string,
  sheet?: string,
): Promise<Found<RawTable | undefined>> {
  const source = await readSource(effects, root, relative);
  if ('findings' in source && !('text' in source)) return { value: undefined, findings: source.findings };
  if ('text' in source) return withFindings(source, parseCsvTable(relative, source.text, source.delimiter));
  const { readXlsxTable } = await loadXlsx();
  const first = await readXlsxTable(relative, source.workbook, sheet);
  if (sheet !== undefined || !frontSheets.includes(first.value?.sheet ?? '')) return first;
  const whole = await readIndicators(effects, root, relative, undefined);
  if (whole.value === undefined || !whole.findings.some(({ code }) => code === 'own-print-workbook')) return first;
  return { value: { ...whole.value, written: 'print' }, findings: whole.findings };
}

/** Those that our print workbook may begin with; its tables are on those behind them. */
const frontSheets: readonly string[] = ['一目でわかる', '総括'];

/** The tables of indicators of a file as one; of a workbook those of the sheets named, or of all that are not hidden. */
export async function readIndicators(
  effects: Effects,
  root: string,
  relative: string,
  asked: readonly string[] | undefined,
  head?: HeadSetting,
  context?: HeadContext,
): Promise<Found<RawTable | undefined>> {
  const { value: read, findings } = await readSheets(effects, root, relative, asked);
  if (read === undefined) return { value: undefined, findings };
  const given = giveHeads(read.sheets, head);
  const { value, findings: found } = composeIndicators(given.value, read.all, asked !== undefined, context);
  return { value, findings: [...findings, ...given.findings, ...found] };
}

/** The tables of amounts of a file; `*` are all sheets. */
export async function readAmounts(
  effects: Effects,
  root: string,
  { file, sheet }: Pick<AmountsTableSetting, 'file' | 'sheet'>,
  setting: number,
): Promise<Found<readonly RawAmounts[] | undefined>> {
  const asked = sheet === undefined || sheet === '*' ? undefined : [sheet].flat();
  const { value: read, findings } = await readSheets(effects, root, file, asked);
  if (read === undefined) return { value: undefined, findings };
  const { value, findings: found } = composeAmounts(read.sheets, setting, sheet !== undefined);
  return { value, findings: [...findings, ...found] };
}

export interface NamedKind extends SheetKind {
  readonly sheet?: string;
}

/** Of each sheet of a file that holds something whether its tables are of amounts or of indicators. */
export async function readKinds(effects: Effects, root: string, relative: string): Promise<readonly NamedKind[]> {
  const { value } = await readSheets(effects, root, relative, undefined);
  return (value?.sheets ?? []).flatMap(({ sheet, grid }): readonly NamedKind[] => {
    const isEmpty = !grid.some(({ cells }) => cells.filter(({ text }) => text.trim() !== '').length > 1);
    return isEmpty ? [] : [{ ...tellKind(grid), ...(sheet === undefined ? {} : { sheet }) }];
  });
}

interface ReadSheets {
  readonly sheets: readonly [SheetGrid, ...SheetGrid[]];
  readonly all: readonly string[];
}

/** A CSV is one. No value where none can be read. */
async function readSheets(
  effects: Effects,
  root: string,
  relative: string,
  asked: readonly string[] | undefined,
): Promise<Found<ReadSheets | undefined>> {
  const source = await readSource(effects, root, relative);
  if ('findings' in source && !('text' in source)) return { value: undefined, findings: source.findings };
  if ('text' in source) {
    const { value: grid, findings } = parseCsvSheet(relative, source.text, source.delimiter);
    if (grid === undefined) return { value: undefined, findings: [...source.findings, ...findings] };
    const unused = asked === undefined ? [] : [notice('csv-without-sheets', { asked }, { file: relative })];
    return {
      value: { sheets: [{ file: relative, grid, findings }], all: [] },
      findings: [...source.findings, ...unused],
    };
  }
  const { readXlsxSheets } = await loadXlsx();
  const { value, findings } = readXlsxSheets(relative, source.workbook, asked);
  const [first, ...others] = value?.sheets ?? [];
  if (value === undefined || first === undefined) return { value: undefined, findings };
  const isUnread = [first, ...others].every(({ grid }) => grid.length === 0) && first.findings.length > 0;
  if (isUnread) return { value: undefined, findings: first.findings };
  return { value: { sheets: [first, ...others], all: value.all }, findings };
}

/** All rows of a table as they stand in the file, without a header; otherwise as `readTable`. */
export async function readGrid(
  effects: Effects,
  root: string,
  relative: string,
  sheet?: string,
): Promise<Found<readonly GridRow[] | undefined>> {
  const source = await readSource(effects, root, relative);
  if ('findings' in source && !('text' in source)) return { value: undefined, findings: source.findings };
  if ('text' in source) return withFindings(source, parseCsvGrid(relative, source.text, source.delimiter));
  const { readXlsxGrid } = await loadXlsx();
  return readXlsxGrid(relative, source.workbook, sheet);
}

type Source =
  | { readonly text: string; readonly delimiter: Delimiter; readonly findings: readonly Finding[] }
  | { readonly workbook: Uint8Array }
  | { readonly findings: readonly Finding[] };

async function readSource(effects: Effects, root: string, relative: string): Promise<Source> {
  const read = await readInside(effects, root, relative, tableSizeLimit);
  if ('finding' in read) return { findings: [read.finding] };
  if (isZip(read.bytes) || isOle(read.bytes)) return { workbook: read.bytes };
  if (/\.xls[xm]?$/i.test(relative)) {
    const kind = isBinary(read.bytes) || read.bytes.length === 0 ? {} : { kind: 'text' as const };
    return { findings: [error('xlsx-not-workbook', { path: relative, ...kind }, { file: relative })] };
  }
  if (isBinary(read.bytes)) return { findings: [error('table-not-text', { path: relative }, { file: relative })] };
  const { value, findings } = readText(relative, read.bytes);
  // A place's column is the number of a cell in a table.
  const placed = findings.map((finding) =>
    finding.place === undefined ? finding : { ...finding, place: lineOf(finding.place) },
  );
  return value === undefined ? { findings: placed } : { ...findDelimiter(relative, value), findings: placed };
}

function lineOf({ file, line }: Place): Place {
  return line === undefined ? { file } : { file, line };
}

function withFindings<T>({ findings }: { readonly findings: readonly Finding[] }, read: Found<T>): Found<T> {
  return { value: read.value, findings: [...findings, ...read.findings] };
}

/** Loaded only where it is needed: most tables are CSV. */
function loadXlsx() {
  return import('./xlsx/xlsx-table.ts');
}
