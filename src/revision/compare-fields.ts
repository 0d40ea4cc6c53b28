/** What became of each field between two versions of an item, a field being the one of the same key. */

import { isSameMeaning } from './compare-meaning.ts';
import { compareTexts } from './compare-text.ts';
import { coupleLists } from './couple-lists.ts';
import { editsOf } from './edits.ts';
import type { Field } from './item.ts';
import type { FieldRevision, Segment } from './revision.ts';
import { areValues } from './short-value.ts';

/** In the order of the new fields, those that are no more after what stood before them. */
export function compareFields(old: readonly Field[], now: readonly Field[]): readonly FieldRevision[] {
  const byKey = new Map(old.map((field) => [field.key, field]));
  return coupleLists(old, now, ({ key }) => byKey.get(key)).map(({ before, after }) => compareField(before, after));
}

/** One of the two must be there. A field that is not there is as one that is empty. */
export function compareField(before: Field | undefined, after: Field | undefined): FieldRevision {
  const [old, now] = [before?.text ?? '', after?.text ?? ''];
  const compared = compareContents(old, now);
  const only = before === undefined ? after : after === undefined ? before : undefined;
  const isOfOwnYear = only?.isOfOwnYear === true && compared.difference === 'meaning';
  return {
    key: after?.key ?? before?.key ?? '',
    label: after?.label ?? before?.label ?? '',
    ...(before && { before }),
    ...(after && { after }),
    ...compared,
    ...(isOfOwnYear && { difference: 'own-year' as const }),
  };
}

type Comparison = Pick<FieldRevision, 'difference' | 'segments'>;

/** While files are edited, builds follow each other in which most changes are the same. */
function compareContents(old: string, now: string): Comparison {
  if (old === now) return compareAnew(old, now);
  const key = JSON.stringify([old, now]);
  const known = contents.get(key);
  if (known !== undefined) return known;
  const comparison = compareAnew(old, now);
  if (characters + key.length > capacity) {
    contents.clear();
    characters = 0;
  }
  contents.set(key, comparison);
  characters += key.length;
  return comparison;
}

const contents = new Map<string, Comparison>();
let characters = 0;
/** In characters. */
const capacity = 1_000_000;

function compareAnew(old: string, now: string): Comparison {
  const segments = joinEdits(compareTexts(old, now), old, now);
  if (old === now) return { difference: 'none', segments };
  const isSame = isSameMeaning(old, now) || segments.every(({ kind }) => kind === 'same');
  return { difference: isSame ? 'spelling' : 'meaning', segments };
}

/** A value that changed in several places is another value: `2（31年度）` → `（R2年度）3`, and not two changes in it. */
function joinEdits(segments: readonly Segment[], old: string, now: string): readonly Segment[] {
  if (editsOf(segments).length < 2 || !areValues(old, now)) return segments;
  return [
    { kind: 'deleted', text: old },
    { kind: 'inserted', text: now },
  ];
}
