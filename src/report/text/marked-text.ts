/** Text of a revision as content of the document tree: with its changes marked, or as one side of a comparison. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Item } from '../../revision/item.ts';
import type { FieldRevision, ItemRevision, Segment } from '../../revision/revision.ts';

/** Gives the content of each field of each item by its id and the field's key; `name` and the keys of its path as well. */
export type TextOf = (id: string, key: string) => readonly ElementContent[];

/** The texts of one edition as they are. */
export function plainText(items: readonly Item[]): TextOf {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id, key) => {
    const item = byId.get(id);
    const field = item && [item.name, ...item.path, ...item.fields].find((each) => each.key === key);
    return breakLines(field?.text ?? '');
  };
}

/** The texts of the old edition, each place that was changed under the id that `idOfEdit` gives it, so that its line can be found. */
export function anchoredText(items: readonly Item[], revised: readonly ItemRevision[]): TextOf {
  const plain = plainText(items);
  const byId = new Map(revised.flatMap((item) => (item.before === undefined ? [] : [[item.before.id, item] as const])));
  return (id, key) => {
    const item = byId.get(id);
    const field = item?.after && [item.name, ...item.fields].find((each) => each.key === key);
    return field?.difference === 'meaning' ? anchorEdits(field.segments, id, key) : plain(id, key);
  };
}

/** `index` counts the changed places of the text from 0. */
export function idOfEdit(id: string, key: string, index: number): string {
  return `${id}/${key}#${index}`;
}

function anchorEdits(segments: readonly Segment[], id: string, key: string): readonly ElementContent[] {
  let count = 0;
  return segments.flatMap(({ kind, text, before = text }, index) => {
    const isFirst = kind !== 'same' && (segments[index - 1]?.kind ?? 'same') === 'same';
    const anchor = isFirst ? [h('span', { id: idOfEdit(id, key, count) })] : [];
    if (isFirst) count += 1;
    return [...anchor, ...(kind === 'inserted' ? [] : breakLines(before))];
  });
}

/** What a text of an item is under in a redline, by the key of its level. */
export type LabelOf = (item: ItemRevision, key: string) => FieldRevision | undefined;

/** 見え消し: the new texts, with what was deleted from the old ones and what was inserted marked. */
export function redlineText(items: readonly ItemRevision[], labelOf: LabelOf = ownLabel): TextOf {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id, key) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    if (item.path.some((each) => each.key === key)) return markLabel(item, labelOf(item, key));
    return markSegments([item.name, ...item.fields].find((each) => each.key === key)?.segments ?? []);
  };
}

function ownLabel({ path }: ItemRevision, key: string): FieldRevision | undefined {
  return path.find((each) => each.key === key);
}

/** What an added or removed item stands in was neither added nor removed with it. */
function markLabel(item: ItemRevision, label: FieldRevision | undefined): readonly ElementContent[] {
  const isOne = label?.before === undefined || label.after === undefined;
  if (isOne && (item.before === undefined || item.after === undefined))
    return breakLines((label?.after ?? label?.before)?.text ?? '');
  return markSegments(label?.segments ?? []);
}

/** One text of a redline. */
export function markSegments(segments: readonly Segment[]): readonly ElementContent[] {
  return segments.flatMap((segment, index) => [
    ...(index === 1 && areValuesOfLines(segments) ? [h('br')] : []),
    ...markSegment(segment),
  ]);
}

/** One side of a comparison: its own text, with the words that the other side does not have underlined. */
export function sideText(segments: readonly Segment[], side: 'old' | 'new'): readonly ElementContent[] {
  const own = side === 'old' ? 'deleted' : 'inserted';
  return segments
    .filter(({ kind }) => kind === 'same' || kind === own)
    .flatMap(({ kind, text, before = text }) =>
      kind === 'same'
        ? breakLines(side === 'old' ? before : text)
        : [h('mark', { className: ['changed'] }, [...breakLines(text)])],
    );
}

/** Lines divided by `\n` become lines of one block. */
export function breakLines(text: string): readonly ElementContent[] {
  return text
    .split('\n')
    .flatMap((line, index): ElementContent[] => [
      ...(index === 0 ? [] : [h('br')]),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}

/** A whole value in place of another: where they have several lines, one would begin in the last line of the other. */
function areValuesOfLines(segments: readonly Segment[]): boolean {
  const isWhole = segments.length === 2 && segments.every(({ kind }) => kind !== 'same');
  return isWhole && segments.some(({ text }) => text.includes('\n'));
}

function markSegment({ kind, text }: Segment): readonly ElementContent[] {
  if (kind === 'same') return breakLines(text);
  return [h(kind === 'deleted' ? 'del' : 'ins', [...breakLines(text)])];
}
