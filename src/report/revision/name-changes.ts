/** How a place in a document is named in the documents of its revision: short, and so that no two items are meant by one name. */

import { changedFigures } from '../../revision/changed-figures.ts';
import type { Change } from '../../revision/changes.ts';
import type { Item } from '../../revision/item.ts';
import type { ItemRevision, Revision } from '../../revision/revision.ts';
import { wordOfItems } from '../list/item-word.ts';
import { nameOfField } from '../text/name-of-field.ts';

export interface Names {
  /** e.g. `延長保育の実施施設数`; of several of that name `保育の充実　延長保育の実施施設数`. */
  item(item: ItemRevision): string;
  /** Of a change of a name: what it is the name of, e.g. `KPIの名称`. */
  rename(change: Change): string;
  /** The item, and the field of it that changed, e.g. `延長保育の実施施設数　現状値`; the level of a group; or that it is the head of a column. */
  change(change: Change): string;
}

export function namesOf({ items }: Pick<Revision, 'items'>): Names {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOfItem(item), (counts.get(nameOfItem(item)) ?? 0) + 1);
  const nameItem = (item: ItemRevision) => {
    const name = nameOfItem(item);
    const within = innermostOf(item.after ?? item.before);
    return (counts.get(name) ?? 0) > 1 && within !== '' ? `${within}　${name}` : name;
  };
  return {
    item: nameItem,
    rename: ({ item, parts: [part] }) => {
      const word = `${wordOfItems(part?.field.label ?? '')}の名称`;
      const isOne = item === undefined || nameItem(item) === nameOfItem(item);
      return isOne ? word : `${innermostOf(item.after ?? item.before)}　${word}`;
    },
    change: ({ item, parts: [part, ...others], group }) => {
      if (group !== undefined) return nameGroups(group);
      if (item === undefined) return '列の見出し';
      const isWhole = part === undefined || others.length > 0 || part.field.key === 'name';
      return isWhole ? nameItem(item) : `${nameItem(item)}　${nameOfField(part.field)}${ofData(item)}`;
    },
  };
}

/** Of a text whose figures came from data: which of them are others now, e.g. `（データの数値：電子申請件数）`. */
export function ofData({ fields }: ItemRevision): string {
  const names = fields.flatMap(changedFigures);
  return names.length === 0 ? '' : `（データの数値：${names.join('、')}）`;
}

/** What staff call the item, e.g. `延長保育の実施施設数`. */
export function nameOfItem({ before, after }: ItemRevision): string {
  return (after ?? before)?.name.text ?? '';
}

/** e.g. `基本目標の名称`, `全体計画の名称（38件）`, `施策`. */
export function nameGroups({ kind, groups, common }: NonNullable<Change['group']>): string {
  const [side] = groups[0]?.after ?? [];
  const level = nameOfField({ label: side?.field.label ?? '' });
  if (kind !== 'rename') return level;
  const what = common?.at === 'number' ? '番号' : '名称';
  return groups.length === 1 ? `${level}の${what}` : `${level}の${what}（${groups.length}件）`;
}

function innermostOf(item: Item | undefined): string {
  const field = item?.path.findLast(({ text }) => text !== '');
  return field?.text.replaceAll('\n', '') ?? '';
}
