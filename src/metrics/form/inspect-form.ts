/** Holds the sheets of a form against its own rules and the standard checks; what both find is told once. */

import { causeOf } from '../../finding/cause.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import type { Form, FormRule } from '../../model/form/form.ts';
import type { Indicator, Plan } from '../../model/plan/plan.ts';
import { type FiscalYear, fiscalYearOf, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { parseFiscalYear } from '../../model/year/parse-fiscal-year.ts';
import { computeMetrics } from '../compute-metrics.ts';
import type { IndicatorMetrics } from '../metrics.ts';
import { findReportYears } from '../report-years.ts';
import { moneyTables } from './check/amounts.ts';
import { amountIn, type Inspection, levelOf } from './check/inspection.ts';
import { joinUnits, runStandardChecks } from './check/standard-checks.ts';
import { makeSheets } from './form-sheets.ts';
import { inspectSheets } from './inspect-sheets.ts';

/** What two forms of the same tables find is told once. */
export function inspectForms(
  forms: readonly Form[],
  plan: Plan | undefined,
  configuration: Configuration,
): readonly Finding[] {
  const seen = new Set<string>();
  return forms.flatMap((form) =>
    inspectForm(form, plan, configuration).filter((finding) => {
      const key = JSON.stringify(finding);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    }),
  );
}

function inspectForm(form: Form, plan: Plan | undefined, configuration: Configuration): readonly Finding[] {
  const { date } = configuration.document;
  const nameYear = (year: FiscalYear) => formatFiscalYear(year, 'era', date);
  const metrics = new Map<FiscalYear, ReadonlyMap<Indicator, IndicatorMetrics>>();
  const metricsOf = (year: FiscalYear) => {
    const known = metrics.get(year);
    if (known !== undefined) return known;
    const all = plan === undefined ? [] : computeMetrics(plan, configuration, year).indicators;
    const map = new Map(all.map((each) => [each.indicator, each]));
    metrics.set(year, map);
    return map;
  };
  const readYear = (text: string) => {
    const reading = parseFiscalYear(text, { documentDate: date });
    return reading?.certain === true ? reading.year : undefined;
  };
  const sheets = makeSheets(form);
  const now = fiscalYearOf(date);
  const undated = { form, sheets, year: now, now, nameYear, readYear, plan, metricsOf };
  const inspection: Inspection = { ...undated, year: reportedYear(undated, configuration) };
  const own = inspectSheets(form, nameYear, withoutStandardJumps(form, inspection), inspection.year);
  const known = new Set(own.map(likeness));
  const standard = runStandardChecks(inspection).filter((finding) => !known.has(likeness(finding)));
  return joinUnits([...own, ...standard]);
}

/** What the plan's own inspection says of an indicator that a check has told of with its sheet. */
export function withoutToldOfSheets(ofPlan: readonly Finding[], ofSheets: readonly Finding[]): readonly Finding[] {
  const checked = ofSheets.filter((finding): finding is Finding<'sheet-check'> => finding.code === 'sheet-check');
  const places = new Set(checked.map(({ place }) => JSON.stringify(place)));
  const jumped = new Set(
    checked.filter(({ facts }) => facts.problem.startsWith('jump')).map(({ facts }) => facts.name),
  );
  return ofPlan.filter((finding) => {
    if (finding.code === 'jump-tenfold' || finding.code === 'attainment-tenfold')
      return !jumped.has((finding as Finding<'jump-tenfold' | 'attainment-tenfold'>).facts.name);
    const isTold = ['cumulative-falls', 'year-missing', 'calendar-exceeded'].includes(finding.code);
    return !isTold || !places.has(JSON.stringify(finding.place));
  });
}

/** The latest with a result of an indicator, else with a settled amount, else with rows that say more than amounts. */
function reportedYear(inspection: Inspection, configuration: Configuration): FiscalYear {
  const { form, plan } = inspection;
  const has = plan?.columns.some(({ role, year }) => role === 'actual' && year !== undefined) === true;
  if (plan !== undefined && form.indicators !== undefined && has)
    return findReportYears(plan, configuration.document.date).latest;
  const settled = moneyTables(inspection).flatMap(({ source, settled: head }) =>
    source.rows.flatMap((row) => (row.year !== undefined && amountIn(row, head) !== undefined ? [row.year] : [])),
  );
  const dated = [...form.sources.values()].filter(({ items }) => items.length > 0).flatMap(({ years }) => years);
  const years = settled.length > 0 ? settled : dated;
  return years.reduce((a, b) => (a > b ? a : b), years[0] ?? inspection.year);
}

/** A rule that asks for no more than the standard check of changes is left to it. */
function withoutStandardJumps(form: Form, inspection: Inspection): readonly FormRule[] {
  const level = levelOf(form, '急な変化');
  const money = moneyTables(inspection).flatMap(({ costs, budgets, funds }) => [...costs, ...budgets, ...funds]);
  const staff = form.roles.get('人工')?.map(({ head }) => head) ?? [];
  const standard = new Set([...money, ...staff]);
  return form.rules.flatMap((rule) => {
    if (rule.kind !== 'jump' || rule.level !== level || rule.times < 8) return [rule];
    const names = rule.names.filter((name) => !standard.has(name));
    return names.length === 0 ? [] : [{ ...rule, names }];
  });
}

/** Of a relation its values, of contradicting choices their texts, whatever the order. */
function likeness(finding: Finding): string {
  if (finding.code === 'sheet-relation') {
    const { sheet, year, sign, leftValue, rightValue } = (finding as Finding<'sheet-relation'>).facts;
    return JSON.stringify([sheet, year, sign, leftValue, rightValue]);
  }
  if (finding.code === 'sheet-never') {
    const { sheet, year, choices } = (finding as Finding<'sheet-never'>).facts;
    return JSON.stringify([sheet, year, choices.toSorted()]);
  }
  return causeOf(finding);
}
