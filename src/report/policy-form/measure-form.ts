/** 様式２, a 具体的取組: budgets, plan, what was reached before, and its reviews in the middle and at the end of the year. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PolicyForm, PolicyMeasure } from '../../model/policy-form/policy-form.ts';
import { formWords, headWords } from '../../model/policy-form/policy-form-words.ts';
import type { TextOf } from '../text/marked-text.ts';
import { type Legend, legendCell, measureLegend, midStatusLegend, statusLegend } from './choice-legends.ts';
import {
  anchorOf,
  answerBox,
  boxHead,
  choiceBox,
  columnGroup,
  headingCell,
  quantityCell,
  rowHead,
  textBox,
} from './form-cells.ts';
import { half, partColumns, sideBody } from './side-body.ts';

const required = '※左記に「②、③」、「イ」がある場合は必須';

export function measureTable(form: PolicyForm, measure: PolicyMeasure, text: TextOf): Element {
  const heading = { level: 4, words: '具体的取組', columns: partColumns.length } as const;
  return h('table', [
    columnGroup(partColumns),
    h('thead', [h('tr', [headingCell(text, measure.id, heading)])]),
    sideBody(formWords.plan, planRows(measure, text), [budgetCells(form, measure, text)]),
    sideBody(formWords.midReview, midReviewRows(measure, text)),
    sideBody(formWords.review, reviewRows(measure, text)),
  ]);
}

function budgetCells(form: PolicyForm, { id, budgets }: PolicyMeasure, text: TextOf): readonly Element[] {
  const heads = headWords(form);
  const spans = { settled: [2, 2], previous: [2, 1], current: [1, 1] } as const;
  return (['settled', 'previous', 'current'] as const).flatMap((key) => {
    const own = `budgets.${key}`;
    const [head, value] = spans[key];
    const cell = { id: anchorOf(id, own), columns: value };
    return [rowHead(heads[key], { columns: head }), quantityCell(budgets[key], text(id, own), '円', cell)];
  });
}

function planRows({ id }: PolicyMeasure, text: TextOf): readonly (readonly Element[])[] {
  const indicator = [
    h('span', { id: anchorOf(id, 'indicator') }, [...text(id, 'indicator')]),
    h('br'),
    h('strong', formWords.withdrawal),
    h('br'),
    h('span', { id: anchorOf(id, 'withdrawal') }, [...text(id, 'withdrawal')]),
  ];
  return [
    [boxHead(formWords.activities, half.left), boxHead(formWords.indicator, half.right)],
    [
      textBox(text(id, 'activities'), { columns: half.left, rows: 3 }, anchorOf(id, 'activities')),
      textBox(indicator, { columns: half.right }),
    ],
    [boxHead(formWords.results, half.right)],
    [textBox(text(id, 'results'), { columns: half.right }, anchorOf(id, 'results'))],
  ];
}

function midReviewRows({ id, midReview }: PolicyMeasure, text: TextOf): readonly (readonly Element[])[] {
  const [status, legend, effectiveness] = choiceRows(id, 'midReview', midReview, midStatusLegend, text);
  return [
    [...status, boxHead(formWords.challengesAndImprovements, half.right, required)],
    [...legend, answerBox(text, id, 'midReview.challenges', { columns: half.right, rows: 2 })],
    effectiveness,
  ];
}

function reviewRows({ id, review }: PolicyMeasure, text: TextOf): readonly (readonly Element[])[] {
  const [status, legend, effectiveness] = choiceRows(id, 'review', review, statusLegend, text);
  return [
    [boxHead(formWords.yearResults, half.left), boxHead(formWords.challenges, half.right, required)],
    [
      answerBox(text, id, 'review.results', { columns: half.left }, 'large'),
      answerBox(text, id, 'review.challenges', { columns: half.right }, 'large'),
    ],
    [...status, boxHead(formWords.improvements, half.right, required)],
    [...legend, answerBox(text, id, 'review.improvements', { columns: half.right, rows: 2 })],
    effectiveness,
  ];
}

type Rows = readonly [status: readonly Element[], legend: readonly Element[], effectiveness: readonly Element[]];

function choiceRows(
  id: string,
  key: 'midReview' | 'review',
  { status, effectiveness }: { readonly status: string; readonly effectiveness: string },
  legend: Legend,
  text: TextOf,
): Rows {
  return [
    [rowHead(formWords.status, { columns: 2 }), choiceBox(text, id, `${key}.status`, { columns: 3 })],
    [legendCell(legend, status, { columns: half.left })],
    [
      rowHead(formWords.effectiveness),
      choiceBox(text, id, `${key}.effectiveness`),
      legendCell(measureLegend, effectiveness, { columns: 3 }),
    ],
  ];
}
