/** What the standard checks of a form look at: its sheets with their rows, the years, last year's edition, and how grave each check is. */

import type { FindingFacts } from '../../../finding/facts.ts';
import { type Finding, find, type Place, type Severity } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import { isAbsent } from '../../../model/form/evaluate-expression.ts';
import type { RoleColumn } from '../../../model/form/find-roles.ts';
import type { Form, FormSource, SourceRow } from '../../../model/form/form.ts';
import { numberOfCell } from '../../../model/form/number-of-cell.ts';
import type { Role } from '../../../model/form/roles.ts';
import { type CheckName, standardChecks } from '../../../model/form/standard-checks.ts';
import type { Indicator, Observation, Plan } from '../../../model/plan/plan.ts';
import type { Decimal } from '../../../model/value/decimal.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import { findAmount } from '../../measured-value.ts';
import type { IndicatorMetrics } from '../../metrics.ts';
import { showNumber } from '../../show-figure.ts';
import type { FormSheet } from '../form-sheets.ts';

export interface Inspection {
  readonly form: Form;
  readonly sheets: readonly FormSheet[];
  /** The year that the sheets report on. */
  readonly year: FiscalYear;
  /** The year in which they are written: those before it are over, settled or not. */
  readonly now: FiscalYear;
  readonly nameYear: (year: FiscalYear) => string;
  readonly readYear: (text: string) => FiscalYear | undefined;
  readonly plan: Plan | undefined;
  readonly metricsOf: (year: FiscalYear) => ReadonlyMap<Indicator, IndicatorMetrics>;
}

export type SheetCheckFacts = FindingFacts['sheet-check'];

/** Of a check that is off nothing is told. */
export function tell(
  { form }: Inspection,
  check: CheckName,
  facts: Pick<SheetCheckFacts, 'problem'> & Partial<SheetCheckFacts>,
  place: Place | undefined,
  level?: Severity,
): readonly Finding[] {
  const set = levelOf(form, check);
  if (set === 'off') return [];
  const whole = { check, sheet: '', year: '', name: '', found: '', expected: '', others: [], ...facts };
  return [find(level === undefined ? set : milder(set, level), 'sheet-check', whole, place)];
}

export function levelOf({ checks }: Form, check: CheckName): Severity | 'off' {
  return checks.get(check) ?? standardChecks[check].level;
}

/** A doubt that is smaller than the check's own never becomes graver than the form says. */
function milder(one: Severity, other: Severity): Severity {
  const order: readonly Severity[] = ['error', 'warning', 'notice'];
  return order[Math.max(order.indexOf(one), order.indexOf(other))] ?? other;
}

export function nameSheet(sheet: FormSheet): string {
  return [sheet.id, sheet.name].join('　').trim();
}

/** Its columns in tables that a sheet has rows of. */
export function columnsOf({ form }: Inspection, role: Role): readonly RoleColumn[] {
  return form.roles.get(role) ?? [];
}

/** Tables whose rows are those of single sheets. */
export function isOwn({ main }: Form, source: FormSource): boolean {
  return source === main || main.links.every((link) => source.links.includes(link));
}

/** All rows of a sheet in one of its own tables, in the order of years. */
export function rowsOf(sheet: FormSheet, source: FormSource): readonly SourceRow[] {
  return sheet.rowsOf(source, undefined);
}

export function placeIn(row: SourceRow | undefined, head: string): Place | undefined {
  return row?.cells.get(head)?.place ?? [...(row?.cells.values() ?? [])][0]?.place;
}

/** `undefined` where there is no one number. */
export function amountIn(row: SourceRow | undefined, head: string | undefined): Decimal | undefined {
  if (row === undefined || head === undefined) return undefined;
  const number = numberOfCell(textOf(row, head), head);
  return isAbsent(number) ? undefined : number.value;
}

/** The measured number of a value of an indicator. */
export function measuredIn(
  indicator: Indicator,
  observation: Observation | undefined,
  role: 'actual' | 'target',
): Decimal | undefined {
  const amount = findAmount(observation, role, indicator);
  return typeof amount === 'string' ? undefined : amount.value;
}

export function show(value: Decimal): string {
  return showNumber(value, { decimals: value.decimalPlaces(), rounding: 'half-up' });
}
