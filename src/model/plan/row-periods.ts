/** Columns that date values row by row: 基準年度, 目標年度, and 年度 beside 値 under 策定時. */

import type { RawRow } from '../../table/table.ts';
import type { ValueRole } from '../head/value-role.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { type Firmness, findFirmness } from '../value/firmness.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import type { Period } from '../year/period.ts';
import { textOf } from './check-cell.ts';
import type { HeadColumn, PeriodColumn } from './column.ts';

/** When a value holds, as a column of its row says it: `令和4年度（速報）`, `R3調査`. */
export interface RowDate {
  readonly text: string;
  /** `undefined` where the text means one that cannot be read. */
  readonly period: Period | undefined;
  readonly firmness: Firmness | undefined;
}

/** `undefined` where no column of the row says it of the value that stands in a column of values. */
export type DateOfValue = (row: RawRow, column: Pick<HeadColumn, 'index'>, role: ValueRole) => RowDate | undefined;

/**
 * A column of years dates the one value beside it under the same group, or the one before it where 年次 stands behind each of
 * several; else all values of the role that its head names.
 * `values` are those of the table with their final roles.
 */
export function readRowPeriods(
  periods: readonly PeriodColumn[],
  values: readonly HeadColumn[],
  years: FiscalYearContext,
): DateOfValue {
  const ofColumn = new Map<number, PeriodColumn>();
  const ofRole = new Map<ValueRole, PeriodColumn>();
  const behind = findBehind(periods, values);
  for (const period of periods) {
    const next = behind.get(period);
    if (next !== undefined) ofColumn.set(next.index, period);
    if (next !== undefined) continue;
    const beside = period.dates === undefined ? findBeside(period, values) : undefined;
    const role = period.dates ?? roleOfPeriod(period.header);
    if (beside !== undefined) ofColumn.set(beside.index, period);
    else if (role !== undefined) ofRole.set(role, period);
  }
  return (row, { index }, role) => {
    const column = ofColumn.get(index) ?? ofRole.get(role);
    return column === undefined ? undefined : readDate(textOf(row, column), years);
  };
}

/** 毎年度, 随時 and 5年ごと are no time that a value holds for. */
function readDate(text: string, years: FiscalYearContext): RowDate | undefined {
  const period = (parsePeriod(text, years) ?? parsePeriod(withoutRemark(text), years))?.period;
  if (period === undefined && (!/[\d０-９元]/.test(text) || /毎|ごと|おき|周期|間隔/.test(text))) return undefined;
  return { text, period, firmness: findFirmness(text) };
}

function withoutRemark(text: string): string {
  return text
    .replace(/[（(【［[][^\d０-９元（(]{1,16}[)）】］\]]$/, '')
    .replace(/の?(?:国勢|県民|市民|住民|全国)?(?:意識)?(?:調査|統計|公表|集計)$/, '');
}

/** 現況値, 年次, 目標値, 年次: heads that name no group, as many as there are values, all on the same side of theirs. */
function findBehind(
  periods: readonly PeriodColumn[],
  values: readonly HeadColumn[],
): ReadonlyMap<PeriodColumn, HeadColumn> {
  const bare = periods.filter(({ dates, header }) => dates === undefined && groupOf(header, ofYears) === '');
  const [single, ...more] = bare;
  if (single !== undefined && more.length === 0) {
    const dated = new Set(periods.map(({ dates, header }) => dates ?? roleOfPeriod(header)));
    return findOnly(
      single,
      values.filter(({ head }) => head.role === 'printed' || !dated.has(head.role)),
    );
  }
  const sides = [-1, 1].map((step) =>
    bare.flatMap((period) => {
      const value = values.find((each) => each.index === period.index + step && !isDated(each));
      return value === undefined ? [] : ([[period, value]] as const);
    }),
  );
  const isWhole = (side: readonly unknown[]) => bare.length > 1 && side.length === bare.length;
  // Between values that have one at both sides nobody knows whose it is.
  const [side, ...others] = sides.filter(isWhole);
  return new Map(others.length === 0 ? side : []);
}

function isDated({ head: { period } }: HeadColumn): boolean {
  return period.type === 'period' && period.period.type !== 'latest';
}

/** 年度 beside the one undated 実績値 at its sides, or behind the one 基準値; `values` are those that no other column dates. */
function findOnly(period: PeriodColumn, values: readonly HeadColumn[]): ReadonlyMap<PeriodColumn, HeadColumn> {
  const beside = values.filter(
    ({ index, head }) => Math.abs(index - period.index) === 1 && head.period.type === 'none',
  );
  const [value, ...others] = beside;
  const isPlain = /^(?:年度?|年次|時点)$/.test(normalizeHeader(period.header));
  const isBehind = value?.head.role === 'baseline' && value.index < period.index;
  const isOnly = (value?.head.role === 'actual' || isBehind) && others.length === 0;
  return new Map(value !== undefined && isOnly && isPlain ? [[period, value]] : []);
}

function findBeside({ index, header }: PeriodColumn, values: readonly HeadColumn[]): HeadColumn | undefined {
  const group = groupOf(header, ofYears);
  if (group === '') return undefined;
  return [index + 1, index - 1]
    .map((at) => values.find((value) => value.index === at))
    .find((value) => value !== undefined && groupOf(value.header, ofValues) === group);
}

/** What is left of a head without the word that tells it from the one beside it: 策定時 of 策定時値 and of 値（策定時）. */
function groupOf(header: string, { around, behind }: typeof ofYears): string {
  const text = normalizeHeader(header);
  return (around.exec(text)?.[1] ?? text.replace(behind, '')).replace(/値$/, '');
}

const ofYears = {
  around: /^(?:年月日|年月|年度|年次|年|時期|時点|期限|期日)\(([^()]+)\)$/,
  behind: /の?(?:年月日|年月|年度|年次|年|時期|時点|期限|期日)$/,
};
const ofValues = { around: /^(?:数値|値)\(([^()]+)\)$/, behind: /の?(?:数値|値)$/ };

/** Whose values a column of years dates; 時期 alone says nothing of it. */
function roleOfPeriod(header: string): ValueRole | undefined {
  if (/目標|達成|完了|期限/.test(header)) return 'target';
  if (/基準|現状|当初|策定/.test(header)) return 'baseline';
  return /調査|測定|実績|公表|把握|集計/.test(header) ? 'actual' : undefined;
}
