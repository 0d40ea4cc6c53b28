/** Boxes of a form in rows: each a label with its value beside it, all on one grid of columns. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LooseBox } from '../../model/form/part-schema.ts';
import { spanProperties } from '../span-properties.ts';
import { sheetColumns } from './sheet-columns.ts';
import type { Shown } from './sheet-values.ts';
import { withValue } from './years-table.ts';

export interface BoxContent {
  readonly label: string;
  readonly content: readonly ElementContent[];
  readonly isEmpty: boolean;
  /** Of a number. */
  readonly shown?: Shown;
}

/** Of the width of the table: a label, unless its box is narrower than twice of it. */
const labelShare = 0.13;

interface Placed {
  readonly box: BoxContent;
  /** From 0 to 1. */
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

export type NamedBox = Exclude<LooseBox, string | { blank: string }>;

export function composeBoxes(
  rows: readonly (string | readonly LooseBox[])[],
  contentOf: (box: NamedBox) => BoxContent,
): Element {
  const placed = rows.map((row) => placeRow(row, contentOf));
  const edges = [...new Set(placed.flat().flatMap(({ from, middle, to }) => [from, middle, to]))].toSorted(
    (a, b) => a - b,
  );
  const widths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const span = (from: number, to: number) => ({ columns: edges.indexOf(to) - edges.indexOf(from) });
  const cells = ({ box, from, middle, to }: Placed): readonly Element[] => {
    const label = middle > from ? [labelCell(box.label, span(from, middle))] : [];
    const className = [box.isEmpty ? 'sheet-blank' : 'sheet-text'];
    const cell = h('td', { className, ...spanProperties(span(middle, to)) }, [...box.content]);
    return [...label, box.shown === undefined ? cell : withValue(cell, box.shown)];
  };
  return h('table', [
    sheetColumns(widths),
    h(
      'tbody',
      placed.map((row) => h('tr', row.flatMap(cells))),
    ),
  ]);
}

function labelCell(words: string, span: { readonly columns: number }): Element {
  return h('th', { className: ['sheet-label'], scope: 'row', ...spanProperties(span) }, words);
}

function placeRow(row: string | readonly LooseBox[], contentOf: (box: NamedBox) => BoxContent): readonly Placed[] {
  const boxes = [row].flat().map((box) => (typeof box === 'string' ? { box, choices: false, width: 1 } : box));
  const total = boxes.reduce((sum, { width }) => sum + width, 0);
  let before = 0;
  return boxes.map((each) => {
    const from = round(before / total);
    before += each.width;
    const to = round(before / total);
    const box = 'blank' in each ? blankBox(each.blank, each.lines) : contentOf(each);
    const share = box.label === '' ? 0 : Math.min(labelShare, (to - from) / 2);
    return { box, from, middle: round(from + share), to };
  });
}

/** Empty lines keep the height of what somebody will write. */
function blankBox(label: string, lines: number): BoxContent {
  return { label, content: Array.from({ length: lines - 1 }, () => h('br')), isEmpty: true };
}

/** So that equal edges are one number. */
function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
