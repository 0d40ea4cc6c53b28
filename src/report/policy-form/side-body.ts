/** What the tables of 様式２ share: their columns, and parts with their names upright at the left. */

import type { Element } from 'hast';
import { h } from 'hastscript';

/** em: the upright head, the left half (head, box, three more), the right half. */
export const partColumns = [2.4, 9, 5, 6, 6, 6, 12, 10, 10];
/** Columns of each half. */
export const half = { left: 5, right: 3 } as const;

type Rows = readonly (readonly Element[])[];

/**
 * The rows of one part of a form, e.g. 自己評価, whose head stands beside them all, one character a line. What is in `above` stays
 * with them where pages end.
 */
export function sideBody(words: string, rows: Rows, above: Rows = []): Element {
  const lines = [...words].flatMap((character, at) => (at === 0 ? [character] : [h('br'), character]));
  const properties = { className: ['form-side'], scope: 'rowgroup', rowSpan: rows.length, abbr: words };
  const side = h('th', properties, lines);
  const beside = rows.map((cells, at) => (at === 0 ? [side, ...cells] : cells));
  return h(
    'tbody',
    [...above, ...beside].map((cells) => h('tr', [...cells])),
  );
}
