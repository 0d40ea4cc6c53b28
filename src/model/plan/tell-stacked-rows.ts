/** Tells two rows of one indicator apart that say no role: the upper one goes on into years to come, which nobody has measured. */

import { type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import type { RawCell, RawTable } from '../../table/table.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { GivenColumns } from './map-columns.ts';
import { readHead } from './read-head.ts';
import { findRoleColumn } from './row-roles.ts';
import { spellOutHeads } from './spell-out-heads.ts';

/** The table with a column 区分 of 目標 and 実績 before its years, where each of its indicators has two such rows; else as it is. */
export function tellStackedRows(table: RawTable, context: FiscalYearContext, given: GivenColumns): Found<RawTable> {
  const years = findYears(table, context, given);
  const own = fiscalYearOf(context.documentDate);
  const coming = years.filter(({ year }) => year >= own).map(({ index }) => index);
  const past = years.filter(({ year }) => year < own).map(({ index }) => index);
  const end = years[0]?.index ?? 0;
  if (coming.length === 0 || past.length === 0 || end === 0 || table.rows.length < 2 * leastIndicators)
    return ok(table);
  const textAt = (row: number, index: number) => table.rows[row]?.cells[index]?.text.trim() ?? '';
  const isFilled = (row: number, index: number) => findMissingReason(textAt(row, index)) === undefined;
  const goesOn = (row: number) =>
    Array.from({ length: end }, (_, index) => index).every((index) =>
      ['', textAt(row - 1, index)].includes(textAt(row, index)),
    );
  const isWhole = table.rows.every((_, row) => {
    const isUpper = row % 2 === 0;
    const isMeasured = past.some((index) => isFilled(row, index));
    return isMeasured && goesOn(row) !== isUpper && coming.every((index) => isFilled(row, index) === isUpper);
  });
  if (!isWhole || table.rows.length % 2 > 0 || findRoleColumn(table, context) !== undefined) return ok(table);
  const place = table.headers[end]?.place ?? { file: table.file };
  const insert = (cells: readonly RawCell[], text: string) => cells.toSpliced(end, 0, { text, place });
  const facts = {
    aims: coming.map((index) => table.headers[index]?.text.trim() ?? ''),
    count: table.rows.length / 2,
  };
  return {
    value: {
      ...table,
      headers: insert(table.headers, '区分'),
      rows: table.rows.map((row, at) => ({ ...row, cells: insert(row.cells, at % 2 === 0 ? '目標' : '実績') })),
    },
    findings: [warning('rows-as-aims', facts, table.rows[0]?.cells[0]?.place)],
  };
}

/** One alone may have a row that goes on by chance. */
const leastIndicators = 2;

function findYears(table: RawTable, context: FiscalYearContext, given: GivenColumns) {
  return spellOutHeads(table.headers.map(({ text }) => text.trim())).flatMap((text, index) => {
    const head = given.has(index) ? undefined : readHead(text, context);
    const isPlain = head?.named === false && head.subject === undefined && head.period.type === 'period';
    const year = isPlain && head.period.type === 'period' ? fiscalYearOfPeriod(head.period.period) : undefined;
    return year === undefined ? [] : [{ index, year }];
  });
}
