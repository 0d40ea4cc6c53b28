/** The words that the progress report's template may name. Everything here is text to print; figures are components. */

import { describeBand } from '../../metrics/describe-band.ts';
import type { BandSet, IndicatorMetrics } from '../../metrics/metrics.ts';
import type { Minus } from '../../metrics/show-figure.ts';
import { describeCoverage, isJudged, isSumOfSharesWhole } from '../../metrics/tally.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import type { PlanNames } from '../../model/plan/plan.ts';
import { fiscalYear, formatDate, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import type { Cover } from '../cover.ts';
import { bylineOf } from '../document-frame.ts';
import { type GoalDataView, type IndicatorView, PlanView } from '../plan/plan-view.ts';
import type { PlanInput } from '../report.ts';
import type { Glance } from './at-a-glance.ts';
import { bandText } from './band-text.ts';
import {
  describeBasis,
  describeFormulas,
  describeRounding,
  describeTargets,
  describeYear,
} from './describe-figures.ts';
import { describePrinted } from './describe-printed.ts';
import { goalsOfReport, sheetOfGoal } from './goal-name.ts';
import { hasTrend } from './indicator-trend.ts';
import { hasChanges, hasEnded } from './life-tables.ts';
import { metricsOfGoal } from './metrics-of-goal.ts';
import { hasNotes } from './notes-table.ts';

export interface ProgressView {
  readonly title: string;
  readonly hasCover: boolean;
  readonly cover: Cover;
  /** Organization, section and date, as far as they are known and wanted. */
  readonly byline: readonly string[];
  /** The fiscal year reported on, e.g. `29年度`; empty where nothing in the data is of it. */
  readonly year: string;
  /** What the year's values are: 実績, 実績見込, 9月30日現在; or 現状値 in a plan without actuals yet. */
  readonly basis: string;
  /** e.g. `算出可能 75指標／81指標中、評価 75指標` */
  readonly coverage: string;
  /** Only where the shares as printed do not come to 100.0 %. */
  readonly sharesNeedNote: boolean;
  /** Whether there is anything to rate: a plan without targets has no summary of ratings. */
  readonly judged: boolean;
  /** Whether any indicator could be rated; only then something can be said of what lags. */
  readonly rated: boolean;
  readonly lagging: boolean;
  /** Whether some indicators could be rated by bands that all say what lags; only then can be said that nothing does. */
  readonly lagsKnown: boolean;
  readonly unrated: boolean;
  /** Whether those stand below the ones that lag, in the shorter column. */
  readonly unratedBeside: boolean;
  /** Whether any indicator has a definition, a source or a remark. */
  readonly hasNotes: boolean;
  /** Whether anything was changed until this year, and whether ended indicators are listed. */
  readonly hasChanges: boolean;
  readonly hasEnded: boolean;
  /** e.g. `達成率は小数点以下第2位を四捨五入して表示し`. */
  readonly rounding: string;
  readonly formulas: readonly string[];
  /** Which target the attainments are of, and what was assumed. */
  readonly assumptions: readonly string[];
  /** What stands before a figure below zero. */
  readonly minus: Minus;
  readonly bandSets: readonly { readonly title: string; readonly bands: readonly string[] }[];
  readonly notes: readonly string[];
  readonly glance: GlanceView;
  /** What the city calls its levels and columns. */
  readonly names: PlanNames;
  /** All of the plan. */
  readonly indicators: readonly IndicatorView[];
  readonly goals: readonly GoalView[];
  /** Names of the workspace's own charts that its settings ask for. */
  readonly ownCharts: readonly string[];
}

export interface GoalView extends GoalDataView {
  readonly id: string;
  readonly title: string;
  /** Short name for a sheet, e.g. `基本目標１`. */
  readonly sheet: string;
  /** Whether any attainment was computed, and whether any trend is drawn. */
  readonly hasAttainments: boolean;
  readonly hasTrends: boolean;
  readonly first: boolean;
  /** Whether nothing stands before it: no summary of ratings. */
  readonly opensReport: boolean;
  /** Whether it begins a page: goals of a few indicators each follow one another. */
  readonly newPage: boolean;
  /** Whether its charts begin a page: they follow a last table of a few indicators. */
  readonly newChartPage: boolean;
}

/** 一目でわかる: whether its lists have anything, and what they do not hold. */
export interface GlanceView {
  /** Whether there are several goals, each with its bar and its table. */
  readonly byGoal: boolean;
  readonly extremes: boolean;
  readonly slow: boolean;
  /** e.g. `ほか3指標`; empty where the list holds all. */
  readonly slowMore: string;
  /** e.g. `28年度の評価と比べられる72指標のうち、上がったもの12、下がったもの9、同じもの51`. */
  readonly changes: string;
  readonly risen: boolean;
  readonly risenMore: string;
  readonly fallen: boolean;
  readonly fallenMore: string;
  /** Whether the summary begins a page of its own. */
  readonly newPage: boolean;
}

function coverOf({ configuration, metrics }: PlanInput): Cover {
  const { organization, section, document } = configuration;
  const { title, date, showDate } = document;
  return {
    organization,
    above: [formatFiscalYear(metrics.year, 'era', date)],
    title,
    below: [section, showDate ? formatDate(date) : ''].filter((line) => line !== ''),
  };
}

export function progressView(input: PlanInput, glance: Glance): ProgressView {
  const { configuration, plan, metrics } = input;
  const { document } = configuration;
  const data = new PlanView(input);
  const unrated = metrics.indicators.filter(({ rating }) => rating.reason !== undefined);
  const lagging = metrics.indicators.filter(({ rating }) => rating.lags);
  const judged = isJudged(metrics);
  const fillPages = metrics.indicators.length >= plan.goals.length * fewIndicators;
  const ofGoals = plan.goals.map((goal) => metricsOfGoal(metrics, goal));
  const lastRows = fillPages ? (ofGoals.at(-1)?.length ?? 0) : 0;
  const formulas = describeFormulas(metrics);
  const assumptions = [...describeTargets(input), ...describePrinted(input)];
  const bandSets = metrics.bandSets.map((set) => describeBandSet(set, metrics.minus));
  const linesBeside = [plan.goals, formulas, assumptions, ...metrics.bandSets.map(({ bands }) => bands)].flat();
  return {
    title: document.title,
    hasCover: configuration.reports.progress.cover,
    cover: coverOf(input),
    byline: bylineOf(configuration),
    year: describeYear(input),
    basis: describeBasis(input),
    coverage: describeCoverage(metrics.overall),
    sharesNeedNote: !isSumOfSharesWhole(metrics.overall),
    judged,
    rated: metrics.overall.rated > 0,
    lagging: lagging.length > 0,
    lagsKnown: metrics.overall.rated > 0 && metrics.bandSets.every(({ bands }) => bands.some(({ lags }) => lags)),
    unrated: unrated.length > 0,
    unratedBeside: unrated.length > 0 && lagging.length < linesBeside.length,
    hasNotes: hasNotes(input),
    hasChanges: hasChanges(input),
    hasEnded: hasEnded(input),
    rounding: describeRounding(configuration, input.plan.table),
    formulas,
    assumptions,
    bandSets,
    minus: metrics.minus,
    notes: document.notes,
    glance: viewGlance(glance, input),
    names: plan.names,
    ownCharts: configuration.reports.progress.charts,
    get indicators() {
      return data.indicators;
    },
    goals: plan.goals.map((goal, index) => ({
      id: goal.id,
      title: goal.title,
      sheet: sheetOfGoal(goal, plan.names.goal),
      first: index === 0,
      newPage: index === 0 ? judged : fillPages,
      opensReport: index === 0 && !judged,
      newChartPage: index === 0 && lastRows > 2 * fewIndicators,
      hasAttainments: (ofGoals[index] ?? []).some(({ attainment }) => attainment.status === 'value'),
      hasTrends: (ofGoals[index] ?? []).some((each) => drawsTrend(configuration, each)),
      get indicators() {
        return data.goal(goal).indicators;
      },
      get numericalTargets() {
        return data.goal(goal).numericalTargets;
      },
      get policies() {
        return data.goal(goal).policies;
      },
      get tally() {
        return data.goal(goal).tally;
      },
    })),
  };
}

function viewGlance(
  { highest, slow, changes, listed }: Glance,
  { plan, metrics, configuration }: PlanInput,
): GlanceView {
  const { years, date } = configuration.document;
  const { risen = [], fallen = [], same = 0 } = changes ?? {};
  const compared = risen.length + fallen.length + same;
  const before = formatFiscalYear(fiscalYear(metrics.year - 1), years, date);
  const counts = `上がったもの${risen.length}、下がったもの${fallen.length}、同じもの${same}`;
  return {
    byGoal: goalsOfReport(plan).length > 1,
    extremes: highest.length > 0,
    slow: slow.length > 0,
    slowMore: describeMore(slow.length, listed),
    changes: compared === 0 ? '' : `${before}の評価と比べられる${compared}指標のうち、${counts}`,
    risen: risen.length > 0,
    risenMore: describeMore(risen.length, listed),
    fallen: fallen.length > 0,
    fallenMore: describeMore(fallen.length, listed),
    newPage: metrics.indicators.length > 2 * fewIndicators,
  };
}

function describeMore(count: number, listed: number): string {
  return count > listed ? `ほか${count - listed}指標` : '';
}

/** A page holds about thirty rows. */
const fewIndicators = 6;

/** Whether an indicator's trend is drawn, by the workspace's choice. */
export function drawsTrend(configuration: Configuration, { rating, indicator, year }: IndicatorMetrics): boolean {
  const { trends } = configuration.reports.progress;
  if (!hasTrend(indicator, year)) return false;
  return trends === 'all' || (trends === 'lagging' && rating.lags);
}

function describeBandSet(set: BandSet, minus: Minus): { title: string; bands: readonly string[] } {
  const bands = set.bands.map((band) => `${bandText(band)}：${describeBand(band, set, minus)}`);
  return { title: set.title, bands };
}
