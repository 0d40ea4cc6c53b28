/** Counts that the calendar bounds: days that a place is open, months, hours in a day. */

import type { Finding, Place } from '../../../finding/finding.ts';
import type { FormSource } from '../../../model/form/form.ts';
import type { Indicator } from '../../../model/plan/plan.ts';
import { type CalendarBound, calendarBound, findBeyond } from '../../../model/value/calendar-bound.ts';
import { Decimal } from '../../../model/value/decimal.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import type { FormSheet } from '../form-sheets.ts';
import { actualsOf } from './changes.ts';
import { amountIn, type Inspection, isOwn, measuredIn, nameSheet, placeIn, rowsOf, show, tell } from './inspection.ts';

export function checkCalendar(inspection: Inspection): readonly Finding[] {
  const { form, sheets } = inspection;
  const columns = [...form.sources.values()]
    .filter((source) => isOwn(form, source))
    .flatMap((source) => source.heads.flatMap((head) => boundedColumn(inspection, source, head) ?? []));
  return sheets.flatMap((sheet) => [
    ...sheet.indicators.flatMap((indicator) => checkIndicator(inspection, sheet, indicator)),
    ...columns.flatMap((column) => checkColumn(inspection, sheet, column)),
  ]);
}

function checkIndicator(inspection: Inspection, sheet: FormSheet, indicator: Indicator): readonly Finding[] {
  const bound = calendarBound(indicator.name, indicator.unit);
  if (bound === undefined) return [];
  const targets = indicator.targets.flatMap((target) => measuredIn(indicator, target, 'target') ?? []);
  const counted = { name: indicator.name, unit: indicator.unit, bound };
  return tellBeyond(inspection, sheet, counted, actualsOf(indicator), targets);
}

interface Column {
  readonly source: FormSource;
  readonly head: string;
  readonly unit: string;
  readonly bound: CalendarBound;
}

/** 開館日数（日）, or with its unit in the form's `fields`. */
function boundedColumn({ form }: Inspection, source: FormSource, head: string): Column | undefined {
  const written = /[（(]([^（）()]{1,8})[）)]$/.exec(head)?.[1] ?? form.fields.get(head)?.unit;
  const unit =
    written ?? (/時間数?$/.test(head) ? '時間' : /月数$/.test(head) ? 'か月' : /週数$/.test(head) ? '週' : '日');
  const bound = calendarBound(head, unit);
  return bound && { source, head, unit, bound };
}

function checkColumn(inspection: Inspection, sheet: FormSheet, column: Column): readonly Finding[] {
  const { source, head, unit, bound } = column;
  const rows = source === inspection.form.main ? [sheet.row] : rowsOf(sheet, source);
  const values = rows.flatMap((row) => {
    const value = amountIn(row, head);
    return value === undefined ? [] : [{ year: row.year, value, place: placeIn(row, head) }];
  });
  return tellBeyond(inspection, sheet, { name: head, unit, bound }, values, []);
}

interface Counted {
  readonly name: string;
  readonly unit: string;
  readonly bound: CalendarBound;
}

interface Value {
  readonly year: FiscalYear | undefined;
  readonly value: Decimal;
  readonly place: Place | undefined;
}

function tellBeyond(
  inspection: Inspection,
  sheet: FormSheet,
  { name, unit, bound }: Counted,
  values: readonly Value[],
  targets: readonly Decimal[],
): readonly Finding[] {
  return findBeyond(bound, values, targets).flatMap(({ year, value, place }) => {
    const facts = {
      ...({ problem: 'beyond-calendar', sheet: nameSheet(sheet), name } as const),
      ...{ year: year === undefined ? '' : inspection.nameYear(year), found: show(value) },
      expected: `${show(new Decimal(bound.most))}${unit}`,
    };
    return tell(inspection, '暦の上限', facts, place);
  });
}
