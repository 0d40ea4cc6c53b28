/** The progress report's charts as components: a goal's attainment at a glance, and the trend of each indicator. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BarScale } from '../../chart/attainment.ts';
import { narrowWidth } from '../../chart/narrow.ts';
import { withData } from '../../document/document.ts';
import { galleryIn, type Room } from '../../document/page-room.ts';
import type { Components } from '../../document/parse-document.ts';
import type { IndicatorMetrics, PlanMetrics } from '../../metrics/metrics.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import type { Goal, ValueColumn } from '../../model/plan/plan.ts';
import { pictureFigure } from '../picture-figure.ts';
import type { PlanInput } from '../report.ts';
import { patternsOf } from './band-patterns.ts';
import { bandText } from './band-text.ts';
import type { ChartValues } from './chart-values.ts';
import { renderIndicatorTrend } from './indicator-trend.ts';
import { metricsOfGoal } from './metrics-of-goal.ts';
import { drawsTrend } from './progress-view.ts';
import { roleWordOf } from './role-word.ts';
import { splitEvenly } from './split-evenly.ts';
import { ofGoal } from './table-components.ts';

/** Points. */
const trendHeight = 116;

export function chartComponents(input: PlanInput, values: ChartValues): Components {
  const attainment = new AttainmentFigures(input, values);
  return {
    'attainment-chart': ofGoal(input, (goal, room) => attainment.ofGoal(goal, room)),
    'trend-charts': ofGoal(input, (goal, room) => trendFigures(goal, input, room, values)),
  };
}

/** Bars of a picture that are compared by eye, and the height that it leaves on a page for its headings. */
const picture = { bars: 21, headings: 90 };

/** The charts of all goals of one width have one scale. */
class AttainmentFigures {
  readonly #input: PlanInput;
  readonly #values: ChartValues;
  readonly #scales = new Map<number, BarScale>();
  #narrowScale: BarScale | undefined;

  constructor(input: PlanInput, values: ChartValues) {
    this.#input = input;
    this.#values = values;
  }

  async ofGoal(goal: Goal, { width, height }: Room): Promise<readonly Element[]> {
    const { metrics, theme, fonts } = this.#input;
    // Vega is loaded by the first chart: a template without charts starts without it.
    const { heightOfAttainment, renderAttainmentChart, scaleAttainment } = await import(
      '../../chart/attainment-chart.ts'
    );
    const bandLimits = bandLimitsOf(metrics);
    const patternOf = patternsOf(metrics.bandSets);
    const itemsOf = (list: readonly IndicatorMetrics[]) => list.map((each) => itemOf(each, patternOf));
    const scale = this.#scales.get(width) ?? scaleAttainment(itemsOf(metrics.indicators), width, fonts);
    this.#scales.set(width, scale);
    const fits = (part: readonly IndicatorMetrics[]) =>
      part.length <= 1 ||
      (part.length <= picture.bars &&
        heightOfAttainment({ items: itemsOf(part), bandLimits, scale }, fonts) <= height - picture.headings);
    const parts = splitEvenly(metricsOfGoal(metrics, goal), fits);
    const figures: Element[] = [];
    for (const [index, part] of parts.entries()) {
      const caption = parts.length === 1 ? '指標別の達成率' : `指標別の達成率（${index + 1}／${parts.length}）`;
      const title = [goal.title, caption].filter((text) => text !== '').join(' ');
      const items = itemsOf(part);
      const narrowScale = () => {
        this.#narrowScale ??= scaleAttainment(itemsOf(metrics.indicators), narrowWidth, fonts, true);
        return this.#narrowScale;
      };
      const chart = await renderAttainmentChart({ title, items, bandLimits, scale, narrowScale }, theme, fonts);
      const workbookChart = this.#values.bars(part, scale);
      figures.push(pictureFigure(caption, { ...chart, workbookChart }));
    }
    return figures;
  }
}

function itemOf({ indicator, attainment, rating }: IndicatorMetrics, patternOf: ReturnType<typeof patternsOf>) {
  const { symbol, word } = rating;
  const common = { label: indicator.name, shown: attainment.shown, symbol, word, pattern: patternOf(rating) };
  return attainment.status === 'value'
    ? { ...common, ratio: attainment.value }
    : { ...common, ratio: undefined, reason: explainReason(attainment.reason) };
}

function bandLimitsOf({ bandSets }: PlanMetrics): readonly number[] {
  return bandSets
    .flatMap(({ bands }) => bands)
    .flatMap((band) => (band.of === 'attainment' && band.atLeast !== undefined ? [band.atLeast.toNumber()] : []));
}

async function trendFigures(
  goal: Goal,
  input: PlanInput,
  room: Room,
  values: ChartValues,
): Promise<readonly ElementContent[]> {
  const drawn = metricsOfGoal(input.metrics, goal).filter((metrics) => drawsTrend(input.configuration, metrics));
  const { width } = galleryIn(room.width);
  const figures: Element[] = [];
  for (const metrics of drawn) figures.push(await trendFigure(metrics, input, width, values));
  return [h('div', { className: ['gallery'] }, figures)];
}

async function trendFigure(
  metrics: IndicatorMetrics,
  input: PlanInput,
  width: number,
  values: ChartValues,
): Promise<Element> {
  const { indicator, year, rating } = metrics;
  const { theme, fonts, configuration } = input;
  const { years, date } = configuration.document;
  const wordOf = (column: ValueColumn) => roleWordOf(column, configuration);
  const setting = { until: year, years, date, wordOf, width, height: trendHeight };
  const rated = rating.reason === undefined ? `　${bandText(rating)}` : '';
  const trend = await renderIndicatorTrend(indicator, setting, theme, fonts);
  const drawn = { ...trend, workbookChart: values.lines(metrics) };
  return withData(pictureFigure(`${indicator.name}${rated}`, drawn), { identity: indicator.name });
}
