/** 様式１: what the head of the ward wants to reach, and the main 経営課題 with their 戦略 and 具体的取組. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { MainIssue, PolicyForm } from '../../model/policy-form/policy-form.ts';
import { formWords, headWords } from '../../model/policy-form/policy-form-words.ts';
import type { TextOf } from '../text/marked-text.ts';
import { anchorOf, boxHead, columnGroup, textBox } from './form-cells.ts';

const halves = [33, 33];

export function policyTable(form: PolicyForm, text: TextOf): Element {
  const { id } = form.policy;
  const heads = headWords(form);
  const boxes = (['goal', 'mission', 'approach'] as const).map((key) =>
    h('tbody', [
      h('tr', [h('th', { className: ['form-head'], scope: 'colgroup', colSpan: 2, dataHeading: '3' }, heads[key])]),
      h('tr', [textBox(text(id, key), { columns: 2 }, anchorOf(id, key))]),
    ]),
  );
  return h('table', [columnGroup(halves), ...boxes]);
}

export function mainIssueTable(form: PolicyForm, { id, strategies, measures }: MainIssue, text: TextOf): Element {
  const overview = [h('strong', ['【', ...text(id, 'name'), '】']), h('br'), ...text(id, 'overview')];
  return h('table', [
    columnGroup(halves),
    h('tbody', [
      h('tr', [boxHead(formWords.overview, 1), boxHead(formWords.mainStrategies, 1)]),
      h('tr', [
        textBox(overview, {}, id),
        textBox(
          joinLines(
            strategies.map((strategy) => [
              h('strong', { id: strategy.id }, title(strategy.id, text)),
              h('br'),
              ...text(strategy.id, 'text'),
            ]),
          ),
          {},
        ),
      ]),
      h('tr', [boxHead(headWords(form).mainMeasures, 2)]),
      h('tr', [
        textBox(
          joinLines(
            measures.map((measure) => [
              h('strong', { id: measure.id }, title(measure.id, text)),
              ...text(measure.id, 'text'),
              ...text(measure.id, 'budget'),
            ]),
          ),
          { columns: 2 },
        ),
      ]),
    ]),
  ]);
}

/** e.g. `【1-2 地域活動協議会による自律的な地域運営の促進】` */
function title(id: string, text: TextOf): ElementContent[] {
  return [
    { type: 'text', value: '【' },
    ...text(id, 'number'),
    { type: 'text', value: ' ' },
    ...text(id, 'name'),
    { type: 'text', value: '】' },
  ];
}

function joinLines(blocks: readonly (readonly ElementContent[])[]): readonly ElementContent[] {
  return blocks.flatMap((block, at) => (at === 0 ? block : [h('br'), ...block]));
}
