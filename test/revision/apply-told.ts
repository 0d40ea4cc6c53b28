/** Makes the items of the new version of the old ones and of nothing but what is told of the changes: a reader's own work. */

import type { Change } from '../../src/revision/changes.ts';
import { meaningOf } from '../../src/revision/compare-meaning.ts';
import type { Field, Item } from '../../src/revision/item.ts';
import type { Passage } from '../../src/revision/passages.ts';
import type { ItemRevision, Revision, Segment } from '../../src/revision/revision.ts';

/** By key, in one spelling; blank texts are not there. */
export type Told = Readonly<Record<string, string>>;

export function readItem({ name, path, fields }: Pick<Item, 'name' | 'path' | 'fields'>): Told {
  const texts = [...path, ...fields].map(({ key, text }) => [key, meaningOf(text)] as const);
  return Object.fromEntries([['name', meaningOf(name.text)], ...texts].filter(([, text]) => text !== ''));
}

/** In the order of the new version. */
export function applyTold({ items }: Revision, changes: readonly Change[]): readonly Told[] {
  const own = (item: ItemRevision) => changes.filter((change) => change.item === item);
  return items.flatMap((item) => {
    const told = own(item);
    if (item.before === undefined) {
      const [added, ...others] = told;
      if (added === undefined || others.length > 0) throw new Error(`${item.id} is not told as new`);
      return [readAdded(item, added)];
    }
    if (told.some(({ topic }) => topic === 'removed')) return [];
    return [applyToItem(item.before, item, told, changes)];
  });
}

/** Its name and place stand in the document; its values have to be told. */
function readAdded({ after }: ItemRevision, { values }: Change): Told {
  if (after === undefined) throw new Error('neither old nor new');
  const texts = values.map(({ text }) => text);
  const written = after.fields.filter(({ text }) => text !== '');
  return readItem({ ...after, fields: written.map((field, index) => ({ ...field, text: texts[index] ?? '' })) });
}

function applyToItem(before: Item, item: ItemRevision, told: readonly Change[], changes: readonly Change[]): Told {
  const path = movePath(followGroups(before.path, item, changes), item, told);
  const parts = told.flatMap((change) => change.parts);
  const textOf = ({ key, text }: Field): string => {
    const part = parts.find(({ field }) => field.key === key);
    return part === undefined ? text : applyPassages(text, part.passages);
  };
  const keys = new Set([...before.fields, ...parts.map(({ field }) => field)].map(({ key }) => key));
  keys.delete('name');
  const fields = [...keys].map((key) => {
    const field = before.fields.find((each) => each.key === key) ?? { key, label: '', text: '' };
    return { ...field, text: textOf(field) };
  });
  return readItem({ name: { ...before.name, text: textOf(before.name) }, path, fields });
}

function applyPassages(old: string, passages: readonly Passage[]): string {
  let [done, rest] = ['', old];
  for (const { before, after } of passages) {
    const text = join(before);
    const at = rest.indexOf(text);
    if (at < 0) throw new Error(`「${text}」 is not in 「${rest}」`);
    done += rest.slice(0, at) + join(after);
    rest = rest.slice(at + text.length);
  }
  return done + rest;
}

function followGroups(path: readonly Field[], item: ItemRevision, changes: readonly Change[]): readonly Field[] {
  const groups = changes.flatMap(({ group }) => group?.groups ?? []);
  return groups.reduce((now: readonly Field[], { before, after }) => {
    const from = before.find(({ items }) => items.includes(item));
    if (from === undefined) return now;
    const to = after.find(({ items }) => items.includes(item)) ?? after[0];
    // It left its group by itself, which is told of it.
    if (to === undefined || !to.items.includes(item)) return now;
    const levels = from.path.map(({ key }) => key);
    return putLevels(
      now.filter(({ key }) => !levels.includes(key)),
      [...to.path, to.field],
    );
  }, path);
}

function movePath(path: readonly Field[], item: ItemRevision, told: readonly Change[]): readonly Field[] {
  const move = told.find(({ kind, after }) => kind === 'move' && !/^\d+番目$/.test(after));
  if (move === undefined) return path;
  const texts = new Set(move.after.split(' ＞ '));
  const news = (item.after?.path ?? []).filter(({ text }) => texts.has(text.replaceAll('\n', '')));
  const olds = new Set(move.before.split(' ＞ '));
  const isOwn = ({ key, text }: Field) => item.before?.path.some((field) => field.key === key && field.text === text);
  const gone = path.filter((field) => isOwn(field) && olds.has(field.text.replaceAll('\n', ''))).map(({ key }) => key);
  return putLevels(
    path.filter(({ key }) => !gone.includes(key)),
    news,
  );
}

function putLevels(path: readonly Field[], levels: readonly Field[]): readonly Field[] {
  const keys = new Set(levels.map(({ key }) => key));
  return [...path.filter(({ key }) => !keys.has(key)), ...levels];
}

function join(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}
