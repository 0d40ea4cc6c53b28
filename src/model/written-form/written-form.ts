/** A written form: what staff wrote in its file, level by level, as its description has it. */

import type { Place } from '../../finding/finding.ts';
import type { CheckedData, CheckedGroup } from './data-schema.ts';
import { type FormDescription, join, type Level, listsOf } from './description.ts';
import type { FieldValue } from './field-value.ts';

export interface WrittenForm {
  readonly description: FormDescription;
  readonly root: FormEntry;
  /** Where each value stands, by dotted key, e.g. `issues.0.strategies.0.name`. The file itself is the empty key. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The form itself, or an entry of a list. */
export interface FormEntry {
  readonly level: Level;
  /** In the data, e.g. `issues.0.strategies.1`; empty of the form itself. */
  readonly key: string;
  readonly id: string;
  /** By the paths of the level's fields. */
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly lists: ReadonlyMap<string, readonly FormEntry[]>;
}

export function makeForm(
  description: FormDescription,
  data: CheckedGroup,
  places: ReadonlyMap<string, Place>,
): WrittenForm {
  return { description, root: makeEntry(description.root, data, ''), places };
}

function makeEntry(level: Level, data: CheckedData, key: string): FormEntry {
  const values = new Map<string, FieldValue>();
  const lists = new Map<string, readonly FormEntry[]>();
  for (const member of level.members) {
    const found = member.path.split('.').reduce<CheckedData | undefined>(findIn, data);
    if (member.kind === 'list') {
      const entries = Array.isArray(found) ? (found as readonly CheckedData[]) : [];
      const at = join(key, member.path);
      lists.set(
        member.path,
        entries.map((entry, index) => makeEntry(member.level, entry, `${at}.${index}`)),
      );
    } else if (found !== undefined && isValue(found)) values.set(member.path, found);
  }
  return { level, key, id: values.get(level.item?.id ?? 'id')?.text ?? '', values, lists };
}

function findIn(data: CheckedData | undefined, name: string): CheckedData | undefined {
  if (data === undefined || Array.isArray(data) || isValue(data)) return undefined;
  return (data as CheckedGroup)[name];
}

function isValue(data: CheckedData): data is FieldValue {
  return 'written' in data && typeof data.written === 'string';
}

export function textOf({ values }: FormEntry, path: string): string {
  return values.get(path)?.text ?? '';
}

/** Those of one list, in printed order. */
export function entriesOf({ lists }: FormEntry, path: string): readonly FormEntry[] {
  return lists.get(path) ?? [];
}

/** Where a field is written: in the entry itself, or, as `outcomes.status`, in each entry of one of its lists. */
export function fieldsAt(
  entry: FormEntry,
  path: string,
): readonly { readonly entry: FormEntry; readonly path: string }[] {
  if (entry.values.has(path)) return [{ entry, path }];
  const list = [...entry.lists.keys()].find((each) => path.startsWith(`${each}.`));
  return list === undefined
    ? []
    : entriesOf(entry, list).flatMap((each) => fieldsAt(each, path.slice(list.length + 1)));
}

/** All entries at a path of lists, e.g. `issues.strategies`. */
export function entriesAt(entry: FormEntry, path: string): readonly FormEntry[] {
  return listsOf(entry.level).flatMap((list) => {
    const entries = entriesOf(entry, list.path);
    if (path === list.path) return entries;
    const isWithin = path.startsWith(`${list.path}.`);
    return isWithin ? entries.flatMap((each) => entriesAt(each, path.slice(list.path.length + 1))) : [];
  });
}

/** The entry itself and all below it, in printed order. */
export function allEntries(entry: FormEntry): readonly FormEntry[] {
  return [entry, ...listsOf(entry.level).flatMap((list) => entriesOf(entry, list.path).flatMap(allEntries))];
}

/** The place of a key, or of the nearest one above it that is written. */
export function placeIn({ places }: Pick<WrittenForm, 'places'>, key: string): Place {
  const path = key.split('.');
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join('.'));
    if (place !== undefined) return place;
  }
  const file = places.get('');
  if (file === undefined) throw new Error('A form without places');
  return file;
}
