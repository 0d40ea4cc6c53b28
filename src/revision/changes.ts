/** The changes of a revision as one numbered list: every output and every count is made from it. */

import { findUnitBehind } from './bears-unit.ts';
import type { ChangeKind } from './change-kind.ts';
import { meaningOf } from './compare-meaning.ts';
import { editsOf } from './edits.ts';
import { type GroupChange, joinGroups } from './group-changes.ts';
import { areOfOtherYears } from './head-words.ts';
import type { Field } from './item.ts';
import { type Passage, passagesOf, textOfSegments } from './passages.ts';
import { type GroupRevisions, reviseGroups } from './revise-groups.ts';
import type { FieldRevision, ItemRevision, Revision } from './revision.ts';
import { isRecast, type Topic, topicOfField, topics } from './topics.ts';

export interface Change {
  /** From 1, by topic and then in the order of the new version. */
  readonly number: number;
  readonly topic: Topic;
  readonly kind: ChangeKind;
  /** All but a head and a group belong to one. */
  readonly item?: ItemRevision;
  /** The head that changed. */
  readonly head?: FieldRevision;
  readonly group?: GroupChange;
  /** The fields, or the name, that the change is in: one, but for an item that was recast. */
  readonly parts: readonly ChangedField[];
  /** Of an item that is new or no more: what it says, a line a field. */
  readonly values: readonly ToldValue[];
  /** How many places of the text changed. */
  readonly edits: number;
  /**
   * The passages, a line each. Of a move: what the item stands in, or, where that is the same, which of all in its group it is
   * (`3番目`). Of an item as a whole: its values, and on the other side the names of the items it was split from or merged into. Of groups: their names, a line each.
   */
  readonly before: string;
  readonly after: string;
  readonly reason?: string;
}

export interface ChangedField {
  readonly field: FieldRevision;
  readonly passages: readonly Passage[];
}

export interface ToldValue {
  readonly label: string;
  readonly text: string;
}

/**
 * In the order of the new version: one change for each head that is another, for each group and for each field or name that changed, for each item that was added
 * or is no more, and for each move.
 */
export function changesOf(revision: Revision): readonly Change[] {
  const groups = reviseGroups(revision);
  const family = findFamily(revision);
  const drafts = [
    ...revision.heads.flatMap(changesOfHead),
    ...joinGroups(groups.groups).map(changeOfGroup),
    ...revision.items.flatMap((item): readonly Draft[] => {
      if (item.after === undefined) return [changeOfRemoved(item, family)];
      if (item.before === undefined) return [changeOfAdded(item, family)];
      return [...(item.moved ? [changeOfMove(item, groups)] : []), ...changesOfFields(item)];
    }),
  ];
  const inTopics = topics.flatMap((topic) => drafts.filter((draft) => draft.topic === topic));
  const numbers = new Map(inTopics.map((draft, index) => [draft, index + 1]));
  return drafts.map((draft) => {
    const reason = reasonOfFields(draft) ?? draft.item?.reason;
    return { ...draft, number: numbers.get(draft) ?? 0, ...(reason !== undefined && { reason }) };
  });
}

/** The changes as they are numbered, each topic that has any once. */
export function groupByTopic(
  changes: readonly Change[],
): readonly { readonly topic: Topic; readonly changes: readonly Change[] }[] {
  return topics
    .map((topic) => ({ topic, changes: changes.filter((change) => change.topic === topic) }))
    .filter((each) => each.changes.length > 0);
}

/** What is written of the fields themselves says more than what is of their item. */
function reasonOfFields({ parts }: Pick<Change, 'parts'>): string | undefined {
  const reasons = new Set(parts.flatMap(({ field }) => field.why?.reason ?? []));
  return reasons.size === 0 ? undefined : [...reasons].join('、');
}

type Draft = Omit<Change, 'number' | 'reason'>;

