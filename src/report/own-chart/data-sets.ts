/** The data that own charts are drawn from, by name: what stands in the workspace's tables and what was computed from it. */

import { type Content, partOf } from '../../edition/edition.ts';
import { findMeasured } from '../../metrics/measured-value.ts';
import type { Computed, PlanMetrics } from '../../metrics/metrics.ts';
import { findReportYears } from '../../metrics/report-years.ts';
import { roundFigure, roundPercentage } from '../../metrics/show-figure.ts';
import type { AmountsTable } from '../../model/amounts/amounts.ts';
import type { Book } from '../../model/book/book.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import type { DataRow, DataSet } from '../../model/own-chart/data-set.ts';
import {
  type Indicator,
  indicatorsOf,
  type Observation,
  type Plan,
  yearOf,
  yearReported,
} from '../../model/plan/plan.ts';
import { oneLine } from '../../model/plan/plan-names.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import type { Quantity } from '../../model/value/quantity.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';

export interface DataSource {
  readonly configuration: Configuration;
  readonly content: Content;
  /** Of the report where it is one of a plan. */
  readonly plan?: Plan | undefined;
  readonly metrics?: PlanMetrics | undefined;
  computeMetrics?(plan: Plan, year?: FiscalYear): PlanMetrics;
}

/** Those of the workspace, each made when a chart asks for it. */
export function dataSetsOf(source: DataSource): ReadonlyMap<string, DataSet> {
  const { content, configuration } = source;
  const plan = source.plan ?? partOf(content.edition, 'plan')?.plan;
  // A report of other things shows the latest year that has values.
  const year = plan && findReportYears(plan, configuration.document.date).latest;
  const metrics = source.metrics ?? (plan && source.computeMetrics?.(plan, year));
  const book = partOf(content.edition, 'book')?.book;
  const tables = partOf(content.edition, 'amounts')?.tables ?? [];
  return new Map([
    ...(plan === undefined || metrics === undefined
      ? []
      : [
          lazily('indicators', titlesOfIndicators(plan), () => rowsOfIndicators(plan, metrics)),
          lazily('values', titlesOfValues(plan), () => rowsOfValues(plan, metrics.year, source)),
          lazily('ratings', titlesOfRatings(plan), () => rowsOfRatings(plan, metrics)),
        ]),
    ...(tables.length === 0 ? [] : [lazily('amounts', titlesOfAmounts, () => rowsOfAmounts(tables, source))]),
    ...(book === undefined
      ? []
      : [
          lazily('figures', titlesOfFigures, () => rowsOfFigures(book, source)),
          lazily('programmes', titlesOfProgrammes, () => rowsOfProgrammes(book, source)),
        ]),
  ]);
}

type Titles = Readonly<Record<string, string>>;

function lazily(name: string, titles: Titles, make: () => readonly DataRow[]): readonly [string, DataSet] {
  let made: readonly DataRow[] | undefined;
  const set = {
    name,
    fields: Object.entries(titles).map(([field, title]) => ({ name: field, title })),
    get rows() {
      made ??= make();
      return made;
    },
  };
  return [name, set];
}

const titlesOfYears = { year: '年度（西暦）', label: '年度' };

function titlesOfIndicators({ names }: Plan): Titles {
  return {
    id: '指標ID',
    name: names.name,
    goal: names.goal,
    policy: names.policy,
    project: names.project,
    section: names.section,
    unit: '単位',
    baseline: '基準値',
    previous: '前年度の値',
    actual: '実績値',
    target: '目標値',
    targetYear: '目標年度（西暦）',
    change: '前年度増減',
    changeRate: '増減率（％）',
    attainment: '達成率（％）',
    progress: '進捗率（％）',
    rating: '評価',
    symbol: '評価の記号',
    word: '評価の語',
    lags: '遅れ',
  };
}

