/** The passages of a text that tell its changes: the smallest clause around each, and of a value or a name the whole. */

import { append } from '../finding/append.ts';
import { endsSentence, findClauseEnd, findClauseStart } from './clause.ts';
import { newTextOf, oldTextOf } from './join-segments.ts';
import type { FieldRevision, Segment } from './revision.ts';
import { areValues } from './short-value.ts';

/** A clause, or several beside each other, as each edition has it. */
export interface Passage {
  /** What was deleted and what was inserted between what stayed, which is `same` on both sides. */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
  /** How many places in it changed. */
  readonly edits: number;
}

/** In the order of the text; none overlap. */
export function passagesOf({ key, segments }: Pick<FieldRevision, 'key' | 'segments'>): readonly Passage[] {
  if (segments.every(({ kind }) => kind === 'same')) return [];
  const [old, now] = [oldTextOf(segments), newTextOf(segments)];
  const isWhole = key === 'name' || old === '' || now === '' || areValues(old, now);
  return (isWhole ? [segments] : cutPassages(segments)).map(passageOf);
}

export function textOfSegments(segments: readonly Segment[]): string {
  return segments
    .map(({ text }) => text)
    .join('')
    .trim();
}

function passageOf(segments: readonly Segment[]): Passage {
  const sideOf = (side: 'before' | 'after') =>
    segments.flatMap(({ kind, text, before }): readonly Segment[] => {
      if (kind === 'same') return [{ kind, text: side === 'before' ? (before ?? text) : text }];
      return (kind === 'deleted') === (side === 'before') ? [{ kind, text }] : [];
    });
  const edits = runsOf(segments).filter(([first]) => first?.kind !== 'same').length;
  return { before: sideOf('before'), after: sideOf('after'), edits };
}

/** What stayed between two changes is told whole where the clause of the one reaches that of the other. */
function cutPassages(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs = runsOf(segments);
  const passages: Segment[][] = [[]];
  runs.forEach((run, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const [stayed] = run;
    if (stayed?.kind !== 'same') {
      append(passages.at(-1) ?? [], run);
      return;
    }
    const isLed = passages.at(-1)?.[0]?.kind === 'same';
    const isOver = before === undefined || (isLed && before.every(({ text }) => endsSentence(text)));
    // What follows whole sentences is of another one. At the very start of a text it says where they stand.
    const endOf = (text: string) => (isOver ? 0 : findClauseEnd(text));
    const startOf = (text: string) => (after === undefined ? text.length : findStart(text, after));
    if (before !== undefined && after !== undefined && startOf(stayed.text) <= endOf(stayed.text)) {
      passages.at(-1)?.push(stayed);
      return;
    }
    const old = stayed.before ?? stayed.text;
    if (before !== undefined)
      append(passages.at(-1) ?? [], sameOf(old.slice(0, endOf(old)), stayed.text.slice(0, endOf(stayed.text))));
    if (after === undefined) return;
    if (before !== undefined) passages.push([]);
    append(passages.at(-1) ?? [], sameOf(old.slice(startOf(old)), stayed.text.slice(startOf(stayed.text))));
  });
  return passages;
}

/** What stayed, each by itself, and what was deleted and inserted between. */
function runsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    if (segment.kind === 'same' || last === undefined || last[0]?.kind === 'same') runs.push([segment]);
    else last.push(segment);
  }
  return runs;
}

/** Where nothing stands in the place of a change on one side, what is before it says where that is. */
function findStart(text: string, change: readonly Segment[]): number {
  const isOneSided = new Set(change.map(({ kind }) => kind)).size === 1;
  const whole = text.trimEnd().replace(/。$/, '');
  return isOneSided && endsSentence(text) ? findClauseStart(whole) : findClauseStart(text);
}

function sameOf(before: string, text: string): readonly Segment[] {
  if (before === '' && text === '') return [];
  return [{ kind: 'same', text, ...(before !== text && { before }) }];
}
