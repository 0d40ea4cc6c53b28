/** The changes of groups as a reader is told them: what was done in one way to the names of several is one change. */

import { groupBy } from '../table/group-by.ts';
import { compareTexts } from './compare-text.ts';
import { type Edit, editsOf } from './edits.ts';
import { textOfSegments } from './passages.ts';
import type { GroupRevision } from './revise-groups.ts';
import type { Segment } from './revision.ts';

export interface GroupChange {
  readonly kind: 'rename' | 'move' | 'split' | 'merge';
  /** Of one level; several only where the same was done to the names of all. */
  readonly groups: readonly GroupRevision[];
  /** What was done to all of several: the same at one end of their names, or another number to each. */
  readonly common?: SameEdit | { readonly at: 'number'; readonly numbers: readonly NewNumber[] };
}

export interface SameEdit extends Edit {
  readonly at: 'start' | 'end';
}

/** `基本方針1-1` → `（１）` of `産業の活性化を図る`. */
export interface NewNumber extends Edit {
  readonly name: string;
}

/** As many names have to have changed alike to be told in one sentence. */
const fewest = 3;

/** In the order of the first of each. */
export function joinGroups(groups: readonly GroupRevision[]): readonly GroupChange[] {
  const edits = new Map(groups.map((group) => [group, findEdit(group)]));
  const edited = groups.filter((group) => edits.get(group) !== undefined);
  const alike = groupBy(edited, (group) => {
    const edit = edits.get(group);
    if (edit === undefined) return '';
    return JSON.stringify([group.after[0]?.field.key, isNumber(edit) ? 'number' : [edit.at, edit.before, edit.after]]);
  });
  const joined = new Map(
    [...alike.values()].filter((all) => all.length >= fewest).flatMap((all) => all.map((group) => [group, all])),
  );
  return groups.flatMap((group): readonly GroupChange[] => {
    const all = joined.get(group);
    const edit = edits.get(group);
    if (all === undefined || edit === undefined) return [{ kind: kinds[group.kind], groups: [group] }];
    if (all[0] !== group) return [];
    const numbers = all.flatMap((each) => edits.get(each) ?? []);
    const { at, before, after } = edit;
    return [
      { kind: 'rename', groups: all, common: isNumber(edit) ? { at: 'number', numbers } : { at, before, after } },
    ];
  });
}

const kinds = { renamed: 'rename', moved: 'move', reordered: 'move', split: 'split', merged: 'merge' } as const;

/** What was done at the end or at the start of a name of which `name` stayed. */
function findEdit({ kind, before, after }: GroupRevision): (SameEdit & NewNumber) | undefined {
  const segments = compareTexts(before[0]?.field.text ?? '', after[0]?.field.text ?? '');
  const [edit, ...others] = editsOf(segments);
  if (kind !== 'renamed' || edit === undefined || others.length > 0) return undefined;
  const [isStart, isEnd] = [segments[0]?.kind !== 'same', segments.at(-1)?.kind !== 'same'];
  const name = textOfSegments(segments.filter((segment) => segment.kind === 'same')).replaceAll('\n', '');
  const told = { name, before: edit.before.trim(), after: edit.after.trim() };
  const numbered = isStart || isEnd ? undefined : findNumber(segments, told);
  if (numbered !== undefined) return numbered;
  return isStart === isEnd ? undefined : { ...told, at: isStart ? 'start' : 'end' };
}

/** The ② of `基本目標②　国際化`, with what stands before it. */
function findNumber(segments: readonly Segment[], edit: Edit): (SameEdit & NewNumber) | undefined {
  const [lead, rest] = [segments[0], segments.at(-1)];
  if (lead === undefined || rest === undefined || !/^\p{L}{1,6}$/u.test(lead.text) || !/^\s/.test(rest.text))
    return undefined;
  const old = lead.before ?? lead.text;
  return {
    at: 'start',
    before: old + edit.before,
    after: lead.text + edit.after,
    name: rest.text.trim().replaceAll('\n', ''),
  };
}

function isNumber({ at, before, after, name }: SameEdit & NewNumber): boolean {
  return at === 'start' && name !== '' && [before, after].every((text) => /[\p{N}]/u.test(text) && text.length <= 12);
}
