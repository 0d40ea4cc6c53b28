/** The plan's baseline and target years, and which columns hold them: from the headers, else from `torikumi.yaml`. */

import type { Place } from '../../finding/finding.ts';
import { error, type Finding, type Found, notice } from '../../finding/finding.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import { type FiscalYearContext, parseFiscalYear } from '../year/parse-fiscal-year.ts';
import { findFirst, type ValueColumn } from './columns.ts';

/** A column whose fiscal year is known. */
export type YearColumn = ValueColumn & { readonly year: FiscalYear };

export interface PlanYears {
  readonly baselineYear: FiscalYear;
  readonly targetYear: FiscalYear;
  readonly baseline: YearColumn | undefined;
  /** In the order of years. */
  readonly actuals: readonly YearColumn[];
  /** In the order of years; the last one is the plan's. */
  readonly targets: readonly YearColumn[];
}

/** The years that `torikumi.yaml` names, which also bound the eras that headers leave out. */
export function checkYearContext(configuration: Configuration): Found<FiscalYearContext> {
  const documentDate = configuration.document.date;
  const from = checkConfiguredYear('baseline', configuration);
  const to = checkConfiguredYear('target', configuration);
  const value = {
    documentDate,
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(to.value === undefined ? {} : { to: to.value }),
  };
  return { value, findings: [...from.findings, ...to.findings] };
}

/**
 * `table` is where the table stands. Where a year cannot be known, the error stops the plan and the document's own year
 * stands in, so that the cells are still checked.
 */
export function checkPlanYears(
  columns: readonly ValueColumn[],
  context: FiscalYearContext,
  table: Place,
): Found<PlanYears> {
  const values = assignConfiguredRoles(columns, context);
  const actuals = sortByYear(values.filter((column) => column.role === 'actual'));
  const baseline = checkBaseline(findFirst(values, 'baseline'), actuals, context, table);
  const targets = checkTargets(
    values.filter((column) => column.role === 'target'),
    context,
    table,
  );
  const targetYear = targets.value.at(-1)?.year ?? context.to ?? actuals.at(-1)?.year ?? baseline.value.year;
  const { column, year: baselineYear } = baseline.value;
  return {
    value: { baselineYear, targetYear, baseline: column, actuals, targets: targets.value },
    findings: columns.length === 0 ? [noValues(table)] : [...baseline.findings, ...targets.findings],
  };
}

function noValues(table: Place): Finding {
  return error('header-missing', { meaning: '各年度の値', accepted: ['基準値', '27年度', '目標値'] }, table);
}

interface Baseline {
  readonly column: YearColumn | undefined;
  readonly year: FiscalYear;
}

/** A baseline without a year is that of `torikumi.yaml`, else the year before the first actual. */
function checkBaseline(
  column: ValueColumn | undefined,
  actuals: readonly YearColumn[],
  context: FiscalYearContext,
  table: Place,
): Found<Baseline> {
  const [first] = actuals;
  const stated = column?.year ?? context.from;
  const year = stated ?? fiscalYear((first?.year ?? fiscalYearOf(context.documentDate) + 1) - 1);
  const value = { column: column && { ...column, year }, year };
  if (stated !== undefined) return { value, findings: [] };
  if (first === undefined) return { value, findings: [yearUnknown(column, '基準値', 'plan.baseline', table)] };
  if (column === undefined) return { value, findings: [] };
  return { value, findings: [notice('inferred-year', { column: column.header, year }, column.place)] };
}

/** A target without a year is that of `torikumi.yaml`. A plan without targets is reported without attainment. */
function checkTargets(
  columns: readonly ValueColumn[],
  context: FiscalYearContext,
  table: Place,
): Found<readonly YearColumn[]> {
  if (columns.length === 0) {
    return {
      value: [],
      findings: [notice('header-missing', { meaning: '目標値', accepted: ['目標値', '目標', '目標数値'] }, table)],
    };
  }
  const standIn = context.to ?? fiscalYearOf(context.documentDate);
  const value = sortByYear(columns.map((column) => ({ ...column, year: column.year ?? standIn })));
  const undated = columns.find((column) => column.year === undefined);
  if (undated === undefined) return { value, findings: [] };
  if (context.to === undefined) return { value, findings: [yearUnknown(undated, '目標値', 'plan.target', table)] };
  const other = columns.find((column) => column.year === context.to);
  const findings = other && [error('year-doubled', { year: undated.header, first: other.header }, undated.place)];
  return { value, findings: findings ?? [] };
}

function yearUnknown(column: ValueColumn | undefined, meaning: string, key: string, table: Place): Finding {
  return error('year-unknown', { column: column?.header ?? meaning, key }, column?.place ?? table);
}

/** A plain `26年度` is the baseline, and a plain `31年度` the target, where `torikumi.yaml` says so and no other column is. */
function assignConfiguredRoles(columns: readonly ValueColumn[], context: FiscalYearContext): readonly ValueColumn[] {
  const hasBaseline = findFirst(columns, 'baseline') !== undefined;
  const hasTarget = findFirst(columns, 'target') !== undefined;
  return columns.map((column) => {
    if (column.role !== 'actual' || column.year === undefined) return column;
    if (!hasBaseline && column.year === context.from) return { ...column, role: 'baseline' };
    if (!hasTarget && !column.named && column.year === context.to) return { ...column, role: 'target' };
    return column;
  });
}

function sortByYear(columns: readonly ValueColumn[]): readonly YearColumn[] {
  return columns.filter(hasYear).toSorted((a, b) => a.year - b.year);
}

function hasYear(column: ValueColumn): column is YearColumn {
  return column.year !== undefined;
}

function checkConfiguredYear(key: 'baseline' | 'target', configuration: Configuration): Found<FiscalYear | undefined> {
  const written = configuration.plan[key];
  if (written === undefined) return { value: undefined, findings: [] };
  const text = `${written}`;
  const context = { documentDate: configuration.document.date };
  const parsed = parseFiscalYear(text, context) ?? parseFiscalYear(`${text}年度`, context);
  if (parsed !== undefined) return { value: parsed.year, findings: [] };
  const facts = { key: `plan.${key}`, expected: '年度（例 2014、平成26年度）', found: text };
  return { value: undefined, findings: [error('config-invalid', facts)] };
}
