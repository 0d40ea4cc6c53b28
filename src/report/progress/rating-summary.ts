/** The summary's counts: how many indicators of each goal stand in which band, with their sum and shares. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { type CellFormula, cellAt, cellsFrom, formula } from '../../document/formula.ts';
import type { Tally } from '../../metrics/metrics.ts';
import { dash, roundFigure, shareStyle, showRatio } from '../../metrics/show-figure.ts';
import { describeCoverage, isSumOfSharesWhole } from '../../metrics/tally.ts';
import type { PlanInput } from '../report.ts';
import { round } from '../round-formula.ts';
import { bandText } from './band-text.ts';
import { goalsOfReport } from './goal-name.ts';
import { metricsOfGoal } from './metrics-of-goal.ts';
import type { RatingIndex } from './rating-index.ts';

export function ratingSummary(input: PlanInput, index: RatingIndex): Element {
  const table = summaryTable(input, index);
  // Whether the note is needed changes with the figures.
  return withData(table, { inWorkbook: h('div', [{ ...table }, liveNote(input)]) });
}

const noteOfShares = '（注）構成比は四捨五入しているため、合計が100.0%にならないことがある。';

/** Below the summary, where the shares as printed do not come to 100 %. */
export function sharesNote({ metrics }: PlanInput): readonly Element[] {
  if (isSumOfSharesWhole(metrics.overall)) return [];
  return [withData(h('p', { className: ['note'] }, noteOfShares), { inWorkbook: h('div') })];
}

function liveNote({ metrics: { overall } }: PlanInput): Element {
  const sum = formula`ROUND(SUM(${cellsFrom(shareKey(0), shareKey(overall.bands.length - 1))}),3)`;
  const isWhole = isSumOfSharesWhole(overall);
  const live = formula`IF(OR(${sum}=0,${sum}=1),${''},${noteOfShares})`;
  return withData(h('p', { className: ['note'] }, isWhole ? '' : noteOfShares), {
    cell: { type: 'text', formula: live },
  });
}

function shareKey(at: number): string {
  return `summary/share/${at}`;
}

function summaryTable({ plan, metrics }: PlanInput, index: RatingIndex): Element {
  const { overall } = metrics;
  // A plan without goals has its total alone.
  const named = goalsOfReport(plan);
  const heads = [
    named.length === 0 ? '区分' : plan.names.goal,
    ...overall.bands.map(({ symbol, word }) => bandText({ symbol, word })),
    '評価なし',
    '計',
  ];
  const rows = named.map((goal) => {
    const tally = metrics.goals.find(({ goalId }) => goalId === goal.id)?.tally;
    if (tally === undefined) throw new Error(`No tally for ${goal.id}`);
    return h('tr', [
      withData(h('th', { className: ['indicator'], scope: 'row' }, goal.title), { key: goalKey(goal.id) }),
      ...countCells(tally, index.range('rating', metricsOfGoal(metrics, goal)), goal.id),
    ]);
  });
  return h('table', [
    h(
      'colgroup',
      heads.map((_, index) => h('col', { dataWidth: index === 0 ? 22 : 6 })),
    ),
    h('thead', [
      h(
        'tr',
        heads.map((head, at) => withData(h('th', { scope: 'col' }, head), { key: bandKey(at - 1) })),
      ),
    ]),
    ...(rows.length === 0 ? [] : [h('tbody', rows)]),
    h('tfoot', [
      h('tr', [
        h('th', { className: ['total'], scope: 'row' }, '計'),
        ...countCells(overall, index.range('rating'), wholePlan, ['total']),
      ]),
      h('tr', [
        h('th', { className: ['total'], scope: 'row' }, '構成比（評価したもののうち）'),
        ...shareCells(overall),
      ]),
    ]),
  ]);
}

/** The key of a count, by the goal and the place of its band; `評価なし` and `計` stand behind the bands. */
export function countKey(goal: string, at: number): string {
  return `summary/${goal}/${at}`;
}

/** The keys of what stands beside and above the counts. */
export function goalKey(goal: string): string {
  return `summary/${goal}`;
}

export function bandKey(at: number): string {
  return `summary/band/${at}`;
}

/** `算出可能 75指標／81指標中、評価 75指標`, which follows the figures in a workbook. */
export function coverageText({ metrics }: PlanInput, index: RatingIndex): Element {
  const { overall } = metrics;
  const text = describeCoverage(overall);
  const rated = formula`SUM(${cellsFrom(countKey(wholePlan, 0), countKey(wholePlan, overall.bands.length - 1))})`;
  const computed = formula`COUNT(${index.range('attainment')})`;
  const live = formula`${'算出可能 '}&${computed}&${`指標／${overall.total}指標中、評価 `}&${rated}&${'指標'}`;
  return withData(h('p', { className: ['lead', 'keep-with-next'] }, text), { cell: { type: 'text', formula: live } });
}

/** In place of a goal's id. */
const wholePlan = '*';

function countCells(
  tally: Tally,
  ratings: CellFormula,
  goal: string,
  classes: readonly string[] = [],
): readonly Element[] {
  const bands = tally.bands.map((band) => ({
    count: band.count,
    formula: formula`COUNTIF(${ratings},${criterionOf(bandText(band))})`,
  }));
  const last = bands.length + 1;
  const rated = formula`SUM(${cellsFrom(countKey(goal, 0), countKey(goal, bands.length - 1))})`;
  const unrated = { count: tally.unrated, formula: formula`${cellAt(countKey(goal, last))}-${rated}` };
  const counts = [...bands, unrated, { count: tally.total, formula: formula`ROWS(${ratings})` }];
  return counts.map(({ count, formula: live }, at) =>
    withData(h('td', { className: ['number', ...classes] }, `${count}`), {
      key: countKey(goal, at),
      cell: {
        type: 'number',
        value: `${count}`,
        format: { before: '', after: '', decimals: 0, grouped: true },
        formula: live,
      },
    }),
  );
}

/** Exactly this text, whatever its signs mean in a search. */
function criterionOf(text: string): string {
  return `=${text.replace(/[~*?]/g, '~$&')}`;
}

function shareCells(tally: Tally): readonly Element[] {
  const format = { before: '', after: '%', decimals: 1, grouped: false, scale: 100 as const };
  const rated = formula`SUM(${cellsFrom(countKey(wholePlan, 0), countKey(wholePlan, tally.bands.length - 1))})`;
  const shares = tally.bands.map(({ share }, at) => {
    const ratio = round(formula`${cellAt(countKey(wholePlan, at))}/${rated}`, { decimals: 3, rounding: 'half-up' });
    const live = formula`IF(${rated}=0,${dash},${ratio})`;
    return share === undefined
      ? withData(h('td', { className: ['total', 'missing'] }, dash), {
          key: shareKey(at),
          cell: { type: 'missing', reason: 'divisor-zero', format, formula: live },
        })
      : withData(h('td', { className: ['number', 'total'] }, showRatio(share, shareStyle)), {
          key: shareKey(at),
          cell: {
            type: 'number',
            value: roundFigure(share, { decimals: 3, rounding: 'half-up' }).toFixed(),
            format,
            formula: live,
          },
        });
  });
  return [...shares, h('td', { className: ['total'] }), h('td', { className: ['total'] })];
}
