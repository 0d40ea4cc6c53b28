/** The sections of a text with their headings, each line a paragraph, and their tables. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Item } from '../../revision/item.ts';
import { rowKind } from '../../revision/rows-of-table.ts';
import { chooseListColumns } from '../list/choose-list-columns.ts';
import { composeList } from '../list/list.ts';
import { plainHeads } from '../list/mark-heads.ts';
import type { TextOf } from '../text/marked-text.ts';

/** The deepest heading that documents have. */
const deepest = 4;

export function textBlocks(items: readonly Item[], text: TextOf): readonly Element[] {
  return items.flatMap((item, at) => {
    if (item.kind !== rowKind) return sectionBlocks(item, text);
    const before = items[at - 1];
    return before !== undefined && isOfOneTable(before, item) ? [] : [tableOf(items.slice(at), text)];
  });
}

/** A section without a heading of its own, before the first one, has only its lines. */
function sectionBlocks({ id, kind }: Item, text: TextOf): readonly Element[] {
  const level = Number(/(?<!\d)\d+$/.exec(kind)?.[0]);
  const heading = level === 0 ? [] : [h(`h${Math.min(level + 1, deepest)}`, { id }, [...text(id, 'name')])];
  const lines = splitLines(text(id, 'text'));
  return [...heading, ...lines.map((line, at) => h('p', at === 0 ? { id: `${id}/text` } : {}, [...line]))];
}

/** Of the rows from the first of a table on; what it stands in is its section. */
function tableOf(items: readonly Item[], text: TextOf): Element {
  const end = items.findIndex((item, at) => at > 0 && !isOfOneTable(items[at - 1] ?? item, item));
  const rows = items.slice(0, end === -1 ? items.length : end);
  return composeList(rows, text, plainHeads, { ...chooseListColumns(rows, undefined), levels: [] });
}

function isOfOneTable(one: Item, other: Item): boolean {
  const [own, next] = [one, other].map(({ kind, path }) => JSON.stringify([kind, path.map(({ text }) => text)]));
  return own === next;
}

/** A change that reaches over lines stays whole. */
function splitLines(content: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0);
}
