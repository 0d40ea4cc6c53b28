/** What each column of the indicator table is, and the fiscal years of the columns with values. */

import type { Place } from '../../finding/finding.ts';
import { error, type Finding, type Found, notice, warning } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import { findCellProblems } from '../../table/find-cell-problems.ts';
import type { RawCell, RawTable } from '../../table/table.ts';
import { type FiscalYear, fiscalYear } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { findMeaning, headerWords, isComputedHeader, type Meaning } from './header-words.ts';
import type { ActualStatus } from './plan.ts';
import { parseValueHeader, type ValueHeader } from './value-header.ts';

export interface Column {
  /** Position in a row's cells, from 0. */
  readonly index: number;
  /** The header as written. */
  readonly header: string;
  readonly place: Place;
}

/** A column of values; `year` is undefined where its header names none. */
export interface ValueColumn extends Column {
  readonly role: ValueHeader['role'];
  readonly status: ActualStatus;
  readonly named: boolean;
  readonly year: FiscalYear | undefined;
}

export interface Columns<M extends Meaning> {
  readonly words: ReadonlyMap<M, Column>;
  readonly values: readonly ValueColumn[];
}

/** Names of value columns, for hints at a header that is none of them. */
const valueNames = ['基準値', '現状値', '目標値', '実績値'];

/**
 * Every header against the meanings a table may have; `years` is given where it may also have columns of values.
 * A column that means nothing to us is named in a warning, so that it is not lost silently.
 */
export function checkColumns<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  years: FiscalYearContext | undefined,
): Found<Columns<M>> {
  const findings: Finding[] = [];
  const words = new Map<M, Column>();
  const values: ValueColumn[] = [];
  table.headers.forEach((cell, index) => {
    const column = { index, header: cell.text.trim(), place: cell.place };
    if (column.header === '' && isBlankColumn(table, index)) return;
    const meaning = findMeaning(cell.text, meanings);
    if (meaning !== undefined) {
      const first = words.get(meaning);
      if (first === undefined) words.set(meaning, column);
      else findings.push(doubled(column, headerWords[meaning][0], first));
      return;
    }
    if (years !== undefined && isComputedHeader(cell.text)) {
      findings.push(notice('header-computed', { header: column.header }, column.place));
      return;
    }
    const header = years === undefined ? undefined : parseValueHeader(cell.text, years);
    if (header === undefined) {
      findings.push(unknown(column, meanings, years));
      return;
    }
    const checked = checkValueColumn(column, header, values);
    findings.push(...checked.findings);
    if (checked.value !== undefined) values.push(checked.value);
  });
  const used = new Set([...words.values(), ...values].map(({ index }) => index));
  return { value: { words, values }, findings: [...findings, ...findCellProblems(table, used)] };
}

export function findFirst(values: readonly ValueColumn[], role: ValueHeader['role']): ValueColumn | undefined {
  return values.find((column) => column.role === role);
}

function checkValueColumn(
  column: Column,
  header: ValueHeader,
  earlier: readonly ValueColumn[],
): Found<ValueColumn | undefined> {
  const { role, status, named } = header;
  if (header.year.type === 'not-a-year' || (role === 'actual' && header.year.type === 'none')) {
    // The error stops the plan; until then a year that no other column has lets its cells be checked.
    const standIn = { ...column, role, status, named, year: fiscalYear(-column.index) };
    return { value: standIn, findings: [error('year-not-a-year', { text: column.header }, column.place)] };
  }
  const year = header.year.type === 'year' ? header.year.year : undefined;
  const first = earlier.find((other) => other.role === role && (role === 'baseline' || other.year === year));
  if (first !== undefined) {
    const finding =
      role === 'actual' || (role === 'target' && year !== undefined)
        ? error('year-doubled', { year: column.header, first: first.header }, column.place)
        : doubled(column, role === 'baseline' ? '基準値' : '目標値', first);
    return { value: undefined, findings: [finding] };
  }
  const findings =
    header.year.type === 'year' && !header.year.certain
      ? [notice('year-ambiguous', { text: column.header, read: header.year.year }, column.place)]
      : [];
  return { value: { ...column, role, status, named, year }, findings };
}

function doubled(column: Column, meaning: string, first: Column): Finding {
  return error('header-doubled', { header: column.header, meaning, first: first.header }, column.place);
}

function unknown(column: Column, meanings: readonly Meaning[], years: FiscalYearContext | undefined): Finding {
  const known = [...meanings.flatMap((meaning) => headerWords[meaning]), ...(years === undefined ? [] : valueNames)];
  return warning('header-unknown', { header: column.header, nearest: findNearest(column.header, known) }, column.place);
}

function isBlankColumn(table: RawTable, index: number): boolean {
  return table.rows.every((row) => isBlank(row.cells[index]));
}

function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === '';
}
