/** 様式２, a 戦略: the state it wants to reach, the way there, its outcomes, and the review of them. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PolicyStrategy } from '../../model/policy-form/policy-form.ts';
import { formWords } from '../../model/policy-form/policy-form-words.ts';
import type { TextOf } from '../text/marked-text.ts';
import { legendCell, outcomeLegend, progressLegend, strategyLegend } from './choice-legends.ts';
import {
  anchorOf,
  answerBox,
  boxHead,
  choiceBox,
  columnGroup,
  columnHead,
  headingCell,
  rowHead,
  textBox,
} from './form-cells.ts';
import { half, partColumns, sideBody } from './side-body.ts';

const required = '※有効性が「イ」の場合は必須';

export function strategyTable(strategy: PolicyStrategy, text: TextOf): Element {
  const heading = { level: 3, words: 'めざす成果及び戦略　', columns: partColumns.length } as const;
  return h('table', [
    columnGroup(partColumns),
    h('thead', [h('tr', [headingCell(text, strategy.id, heading)])]),
    sideBody(formWords.plan, planRows(strategy, text)),
    sideBody(formWords.review, [...outcomeRows(strategy, text), ...reviewRows(strategy, text)]),
  ]);
}

function planRows({ id, outcomes }: PolicyStrategy, text: TextOf): readonly (readonly Element[])[] {
  const outcomeTexts = outcomes.flatMap((outcome, at): ElementContent[] => {
    const key = `outcome.${outcome.id}`;
    return [...(at === 0 ? [] : [h('br')]), h('span', { id: anchorOf(id, key) }, [...text(id, key)])];
  });
  return [
    [boxHead(formWords.state, half.left), boxHead(formWords.direction, half.right)],
    [
      textBox(text(id, 'state'), { columns: half.left }, anchorOf(id, 'state')),
      textBox(text(id, 'direction'), { columns: half.right, rows: 3 }, anchorOf(id, 'direction')),
    ],
    [boxHead(formWords.outcome, half.left)],
    [textBox(outcomeTexts, { columns: half.left })],
  ];
}

/** Each outcome by itself and all of them together; more than one are told apart by their order. */
function outcomeRows(strategy: PolicyStrategy, text: TextOf): readonly (readonly Element[])[] {
  const { id, outcomes, review } = strategy;
  const isSingle = outcomes.length === 1;
  const chosen = isSingle ? review.status || (outcomes[0]?.status ?? '') : review.status;
  const rows = outcomes.map((outcome, at) => [
    ...(isSingle ? [] : [rowHead(`${at + 1}番目の指標`, { columns: 2 })]),
    choiceBox(text, id, `outcome.${outcome.id}.previous`),
    choiceBox(text, id, `outcome.${outcome.id}.status`),
    ...(at === 0 ? [choiceBox(text, id, 'review.status', { rows: outcomes.length })] : []),
    ...(at === 0 ? [answerBox(text, id, 'review.challenges', { rows: outcomes.length + 1, columns: half.right })] : []),
  ]);
  return [
    [
      rowHead(formWords.outcomeStatus, { columns: 2, rows: isSingle ? 2 : 1 }),
      columnHead(formWords.previous),
      columnHead(formWords.each),
      columnHead(formWords.whole),
      boxHead(formWords.challenges, half.right, required),
    ],
    ...rows,
    [legendCell(outcomeLegend, chosen, { columns: half.left })],
  ];
}

function reviewRows({ id, review }: PolicyStrategy, text: TextOf): readonly (readonly Element[])[] {
  return [
    [
      rowHead(formWords.progress),
      choiceBox(text, id, 'review.progress'),
      legendCell(progressLegend, review.progress, { columns: 3 }),
      boxHead(formWords.response, half.right, required),
    ],
    [
      rowHead(formWords.strategyEffectiveness),
      choiceBox(text, id, 'review.effectiveness'),
      legendCell(strategyLegend, review.effectiveness, { columns: 3 }),
      answerBox(text, id, 'review.response', { columns: half.right }),
    ],
  ];
}
