/** The progress report's charts as components: a goal's attainment at a glance, and the trend of each indicator. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BarScale } from '../../chart/attainment.ts';
import { withData } from '../../document/document.ts';
import type { Components } from '../../document/parse-document.ts';
import type { IndicatorMetrics, PlanMetrics } from '../../metrics/metrics.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import type { Goal, ValueColumn } from '../../model/plan/plan.ts';
import { pictureFigure } from '../picture-figure.ts';
import type { PlanInput } from '../report.ts';
import { patternsOf } from './band-patterns.ts';
import { bandText } from './band-text.ts';
import { renderIndicatorTrend } from './indicator-trend.ts';
import { drawsTrend, metricsOfGoal } from './progress-view.ts';
import { roleWordOf } from './role-word.ts';
import { ofGoal } from './table-components.ts';

/** Points. The attainment chart takes the width of an A3 page's text; a trend is one of four in a row. */
const size = { attainmentWidth: 1090, trendWidth: 268, trendHeight: 116 };

export function chartComponents(input: PlanInput): Components {
  const attainment = new AttainmentFigures(input);
  return {
    'attainment-chart': ofGoal(input, (goal) => attainment.ofGoal(goal)),
    'trend-charts': ofGoal(input, async (goal) => trendFigures(goal, input)),
  };
}

/** Bars of a picture: as many as a page holds below a heading. */
const barsOfPicture = 32;

/** The charts of all goals have one scale, which the first of them settles. */
class AttainmentFigures {
  readonly #input: PlanInput;
  #scale: BarScale | undefined;

  constructor(input: PlanInput) {
    this.#input = input;
  }

  async ofGoal(goal: Goal): Promise<readonly Element[]> {
    const { metrics, theme, fonts } = this.#input;
    // Vega is loaded by the first chart: a template without charts starts without it.
    const { renderAttainmentChart, scaleAttainment } = await import('../../chart/attainment-chart.ts');
    const bandLimits = bandLimitsOf(metrics);
    const patternOf = patternsOf(metrics.bandSets);
    this.#scale ??= scaleAttainment(
      metrics.indicators.map((each) => itemOf(each, patternOf)),
      size.attainmentWidth,
      fonts,
    );
    const parts = splitEvenly(metricsOfGoal(metrics, goal), barsOfPicture);
    const figures: Element[] = [];
    for (const [index, part] of parts.entries()) {
      const caption = parts.length === 1 ? '指標別の達成率' : `指標別の達成率（${index + 1}／${parts.length}）`;
      const title = [goal.title, caption].filter((text) => text !== '').join(' ');
      const items = part.map((each) => itemOf(each, patternOf));
      const chart = await renderAttainmentChart({ title, items, bandLimits, scale: this.#scale }, theme, fonts);
      figures.push(pictureFigure(caption, chart));
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

/** As few parts as can be, none longer than `most`, whose lengths differ by one at most. */
function splitEvenly<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / most);
  const edge = (index: number) => Math.round((index * list.length) / count);
  return Array.from({ length: count }, (_, index) => list.slice(edge(index), edge(index + 1)));
}

async function trendFigures(goal: Goal, input: PlanInput): Promise<readonly ElementContent[]> {
  const drawn = metricsOfGoal(input.metrics, goal).filter((metrics) => drawsTrend(input.configuration, metrics));
  const figures: Element[] = [];
  for (const metrics of drawn) figures.push(await trendFigure(metrics, input));
  return [h('div', { className: ['gallery'] }, figures)];
}

async function trendFigure({ indicator, year, rating }: IndicatorMetrics, input: PlanInput): Promise<Element> {
  const { theme, fonts, configuration } = input;
  const { years, date } = configuration.document;
  const wordOf = (column: ValueColumn) => roleWordOf(column, configuration);
  const setting = { until: year, years, date, wordOf, width: size.trendWidth, height: size.trendHeight };
  const rated = rating.reason === undefined ? `　${bandText(rating)}` : '';
  const picture = await renderIndicatorTrend(indicator, setting, theme, fonts);
  return withData(pictureFigure(`${indicator.name}${rated}`, picture), { identity: indicator.name });
}
