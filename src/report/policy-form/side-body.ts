/** What the tables of a 戦略 and of its 具体的取組 share: their columns, and parts with their names upright at the left. */

import type { Element } from 'hast';
import { h } from 'hastscript';

/** em: the upright head, the left half (head, box, three more), the right half. */
export const partColumns = [2.4, 9, 5, 6, 6, 6, 12, 10, 10];
/** Columns of each half. */
export const half = { left: 5, right: 3 } as const;

/** The rows of one part of a form, e.g. 自己評価, whose head stands beside them all, one character a line. */
export function sideBody(words: string, rows: readonly (readonly Element[])[]): Element {
  const lines = [...words].flatMap((character, at) => (at === 0 ? [character] : [h('br'), character]));
  const properties = { className: ['form-side'], scope: 'rowgroup', rowSpan: rows.length, abbr: words };
  const side = h('th', properties, lines);
  return h(
    'tbody',
    rows.map((cells, at) => h('tr', at === 0 ? [side, ...cells] : [...cells])),
  );
}
