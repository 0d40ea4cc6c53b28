/** 一覧: the items of one edition, each a row under what it stands in, with its fields as they were written. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Field, Item } from '../../revision/item.ts';
import { plainText, type TextOf } from '../text/marked-text.ts';
import { chooseListColumns, type ListColumns } from './choose-list-columns.ts';
import { composeListTable, type ListColumn, type ListRow } from './list-table.ts';
import { type HeadOf, plainHeads } from './mark-heads.ts';

/**
 * `text` and `head` let a redline print the same table with what was deleted and inserted in its place. The name's cell bears
 * the item's id, the others `item/field`.
 */
export function composeList(
  items: readonly Item[],
  text: TextOf = plainText(items),
  head: HeadOf = plainHeads,
  { levels, others }: ListColumns = chooseListColumns(items, undefined),
): Element {
  const columns = [...levels, ...others];
  const heads = h('thead', [
    h(
      'tr',
      columns.map(({ key, label }) => h('th', { id: headId(key), scope: 'col' }, [...head(key, label)])),
    ),
  ]);
  const rows = items.map((item) => composeRow(item, levels, others, text));
  const widths = columns.map(({ width }) => width);
  return composeListTable(widths, levels.length + others.findIndex(({ key }) => key === 'name') + 1, heads, rows);
}

/** Of the head of a column; no item has such an id, as none of theirs begins with a stroke. */
export function headId(key: string): string {
  return `/${key}`;
}

function composeRow(item: Item, levels: readonly ListColumn[], others: readonly ListColumn[], text: TextOf): ListRow {
  const placed = (cell: Element, field: Field | undefined) =>
    field?.place === undefined ? cell : withData(cell, { place: field.place });
  return {
    path: levels.map(({ key }) => {
      const field = item.path.find((each) => each.key === key);
      return { content: text(item.id, key), place: field?.place };
    }),
    cells: others.map(({ key }) => {
      if (key === 'name') {
        const properties = { className: ['indicator', 'listed'], id: item.id, scope: 'row' };
        return placed(h('th', properties, [...text(item.id, key)]), item.name);
      }
      const field = [...item.fields, ...item.path].find((each) => each.key === key);
      const properties = { className: ['listed', 'center'], id: `${item.id}/${key}` };
      return placed(h('td', properties, [...text(item.id, key)]), field);
    }),
  };
}
