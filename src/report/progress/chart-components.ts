/** The progress report's charts as components: a goal's attainment at a glance, and the trend of each indicator. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Picture, withData } from '../../document/document.ts';
import type { Components } from '../../document/parse-document.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import type { Goal, ValueColumn } from '../../model/plan/plan.ts';
import type { PlanInput } from '../report.ts';
import { renderIndicatorTrend } from './indicator-trend.ts';
import { drawsTrend, metricsOfGoal } from './progress-view.ts';
import { roleWordOf } from './role-word.ts';
import { ofGoal } from './table-components.ts';

/** Points. The attainment chart takes the width of an A3 page's text; a trend is one of four in a row. */
const size = { attainmentWidth: 1090, trendWidth: 268, trendHeight: 116 };

export function chartComponents(input: PlanInput): Components {
  return {
    'attainment-chart': ofGoal(input, async (goal) => attainmentFigures(goal, input)),
    'trend-charts': ofGoal(input, async (goal) => trendFigures(goal, input)),
  };
}

/** Bars of a picture: as many as a page holds below a heading. */
const barsOfPicture = 32;

async function attainmentFigures(goal: Goal, { metrics, theme, fonts }: PlanInput): Promise<readonly Element[]> {
  const items = metricsOfGoal(metrics, goal).map(({ indicator, attainment, rating }) => ({
    label: indicator.name,
    ratio: attainment.status === 'value' ? attainment.value : undefined,
    shown: attainment.shown,
    symbol: rating.symbol,
    word: rating.word,
    lags: rating.lags,
    ...(attainment.status === 'value' ? {} : { reason: explainReason(attainment.reason) }),
  }));
  const bandLimits = metrics.bandSets
    .flatMap(({ bands }) => bands)
    .flatMap((band) => (band.of === 'attainment' && band.atLeast !== undefined ? [band.atLeast.toNumber()] : []));
  // Vega is loaded by the first chart: a template without charts starts without it.
  const { renderAttainmentChart } = await import('../../chart/attainment-chart.ts');
  const count = Math.ceil(items.length / barsOfPicture);
  const figures: Element[] = [];
  for (let part = 0; part < count; part += 1) {
    const caption = count === 1 ? '指標別の達成率' : `指標別の達成率（${part + 1}／${count}）`;
    const title = [goal.title, caption].filter((text) => text !== '').join(' ');
    const shown = items.slice(part * barsOfPicture, (part + 1) * barsOfPicture);
    const input = { title, items: shown, bandLimits, width: size.attainmentWidth };
    figures.push(figure(caption, await renderAttainmentChart(input, theme, fonts)));
  }
  return figures;
}

async function trendFigures(goal: Goal, input: PlanInput): Promise<readonly ElementContent[]> {
  const drawn = metricsOfGoal(input.metrics, goal).filter((metrics) => drawsTrend(input.configuration, metrics));
  const figures: Element[] = [];
  for (const metrics of drawn) figures.push(await trendFigure(metrics, input));
  return [h('div', { className: ['gallery'] }, figures)];
}

async function trendFigure({ indicator, year }: IndicatorMetrics, input: PlanInput): Promise<Element> {
  const { theme, fonts, configuration } = input;
  const { years, date } = configuration.document;
  const wordOf = (column: ValueColumn) => roleWordOf(column, configuration);
  const setting = { until: year, years, date, wordOf, width: size.trendWidth, height: size.trendHeight };
  return figure(indicator.name, await renderIndicatorTrend(indicator, setting, theme, fonts));
}

/** The picture stands in the tree as an empty `svg` that bears it; writers draw it each in their way. */
function figure(caption: string, picture: Picture): Element {
  return h('figure', [h('figcaption', caption), withData(h('svg'), { picture })]);
}
