/** 改訂一覧: each item of both editions, what it was, what becomes of it, and what it is from now on and why (seed 002). */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Field, Item } from '../../revision/item.ts';
import type { ItemRevision, Revision } from '../../revision/revision.ts';
import { treatmentOf } from '../../revision/tally.ts';
import { breakLines } from '../text/marked-text.ts';
import { showTreatment } from '../text/show-treatment.ts';
import { widthOfTexts } from '../text/width-of-texts.ts';
import { composeOutcome } from './compose-outcome.ts';
import { isAttribute } from './item-attributes.ts';
import { wordOfItems } from './item-word.ts';
import { columnsOf, composeListTable, type ListColumn, type ListRow } from './list-table.ts';
import { composeRevisionTally } from './revision-tally.ts';

/** `heading` stands over the last two columns, e.g. `令和2（2020）年度の取扱`. Added items have nothing in the columns of the old edition. */
export function composeRevisionList(revision: Revision, heading: string): Element {
  const { items, old, new: now } = revision;
  const paths = findPaths(items);
  const levels = columnsOf(paths, () => 10);
  const name = { key: 'name', label: (old.items[0] ?? now.items[0])?.name.label ?? '', width: 18 };
  const fields = columnsOf(
    old.items.map((item) => item.fields.filter(({ key }) => key === 'unit' || !isAttribute(key))),
    widthOfTexts,
  );
  const columns = [...levels, name, ...fields];
  const widths = [...columns.map(({ width }) => width), 6, 28];
  const rows = items.map((item, index) => ({
    path: composePath(paths[index] ?? [], levels),
    cells: composeCells(item, items, fields),
  }));
  const frozen = levels.length + 1;
  return composeListTable(
    widths,
    frozen,
    composeHead(columns, heading, wordOfItems(name.label)),
    rows,
    composeRevisionTally(revision, columns.length, wordOfItems(name.label)),
  );
}

function composeHead(columns: readonly ListColumn[], heading: string, word: string): Element {
  const wide = word === 'KPI' ? 'ＫＰＩ' : word;
  return h('thead', [
    h('tr', [
      ...columns.map(({ label }) => h('th', { scope: 'col', rowSpan: 2 }, [...breakLines(label)])),
      h('th', { scope: 'colgroup', colSpan: 2 }, heading),
    ]),
    h('tr', [
      h('th', { scope: 'col' }, `${wide}の設定`),
      h('th', { scope: 'col' }, [...breakLines(`新たな${word}と設定理由\n（削除の場合はその理由）`)]),
    ]),
  ]);
}

/** What each item stands in from now on. What is removed stays with what it stood with, wherever that stands now. */
function findPaths(items: readonly ItemRevision[]): readonly (readonly Field[])[] {
  const keyOf = ({ path }: Item) => JSON.stringify(path.map(({ text }) => text));
  const moved = new Map<string, readonly Field[]>();
  for (const { before, after } of items) {
    if (before !== undefined && after !== undefined && !moved.has(keyOf(before))) moved.set(keyOf(before), after.path);
  }
  return items.map(({ before, after }) => {
    if (after !== undefined || before === undefined) return after?.path ?? [];
    return moved.get(keyOf(before)) ?? before.path;
  });
}

function composePath(path: readonly Field[], levels: readonly ListColumn[]): ListRow['path'] {
  return levels.map(({ key }) => {
    const field = path.find((each) => each.key === key);
    return { content: breakLines(field?.text ?? ''), place: field?.place };
  });
}

function composeCells(
  item: ItemRevision,
  items: readonly ItemRevision[],
  fields: readonly ListColumn[],
): readonly Element[] {
  const { before, after } = item;
  const name = (before ?? after)?.name;
  return [
    placed(h('th', { className: ['indicator', 'listed'], scope: 'row' }, [...breakLines(name?.text ?? '')]), name),
    ...fields.map(({ key }) => {
      const field = before?.fields.find((each) => each.key === key);
      if (before === undefined) return h('td', { className: ['listed', 'missing'] });
      return placed(h('td', { className: ['listed', 'center'] }, [...breakLines(field?.text ?? '')]), field);
    }),
    h('td', { className: ['listed', 'center'] }, showTreatment(treatmentOf(item))),
    h('td', { className: ['listed'] }, [...composeOutcome(item, items)]),
  ];
}

function placed(cell: Element, field: Field | undefined): Element {
  return field?.place === undefined ? cell : withData(cell, { place: field.place });
}
