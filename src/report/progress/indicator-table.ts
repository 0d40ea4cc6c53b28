/** The table of a goal: its numerical targets, then its policies with their measures, projects and indicators. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { ownRatingOf } from '../../metrics/compute-metrics.ts';
import type { BandSet, IndicatorMetrics } from '../../metrics/metrics.ts';
import { hasBareValues } from '../../model/plan/bare-values.ts';
import {
  type Goal,
  type Indicator,
  type Measure,
  observationsOf,
  type Policy,
  type PrintedFigureName,
  type Project,
  type ValueColumn,
} from '../../model/plan/plan.ts';
import type { PlanInput } from '../report.ts';
import { bandText } from './band-text.ts';
import { cellKeysOf } from './cell-keys.ts';
import { attainmentCell, changeCell, changeRateCell, expectedCell, ratingCell } from './computed-cell.ts';
import { metricsOfGoal } from './progress-view.ts';
import { valueCell } from './value-cell.ts';
import { headOfColumn, printedColumns } from './value-heads.ts';

/** Each `tbody` is what belongs together on a page: a project's rows, led by the heads they open with. */
export function indicatorTable(goal: Goal, input: PlanInput): Element {
  const table = new IndicatorTable(goal, input);
  return table.render();
}

class IndicatorTable {
  readonly #goal: Goal;
  readonly #input: PlanInput;
  readonly #metrics: ReadonlyMap<Indicator, IndicatorMetrics>;
  readonly #bands: readonly BandSet[];
  readonly #hasPages: boolean;
  readonly #hasProjects: boolean;
  readonly #hasUnits: boolean;
  readonly #columns: readonly ValueColumn[];
  readonly #hasExpected: boolean;
  readonly #hasOwnRatings: boolean;
  readonly #hasSections: boolean;