interface Family {
  /** Names of old items, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of the new items that an old one went into, by its id. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
}

function findFamily({ old, items }: Revision): Family {
  const heirs = new Map<string, string[]>();
  for (const { after, from } of items) {
    for (const id of after === undefined ? [] : from) {
      heirs.set(id, [...(heirs.get(id) ?? []), after?.name.text ?? '']);
    }
  }
  return { names: new Map(old.items.map(({ id, name }) => [id, name.text])), heirs };
}

const nothing = { parts: [], values: [], edits: 0 };

function changeOfRemoved(item: ItemRevision, { heirs }: Family): Draft {
  const names = heirs.get(item.id) ?? [];
  const values = valuesOf(item.before?.fields ?? []);
  const kind = names.length > 0 ? 'merge' : 'removed';
  return { ...nothing, kind, topic: 'removed', item, values, before: textOfValues(values), after: names.join('、') };
}

function changeOfAdded(item: ItemRevision, { names }: Family): Draft {
  const origins = item.from.flatMap((id) => names.get(id) ?? []);
  const values = valuesOf(item.after?.fields ?? []);
  const kind = origins.length > 0 ? 'split' : 'added';
  return { ...nothing, kind, topic: 'added', item, values, before: origins.join('、'), after: textOfValues(values) };
}

/** All that are not blank, with the unit that they have in a column of its own. */
function valuesOf(fields: readonly Field[]): readonly ToldValue[] {
  const unit = unitOf(fields);
  const told = fields.filter(({ text }) => text !== '');
  return told.map((field) => ({ label: field.label, text: field.text + findUnitBehind(field, unit) }));
}

function unitOf(fields: readonly Field[]): string {
  return fields.find(({ key }) => key === 'unit')?.text ?? '';
}

function textOfValues(values: readonly ToldValue[]): string {
  return values.map(({ label, text }) => (label === '' ? text : `${label}　${text}`).replaceAll('\n', '')).join('\n');
}

function changeOfMove(item: ItemRevision, { follows, placeOf }: GroupRevisions): Draft {
  const levels = item.path.filter(({ key, difference }) => difference === 'meaning' && !follows(item, key));
  const move = { ...nothing, kind: 'move', topic: 'moves', item } as const;
  if (levels.length > 0) return { ...move, before: pathOf(levels, 'before'), after: pathOf(levels, 'after') };
  return { ...move, before: `${placeOf(item, 'before')}番目`, after: `${placeOf(item, 'after')}番目` };
}

/** e.g. `基本目標１　安心して子育てができるまち ＞ １　両立できる環境`. */
function pathOf(levels: readonly FieldRevision[], side: 'before' | 'after'): string {
  return levels
    .map((field) => textOf(field, side).replace(/\n/g, ''))
    .filter((text) => text !== '')
    .join(' ＞ ');
}

function changesOfHead(head: FieldRevision): readonly Draft[] {
  if (head.difference !== 'meaning') return [];
  const told = { before: textOf(head, 'before'), after: textOf(head, 'after') };
  return [{ ...nothing, kind: 'head', topic: 'groups', head, ...told }];
}

function changeOfGroup(group: GroupChange): Draft {
  const namesOf = (side: 'before' | 'after') =>
    group.groups.flatMap((each) => each[side].map(({ field }) => field.text.replaceAll('\n', ''))).join('\n');
  return { ...nothing, kind: group.kind, topic: 'groups', group, before: namesOf('before'), after: namesOf('after') };
}

function changesOfFields(item: ItemRevision): readonly Draft[] {
  const parts = [item.name, ...item.fields]
    .filter(({ difference }) => difference !== 'own-year')
    .map((field) => ({ field, passages: passagesOf(field) }))
    .filter(({ passages }) => passages.length > 0);
  if (parts.length > 1 && isRecast(item)) {
    const linesOf = (side: 'before' | 'after') => parts.map((part) => showLabelled(item, part, side)).join('\n');
    const told = { before: linesOf('before'), after: linesOf('after') };
    return [{ ...nothing, kind: 'recast', topic: 'recast', item, parts, edits: countEdits(parts), ...told }];
  }
  return parts.map((part) => {
    const kind = kindOf(part.field);
    const show = areOfOtherYears(part.field) ? showLabelled : showPart;
    const told = { before: show(item, part, 'before'), after: show(item, part, 'after') };
    const topic = part.field.why?.isCorrection === true ? 'corrected' : topicOfField(part.field, kind === 'value');
    return { ...nothing, kind, topic, item, parts: [part], edits: countEdits([part]), ...told };
  });
}

function kindOf({ key, segments }: FieldRevision): ChangeKind {
  const kinds = new Set(editsOf(segments).map(({ before, after }) => classify(before.trim(), after.trim())));
  const [only] = kinds.size === 1 ? kinds : [];
  return only ?? (key === 'name' ? 'rename' : 'wording');
}

function countEdits(parts: readonly ChangedField[]): number {
  return parts.flatMap(({ passages }) => passages).reduce((sum, { edits }) => sum + edits, 0);
}

function showPart(item: ItemRevision, { field, passages }: ChangedField, side: 'before' | 'after'): string {
  const unit = findUnitBehind(field[side] ?? { label: '', text: '' }, unitOf(item[side]?.fields ?? []));
  return passages.map((passage) => textOfSegments(passage[side]) + unit).join('\n');
}

function showLabelled(item: ItemRevision, part: ChangedField, side: 'before' | 'after'): string {
  const { key } = part.field;
  const { label } = part.field[side] ?? part.field;
  const head = key === 'name' || label === '' ? '' : `${label.replaceAll('\n', '')}　`;
  return head + showPart(item, part, side);
}

function classify(before: string, after: string): 'kind' | 'value' | undefined {
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
