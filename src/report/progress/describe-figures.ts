/** What a report says of its own figures: what the year's values are, how they were computed, and what was assumed. */

import type { IndicatorMetrics, PlanMetrics } from '../../metrics/metrics.ts';
import type { FigureStyle } from '../../metrics/show-figure.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import { describeFormula, type FormulaName, formulas } from '../../model/formula/formulas.ts';
import { type Observation, type Plan, type ValueColumn, yearOf } from '../../model/plan/plan.ts';
import { firmnessWords } from '../../model/value/firmness.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { formatPeriod } from '../../model/year/format-period.ts';
import { isWholeYear } from '../../model/year/period.ts';
import type { PlanInput } from '../report.ts';
import { styleOfColumn } from '../style-figures.ts';

/** `実績`, `実績見込`, `実績（令和6年9月30日現在）`, or `現状値` where the year has no actuals. */
export function describeBasis({ plan, metrics, configuration }: PlanInput): string {
  const columns = plan.columns.filter(
    ({ role, year }) => role === 'actual' && (year === undefined || year === metrics.year),
  );
  if (columns.length === 0) return '現状値';
  const words = [...new Set(columns.map((column) => describeColumn(column, configuration)))];
  return words.join('・');
}

/** The year reported on, as the document writes it; none where it is but that of the document's date, and no value is of it. */
export function describeYear({ plan, metrics, configuration }: PlanInput): string {
  const { years, date } = configuration.document;
  const isOfYear = (each: Observation | undefined) => each !== undefined && yearOf(each) === metrics.year;
  const hasValues =
    plan.columns.some(({ role }) => role === 'actual') ||
    metrics.indicators.some(({ indicator: { baseline } }) => isOfYear(baseline));
  return hasValues ? formatFiscalYear(metrics.year, years, date) : '';
}

function describeColumn({ firmness, period }: ValueColumn, { document }: Configuration): string {
  const isPart = period?.type === 'part' || (period?.type === 'date' && !isWholeYear(period));
  const day = isPart ? `（${formatPeriod(period, document.years, document.date)}）` : '';
  return `実績${firmnessWords[firmness]}${day}`;
}

/** A line a formula; the names of its indicators where there are several, the most frequent being that of all others. */
export function describeFormulas({ indicators }: PlanMetrics): readonly string[] {
  const groups = groupBy(indicators, ({ attainment }) => attainment.formula);
  const [most] = [...groups].toSorted((a, b) => b[1].length - a[1].length);
  return [...groups].flatMap(([name, members]) => {
    if (name === undefined) return [];
    const isRest = groups.size === 1 || members === most?.[1];
    return [isRest ? describeFormula(name) : `${describeFormula(name)}　［${namesOf(members)}］`];
  });
}

/** Against which target a year is held, and what was assumed where a figure is missing. */
export function describeTargets({ metrics, configuration, plan }: PlanInput): readonly string[] {
  const { years, date } = configuration.document;
  const judged = metrics.indicators.filter(
    ({ target, attainment }) => target !== undefined && attainment.formula !== undefined,
  );
  const groups = [...groupBy(judged, ({ targetYear }) => targetYear)].toSorted((a, b) => b[1].length - a[1].length);
  const nameOf = (year: (typeof groups)[number][0]) =>
    year === undefined ? '年度の定めのない目標値' : `${formatFiscalYear(year, years, date)}の目標値`;
  const lines = groups.map(([year, members], index) =>
    index === 0 ? `達成率は${nameOf(year)}に対する割合` : `${nameOf(year)}に対する割合　［${namesOf(members)}］`,
  );
  return [
    ...lines,
    ...describeOlder(metrics, configuration),
    ...describeWorkedOut(metrics),
    ...describeAssumedBaselines(metrics, plan.stated.from === undefined, configuration),
  ];
}

/** Surveys every few years: the value of an earlier year, by which its year's figures are computed. */
function describeOlder({ indicators, year }: PlanMetrics, { document }: Configuration): readonly string[] {
  const older = indicators.flatMap(({ indicator: { name }, actualYear, attainment }) => {
    if (actualYear === undefined || actualYear >= year || attainment.status === 'undefined') return [];
    return [`${name.replace(/\s+/g, ' ').trim()}（${formatFiscalYear(actualYear, document.years, document.date)}）`];
  });
  if (older.length === 0) return [];
  return [`次の指標は、示した以前の年度の実績値を、その年度の値として計算した　［${older.join('、')}］`];
}

/** 前年度比▲10% and what it comes to. */
function describeWorkedOut({ indicators }: PlanMetrics): readonly string[] {
  const worked = indicators.filter(({ resolvedTarget }) => resolvedTarget?.workedOut !== undefined);
  if (worked.length === 0) return [];
  const shown = worked.map(({ indicator, target, resolvedTarget }) => {
    const value = resolvedTarget?.value.toDecimalPlaces(2).toFixed() ?? '';
    return `${indicator.name}「${target?.quantity.text ?? ''}」＝${value}${indicator.unit}`;
  });
  return [`増減で示された目標値は次の値として計算した　［${shown.join('、')}］`];
}

function describeAssumedBaselines(
  { indicators }: PlanMetrics,
  isUndated: boolean,
  { rating, plan }: Configuration,
): readonly string[] {
  if (rating.noBaseline !== 'zero') return [];
  const assumed = indicators.filter(({ indicator, attainment, inputs }) => {
    const isMissing = indicator.baseline === undefined || indicator.baseline.quantity.type === 'missing';
    return isMissing && typeof inputs.baseline !== 'string' && usesBaseline(attainment.formula);
  });
  if (assumed.length === 0) return [];
  const year = isUndated || plan.baseline === undefined ? '' : `（基準年度 ${plan.baseline}）`;
  return [`基準値のない指標は、基準値を0とした${year}　［${namesOf(assumed)}］`];
}

function usesBaseline(name: FormulaName | undefined): boolean {
  return name !== undefined && formulas[name].needs.some((role) => role === 'baseline');
}

/** e.g. `達成率は小数点以下第2位を四捨五入して表示し`, with the rate of change apart where it is shown otherwise. */
export function describeRounding(configuration: Configuration, table: Plan['table']): string {
  const [attainment, changeRate] = [
    styleOfColumn('attainment', configuration, table),
    styleOfColumn('changeRate', configuration, table),
  ];
  const isSame = attainment.decimals === changeRate.decimals && attainment.rounding === changeRate.rounding;
  const first = `達成率は${describeStyle(attainment)}`;
  return `${isSame ? first : `${first}、増減率は${describeStyle(changeRate)}`}表示し`;
}

function describeStyle({ decimals, rounding }: FigureStyle): string {
  const place = decimals === 0 ? '小数点以下' : `小数点以下第${decimals + 1}位${rounding === 'half-up' ? '' : '以下'}`;
  return `${place}を${roundingWords[rounding]}`;
}

const roundingWords = { 'half-up': '四捨五入して', down: '切り捨てて', up: '切り上げて' } as const;

function namesOf(members: readonly IndicatorMetrics[]): string {
  return members.map(({ indicator }) => indicator.name.replace(/\s+/g, ' ').trim()).join('、');
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
