/** What a reader should look at first: the indicators that lag, and those that could not be rated, with the reason. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { explainReason } from '../../metrics/explain-reason.ts';
import { findActual, findTarget } from '../../metrics/measured-value.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { type Indicator, indicatorsOf } from '../../model/indicator.ts';
import type { ReportInput } from '../report.ts';

/** In printed order: a reader finds them again in the tables. */
export function laggingTable(input: ReportInput): Element {
  const lagging = input.metrics.indicators.filter(({ rating }) => rating.lags);
  const goals = goalNumbers(input);
  return table(
    ['目標', '重要業績評価指標（ＫＰＩ）', '実績値', '目標値', '達成率', '評価'],
    [4, 26, 8, 8, 6, 8],
    lagging.map((metrics) => [
      h('td', { className: ['center'] }, goals.get(metrics.indicator)),
      nameCell(metrics),
      h('td', { className: ['number'] }, findActual(metrics.indicator, metrics.year)?.quantity.text ?? ''),
      h('td', { className: ['number'] }, findTarget(metrics.indicator)?.quantity.text ?? ''),
      h('td', { className: ['number'] }, metrics.attainment.shown),
      h('td', { className: ['rating', 'lagging'] }, `${metrics.rating.symbol} ${metrics.rating.word}`),
    ]),
  );
}

export function unratedTable(input: ReportInput): Element {
  const unrated = input.metrics.indicators.flatMap((metrics) =>
    metrics.rating.reason === undefined ? [] : [{ metrics, reason: metrics.rating.reason }],
  );
  const goals = goalNumbers(input);
  return table(
    ['目標', '重要業績評価指標（ＫＰＩ）', '理由'],
    [4, 40, 16],
    unrated.map(({ metrics, reason }) => [
      h('td', { className: ['center'] }, goals.get(metrics.indicator)),
      nameCell(metrics),
      h('td', explainReason(reason)),
    ]),
  );
}

function table(heads: readonly string[], widths: readonly number[], rows: readonly Element[][]): Element {
  return h('table', [
    h(
      'colgroup',
      widths.map((width) => h('col', { dataWidth: width })),
    ),
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    ...rows.map((cells) => h('tbody', [h('tr', cells)])),
  ]);
}

function nameCell({ indicator }: IndicatorMetrics): Element {
  return h('th', { className: ['indicator'], scope: 'row' }, indicator.name);
}

/** The place of each indicator's goal in the plan. */
function goalNumbers({ plan }: ReportInput): ReadonlyMap<Indicator, string> {
  return new Map(
    plan.goals.flatMap((goal, index) => indicatorsOf(goal).map((indicator) => [indicator, `${index + 1}`])),
  );
}
