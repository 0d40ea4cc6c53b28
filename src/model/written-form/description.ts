/** A description made ready for use: its fields level by level, each under the keys and heads that are used of it. */

import type { FieldSetting, ItemSetting, LooseDescription } from './description-schema.ts';

export interface FormDescription extends Omit<LooseDescription, 'item' | 'fields'> {
  readonly root: Level;
}

/** What the data say of one thing: of the form itself, or of an entry of a list. */
export interface Level {
  /** In the order of the data. */
  readonly members: readonly (LevelField | LevelList)[];
  /** Of what is compared by itself. */
  readonly item: ItemSetting | undefined;
  /** As they are nested in the data. */
  readonly fields: Readonly<Record<string, FieldSetting>>;
}

export interface LevelField {
  readonly kind: 'field';
  /** Dotted within its level: `review.status`. */
  readonly path: string;
  /** By which texts of it are asked for; empty of what an entry that is no item is called by. */
  readonly key: string;
  /** As it stands above its box. */
  readonly head: string;
  /** As it stands in a list of changes, under the head of its group. */
  readonly label: string;
  readonly setting: FieldSetting;
}

export interface LevelList {
  readonly kind: 'list';
  readonly path: string;
  readonly key: string;
  readonly head: string;
  readonly level: Level;
}

export function describeForm({ item, fields, ...rest }: LooseDescription): FormDescription {
  return { ...rest, root: levelOf(fields, item, '') };
}

/** `head` is that of a list whose entries are no items: their first field is what they are called by, all stand under it. */
function levelOf(fields: Level['fields'], item: ItemSetting | undefined, head: string): Level {
  const members = membersOf(fields, { path: '', key: '', label: '' });
  if (item !== undefined) return { members, item, fields };
  const first = members.find((member) => member.kind === 'field' && isPrinted(member));
  const named = members.map((member): LevelField | LevelList => {
    if (member.kind === 'list') return member;
    const key = member === first ? '' : member.key;
    return { ...member, key, head: member.head || head, label: member.label || head };
  });
  return { members: named, item, fields };
}

function membersOf(
  fields: Level['fields'],
  above: { readonly path: string; readonly key: string; readonly label: string },
): readonly (LevelField | LevelList)[] {
  return Object.entries(fields).flatMap(([name, setting]): readonly (LevelField | LevelList)[] => {
    const path = join(above.path, name);
    const key = join(above.key, setting.as ?? name);
    const head = setting.label ?? '';
    if (setting.list)
      return [{ kind: 'list', path, key, head, level: levelOf(setting.fields ?? {}, setting.item, head) }];
    if (setting.fields === undefined) return [{ kind: 'field', path, key, head, label: above.label + head, setting }];
    return membersOf(setting.fields, { path, key, label: head === '' ? above.label : `${above.label}${head}：` });
  });
}

/** What is for whoever keeps the data is neither printed nor compared. */
export function isPrinted({ setting: { type } }: LevelField): boolean {
  return type !== 'id' && type !== 'remark' && type !== 'remarks';
}

export function fieldsOf({ members }: Level): readonly LevelField[] {
  return members.filter((member) => member.kind === 'field');
}

export function listsOf({ members }: Level): readonly LevelList[] {
  return members.filter((member) => member.kind === 'list');
}

/** Of dotted keys: an empty part is left out. */
export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('.');
}

/** The list at a path of lists, e.g. `issues.strategies`. */
export function listAt(level: Level, path: string): LevelList | undefined {
  for (const list of listsOf(level)) {
    if (list.path === path) return list;
    const found = path.startsWith(`${list.path}.`) ? listAt(list.level, path.slice(list.path.length + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
