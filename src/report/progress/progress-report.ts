/** 取組状況: what a plan's indicators have reached in a fiscal year, goal by goal, with a summary before and charts after. */

import type { ComposedDocument } from '../../document/document.ts';
import { partOf } from '../../edition/edition.ts';
import type { Found } from '../../finding/finding.ts';
import { computeMetrics } from '../../metrics/compute-metrics.ts';
import type { PlanMetrics } from '../../metrics/metrics.ts';
import { findMinus, signFigures } from '../../metrics/sign-figures.ts';
import { actualYearsOf } from '../../model/plan/plan.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { fillWithTables } from '../amounts/amounts-components.ts';
import { frameOf } from '../document-frame.ts';
import { indicatorsReport } from '../indicators/indicators-report.ts';
import { type PlanInput, planInput, type Report, type ReportInput, type Shared } from '../report.ts';
import { styleFigures } from '../style-figures.ts';
import { glanceAt, listedOn } from './at-a-glance.ts';
import { chartComponents } from './chart-components.ts';
import { ChartValues } from './chart-values.ts';
import { chooseColumns } from './choose-columns.ts';
import { glanceComponents } from './glance-components.ts';
import { bandSheets } from './live-bands.ts';
import { progressView } from './progress-view.ts';
import { RatingIndex } from './rating-index.ts';
import { signPlan } from './sign-plan.ts';
import { tableComponents } from './table-components.ts';

const template = () => 'progress.hbs';

export const progressDocument: Shared<Found<ComposedDocument>> = {
  name: 'progress report',
  template,
  make: (input) => composeProgress(input),
};

export const progressReport: Report = {
  name: 'progress',
  template,
  isYearly: true,
  formats: ({ reports }, { edition }) => (partOf(edition, 'plan') === undefined ? [] : reports.progress.formats),
  data: [indicatorsReport],
  needs: [progressDocument],
  compose: (input) => input.get(progressDocument),
};

/** Of the plan of any edition of the content. */
export async function composeProgress(
  given: ReportInput,
  edition = given.content.edition,
): Promise<Found<ComposedDocument>> {
  const asGiven = planInput(given, edition);
  const input = asReported(asGiven);
  const { configuration } = input;
  const { page, sheets } = configuration.reports.progress;
  const document = frameOf(input, configuration.document.title, page, sheets);
  const glance = glanceAt(
    input.metrics,
    metricsBefore(input, (year) => given.computeMetrics(asGiven.plan, year)),
    listedOn(page),
  );
  const index = new RatingIndex(input);
  const charts = new ChartValues(input, index);
  const components = {
    ...tableComponents(input, chooseColumns(input), index),
    ...chartComponents(input, charts),
    ...glanceComponents(input, glance, index),
  };
  const { value, findings } = await fillWithTables(input, document, progressView(input, glance), components);
  const workbookSheets = [...charts.sheets(), ...index.sheets(), ...bandSheets(input.metrics.bandSets)];
  return { value: workbookSheets.length === 0 ? value : { ...value, workbookSheets }, findings };
}

/** With the decimals of its columns, and one sign before what is below zero: a △ in a value is no △ of a rating. */
function asReported<Input extends PlanInput>(input: Input): Input {
  const { plan: given, metrics, configuration } = input;
  const { minus, isForAll } = findMinus(given, metrics.bandSets, configuration);
  const plan = isForAll ? signPlan(given, minus) : given;
  const computed = plan === given ? metrics : computeMetrics(plan, configuration, metrics.year);
  const signed = { ...computed, minus, indicators: computed.indicators.map((each) => signFigures(each, minus)) };
  return { ...input, plan, metrics: styleFigures(signed, configuration, plan.table) };
}

/** The figures of the year before, where the plan has values of it: by what held then. */
function metricsBefore(
  { plan, metrics: { year, minus }, configuration }: PlanInput,
  compute: (year: FiscalYear) => PlanMetrics,
): PlanMetrics | undefined {
  const before = actualYearsOf(plan).find((each) => each === year - 1);
  if (before === undefined) return undefined;
  const metrics = compute(before);
  const indicators = metrics.indicators.map((each) => signFigures(each, minus));
  return styleFigures({ ...metrics, minus, indicators }, configuration, plan.table);
}
