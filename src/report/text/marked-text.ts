/** Text of a revision as content of the document tree: with its changes marked, or as one side of a comparison. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Item } from '../../revision/item.ts';
import type { ItemRevision, Segment } from '../../revision/revision.ts';

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

/**
 * 見え消し: the new texts, with what was deleted from the old ones and what was inserted marked. What an added or removed
 * item stands in was neither added nor removed with it.
 */
export function redlineText(items: readonly ItemRevision[]): TextOf {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id, key) => {
    const item = byId.get(id);
    const around = item?.path.find((each) => each.key === key);
    if (around !== undefined && (item?.before === undefined || item.after === undefined)) {
      return breakLines((around.after ?? around.before)?.text ?? '');
    }
    const field = item && [item.name, ...item.path, ...item.fields].find((each) => each.key === key);
    return markSegments(field?.segments ?? []);
  };
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
    .flatMap(({ kind, text }) =>
      kind === 'same' ? breakLines(text) : [h('mark', { className: ['changed'] }, [...breakLines(text)])],
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