function rowsOfIndicators(plan: Plan, metrics: PlanMetrics): readonly DataRow[] {
  const places = placesIn(plan);
  return metrics.indicators.map((each) => {
    const { indicator, rating } = each;
    return {
      ...commonOf(indicator, places),
      section: oneLine(indicator.section),
      baseline: measuredOf(indicator.baseline),
      previous: measuredOf(each.previous),
      actual: measuredOf(each.actual),
      target: numberOf(each.resolvedTarget?.value),
      targetYear: each.targetYear ?? null,
      change: figureOf(each.change, roundFigure),
      changeRate: figureOf(each.changeRate, roundPercentage),
      attainment: figureOf(each.attainment, roundPercentage),
      progress: figureOf(each.progress, roundPercentage),
      rating: wordsOf(rating),
      symbol: rating.symbol,
      word: rating.word,
      lags: rating.lags,
    };
  });
}

function titlesOfValues({ names }: Plan): Titles {
  const { name, goal, policy, project } = names;
  const common = { id: '指標ID', name, goal, policy, project, unit: '単位' };
  return { ...common, ...titlesOfYears, kind: '値の種類', value: '値', shown: '表示' };
}

/** In the order of the years; values of years to come are not yet known, but targets are. */
function rowsOfValues(plan: Plan, until: FiscalYear, source: DataSource): readonly DataRow[] {
  const places = placesIn(plan);
  return plan.goals.flatMap(indicatorsOf).flatMap((indicator) => {
    const { baseline, actuals, targets } = indicator;
    const known = actuals.filter((actual) => (yearReported(actual) ?? until) <= until);
    const dated = [
      ...(baseline === undefined ? [] : [{ entry: baseline, kind: '基準値' }]),
      ...known.map((entry) => ({ entry, kind: '実績値' })),
      ...targets.map((entry) => ({ entry, kind: '目標値' })),
    ];
    return dated
      .map(({ entry, kind }) => {
        const year = yearOf(entry) ?? entry.column.year;
        const value = kind === '目標値' ? amountOf(entry) : measuredOf(entry);
        return { ...commonOf(indicator, places), ...datesOf(year, source), kind, value, shown: entry.quantity.text };
      })
      .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  });
}

function titlesOfRatings({ names }: Plan): Titles {
  return { goal: names.goal, rating: '評価', symbol: '評価の記号', word: '評価の語', count: '指標の数' };
}

const unrated = '評価なし';

function rowsOfRatings(plan: Plan, metrics: PlanMetrics): readonly DataRow[] {
  return plan.goals.flatMap((goal) => {
    const tally = metrics.goals.find(({ goalId }) => goalId === goal.id)?.tally;
    if (tally === undefined) return [];
    const common = { goal: spaced(goal.title) };
    return [
      ...tally.bands.map((band) => ({
        ...common,
        rating: wordsOf(band),
        symbol: band.symbol,
        word: band.word,
        count: band.count,
      })),
      { ...common, rating: unrated, symbol: '', word: unrated, count: tally.unrated },
    ];
  });
}

const titlesOfAmounts: Titles = {
  table: '表',
  line: '行番号',
  name: '項目',
  role: '計・内数',
  column: '列',
  kind: '値の種類',
  ...titlesOfYears,
  value: '値',
  unit: '単位',
  shown: '表示',
};

const roles = { item: '', total: '計', part: '内数', band: '' } as const;
const kinds = {
  ...{ name: '', text: '', amount: '金額', running: '累計', difference: '増減', rate: '増減率' },
  ...{ yearRatio: '対前年度比', ratio: '割合', share: '構成比', other: 'その他' },
} as const;

function rowsOfAmounts(tables: readonly AmountsTable[], source: DataSource): readonly DataRow[] {
  return tables.flatMap(({ title, id, columns, rows, unit }) =>
    rows.flatMap((row, index) =>
      row.cells.flatMap((cell, at): readonly DataRow[] => {
        const column = columns[at];
        if (cell?.figure === undefined || column === undefined || row.kind === 'band') return [];
        const { quantity } = cell.figure;
        const own = quantity?.type === 'amount' ? quantity.unit : '';
        return [
          {
            table: title === '' ? `表${id}` : oneLine(title),
            line: index + 1,
            name: oneLine(row.name),
            role: roles[row.kind],
            column: oneLine(column.texts.join('　')),
            kind: kinds[column.kind],
            ...datesOf(column.year ?? row.year, source),
            value: quantity === undefined ? null : amountIn(quantity),
            unit: own || row.unit || column.unit || unit,
            shown: cell.text,
          },
        ];
      }),
    ),
  );
}

