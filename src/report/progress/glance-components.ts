/** The components of 一目でわかる: a picture of the ratings by goal, and short lists of what stands out. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { workbookLook } from '../../chart/pattern.ts';
import type { RatingInput, RatingRow } from '../../chart/rating.ts';
import { withData } from '../../document/document.ts';
import { formula, numeral } from '../../document/formula.ts';
import { galleryIn } from '../../document/page-room.ts';
import type { Component, Components } from '../../document/parse-document.ts';
import type { Theme } from '../../document/theme.ts';
import type { WorkbookChart } from '../../document/workbook-chart.ts';
import type { IndicatorMetrics, PlanMetrics, Tally } from '../../metrics/metrics.ts';
import type { Goal } from '../../model/plan/plan.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { pictureFigure } from '../picture-figure.ts';
import type { PlanInput } from '../report.ts';
import type { Glance } from './at-a-glance.ts';
import { goalCell, goalColumn, goalHead, listTable, nameCell, numberCell } from './attention-tables.ts';
import { patternsOf } from './band-patterns.ts';
import { bandText } from './band-text.ts';
import type { RatingChange } from './compare-ratings.ts';
import { goalsOfReport } from './goal-name.ts';
import type { LiveList } from './live-list.ts';
import type { RatingIndex } from './rating-index.ts';
import { bandKey, countKey, goalKey } from './rating-summary.ts';
import { splitEvenly } from './split-evenly.ts';

export function glanceComponents(input: PlanInput, glance: Glance, index: RatingIndex): Components {
  const table = (identity: string, make: () => Element): Component => ({
    attributes: {},
    render: async () => [withData(make(), { identity })],
  });
  const { listed } = glance;
  const { risen = [], fallen = [] } = glance.changes ?? {};
  return {
    'rating-chart': { attributes: {}, render: (_, { width }) => ratingFigures(input, width) },
    'highest-table': table('highest-table', () => extremesTable(glance, input, index, 'highest')),
    'lowest-table': table('lowest-table', () => extremesTable(glance, input, index, 'lowest')),
    'slow-table': table('slow-table', () => asMade(slowTable(glance.slow.slice(0, listed), input))),
    'risen-table': table('risen-table', () => asMade(changesTable(risen.slice(0, listed), input))),
    'fallen-table': table('fallen-table', () => asMade(changesTable(fallen.slice(0, listed), input))),
  };
}

/** A workbook says which of its lists do not follow its figures. */
function asMade(list: Element): Element {
  const note = h('p', { className: ['note'] }, '（注）この一覧は作成した時のもので、表の値を直しても変わらない。');
  return withData(list, { inWorkbook: h('div', [{ ...list }, note]) });
}

/** Bars of a picture beside which the lists still have their page; of more goals, several pictures stand beside each other. */
const mostBars = { alone: 14, each: 10 };

/** All pictures have one scale. */
async function ratingFigures({ plan, metrics, theme, fonts }: PlanInput, width: number): Promise<readonly Element[]> {
  const patternOf = patternsOf(metrics.bandSets);
  const words = metrics.overall.bands.map((band) => ({ words: bandText(band), pattern: patternOf(band) }));
  const bands = [...words, { words: '評価なし', pattern: 'blank' as const }];
  // Vega is loaded by the first chart: a template without charts starts without it.
  const { renderRatingChart } = await import('../../chart/rating-chart.ts');
  const render = async (title: string, chart: Omit<RatingInput, 'title' | 'bands'>) =>
    await renderRatingChart({ title, bands, ...chart }, theme, fonts);
  const goals = goalsOfReport(plan);
  if (goals.length < 2) {
    const caption = '評価の内訳';
    return [pictureFigure(caption, await render(caption, { rows: [wholePlan(metrics)], width }))];
  }
  const tallyOf = (id: string) => metrics.goals.find(({ goalId }) => goalId === id)?.tally ?? metrics.overall;
  const rowsOf = (some: readonly Goal[]) =>
    some.map(({ id, title }) => ({ label: title, counts: countsOf(tallyOf(id)) }));
  const isOne = goals.length <= mostBars.alone;
  const parts = splitEvenly(goals, (part) => isOne || part.length <= mostBars.each);
  const scaledTo = rowsOf(goals);
  const figures: Element[] = [];
  for (const [at, part] of parts.entries()) {
    const caption = `${plan.names.goal}別の評価${isOne ? '' : `（${at + 1}／${parts.length}）`}`;
    const rows = rowsOf(part);
    const picture = await render(caption, { rows, scaledTo, width: isOne ? width : galleryIn(width).width });
    const workbookChart = stackOf(part, { bands, rows }, theme);
    figures.push(pictureFigure(caption, workbookChart === undefined ? picture : { ...picture, workbookChart }));
  }
  return isOne ? figures : [h('div', { className: ['gallery'] }, figures)];
}

function wholePlan({ overall }: PlanMetrics): RatingRow {
  return { label: '全体', counts: countsOf(overall) };
}

/** Drawn from the counts of the summary. */
function stackOf(
  goals: readonly Goal[],
  { bands, rows }: Pick<RatingInput, 'bands' | 'rows'>,
  theme: Theme,
): WorkbookChart | undefined {
  const [first, last] = [goals[0], goals.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    kind: 'stack',
    categories: { from: goalKey(first.id), to: goalKey(last.id), values: rows.map(({ label }) => label) },
    series: bands.map(({ words, pattern }, at) => ({
      name: { from: bandKey(at), to: bandKey(at), values: [words] },
      values: {
        from: countKey(first.id, at),
        to: countKey(last.id, at),
        values: rows.map(({ counts }) => counts[at]),
      },
      look: workbookLook(pattern, theme),
    })),
    numberFormat: '0;;',
    hasLabels: true,
  };
}

function countsOf({ bands, unrated }: Tally): readonly number[] {
  return [...bands.map(({ count }) => count), unrated];
}

/** With what the table itself gives as the reason, where it does. */
function extremesTable(glance: Glance, input: PlanInput, index: RatingIndex, end: 'highest' | 'lowest'): Element {
  const list = glance[end];
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
    // What a table says of its reasons is in no index.
    hasReasons ? undefined : liveExtremes(glance, input, index, end),
  );
}

/** Nobody stands in both lists: each holds no more than half of those that are rated. */
function liveExtremes(glance: Glance, input: PlanInput, index: RatingIndex, end: 'highest' | 'lowest'): LiveList {
  const count = formula`COUNT(${index.range('rank')})`;
  const rankAt = (place: number) => {
    const own = numeral(`${place}`);
    const rank = end === 'lowest' ? own : formula`${count}+1-${own}`;
    return formula`IF(${own}>INT(${count}/2),0,${rank})`;
  };
  const columns = [...goalColumn(input), 'name', 'actual', 'target', 'attainment', 'rating'] as const;
  return { index, ranks: 'rank', columns, others: Math.max(0, glance.listed - glance[end].length), rankAt };
}

function slowTable(list: readonly IndicatorMetrics[], input: PlanInput): Element {
  return listTable(
    [...goalHead(input), input.plan.names.name, '基準値', '実績値', '目標値', '達成率', '進捗率'],
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
