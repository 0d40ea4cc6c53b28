/** What `torikumi.yaml` says that columns of the table are (`data.columns`), which goes before what their heads say. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { columnName, columnNumber, parseCellName } from '../../table/cell-address.ts';
import type { RawTable } from '../../table/table.ts';
import {
  type ColumnRole,
  type ColumnSetting,
  type ColumnsSetting,
  columnRoles,
  firmnessNames,
} from '../configuration/table-mapping.ts';
import { type HeadPeriod, isPlausible } from '../head/head-period.ts';
import { toHalfWidth } from '../text/text-width.ts';
import type { Firmness } from '../value/firmness.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';

/** What is given of a column; what is not is read from its head. */
export interface GivenColumn {
  readonly role?: ColumnRole;
  readonly period?: HeadPeriod;
  readonly firmness?: Firmness;
  readonly unit?: string;
}

/** By the position of the column in the table, from 0. */
export type GivenColumns = ReadonlyMap<number, GivenColumn>;

/** A setting that names no column of the table is said with the heads there are. */
export function mapColumns(table: RawTable, settings: ColumnsSetting, context: FiscalYearContext): Found<GivenColumns> {
  const findings: Finding[] = [];
  const value = new Map<number, GivenColumn>();
  for (const [name, setting] of Object.entries(settings)) {
    const key = `data.columns.${name}`;
    const columns = findColumns(table, name);
    const given = readSetting(setting, key, context);
    append(findings, given.findings);
    if (columns.length === 0) findings.push(warning('mapping-column-unknown', { key, name, heads: nameHeads(table) }));
    for (const column of columns) value.set(column, given.value);
  }
  return { value, findings };
}

/** Every column with this head; without one, the column of this letter or number. */
function findColumns(table: RawTable, name: string): readonly number[] {
  const wanted = comparable(name);
  const ofHead = table.headers.flatMap(({ text }, index) => (comparable(text) === wanted ? [index] : []));
  if (ofHead.length > 0) return ofHead;
  const number = /^\d{1,4}$/.test(wanted) ? Number(wanted) : lettersToNumber(wanted);
  return table.headers.flatMap((_, index) =>
    number !== undefined && placeOf(table, index)?.number === number ? [index] : [],
  );
}

function lettersToNumber(text: string): number | undefined {
  return /^[a-z]{1,3}$/i.test(text) ? columnNumber(text.toUpperCase()) : undefined;
}

/** A column in its sheet or file, from 1, and what it is called there. */
interface ColumnPlace {
  readonly number: number;
  readonly name: string;
}

/** By a cell that is written: the place of one that is not may be its row's. */
function placeOf(table: RawTable, index: number): ColumnPlace | undefined {
  const head = table.headers[index];
  const cells = [...(head === undefined ? [] : [head]), ...table.rows.flatMap(({ cells }) => cells[index] ?? [])];
  const place = cells.find(({ text }) => text.trim() !== '')?.place;
  if (place?.cell === undefined)
    return place?.column === undefined ? undefined : { number: place.column, name: `${place.column}` };
  const number = parseCellName(place.cell)?.column;
  return number === undefined ? undefined : { number, name: columnName(number) };
}

function nameHeads(table: RawTable): readonly string[] {
  return table.headers.flatMap(({ text }, index) => text.replace(/\s+/g, '') || (placeOf(table, index)?.name ?? []));
}

function readSetting(setting: ColumnSetting, key: string, context: FiscalYearContext): Found<GivenColumn> {
  if (typeof setting === 'string') return ok({ role: columnRoles[setting] });
  const { role, year, firmness, unit } = setting;
  const period = year === undefined ? undefined : readYear(`${year}`, context);
  const isWrong = year !== undefined && period === undefined;
  const facts = { key: `${key}.year`, expected: yearForms, found: `${year}` };
  const value: GivenColumn = {
    ...(role === undefined ? {} : { role: columnRoles[role] }),
    ...(period === undefined ? {} : { period }),
    ...(firmness === undefined ? {} : { firmness: firmnessNames[firmness] }),
    ...(unit === undefined ? {} : { unit }),
  };
  return { value, findings: isWrong ? [error('config-invalid', facts)] : [] };
}

const yearForms = '令和6年度、R6、2024、令和6年3月末';

/** As it is written here it is meant: a year of another era is written with its era. */
function readYear(text: string, context: FiscalYearContext): HeadPeriod | undefined {
  const read = parsePeriod(text, context) ?? parsePeriod(`${text}年度`, context);
  return read === undefined || !isPlausible(read.period, context)
    ? undefined
    : { type: 'period', period: read.period, certain: true };
}

function comparable(text: string): string {
  return toHalfWidth(text).normalize('NFKC').replace(/\s/g, '');
}
