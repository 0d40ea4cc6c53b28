/** The parts of a written form as items of a revision, in printed order, with every text that the form prints of them. */

import { isPrinted, join, type LevelList, listsOf } from '../model/written-form/description.ts';
import type { ItemSetting } from '../model/written-form/description-schema.ts';
import { fillWords, type WordScope } from '../model/written-form/form-words.ts';
import { entriesOf, type FormEntry, placeIn, textOf, type WrittenForm } from '../model/written-form/written-form.ts';
import type { Field, Item } from './item.ts';

/**
 * Keys of fields are their paths in the data where a box has one text (`vision`, `review.status`). Those of an entry that is no item
 * are under its id: outcomes are `outcome.<id>`, `….previous` and `….status`.
 */
export function itemsOfForm(form: WrittenForm): readonly Item[] {
  return itemsOfEntry(form, { entry: form.root, around: [], index: 0 }, []);
}

/** `path` is what it stands in. */
function itemsOfEntry(form: WrittenForm, scope: WordScope, path: readonly Field[]): readonly Item[] {
  const { entry } = scope;
  const { item } = entry.level;
  const own = item === undefined ? [] : [makeItem(form, scope, item, path)];
  const under =
    item?.under === undefined ? [] : [{ ...item.under, text: fillWords(item.under.text, scope) } satisfies Field];
  return [
    ...own,
    ...itemLists(entry).flatMap((list) =>
      scopesOf(scope, list).flatMap((each) => itemsOfEntry(form, each, [...path, ...under])),
    ),
  ];
}

function itemLists({ level }: FormEntry): readonly LevelList[] {
  return listsOf(level).filter((list) => list.level.item !== undefined);
}

function scopesOf({ entry, around }: WordScope, { path }: LevelList): readonly WordScope[] {
  return entriesOf(entry, path).map((each, index) => ({ entry: each, around: [entry, ...around], index }));
}

function makeItem(form: WrittenForm, scope: WordScope, item: ItemSetting, path: readonly Field[]): Item {
  const { entry } = scope;
  const { label, at, text } = item.name;
  const sheet: readonly Field[] = item.sheet === undefined ? [] : [{ key: 'form', label: '様式', text: item.sheet }];
  return {
    id: entry.id,
    kind: item.kind,
    name: {
      ...{ key: 'name', label, text: text === undefined ? textOf(entry, at) : fillWords(text, scope) },
      place: placeIn(form, join(entry.key, at)),
    },
    path: [...sheet, ...path],
    fields: fieldsOfEntry(form, scope, '', at),
    replaces: [],
    place: placeIn(form, entry.key),
  };
}

/** `prefix` is the key of an entry that is no item, `name` the field that the item is named by. */
function fieldsOfEntry(form: WrittenForm, scope: WordScope, prefix: string, name?: string): readonly Field[] {
  const { entry } = scope;
  return entry.level.members.flatMap((member): readonly Field[] => {
    if (member.kind === 'field') {
      if (!isPrinted(member) || member.setting.hidden || member.path === name) return [];
      const place = placeIn(form, join(entry.key, member.path));
      const label = fillWords(member.label, scope);
      return [{ key: join(prefix, member.key), label, text: textOf(entry, member.path), place }];
    }
    if (member.level.item !== undefined) return [];
    return scopesOf(scope, member).flatMap((each) =>
      fieldsOfEntry(form, each, join(prefix, member.key, each.entry.id)),
    );
  });
}
