/** Builds small plans and configurations for the tests of the metrics. */

import type { Place } from '../../src/finding/finding.ts';
import {
  type Configuration,
  configurationSchema,
  normalizeConfiguration,
} from '../../src/model/configuration/configuration.ts';
import type { ValueRole } from '../../src/model/head/value-role.ts';
import {
  type Indicator,
  type Observation,
  observationsOf,
  type Plan,
  type ValueColumn,
} from '../../src/model/plan/plan.ts';
import { plainNames } from '../../src/model/plan/plan-names.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import type { Amount, Missing, MissingReason, Qualitative, Quantity } from '../../src/model/value/quantity.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { parsePeriod } from '../../src/model/year/parse-period.ts';

/** `value` as printed, without commas, e.g. `'0.42'`: its decimals are those of the text. */
export function amount(value: string, unit = '件', extra: Partial<Amount> = {}): Amount {
  const decimals = value.split('.')[1]?.length ?? 0;
  const text = `${value}${unit}`;
  return { type: 'amount', text, value: new Decimal(value), unit, decimals, before: '', after: unit, ...extra };
}

export function missing(reason: MissingReason = 'notGiven'): Missing {
  return { type: 'missing', text: reason === 'blank' ? '' : '－', reason };
}

export function word(text: string): Qualitative {
  return { type: 'qualitative', text };
}

/** Quantities by role; a plain string is an amount in the indicator's unit. FY2014 to FY2019 unless said otherwise. */
export interface IndicatorParts extends Partial<Omit<Indicator, 'baseline' | 'actuals' | 'targets'>> {
  readonly baseline?: Quantity | string;
  readonly actuals?: Readonly<Record<number, Quantity | string>>;
  readonly target?: Quantity | string;
  /** By year, beside `target`. */
  readonly yearlyTargets?: Readonly<Record<number, Quantity | string>>;
}

export function indicator({ baseline, actuals = {}, target, yearlyTargets = {}, ...parts }: IndicatorParts): Indicator {
  const unit = parts.unit ?? '件';
  const row = `row ${parts.id ?? 'a'}`;
  const read = (quantity: Quantity | string | undefined): Quantity =>
    typeof quantity === 'string' ? amount(quantity, unit) : (quantity ?? missing());
  const entry = (role: ValueRole, year: number, quantity: Quantity | string | undefined): Observation =>
    observe(role, year, read(quantity), `${row}/${year}`);
  const targets = Object.entries(yearlyTargets).map(([year, quantity]) => entry('target', Number(year), quantity));
  return {
    id: 'a',
    name: '指標',
    unit,
    kind: 'annual',
    direction: 'increase',
    plans: [],
    printed: [],
    texts: [],
    page: '',
    section: '',
    definition: '',
    source: '',
    note: '',
    remark: '',
    cells: [],
    priority: false,
    place: placeOf(row),
    ...parts,
    baseline: entry('baseline', 2014, baseline),
    actuals: Object.entries(actuals).map(([year, quantity]) => entry('actual', Number(year), quantity)),
    targets: target === undefined ? targets : [...targets, entry('target', 2019, target)],
  };
}

/** A value in a column of its year. */
export function observe(role: ValueRole, aprilYear: number, quantity: Quantity, file = 'a'): Observation {
  const year = fiscalYear(aprilYear);
  const ofColumn = { type: 'fiscal-year', year } as const;
  const column: ValueColumn = { role, head: `${aprilYear}年度`, firmness: 'final', period: ofColumn, year };
  const documentDate = { year: 2018, month: 10, day: 1 };
  const ofCell = quantity.asOf === undefined ? undefined : parsePeriod(quantity.asOf, { documentDate })?.period;
  const period = ofCell ?? ofColumn;
  return { column, period, firmness: 'final', quantity, place: placeOf(file) };
}

function placeOf(file: string): Place {
  return { file };
}

/** One goal for each list of indicators. */
export function plan(...goals: readonly (readonly Indicator[])[]): Plan {
  const columns = goals.flat().flatMap((each) => observationsOf(each).map(({ column }) => column));
  return {
    goals: goals.map((indicators, index) => ({ id: `goal-${index + 1}`, title: '', indicators, policies: [] })),
    columns: [...new Map(columns.map((column) => [`${column.role}${column.year}`, column])).values()],
    table: [],
    names: plainNames,
    stated: {},
  };
}

type Loose = Parameters<typeof configurationSchema.parse>[0];

export function configure(rating: Loose = {}, document: { date?: string; years?: string } = {}): Configuration {
  const loose = configurationSchema.parse({
    organization: '品川区',
    plan: { title: '品川区総合戦略' },
    document: { date: '2018-10-01', ...document },
    rating,
  });
  const configuration = normalizeConfiguration(loose);
  if (configuration === undefined) throw new Error('the date of the test is none of the calendar');
  return configuration;
}
