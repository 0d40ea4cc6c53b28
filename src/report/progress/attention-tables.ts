/** Lists of single indicators: those that lag, and those that could not be rated and why. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import type { Observation } from '../../model/plan/plan.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { idOfIndicator } from '../indicator-id.ts';
import type { PlanInput } from '../report.ts';
import { bandText } from './band-text.ts';
import { composeList, type ListRow } from './compose-list.ts';
import { nameOfOwnGoal } from './goal-name.ts';
import { type LiveList, withLiveRows } from './live-list.ts';
import { rankByAttainment } from './rank-indicators.ts';
import type { IndexColumn, RatingIndex } from './rating-index.ts';
import { sharedRoleWord } from './role-word.ts';

/** Those that lag most come first; each leads to its row. */
export function laggingTable(input: PlanInput, index: RatingIndex): Element {
  const lagging = rankByAttainment(input.metrics.indicators.filter(({ rating }) => rating.lags));
  // Told only where not all are judged against the target of one year.
  const hasYears = new Set(input.metrics.indicators.map(({ targetYear }) => targetYear)).size > 1;
  const columnsOf = (pick: (metrics: IndicatorMetrics) => Observation | undefined) =>
    lagging.flatMap((metrics) => pick(metrics)?.column ?? []);
  return listTable(
    [
      ...goalHead(input),
      input.plan.names.name,
      sharedRoleWord(
        'actual',
        columnsOf(({ actual }) => actual),
        input.configuration,
      ),
      sharedRoleWord(
        'target',
        columnsOf(({ target }) => target),
        input.configuration,
      ),
      ...(hasYears ? ['目標年度'] : []),
      '達成率',
      '評価',
    ],
    [...goalHead(input).map(() => 4), 26, 8, 8, ...(hasYears ? [6] : []), 6, 8],
    lagging.map((metrics) => [
      metrics,
      [
        ...goalCell(input, metrics),
        nameCell(metrics),
        numberCell(metrics.actual?.quantity.text ?? ''),
        numberCell(metrics.target?.quantity.text ?? ''),
        ...(hasYears ? [h('td', { className: ['center'] }, showTargetYear(metrics, input))] : []),
        numberCell(metrics.attainment.shown),
        h('td', { className: ['rating', 'lagging'] }, bandText(metrics.rating)),
      ],
    ]),
    {
      index,
      ranks: 'lagRank',
      columns: [
        ...goalColumn(input),
        'name',
        'actual',
        'target',
        ...(hasYears ? ['targetYear' as const] : []),
        'attainment',
        'rating',
      ],
      others: input.metrics.indicators.length - lagging.length,
    },
  );
}

export function unratedTable(input: PlanInput, index: RatingIndex): Element {
  const unrated = input.metrics.indicators.flatMap((metrics) =>
    metrics.rating.reason === undefined ? [] : [{ metrics, reason: metrics.rating.reason }],
  );
  return listTable(
    [...goalHead(input), input.plan.names.name, '理由'],
    [...goalHead(input).map(() => 4), 40, 16],
    unrated.map(({ metrics, reason }) => [
      metrics,
      [...goalCell(input, metrics), nameCell(metrics), h('td', explainReason(reason))],
    ]),
    {
      index,
      ranks: 'unratedRank',
      columns: [...goalColumn(input), 'name', 'reason'],
      others: input.metrics.indicators.length - unrated.length,
    },
  );
}

/** Each row with the place in the data that its texts come from. A live list follows the figures in a workbook. */
export function listTable(
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly [IndicatorMetrics, readonly Element[]])[],
  live?: LiveList,
): Element {
  const table = composeList(heads, widths, rowsOf(rows));
  return live === undefined
    ? table
    : withData(table, { inWorkbook: composeList(heads, widths, rowsOf(withLiveRows(rows, live))) });
}

function rowsOf(rows: readonly (readonly [IndicatorMetrics | undefined, readonly Element[]])[]): readonly ListRow[] {
  return rows.map(([metrics, cells]) => ({ place: metrics?.indicator.place, cells }));
}

/** Leads to the indicator's row. */
export function nameCell({ indicator }: IndicatorMetrics): Element {
  const link = h('a', { href: `#${idOfIndicator(indicator)}` }, indicator.name);
  const cell = h('th', { className: ['indicator'], scope: 'row' }, [link]);
  return withData(cell, { identity: indicator.id });
}

export function numberCell(text: string): Element {
  return h('td', { className: ['number'] }, text);
}

/** A plan of one goal needs no column for it. */
export function goalHead({ plan }: PlanInput): readonly string[] {
  return plan.goals.length > 1 ? [plan.names.goal] : [];
}

export function goalColumn(input: PlanInput): readonly IndexColumn[] {
  return goalHead(input).map(() => 'goal');
}

/** The goal by its printed number. */
export function goalCell(input: PlanInput, { indicator }: IndicatorMetrics): readonly Element[] {
  if (input.plan.goals.length <= 1) return [];
  return [h('td', { className: ['center'] }, nameOfOwnGoal(input, indicator))];
}

function showTargetYear({ targetYear }: IndicatorMetrics, { configuration }: PlanInput): string {
  const { years, date } = configuration.document;
  return targetYear === undefined ? '' : formatFiscalYear(targetYear, years, date);
}
