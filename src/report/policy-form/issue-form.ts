/** 様式２, a 経営課題: where it wants to get to, where it stands, why, what is to be done, and the review of it as a whole. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PolicyIssue } from '../../model/policy-form/policy-form.ts';
import { formWords } from '../../model/policy-form/policy-form-words.ts';
import type { TextOf } from '../text/marked-text.ts';
import {
  anchorOf,
  answerBox,
  boxHead,
  columnGroup,
  headingCell,
  quantityCell,
  rowHead,
  textBox,
} from './form-cells.ts';
import { partColumns, sideBody } from './side-body.ts';

/** Columns beside the upright heads. */
const width = partColumns.length - 1;

export function issueTable(issue: PolicyIssue, text: TextOf): Element {
  const { id } = issue;
  const planRows = [
    [boxHead(formWords.vision, width)],
    [textBox(text(id, 'vision'), { columns: width }, anchorOf(id, 'vision'))],
    [boxHead(formWords.current, width)],
    ...figureRows(issue, text),
    [boxHead(formWords.causes, width)],
    [textBox(text(id, 'causes'), { columns: width }, anchorOf(id, 'causes'))],
    [boxHead(formWords.issueChallenges, width)],
    [textBox(text(id, 'challenges'), { columns: width }, anchorOf(id, 'challenges'))],
  ];
  const reviewRows = [
    [boxHead(formWords.issueSummary, width)],
    [answerBox(text, id, 'review.summary', { columns: width }, 'large')],
  ];
  // No thead: a workbook would repeat it above every 戦略 and 具体的取組 of the sheet.
  const above = [
    [headingCell(text, id, { level: 2, words: '経営課題', columns: partColumns.length })],
    [rowHead('【主なＳＤＧｓゴール】', { columns: 3 }), answerBox(text, id, 'sdgs', { columns: width - 2 })],
  ];
  return h('table', [
    columnGroup(partColumns),
    sideBody(formWords.plan, planRows, above),
    sideBody(formWords.review, reviewRows),
  ]);
}

/** What is known of today: texts with their values, below the name of the survey where there is one. */
function figureRows({ id, current }: PolicyIssue, text: TextOf): readonly (readonly Element[])[] {
  return current.flatMap((group) => {
    const key = `current.${group.id}`;
    const source = text(id, key);
    const rows = group.figures.map((figure) => {
      const own = `${key}.${figure.id}`;
      const value = quantityCell(figure.value, text(id, `${own}.value`), '', { id: anchorOf(id, `${own}.value`) });
      return [textBox(text(id, own), { columns: width - 1 }, anchorOf(id, own)), value];
    });
    return source.length === 0 ? rows : [[textBox(source, { columns: width }, anchorOf(id, key))], ...rows];
  });
}
