/** Lists of single indicators: those that lag, those that could not be rated and why, and what is noted of them. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { explainReason } from '../../metrics/explain-reason.ts';
import { findActual, findTarget } from '../../metrics/measured-value.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { type Indicator, indicatorsOf } from '../../model/plan/plan.ts';
import type { PlanInput } from '../report.ts';

/** In printed order: a reader finds them again in the tables. */
export function laggingTable(input: PlanInput): Element {
  const lagging = input.metrics.indicators.filter(({ rating }) => rating.lags);
  return table(
    [...goalHead(input), '重要業績評価指標（ＫＰＩ）', '実績値', '目標値', '達成率', '評価'],
    [...goalHead(input).map(() => 4), 26, 8, 8, 6, 8],
    lagging.map((metrics) => [
      metrics,
      [
        ...goalCell(input, metrics),
        nameCell(metrics),
        h('td', { className: ['number'] }, findActual(metrics.indicator, metrics.year)?.quantity.text ?? ''),
        h('td', { className: ['number'] }, findTarget(metrics.indicator)?.quantity.text ?? ''),
        h('td', { className: ['number'] }, metrics.attainment.shown),
        h('td', { className: ['rating', 'lagging'] }, `${metrics.rating.symbol} ${metrics.rating.word}`),
      ],
    ]),
  );
}

export function unratedTable(input: PlanInput): Element {
  const unrated = input.metrics.indicators.flatMap((metrics) =>
    metrics.rating.reason === undefined ? [] : [{ metrics, reason: metrics.rating.reason }],
  );
  return table(
    [...goalHead(input), '重要業績評価指標（ＫＰＩ）', '理由'],
    [...goalHead(input).map(() => 4), 40, 16],
    unrated.map(({ metrics, reason }) => [
      metrics,
      [...goalCell(input, metrics), nameCell(metrics), h('td', explainReason(reason))],
    ]),
  );
}

/** Definitions, sources and remarks, of the indicators that have any. */
export function notesTable(input: PlanInput): Element {
  const noted = input.metrics.indicators.filter(({ indicator }) => hasNotes(indicator));
  return table(
    [...goalHead(input), '重要業績評価指標（ＫＰＩ）', '定義・出典', '備考'],
    [...goalHead(input).map(() => 4), 26, 24, 56],
    noted.map((metrics) => [
      metrics,
      [
        ...goalCell(input, metrics),
        nameCell(metrics),
        h('td', [metrics.indicator.definition, metrics.indicator.source].filter((text) => text !== '').join('\n')),
        h('td', metrics.indicator.remark),
      ],
    ]),
  );
}

export function hasNotes({ definition, source, remark }: Indicator): boolean {
  return definition !== '' || source !== '' || remark !== '';
}

/** Each row with the place in the data that its texts come from. */
function table(
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly [IndicatorMetrics, readonly Element[]])[],
): Element {
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
    ...rows.map(([{ indicator }, cells]) => h('tbody', [withData(h('tr', [...cells]), { place: indicator.place })])),
  ]);
}

function nameCell({ indicator }: IndicatorMetrics): Element {
  const cell = h('th', { className: ['indicator'], scope: 'row' }, indicator.name);
  return withData(cell, { identity: indicator.id });
}

/** A plan of one goal needs no column for it. */
function goalHead({ plan }: PlanInput): readonly string[] {
  return plan.goals.length > 1 ? ['目標'] : [];
}

/** The place of the indicator's goal in the plan. */
function goalCell({ plan }: PlanInput, { indicator }: IndicatorMetrics): readonly Element[] {
  if (plan.goals.length <= 1) return [];
  const index = plan.goals.findIndex((goal) => indicatorsOf(goal).includes(indicator));
  return [h('td', { className: ['center'] }, `${index + 1}`)];
}
