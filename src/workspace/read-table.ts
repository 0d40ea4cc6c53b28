/** Reads a table of the workspace, whatever file it stands in: CSV or XLSX by what the file is and not by its name. */

import type { Effects } from '../effects.ts';
import type { Finding, Found } from '../finding/finding.ts';
import type { RawAmounts } from '../model/amounts/amounts.ts';
import type { AmountsTableSetting } from '../model/configuration/amounts-setting.ts';
import type { HeadSetting } from '../model/configuration/table-mapping.ts';
import type { HeadContext } from '../sheet/align-heads.ts';
import { composeAmounts } from '../sheet/compose-amounts.ts';
import { composeIndicators } from '../sheet/compose-indicators.ts';
import { giveHeads } from '../sheet/give-heads.ts';
import { type SheetKind, tellKind } from '../sheet/tell-kind.ts';
import type { GridRow, RawTable } from '../table/table.ts';
import type { OpenTable, ReadSheets } from '../table/table-reader.ts';
import { readInside } from './read-inside.ts';
import { tableSizeLimit } from './table-limits.ts';
import { chooseReader } from './table-readers.ts';

/**
 * `relative` is a path in the workspace `root`; `sheet` matters only where there are several. The finding of a file that is not
 * there, or must not be read, has no place: the caller knows where the path was written.
 */
export async function readTable(
  effects: Effects,
  root: string,
  relative: string,
  sheet?: string,
): Promise<Found<RawTable | undefined>> {
  const opened = await openTable(effects, root, relative);
  const first = withFindings(opened, opened.value?.readTable(sheet));
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

/** No value where none can be read. */
async function readSheets(
  effects: Effects,
  root: string,
  relative: string,
  asked: readonly string[] | undefined,
): Promise<Found<ReadSheets | undefined>> {
  const opened = await openTable(effects, root, relative);
  return withFindings(opened, opened.value?.readSheets(asked));
}

/** All rows of a table as they stand in the file, without a header; otherwise as `readTable`. */
export async function readGrid(
  effects: Effects,
  root: string,
  relative: string,
  sheet?: string,
): Promise<Found<readonly GridRow[] | undefined>> {
  const opened = await openTable(effects, root, relative);
  return withFindings(opened, opened.value?.readGrid(sheet));
}

async function openTable(effects: Effects, root: string, relative: string): Promise<Found<OpenTable | undefined>> {
  const read = await readInside(effects, root, relative, tableSizeLimit);
  if ('finding' in read) return { value: undefined, findings: [read.finding] };
  return chooseReader(effects.readers ?? [], relative, read.bytes).open(relative, read.bytes);
}

function withFindings<T>(
  { findings }: { readonly findings: readonly Finding[] },
  read: Found<T | undefined> | undefined,
): Found<T | undefined> {
  return read === undefined ? { value: undefined, findings } : { ...read, findings: [...findings, ...read.findings] };
}
