/** A list of 取組状況: heads, columns of these widths in em, and a body for each row with the place in the data that it comes from. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Place } from '../../finding/finding.ts';

export interface ListRow {
  /** None for a row that only a workbook has. */
  readonly place: Place | undefined;
  readonly cells: readonly Element[];
}

export function composeList(heads: readonly string[], widths: readonly number[], rows: readonly ListRow[]): Element {
  return h('table', [
    h(
      'colgroup',
      widths.map((width) => h('col', { dataWidth: width })),
    ),
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    ...rows.map(({ place, cells }) => {
      const row = h('tr', [...cells]);
      return h('tbody', [place === undefined ? row : withData(row, { place })]);
    }),
  ]);
}
