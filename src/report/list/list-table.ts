/** The frame that all lists share: what an item stands in is merged down over the rows that share it. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Place } from '../../finding/finding.ts';
import { columnsOf as mergeColumns } from '../../revision/columns.ts';
import type { Field } from '../../revision/item.ts';

/** A column as the table heads it; `width` in em. */
export interface ListColumn {
  readonly key: string;
  readonly label: string;
  readonly width: number;
}

export interface ListCell {
  readonly content: readonly ElementContent[];
  readonly place?: Place | undefined;
}

export interface ListRow {
  /** One cell a level; empty where an item stands in nothing on that level. */
  readonly path: readonly ListCell[];
  /** `th` and `td`, from the name on. */
  readonly cells: readonly Element[];
}

/** `frozen` is how many columns stay in sight in workbooks. All rows are one `tbody`: merged cells reach over them. */
export function composeListTable(
  widths: readonly number[],
  frozen: number,
  head: Element,
  rows: readonly ListRow[],
  foot?: Element,
): Element {
  return h('table', { dataFreezeColumns: frozen, dataContinuation: '（次頁につづく）' }, [
    h(
      'colgroup',
      widths.map((width) => h('col', { dataWidth: width })),
    ),
    head,
    ...(rows.length === 0 ? [] : [h('tbody', [...composeRows(rows)])]),
    ...(foot === undefined ? [] : [foot]),
  ]);
}

/** The columns of the fields that any of the items has, in printed order. */
export function columnsOf(
  items: readonly (readonly Field[])[],
  widthOf: (texts: readonly string[]) => number,
): readonly ListColumn[] {
  return mergeColumns(items).map(({ key, label, texts }) => ({ key, label, width: widthOf(texts) }));
}

function composeRows(rows: readonly ListRow[]): readonly Element[] {
  const levels = rows[0]?.path.map((_, level) => countMerged(rows, level)) ?? [];
  return rows.map(({ path, cells }, row) => {
    const heads = path.flatMap((cell, level) => {
      const merged = levels[level]?.[row] ?? 0;
      return merged === 0 ? [] : [groupHead(cell, merged)];
    });
    return h('tr', [...heads, ...cells]);
  });
}

/** How many rows the cell of each row covers on a level; 0 where the row above covers it. A cell ends where one left of it does. */
function countMerged(rows: readonly ListRow[], level: number): readonly number[] {
  const signatures = rows.map(({ path }) => JSON.stringify(path.slice(0, level + 1).map(({ content }) => content)));
  const counts = rows.map(() => 0);
  let first = 0;
  signatures.forEach((signature, row) => {
    if (signature !== signatures[first]) first = row;
    counts[first] = (counts[first] ?? 0) + 1;
  });
  return counts;
}

function groupHead({ content, place }: ListCell, rows: number): Element {
  const span = rows > 1 ? { rowSpan: rows } : {};
  const cell = h('th', { className: ['group'], scope: 'rowgroup', ...span }, [...content]);
  return place === undefined ? cell : withData(cell, { place });
}