const titlesOfFigures: Titles = {
  id: '数値のID',
  name: '数値の名前',
  ...titlesOfYears,
  value: '値',
  unit: '単位',
  shown: '表示',
};

/** Years after the edition's are not yet known to it. */
function rowsOfFigures({ figures, year: until }: Book, source: DataSource): readonly DataRow[] {
  return [...figures.values()].flatMap(({ id, name, values }) =>
    [...values]
      .filter(([year]) => year <= until)
      .toSorted(([a], [b]) => a - b)
      .map(([year, { quantity }]) => ({
        id,
        name: oneLine(name),
        ...datesOf(year, source),
        value: amountIn(quantity),
        unit: quantity.type === 'amount' ? quantity.unit : '',
        shown: quantity.text,
      })),
  );
}

const titlesOfProgrammes: Titles = {
  id: '事務事業のID',
  name: '事務事業名',
  chapter: '課',
  section: '担当',
  ...titlesOfYears,
  value: '予算額',
  unit: '単位',
  shown: '表示',
};

function rowsOfProgrammes({ programmes, chapters }: Book, source: DataSource): readonly DataRow[] {
  return programmes.flatMap(({ id, title, chapter, unit, budgets }) =>
    [...budgets]
      .toSorted(([a], [b]) => a - b)
      .map(([year, { quantity }]) => ({
        id,
        name: oneLine(title),
        chapter: oneLine(chapters.find((each) => each.id === chapter)?.title ?? ''),
        section: oneLine(unit),
        ...datesOf(year, source),
        value: amountIn(quantity),
        unit: quantity.type === 'amount' ? quantity.unit : '',
        shown: quantity.text,
      })),
  );
}

interface Place {
  readonly goal: string;
  readonly policy: string;
  readonly project: string;
}

function placesIn(plan: Plan): ReadonlyMap<Indicator, Place> {
  const places = new Map<Indicator, Place>();
  for (const goal of plan.goals) {
    const title = spaced(goal.title);
    for (const indicator of goal.indicators) places.set(indicator, { goal: title, policy: '', project: '' });
    for (const policy of goal.policies) {
      for (const project of policy.projects) {
        const place = { goal: title, policy: spaced(policy.title), project: spaced(project.title) };
        for (const indicator of project.indicators) places.set(indicator, place);
      }
    }
  }
  return places;
}

function commonOf(indicator: Indicator, places: ReadonlyMap<Indicator, Place>) {
  const { goal = '', policy = '', project = '' } = places.get(indicator) ?? {};
  return { id: indicator.id, name: oneLine(indicator.name), goal, policy, project, unit: indicator.unit };
}

function datesOf(year: FiscalYear | undefined, { configuration: { document } }: DataSource) {
  if (year === undefined) return { year: null, label: null };
  return { year: year as number, label: formatFiscalYear(year, document.years, document.date) };
}

function wordsOf({ symbol, word }: { readonly symbol: string; readonly word: string }): string {
  return `${symbol} ${word}`.trim();
}

function numberOf(value: Decimal | undefined): number | null {
  const number = value?.toNumber();
  return number === undefined || !Number.isFinite(number) ? null : number;
}

function figureOf(figure: Computed, round: (value: Decimal, style: Computed['style']) => Decimal): number | null {
  return figure.status === 'value' ? numberOf(round(figure.value, figure.style)) : null;
}

/** What was measured: 898 of `700件以上（898件）`; nothing of a value that can be read in two ways. */
function measuredOf(entry: Observation | undefined): number | null {
  if (entry?.doubt !== undefined || entry?.quantity.type !== 'amount') return null;
  return numberOf(findMeasured(entry.quantity).value);
}

function amountOf({ doubt, quantity }: Observation): number | null {
  return doubt === undefined ? amountIn(quantity) : null;
}

function amountIn(quantity: Quantity): number | null {
  return quantity.type === 'amount' ? numberOf(quantity.value) : null;
}

/** `基本目標１　安心して…` in one line, with its blank. */
function spaced(title: string): string {
  return title.replaceAll(/(?<!\s)\s+/g, '　').trim();
}
