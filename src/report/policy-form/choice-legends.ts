/** The printed legends of the form's choices, in which the choice that was made stands out. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Span, spanProperties } from './form-cells.ts';

/** Lines of pieces; a piece that belongs to a choice is marked where that choice begins with `mark`, or holds it. */
interface LegendPiece {
  readonly mark?: string;
  readonly words: string;
}

export type Legend = readonly (readonly LegendPiece[])[];

const withdrawn: readonly LegendPiece[] = [{ mark: '③', words: '③：撤退・再構築基準未達成' }];

export const midStatusLegend: Legend = [
  ...statusLines('①', '①：目標達成(見込)　', '(ⅰ)取組は予定どおり進捗', '(ⅱ)取組は予定どおり進捗していない'),
  ...statusLines('②', '②：目標未達成(見込)　', '(ⅰ)取組は予定どおり進捗', '(ⅱ)取組は予定どおり進捗していない'),
  withdrawn,
];

export const statusLegend: Legend = [
  ...statusLines('①', '①：目標達成　　', '(ⅰ)取組は予定どおり実施', '(ⅱ)取組を予定どおり実施しなかった'),
  ...statusLines('②', '②：目標未達成　', '(ⅰ)取組は予定どおり実施', '(ⅱ)取組を予定どおり実施しなかった'),
  withdrawn,
];

export const measureLegend: Legend = [
  [{ mark: 'ア', words: 'ア：有効であり、継続して推進' }],
  [{ mark: 'イ', words: 'イ：有効でないため、取組を見直す' }],
  [{ mark: '―', words: '―：プロセス指標未設定(未測定)' }],
];

export const strategyLegend: Legend = [
  [{ mark: 'ア', words: 'ア：有効であり、継続して推進' }],
  [{ mark: 'イ', words: 'イ：有効でないため、戦略を見直す' }],
];

export const outcomeLegend: Legend = [
  [{ mark: 'Ａ', words: 'Ａ：順調' }, { words: '　' }, { mark: 'Ｂ', words: 'Ｂ：順調でない' }],
];

export const progressLegend: Legend = [[{ mark: 'ａ', words: 'ａ：順調' }], [{ mark: 'ｂ', words: 'ｂ：順調でない' }]];

/** `chosen` is empty before the review. */
export function legendCell(legend: Legend, chosen: string, span: Span): Element {
  const lines = legend.flatMap((pieces, at): ElementContent[] => [
    ...(at === 0 ? [] : [h('br')]),
    ...pieces.map(
      ({ mark, words }): ElementContent =>
        isChosen(mark, chosen) ? h('strong', words) : { type: 'text', value: words },
    ),
  ]);
  return h('td', { className: ['form-legend'], ...spanProperties(span) }, lines);
}

/** Of the choice ②(ⅱ), the head ② and the piece ②(ⅱ). */
function isChosen(mark: string | undefined, chosen: string): boolean {
  return mark !== undefined && (mark === chosen || (mark.length === 1 && chosen.startsWith(mark)));
}

/** Two lines: a half of the form has no room for them in one. */
function statusLines(mark: string, head: string, onPlan: string, offPlan: string): Legend {
  return [
    [
      { mark, words: head },
      { mark: `${mark}(ⅰ)`, words: onPlan },
    ],
    [{ words: '　　' }, { mark: `${mark}(ⅱ)`, words: offPlan }],
  ];
}
