/** The changes of a revision as one numbered list: every output and every count is made from it. */

import { meaningOf } from './compare-meaning.ts';
import type { Version } from './item.ts';
import type { FieldRevision, ItemRevision, Revision, Segment } from './revision.ts';
import { areValues } from './short-value.ts';

/** What was deleted and what was inserted in one place; one of them may be empty. */
export interface Edit {
  readonly before: string;
  readonly after: string;
}

/**
 * `head`: the head of a column, which no item has for itself. `value`: only numbers differ. `kind`: one of （年間）, （累計） and （時点） became another. `rename`: in the name of an item.
 * `split`: an item that is new because an old one was split; `merge`: one that is no more because it went into another.
 */
export type ChangeKind =
  | 'head'
  | 'value'
  | 'wording'
  | 'kind'
  | 'rename'
  | 'move'
  | 'added'
  | 'removed'
  | 'split'
  | 'merge';

export interface Change {
  /** From 1, in the order of the revision. */
  readonly number: number;
  readonly kind: ChangeKind;
  /** All but a head belong to one. */
  readonly item?: ItemRevision;
  /** Where the change is within one field, or within the name; the head that changed. */
  readonly field?: FieldRevision;
  /**
   * Without the white space around it. Of a move: what the item stands in, or, where that is the same, which of all it is
   * (`3番目`). Of an item as a whole: its name, and on the other side that of the item it was split from or merged into.
   */
  readonly before: string;
  readonly after: string;
  readonly reason?: string;
}

export function editsOf(segments: readonly Segment[]): readonly Edit[] {
  const edits: { before: string; after: string }[] = [];
  let isOpen = false;
  for (const { kind, text } of segments) {
    if (kind === 'same') isOpen = false;
    else {
      const edit = isOpen ? edits.at(-1) : undefined;
      const [before, after] = kind === 'deleted' ? [text, ''] : ['', text];
      if (edit === undefined) edits.push({ before, after });
      else edits[edits.length - 1] = { before: edit.before + before, after: edit.after + after };
      isOpen = true;
    }
  }
  return edits;
}

/** One change for each head that is another, for each edit of a field or a name, for each item that was added or is no more, and for each move. */
export function changesOf(revision: Revision): readonly Change[] {
  const places = { old: numberItems(revision.old), now: numberItems(revision.new) };
  const family = findFamily(revision);
  const drafts = revision.items.flatMap((item): readonly Draft[] => {
    if (item.after === undefined) return [changeOfRemoved(item, family)];
    if (item.before === undefined) return [changeOfAdded(item, family)];
    return [
      ...(item.moved ? [changeOfMove(item, places)] : []),
      ...changesOfField(item, item.name, 'rename'),
      ...item.fields.flatMap((field) => changesOfField(item, field, 'wording')),
    ];
  });
  return [...revision.heads.flatMap(changesOfHead), ...drafts].map((draft, index) => {
    const reason = draft.item?.reason;
    return { number: index + 1, ...draft, ...(reason !== undefined && { reason }) };
  });
}

type Draft = Omit<Change, 'number' | 'reason'>;

interface Family {
  /** Names of old items, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of the new items that an old one went into, by its id. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
}

function findFamily({ old, items }: Revision): Family {
  const heirs = new Map<string, readonly string[]>();
  for (const { after, from } of items) {
    for (const id of after === undefined ? [] : from) {
      heirs.set(id, [...(heirs.get(id) ?? []), after?.name.text ?? '']);
    }
  }
  return { names: new Map(old.items.map(({ id, name }) => [id, name.text])), heirs };
}

function changeOfRemoved(item: ItemRevision, { heirs }: Family): Draft {
  const names = heirs.get(item.id) ?? [];
  return {
    kind: names.length > 0 ? 'merge' : 'removed',
    item,
    before: textOf(item.name, 'before'),
    after: names.join('、'),
  };
}

function changeOfAdded(item: ItemRevision, { names }: Family): Draft {
  const origins = item.from.flatMap((id) => names.get(id) ?? []);
  const kind = origins.length > 0 ? 'split' : 'added';
  return { kind, item, before: origins.join('、'), after: textOf(item.name, 'after') };
}

type Places = Readonly<Record<'old' | 'now', ReadonlyMap<string, number>>>;

function numberItems({ items }: Version): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, index) => [id, index + 1]));
}

function changeOfMove(item: ItemRevision, places: Places): Draft {
  if (item.path.some(({ difference }) => difference === 'meaning')) {
    return { kind: 'move', item, before: pathOf(item, 'before'), after: pathOf(item, 'after') };
  }
  const before = `${places.old.get(item.before?.id ?? '')}番目`;
  return { kind: 'move', item, before, after: `${places.now.get(item.id)}番目` };
}

/** What of it changed, e.g. `基本目標１　安心して子育てができるまち ＞ １　両立できる環境`. */
function pathOf({ path }: ItemRevision, side: 'before' | 'after'): string {
  return path
    .filter(({ difference }) => difference === 'meaning')
    .map((field) => textOf(field, side).replace(/\n/g, ''))
    .filter((text) => text !== '')
    .join(' ＞ ');
}

function changesOfHead(head: FieldRevision): readonly Draft[] {
  if (head.difference !== 'meaning') return [];
  return [{ kind: 'head', field: head, before: textOf(head, 'before'), after: textOf(head, 'after') }];
}

function changesOfField(item: ItemRevision, field: FieldRevision, kind: ChangeKind): readonly Draft[] {
  return editsOf(field.segments).map((edit) => {
    const [before, after] = [edit.before.trim(), edit.after.trim()];
    const found = classify(before, after);
    const isPart = before === '' || after === '' || (kind === 'rename' && found === undefined);
    return { kind: found ?? kind, item, field, ...(isPart ? wholeOf(field, { before, after }) : { before, after }) };
  });
}

/** A value to which something was added or from which something was taken, and a name, is told as a whole: `参加者数` → `延参加者数`. */
function wholeOf(field: FieldRevision, edit: Edit): Edit {
  const whole = { before: textOf(field, 'before'), after: textOf(field, 'after') };
  return areValues(whole.before, whole.after) && editsOf(field.segments).length === 1 ? whole : edit;
}

function classify(before: string, after: string): ChangeKind | undefined {
  if ([before, after].every((text) => /^\(?(?:年間|累計|時点)\)?$/.test(meaningOf(text)))) return 'kind';
  const [old, now] = [before, after].map(withoutNumbers);
  return old === now && old?.includes('#') ? 'value' : undefined;
}

function withoutNumbers(text: string): string {
  return meaningOf(text).replace(/(?<![\p{L}\p{N}])-?\d+(?:[,.]\d+)*|\d+/gu, '#');
}

function textOf(field: FieldRevision, side: 'before' | 'after'): string {
  return field[side]?.text ?? '';
}
