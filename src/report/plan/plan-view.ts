/** The plan and its figures as a template may name them: texts as they are printed, and conditions. */

import { ownRatingOf } from '../../metrics/printed-of-year.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import type { Goal, Indicator, Plan, Policy, ValueColumn } from '../../model/plan/plan.ts';
import { oneLine } from '../../model/plan/plan-names.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import type { PlanInput } from '../report.ts';
import { type IndicatorRow, indicatorRows } from './indicator-row.ts';
import { textAt, textColumns } from './text-places.ts';
import { headOfColumn, printedColumns } from './value-heads.ts';

/** A head of the table and what stands below it. */
export interface HeadedText {
  readonly head: string;
  readonly text: string;
}

export interface IndicatorView {
  readonly id: string;
  readonly name: string;
  readonly goal: string;
  readonly policy: string;
  readonly measure: string;
  readonly project: string;
  readonly page: string;
  readonly unit: string;
  readonly section: string;
  readonly definition: string;
  readonly source: string;
  readonly note: string;
  /** Empty unless the workspace has remarks printed. */
  readonly remark: string;
  readonly priority: boolean;
  /** Of the columns that the report prints. */
  readonly values: readonly HeadedText[];
  readonly texts: readonly HeadedText[];
  readonly baseline: string;
  readonly actual: string;
  readonly previous: string;
  readonly target: string;
  readonly targetYear: string;
  readonly change: string;
  readonly changeRate: string;
  readonly attainment: string;
  readonly progress: string;
  readonly symbol: string;
  readonly word: string;
  /** Why there is no rating. */
  readonly reason: string;
  readonly ownRating: string;
  readonly rated: boolean;
  readonly lags: boolean;
}

export interface PolicyView {
  readonly title: string;
  readonly measures: readonly { readonly number: string; readonly title: string; readonly priority: boolean }[];
  readonly projects: readonly {
    readonly title: string;
    readonly page: string;
    readonly priority: boolean;
    readonly indicators: readonly IndicatorView[];
  }[];
  readonly indicators: readonly IndicatorView[];
}

export interface GoalDataView {
  /** All of the goal, in printed order. */
  readonly indicators: readonly IndicatorView[];
  /** 数値目標: those that belong to no policy. */
  readonly numericalTargets: readonly IndicatorView[];
  readonly policies: readonly PolicyView[];
  readonly tally: TallyView;
}

export interface TallyView {
  readonly total: string;
  readonly rated: string;
  readonly unrated: string;
  readonly bands: readonly { readonly symbol: string; readonly word: string; readonly count: string }[];
}

/** Made when a template first asks for it: a report that prints components alone needs none of it. */
export class PlanView {
  readonly #input: PlanInput;
  readonly #goals = new Map<Goal, GoalDataView>();
  #made: ReadonlyMap<Indicator, IndicatorView> | undefined;

  constructor(input: PlanInput) {
    this.#input = input;
  }

  get indicators(): readonly IndicatorView[] {
    return [...this.#views().values()];
  }

  goal(goal: Goal): GoalDataView {
    const view = this.#goals.get(goal) ?? this.#viewGoal(goal);
    this.#goals.set(goal, view);
    return view;
  }

  #viewGoal(goal: Goal): GoalDataView {
    const policies = goal.policies.map((policy) => this.#policy(policy));
    const numericalTargets = this.#viewsOf(goal.indicators);
    const indicators = [...numericalTargets, ...policies.flatMap((policy) => policy.indicators)];
    return { indicators, numericalTargets, policies, tally: this.#tally(goal) };
  }

  #policy({ title, measures, projects }: Policy): PolicyView {
    const viewed = projects.map((project) => ({
      title: project.title,
      page: project.page,
      priority: project.priority,
      indicators: this.#viewsOf(project.indicators),
    }));
    return {
      title,
      measures: measures.map(({ number, isNumbered, title, priority }) => ({
        number: isNumbered ? `${number}` : '',
        title,
        priority,
      })),
      projects: viewed,
      indicators: viewed.flatMap(({ indicators }) => indicators),
    };
  }

  #tally({ id }: Goal): TallyView {
    const tally = this.#input.metrics.goals.find(({ goalId }) => goalId === id)?.tally;
    const { total = 0, rated = 0, unrated = 0, bands = [] } = tally ?? {};
    return {
      total: `${total}`,
      rated: `${rated}`,
      unrated: `${unrated}`,
      bands: bands.map(({ symbol, word, count }) => ({ symbol, word, count: `${count}` })),
    };
  }

  #viewsOf(indicators: readonly Indicator[]): readonly IndicatorView[] {
    return indicators.flatMap((indicator) => this.#views().get(indicator) ?? []);
  }

  #views(): ReadonlyMap<Indicator, IndicatorView> {
    if (this.#made === undefined) {
      const columns = printedColumns(this.#input).map((column) => ({
        column,
        head: oneLine(headOfColumn(column, this.#input)),
      }));
      const texts = textColumns(this.#input.plan);
      const rows = indicatorRows(this.#input);
      this.#made = new Map(rows.map((row) => [row.indicator, viewOf(row, columns, texts, this.#input)]));
    }
    return this.#made;
  }
}

function viewOf(
  { indicator, path, metrics, observations }: IndicatorRow,
  columns: readonly { readonly column: ValueColumn; readonly head: string }[],
  texts: readonly number[],
  { configuration, plan }: PlanInput,
): IndicatorView {
  const { document, reports } = configuration;
  const { id, name, page, unit, section, definition, source, note, priority, baseline } = indicator;
  const { actual, previous, target, targetYear, change, changeRate, attainment, progress, rating } = metrics;
  const values = columns.map(({ column, head }) => ({ head, text: observations.get(column)?.quantity.text ?? '' }));
  return {
    id,
    name,
    ...path,
    page,
    unit,
    section,
    definition,
    source,
    note,
    remark: reports.progress.remarks ? indicator.remark : '',
    priority,
    values,
    texts: textsOf(indicator, texts, plan),
    baseline: baseline?.quantity.text ?? '',
    actual: actual?.quantity.text ?? '',
    previous: previous?.quantity.text ?? '',
    target: target?.quantity.text ?? '',
    targetYear: targetYear === undefined ? '' : formatFiscalYear(targetYear, document.years, document.date),
    change: change.shown,
    changeRate: changeRate.shown,
    attainment: attainment.shown,
    progress: progress.shown,
    symbol: rating.symbol,
    word: rating.reason === undefined ? rating.word : '',
    reason: rating.reason === undefined ? '' : explainReason(rating.reason),
    ownRating: ownRatingOf(metrics),
    rated: rating.reason === undefined,
    lags: rating.lags,
  };
}

function textsOf(indicator: Indicator, columns: readonly number[], plan: Plan): readonly HeadedText[] {
  return columns
    .map((index) => ({ head: oneLine(plan.table[index]?.head ?? ''), text: textAt(indicator, index, plan) }))
    .filter(({ text }) => text !== '');
}
