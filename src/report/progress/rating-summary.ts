/** The summary's counts: how many indicators of each goal stand in which band, with their sum and shares. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Tally } from '../../metrics/metrics.ts';
import { roundFigure, shareStyle, showRatio } from '../../metrics/show-figure.ts';
import type { PlanInput } from '../report.ts';
import { bandText } from './band-text.ts';

export function ratingSummary({ plan, metrics }: PlanInput): Element {
  const { overall } = metrics;
  const heads = [
    plan.names.goal,
    ...overall.bands.map(({ symbol, word }) => bandText({ symbol, word })),
    '評価なし',
    '計',
  ];
  // A plan without goals has its total alone.
  const named = plan.goals.filter(({ title }) => title !== '');
  const rows = named.map((goal) => {
    const tally = metrics.goals.find(({ goalId }) => goalId === goal.id)?.tally;
    if (tally === undefined) throw new Error(`No tally for ${goal.id}`);
    return h('tr', [h('th', { className: ['indicator'], scope: 'row' }, goal.title), ...countCells(tally)]);
  });
  return h('table', [
    h(
      'colgroup',
      heads.map((_, index) => h('col', { dataWidth: index === 0 ? 22 : 6 })),
    ),
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    ...(rows.length === 0 ? [] : [h('tbody', rows)]),
    h('tfoot', [
      h('tr', [h('th', { className: ['total'], scope: 'row' }, '計'), ...countCells(overall, ['total'])]),
      h('tr', [
        h('th', { className: ['total'], scope: 'row' }, '構成比（評価したもののうち）'),
        ...shareCells(overall),
      ]),
    ]),
  ]);
}

function countCells(tally: Tally, classes: readonly string[] = []): readonly Element[] {
  const counts = [...tally.bands.map(({ count }) => count), tally.unrated, tally.total];
  return counts.map((count) =>
    withData(h('td', { className: ['number', ...classes] }, `${count}`), {
      cell: { type: 'number', value: `${count}`, format: { before: '', after: '', decimals: 0, grouped: true } },
    }),
  );
}

function shareCells(tally: Tally): readonly Element[] {
  const format = { before: '', after: '%', decimals: 1, grouped: false, scale: 100 as const };
  const shares = tally.bands.map(({ share }) =>
    share === undefined
      ? h('td', { className: ['total', 'missing'] }, '－')
      : withData(h('td', { className: ['number', 'total'] }, showRatio(share, shareStyle)), {
          cell: { type: 'number', value: roundFigure(share, { decimals: 3, rounding: 'half-up' }).toFixed(), format },
        }),
  );
  return [...shares, h('td', { className: ['total'] }), h('td', { className: ['total'] })];
}
