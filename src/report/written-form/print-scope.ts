/** What the words and boxes of a written form are about: an entry of its data, and the texts that are printed of it. */

import type { ElementContent } from 'hast';
import { fieldsOf, join, type LevelField } from '../../model/written-form/description.ts';
import { fillWords, parseWords, type WordScope } from '../../model/written-form/form-words.ts';
import { entriesOf, type FormEntry, textOf, type WrittenForm } from '../../model/written-form/written-form.ts';
import type { TextOf } from '../text/marked-text.ts';

export interface PrintScope {
  readonly entry: FormEntry;
  /** Of what it stands in; none of the form itself. */
  readonly parent: PrintScope | undefined;
  /** Among its siblings, from 0. */
  readonly index: number;
  /** The item that it is, or is a part of. */
  readonly id: string;
  /** Of its fields' keys, where it is no item. */
  readonly prefix: string;
  readonly text: TextOf;
}

export function rootScope({ root }: WrittenForm, text: TextOf): PrintScope {
  return { entry: root, parent: undefined, index: 0, id: root.id, prefix: '', text };
}

/** Of the entries of one of the scope's own lists: what stands around it would be printed in each of them again. */
export function scopesOf(owner: PrintScope, path: string): readonly PrintScope[] {
  const { entry, prefix: above, id, text } = owner;
  const list = entry.level.members.find((member) => member.kind === 'list' && member.path === path);
  return entriesOf(entry, path).map((each, index) => {
    const isItem = each.level.item !== undefined;
    const prefix = isItem ? '' : join(above, list?.key ?? path, each.id);
    return { entry: each, parent: owner, index, id: isItem ? each.id : id, prefix, text };
  });
}

/** Of the entries of a list: the scope's own, or of what it stands in. */
export function countEntries({ entry, parent }: PrintScope, path: string): number {
  if (entry.lists.has(path)) return entriesOf(entry, path).length;
  return parent === undefined ? 0 : countEntries(parent, path);
}

export interface PrintedField {
  readonly scope: PrintScope;
  readonly field: LevelField;
  /** By which its text is asked for. */
  readonly key: string;
  readonly content: readonly ElementContent[];
}

/** A field of the scope, or of what it stands in. */
export function printField(scope: PrintScope, path: string): PrintedField | undefined {
  const field = fieldsOf(scope.entry.level).find((each) => each.path === path);
  if (field === undefined) return scope.parent && printField(scope.parent, path);
  const { item } = scope.entry.level;
  const isName = item?.name.at === path && item.name.text === undefined;
  const key = isName ? 'name' : join(scope.prefix, field.key);
  const isCompared = isName || !field.setting.hidden;
  const content = isCompared ? scope.text(scope.id, key) : plain(textOf(scope.entry, path));
  return { scope, field, key, content };
}

/** As plain text. */
export function plainWords(scope: PrintScope, words: string): string {
  return fillWords(words, wordScope(scope));
}

/** With the texts in them as the edition has them. `{name}` is what the item is called. */
export function printWords(scope: PrintScope, words: string): readonly ElementContent[] {
  return parseWords(words).flatMap((piece): readonly ElementContent[] => {
    if (piece.kind === 'words') return plain(piece.words);
    if (piece.kind === 'index') return plain(String(scope.index + 1));
    if (piece.kind === 'year') return plain(plainWords(scope, `{${piece.path}-${piece.before}}`));
    return printField(scope, piece.path)?.content ?? (piece.path === 'name' ? scope.text(scope.id, 'name') : []);
  });
}

function wordScope({ entry, parent, index }: PrintScope): WordScope {
  return { entry, around: around(parent), index };
}

function around(scope: PrintScope | undefined): readonly FormEntry[] {
  return scope === undefined ? [] : [scope.entry, ...around(scope.parent)];
}

function plain(words: string): readonly ElementContent[] {
  return words === '' ? [] : [{ type: 'text', value: words }];
}
