/** The components of 一目でわかる: a picture of the ratings by goal, and short lists of what stands out. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Component, Components } from '../../document/parse-document.ts';
import type { IndicatorMetrics, Tally } from '../../metrics/metrics.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { pictureFigure } from '../picture-figure.ts';
import type { PlanInput } from '../report.ts';
import { type Glance, listed } from './at-a-glance.ts';
import { goalCell, goalHead, listTable, nameCell, numberCell } from './attention-tables.ts';
import { patternsOf } from './band-patterns.ts';
import { bandText } from './band-text.ts';
import type { RatingChange } from './compare-ratings.ts';

export function glanceComponents(input: PlanInput, glance: Glance): Components {
  const table = (identity: string, make: () => Element): Component => ({
    attributes: {},
    render: async () => [withData(make(), { identity })],
  });
  const { risen = [], fallen = [] } = glance.changes ?? {};
  return {
    'rating-chart': { attributes: {}, render: async (_, { width }) => [await ratingFigure(input, width)] },
    'highest-table': table('highest-table', () => extremesTable(glance.highest, input)),
    'lowest-table': table('lowest-table', () => extremesTable(glance.lowest, input)),
    'slow-table': table('slow-table', () => slowTable(glance.slow.slice(0, listed), input)),
    'risen-table': table('risen-table', () => changesTable(risen.slice(0, listed), input)),
    'fallen-table': table('fallen-table', () => changesTable(fallen.slice(0, listed), input)),
  };
}

async function ratingFigure({ plan, metrics, theme, fonts }: PlanInput, width: number): Promise<Element> {
  const patternOf = patternsOf(metrics.bandSets);
  const caption = `${plan.names.goal}別の評価`;
  const bands = metrics.overall.bands.map((band) => ({ words: bandText(band), pattern: patternOf(band) }));
  const named = plan.goals.filter(({ title }) => title !== '');
  const tallyOf = (id: string) => metrics.goals.find(({ goalId }) => goalId === id)?.tally ?? metrics.overall;
  const rows = named.map(({ id, title }) => ({ label: title, counts: countsOf(tallyOf(id)) }));
  const chart = {
    title: caption,
    bands: [...bands, { words: '評価なし', pattern: 'blank' as const }],
    rows: rows.length > 1 ? rows : [{ label: '全体', counts: countsOf(metrics.overall) }],
    width,
  };
  // Vega is loaded by the first chart: a template without charts starts without it.
  const { renderRatingChart } = await import('../../chart/rating-chart.ts');
  const picture = await renderRatingChart(chart, theme, fonts);
  return pictureFigure(caption, picture);
}

function countsOf({ bands, unrated }: Tally): readonly number[] {
  return [...bands.map(({ count }) => count), unrated];
}

/** With what the table itself gives as the reason, where it does. */
function extremesTable(list: readonly IndicatorMetrics[], input: PlanInput): Element {
  const reasons = new Map(list.map((metrics) => [metrics, reasonOf(metrics)]));
  const hasReasons = [...reasons.values()].some((reason) => reason !== '');
  return listTable(
    [
      ...goalHead(input),
      input.plan.names.name,
      '実績値',
      '目標値',
      '達成率',
      '評価',
      ...(hasReasons ? [reasonHead(list)] : []),
    ],
    [...goalHead(input).map(() => 4), 22, 8, 8, 6, 8, ...(hasReasons ? [24] : [])],
    list.map((metrics) => [
      metrics,
      [
        ...goalCell(input, metrics),
        nameCell(metrics),
        numberCell(metrics.actual?.quantity.text ?? ''),
        numberCell(metrics.target?.quantity.text ?? ''),
        numberCell(metrics.attainment.shown),
        ratingCell(metrics),
        ...(hasReasons ? [h('td', reasons.get(metrics) ?? '')] : []),
      ],
    ]),
  );
}

function slowTable(list: readonly IndicatorMetrics[], input: PlanInput): Element {
  return listTable(
    [...goalHead(input), input.plan.names.name, '基準値', '実績値', '目標値', '達成率', '基準値からの進捗率'],
    [...goalHead(input).map(() => 4), 22, 8, 8, 8, 6, 8],
    list.map((metrics) => [
      metrics,
      [
        ...goalCell(input, metrics),
        nameCell(metrics),
        numberCell(metrics.indicator.baseline?.quantity.text ?? ''),
        numberCell(metrics.actual?.quantity.text ?? ''),
        numberCell(metrics.target?.quantity.text ?? ''),
        numberCell(metrics.attainment.shown),
        numberCell(metrics.progress.shown),
      ],
    ]),
  );
}

function changesTable(list: readonly RatingChange[], input: PlanInput): Element {
  const { years, date } = input.configuration.document;
  const [sample] = list;
  const head = (metrics: IndicatorMetrics | undefined) =>
    metrics === undefined ? '' : formatFiscalYear(metrics.year, years, date);
  return listTable(
    [...goalHead(input), input.plan.names.name, head(sample?.before), head(sample?.now)],
    [...goalHead(input).map(() => 4), 30, 12, 12],
    list.map(({ before, now }) => [
      now,
      [...goalCell(input, now), nameCell(now), ratingCell(before, true), ratingCell(now, true)],
    ]),
  );
}

function ratingCell({ rating, attainment }: IndicatorMetrics, withRatio = false): Element {
  const ratio = withRatio && attainment.status === 'value' ? `（${attainment.shown}）` : '';
  const classes = rating.lags ? ['rating', 'lagging'] : ['rating'];
  return h('td', { className: classes }, `${bandText(rating)}${ratio}`);
}

/** 増減理由, 要因, 課題: the first sentence of the first of such texts. */
function reasonOf({ indicator }: IndicatorMetrics): string {
  const given = indicator.texts.find(({ head, text }) => isReason(head) && text.trim() !== '')?.text.trim() ?? '';
  const end = given.search(/[。\n]/);
  return end < 0 ? given : given.slice(0, end + 1).trim();
}

function reasonHead(list: readonly IndicatorMetrics[]): string {
  const heads = list.flatMap(({ indicator }) => indicator.texts.map(({ head }) => head).filter(isReason));
  return new Set(heads).size === 1 ? (heads[0] ?? '理由') : '理由';
}

function isReason(head: string): boolean {
  return /理由|要因|原因|課題/.test(head);
}