  constructor(goal: Goal, input: PlanInput) {
    this.#goal = goal;
    this.#input = input;
    this.#metrics = new Map(metricsOfGoal(input.metrics, goal).map((metrics) => [metrics.indicator, metrics]));
    this.#bands = input.metrics.bandSets;
    // Columns are those of the whole report, so that the tables of all goals align.
    this.#hasPages = input.metrics.indicators.some(({ indicator }) => indicator.page !== '');
    this.#hasProjects = input.plan.goals.some(({ policies }) =>
      policies.some(({ projects }) => projects.some(({ title }) => title !== '')),
    );
    const indicators = input.metrics.indicators.map(({ indicator }) => indicator);
    this.#hasUnits = indicators.some(hasBareValues);
    this.#columns = printedColumns(input);
    // 期待値型 cannot be worked out again by a reader who does not see the 期待値.
    this.#hasExpected = input.metrics.indicators.some(({ attainment }) => attainment.formula === 'expected');
    this.#hasOwnRatings = input.metrics.indicators.some(hasOwnRating);
    this.#hasSections = indicators.some(({ section }) => section !== '');
  }

  render(): Element {
    const conditions = this.#bands
      .flatMap(({ bands }) => bands)
      .filter(({ lags }) => lags)
      .map(({ symbol, word }) => ({
        columnClass: 'rating',
        beginsWith: bandText({ symbol, word }),
        styleClass: 'lagging',
      }));
    const frozen = (this.#hasPages ? 1 : 0) + (this.#hasProjects ? 1 : 0) + 1;
    const table = h('table', { dataFreezeColumns: frozen }, [
      h(
        'colgroup',
        this.#widths().map((width) => h('col', { dataWidth: width })),
      ),
      this.#head(),
      ...this.#numericalTargets(),
      ...this.#goal.policies.flatMap((policy) => this.#policyGroups(policy)),
    ]);
    return withData(table, { conditions });
  }

  /** In em, for all columns in order. */
  #widths(): readonly number[] {
    return [
      ...(this.#hasPages ? [2.6] : []),
      ...(this.#hasProjects ? [17] : []),
      this.#hasProjects ? 21 : 32,
      ...(this.#hasUnits ? [4.5] : []),
      ...this.#columns.map(() => 7.6),
      7.4,
      5.4,
      ...(this.#hasExpected ? [6.4] : []),
      5.4,
      7,
      ...(this.#hasOwnRatings ? [7] : []),
      ...(this.#hasSections ? [8] : []),
    ];
  }

  #head(): Element {
    const heads = [
      ...(this.#hasPages ? ['頁'] : []),
      ...(this.#hasProjects ? ['全体計画'] : []),
      '重要業績評価指標（ＫＰＩ）',
      ...(this.#hasUnits ? ['単位'] : []),
      ...this.#columns.map((column) => headOfColumn(column, this.#input)),
      '前年度増減',
      '増減率',
      ...(this.#hasExpected ? ['期待値'] : []),
      '達成率',
      '評価',
      ...(this.#hasOwnRatings ? ['自己評価'] : []),
      ...(this.#hasSections ? ['所管課'] : []),
    ];
    const band = h(
      'th',
      { className: ['band'], scope: 'colgroup', colSpan: heads.length, dataHeading: 2 },
      this.#goal.title,
    );
    return h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, this.#breakBeforeBracket(head))),
      ),
      ...(this.#goal.title === '' ? [] : [h('tr', [band])]),
    ]);
  }

  #breakBeforeBracket(head: string): (string | Element)[] {
    const at = head.endsWith('）') ? head.lastIndexOf('（') : -1;
    return at <= 0 ? [head] : [head.slice(0, at), h('br'), head.slice(at)];
  }

  #numericalTargets(): readonly Element[] {
    const { indicators } = this.#goal;
    const rows = indicators.map((indicator, index) =>
      h('tr', [
        ...(this.#hasPages ? this.#mergedPage(indicators, index) : []),
        nameCell(indicator, this.#hasProjects ? { colSpan: 2 } : {}),
        ...this.#figures(indicator),
      ]),
    );
    return rows.length === 0 ? [] : [h('tbody', rows)];
  }

  /** The page number once for all numerical targets that stand on it, merged downwards. */
  #mergedPage(indicators: readonly Indicator[], index: number): readonly Element[] {
    const page = indicators[index]?.page ?? '';
    if (index > 0 && indicators[index - 1]?.page === page) return [];
    const rest = indicators.slice(index);
    const end = rest.findIndex((indicator) => indicator.page !== page);
    return [h('td', { className: ['page-reference'], ...rowSpan(end < 0 ? rest.length : end) }, page)];
  }

  #policyGroups(policy: Policy): readonly Element[] {
    const columns = this.#widths().length;
    const policyRow = h('tr', [
      h('th', { className: ['policy'], scope: 'rowgroup', colSpan: columns, dataHeading: 3 }, policy.title),
    ]);
    const opening: Element[] = policy.title === '' ? [] : [policyRow];
    const groups: Element[] = [];
    for (const { measures, projects } of this.#byMeasure(policy)) {
      if (measures.length > 0) opening.push(this.#measureRow(measures, columns));
      for (const project of projects) {
        groups.push(h('tbody', [...opening.splice(0), ...this.#projectRows(project)]));
      }
    }
    return opening.length === 0 ? groups : [...groups, h('tbody', opening)];
  }

  /** Projects under the measures they serve; measures without a project stand at their number. */
  #byMeasure(policy: Policy): readonly { measures: readonly Measure[]; projects: readonly Project[] }[] {
    const groups = new Map<string, { measures: readonly Measure[]; projects: Project[] }>();
    for (const project of policy.projects) {
      const measures = policy.measures.filter(({ number }) => project.measures.includes(number));
      const key = measures.map(({ number }) => number).join();
      const group = groups.get(key) ?? { measures, projects: [] };
      group.projects.push(project);
      groups.set(key, group);
    }
    const served = new Set([...groups.values()].flatMap(({ measures }) => measures));
    const alone = policy.measures.filter((measure) => !served.has(measure));
    const all = [...groups.values(), ...alone.map((measure) => ({ measures: [measure], projects: [] }))];
    return all.toSorted((a, b) => (a.measures[0]?.number ?? 0) - (b.measures[0]?.number ?? 0));
  }

  #measureRow(measures: readonly Measure[], columns: number): Element {
    const lines = measures.flatMap(({ number, title, priority }, index) => [
      ...(index === 0 ? [] : [h('br')]),
      `${circled(number)}　${title}${priority ? '　（重点施策）' : ''}`,
    ]);
    return h('tr', [h('th', { className: ['measure'], scope: 'rowgroup', colSpan: columns }, lines)]);
  }

  #projectRows(project: Project): readonly Element[] {
    const span = rowSpan(project.indicators.length);
    return project.indicators.map((indicator, index) =>
      h('tr', [
        ...(index > 0 || !this.#hasPages ? [] : [h('td', { className: ['page-reference'], ...span }, project.page)]),
        ...(index > 0 || !this.#hasProjects
          ? []
          : [h('th', { className: ['project'], scope: 'rowgroup', ...span }, project.title)]),
        nameCell(indicator),
        ...this.#figures(indicator),
      ]),
    );
  }

  #figures(indicator: Indicator): readonly Element[] {
    const metrics = this.#metrics.get(indicator);
    const bands = this.#bands.find(({ name }) => name === metrics?.rating.bands);
    if (metrics === undefined || bands === undefined) throw new Error(`No figures for ${indicator.id}`);
    const keys = cellKeysOf(this.#input.plan, indicator);
    const observations = new Map(observationsOf(indicator).map((each) => [each.column, each]));
    return [
      ...(this.#hasUnits ? [h('td', { className: ['center'] }, indicator.unit)] : []),
      ...this.#columns.map((column) => {
        const observation = observations.get(column);
        return valueCell(observation, observation && keys.of(observation), this.#classOf(column));
      }),
      this.#chosen(changeCell(metrics, keys), metrics, 'change'),
      this.#chosen(changeRateCell(metrics, keys), metrics, 'change-rate'),
      ...(this.#hasExpected ? [expectedCell(metrics)] : []),
      this.#chosen(attainmentCell(metrics, keys), metrics, 'attainment'),
      ratingCell(metrics, bands, keys),
      ...(this.#hasOwnRatings ? [h('td', { className: ['center'] }, ownRatingOf(indicator, metrics.year))] : []),
      ...(this.#hasSections ? [h('td', indicator.section)] : []),
    ];
  }

  /** The computed figure, the one that the table prints itself, or both, as the workspace says. */
  #chosen(computed: Element, { indicator, year }: IndicatorMetrics, figure: PrintedFigureName): Element {
    const { figures } = this.#input.configuration.reports.progress;
    const printed = indicator.printed.filter((each) => each.figure === figure && (each.year ?? year) === year).at(-1);
    if (figures === 'computed' || printed === undefined) return computed;
    const text = printed.quantity.text.trim();
    if (figures === 'both') {
      computed.children.push(h('br'), { type: 'text', value: `（${text}）` });
      return computed;
    }
    return withData(h('td', { className: ['computed'] }, text), { cell: { type: 'text' }, place: printed.place });
  }

  /** The look of a column's cells. */
  #classOf({ role, year }: ValueColumn): string {
    if (role !== 'actual') return role === 'baseline' ? 'baseline' : 'target';
    return year === undefined || year === this.#input.metrics.year ? 'latest' : 'number';
  }
}

function hasOwnRating({ indicator, year }: IndicatorMetrics): boolean {
  return ownRatingOf(indicator, year) !== '';
}

/** The name leads to the cell it was written in, for messages about its characters. */
function nameCell(indicator: Indicator, span: { colSpan?: number } = {}): Element {
  const cell = h('th', { className: ['indicator'], scope: 'row', ...span }, indicator.name);
  return withData(cell, { place: indicator.place, identity: indicator.id });
}

function rowSpan(rows: number): { rowSpan?: number } {
  return rows > 1 ? { rowSpan: rows } : {};
}

/** ① to ⑳, then （21）. */
function circled(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`;
}
