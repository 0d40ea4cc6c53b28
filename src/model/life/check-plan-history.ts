/** A plan with what was changed in it since when: checked once as the table has it, and again as it stood in each year asked for. */

import { type Finding, type Found, hasErrors } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import type { RawTable } from '../../table/table.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { Change } from '../plan/change.ts';
import { type CheckedPlan, checkPlan } from '../plan/check-plan.ts';
import { type Plan, planPeriodOf } from '../plan/plan.ts';
import { checkYearContext } from '../plan/value-columns.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { greatest } from '../value/extremes.ts';
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import { changesOfColumns, nameUndated } from './changes-of-columns.ts';
import { checkChanges } from './check-changes.ts';
import { Locator } from './locate-changes.ts';
import { planAlive } from './plan-alive.ts';
import { readChanges } from './read-changes.ts';
import { tableInYear } from './table-in-year.ts';
import { takeLifeColumns } from './take-life-columns.ts';

export interface PlanHistory {
  readonly changes: readonly Change[];
  /** With every indicator that ever was, as the table has it. */
  readonly whole: Plan;
  /** As it stood in a year; made once. The findings are those that the plan as the table has it does not raise. */
  inYear(year: FiscalYear): Found<Plan | undefined>;
}

export interface CheckedHistory extends CheckedPlan {
  /** Where anything is said to have changed. */
  readonly history?: PlanHistory;
}

/** The plan is the one of the document's date. `changes` is the table of changes, where there is one. */
export function checkPlanHistory(
  indicators: RawTable,
  measures: RawTable | undefined,
  changes: RawTable | undefined,
  configuration: Configuration,
): CheckedHistory {
  const years = checkYearContext(configuration).value;
  const mapped = new Set(Object.keys(configuration.data.columns ?? {}).map(normalizeHeader));
  const columns = takeLifeColumns(indicators, years, (head) => mapped.has(normalizeHeader(head)));
  const table = columns?.table ?? indicators;
  const checked = checkPlan(table, measures, configuration);
  const hasRevised = checked.reading.values.some(({ value }) => value.revised !== undefined);
  if (changes === undefined && columns === undefined && !hasRevised) return checked;
  const locator = new Locator(table, checked.reading);
  const written = changes === undefined ? ok<readonly Change[]>([]) : readChanges(changes, years);
  const ofColumns = columns === undefined ? [] : changesOfColumns(columns, checked.reading, locator);
  const all = [...written.value, ...ofColumns];
  const undated = nameUndated(checked.reading, all);
  const whole = checked.value;
  const begin = whole && (whole.stated.from ?? planPeriodOf(whole).from);
  const contradictions = whole === undefined ? [] : checkChanges(all, locator, begin, configuration.document.date);
  const findings = [...checked.findings, ...written.findings, ...undated.findings, ...contradictions];
  if (whole === undefined || hasErrors(findings)) return { ...checked, value: undefined, findings };
  if (all.length === 0) return { ...checked, findings };
  const history = new History(whole, { table, measures, configuration, changes: all, locator, told: checked.findings });
  const now = history.inYear(fiscalYearOf(configuration.document.date));
  return { ...checked, value: now.value, findings: [...findings, ...now.findings], history };
}

interface Told {
  readonly table: RawTable;
  readonly measures: RawTable | undefined;
  readonly configuration: Configuration;
  readonly changes: readonly Change[];
  readonly locator: Locator;
  /** Of the whole. */
  readonly told: readonly Finding[];
}

class History implements PlanHistory {
  readonly whole: Plan;
  readonly #given: Told;
  /** By the last year that a change holds from. */
  readonly #made = new Map<number, Found<Plan | undefined>>();

  constructor(whole: Plan, given: Told) {
    this.whole = whole;
    this.#given = given;
  }

  get changes(): readonly Change[] {
    return this.#given.changes;
  }

  inYear(year: FiscalYear): Found<Plan | undefined> {
    const since = this.changes.map(({ from }) => from).filter((from) => from <= year);
    const key = Math.max(0, greatest(since));
    const made = this.#made.get(key) ?? this.#make(key === 0 ? year : fiscalYear(key));
    this.#made.set(key, made);
    return made;
  }

  #make(year: FiscalYear): Found<Plan | undefined> {
    const { table, measures, configuration, changes, locator, told } = this.#given;
    const earlier = tableInYear(table, changes, locator, year);
    if (earlier === undefined) return ok(planAlive(this.whole, changes, year));
    const { value, findings, reading } = checkPlan(earlier, measures, configuration);
    const known = new Set(told.map((finding) => JSON.stringify(finding)));
    const own = findings.filter((each) => each.severity !== 'notice' && !known.has(JSON.stringify(each)));
    if (value === undefined) return { value, findings: own };
    // An id that was made of a name stays the one that the indicator has now.
    const present = locator.ids;
    const ids = new Map(
      reading.indicators.map(({ indicator }, index) => [indicator.id, present[index] ?? indicator.id] as const),
    );
    return { value: planAlive(value, changes, year, ids), findings: own };
  }
}
