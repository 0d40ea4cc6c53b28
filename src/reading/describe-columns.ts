/** Says in the words of the field what each column of a table was taken for, by the cell that its head stands in. */

import type { Place } from '../finding/finding.ts';
import { type ColumnRole, columnRoles } from '../model/configuration/table-mapping.ts';
import type { Column } from '../model/plan/column.ts';
import { type Observation, observationsOf } from '../model/plan/plan.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import type { PlacedColumn } from '../model/plan/value-columns.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import { formatPeriod } from '../model/year/format-period.ts';
import { nameFirmness } from './describe-value.ts';

/** In the words of the field; empty where there is nothing to say. */
interface Description {
  readonly role: string;
  readonly year: string;
  readonly unit: string;
  readonly firmness: string;
  readonly isUsed: boolean;
}

/** A column of the table as it was read; of one column of the sheet there may be several: 目標, 実績 in the rows below a year. */
export interface DescribedColumn extends Description {
  /** Position in the table as it was read, from 0. */
  readonly index: number;
  /** As the table was read, in which a head of several rows is one text. */
  readonly head: string;
  readonly place: Place;
}

export function describeColumns(reading: PlanReading, documentDate: CalendarDate): readonly DescribedColumn[] {
  const { columns, table, values } = reading;
  const described = new Map<number, DescribedColumn>();
  const add = (column: Column, said: Partial<Description>) =>
    described.set(column.index, {
      index: column.index,
      head: column.header,
      place: column.place,
      role: '',
      year: '',
      unit: '',
      firmness: '',
      isUsed: true,
      ...said,
    });
  for (const [meaning, column] of columns.words) add(column, { role: roleWords.get(meaning) ?? meaning });
  for (const column of columns.texts) add(column, { role: '文章' });
  for (const column of columns.periods) add(column, { role: '年度・時期' });
  for (const column of columns.printed) {
    const { printed, period } = column.head;
    const year = period.type === 'period' ? formatPeriod(period.period, 'era', documentDate) : '';
    add(column, { role: `${roleWords.get(printed ?? '') ?? '計算値'}（表の値）`, year });
  }
  const units = unitsOfColumns(reading);
  const undated = undatedColumns(reading);
  for (const column of values) {
    const { role, period, firmness } = column.value;
    const isUndated = undated.get(column.value) ?? 'all';
    const year = period === undefined ? sayUndated(role, isUndated) : formatPeriod(period, 'era', documentDate);
    const unit = column.unit ?? units.get(column.value) ?? '';
    add(column, { role: roleWords.get(role) ?? role, year, unit, firmness: nameFirmness(firmness) });
  }
  table.headers.forEach(({ text, place }, index) => {
    if (described.has(index) || text.trim() === '') return;
    add({ index, header: text.trim(), place }, { role: '使わない', isUsed: false });
  });
  return [...described.values()].toSorted((a, b) => a.index - b.index);
}

function sayUndated(role: PlacedColumn['value']['role'], values: 'all' | 'some' | 'none'): string {
  const undated = role === 'target' ? 'すべての年度' : '年度不明';
  if (values === 'all') return undated;
  return values === 'none' ? '行ごとの年度' : `行ごとの年度（ない行は${undated}）`;
}

/** Of columns whose heads say no year: whether their cells or rows say none either. */
function undatedColumns({ indicators }: PlanReading): ReadonlyMap<Observation['column'], 'all' | 'some' | 'none'> {
  const undated = new Map<Observation['column'], 'all' | 'some' | 'none'>();
  for (const { indicator } of indicators) {
    for (const { column, quantity, period } of observationsOf(indicator)) {
      if (quantity.type === 'missing') continue;
      const own = period === undefined ? 'all' : 'none';
      const known = undated.get(column) ?? own;
      undated.set(column, known === own ? own : 'some');
    }
  }
  return undated;
}

/** The unit that all values of a column have, or 行ごと. */
function unitsOfColumns({ indicators }: PlanReading): ReadonlyMap<Observation['column'], string> {
  const units = new Map<Observation['column'], string>();
  for (const { indicator } of indicators) {
    for (const { column, quantity } of observationsOf(indicator)) {
      if (quantity.type === 'missing') continue;
      const known = units.get(column);
      units.set(column, known === undefined || known === indicator.unit ? indicator.unit : '行ごと');
    }
  }
  return units;
}

/** By what the model calls it. */
const roleWords: ReadonlyMap<string, string> = new Map(
  Object.entries(columnRoles).map(([name, role]) => [keyOfRole(role), name]),
);

function keyOfRole(role: ColumnRole): string {
  switch (role.type) {
    case 'words':
      return role.meaning;
    case 'values':
      return role.role;
    case 'printed':
      return role.isOwn ? `own ${role.figure}` : role.figure;
    case 'years':
      return `year of ${role.of}`;
    case 'ignored':
      return '';
  }
}
