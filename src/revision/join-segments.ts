/** Makes segments of pairs of text, gives the texts back, and turns segments round. */

import { isSameMeaning } from './compare-meaning.ts';
import type { Segment } from './revision.ts';

/** A stretch of the old text and what stands in its place in the new one. `isSame`: it means the same. */
export interface TextPair {
  readonly before: string;
  readonly after: string;
  readonly isSame: boolean;
}

export function joinSegments(pairs: readonly TextPair[]): readonly Segment[] {
  const joined = joinNeighbours(pairs.map((pair) => (isSpelling(pair) ? { ...pair, isSame: true } : pair)));
  return joinNeighbours(giveSpace(joined)).flatMap(toSegments);
}

export function oldTextOf(segments: readonly Segment[]): string {
  return segments.map(({ kind, text, before }) => (kind === 'inserted' ? '' : (before ?? text))).join('');
}

export function newTextOf(segments: readonly Segment[]): string {
  return segments.map(({ kind, text }) => (kind === 'deleted' ? '' : text)).join('');
}

/** Those of the new text before the old one. */
export function invertSegments(segments: readonly Segment[]): readonly Segment[] {
  const pairs = segments.map(({ kind, text, before }): TextPair => {
    if (kind === 'same') return { before: text, after: before ?? text, isSame: true };
    return { before: kind === 'inserted' ? text : '', after: kind === 'deleted' ? text : '', isSame: false };
  });
  return joinNeighbours(pairs).flatMap(toSegments);
}

function isSpelling({ before, after }: TextPair): boolean {
  return before !== '' && after !== '' && isSameMeaning(before, after);
}

function joinNeighbours(pairs: readonly TextPair[]): readonly TextPair[] {
  const joined: TextPair[] = [];
  for (const pair of pairs) {
    const last = joined.at(-1);
    if (pair.before === '' && pair.after === '') continue;
    if (last?.isSame !== pair.isSame) joined.push(pair);
    else joined[joined.length - 1] = { ...pair, before: last.before + pair.before, after: last.after + pair.after };
  }
  return joined;
}

/**
 * White space before a change goes with what only one text has, so that a line that was added brings its own line break;
 * white space after both the old and the new words stays outside.
 */
function giveSpace(pairs: readonly TextPair[]): readonly TextPair[] {
  const result: TextPair[] = [];
  for (const pair of pairs) {
    const last = result.at(-1) ?? { before: '', after: '', isSame: true };
    if (pair.isSame) {
      result.push(pair);
      continue;
    }
    const [oldLead, newLead] = [spaceAfter(last.before), spaceAfter(last.after)];
    const before = newLead === '' && pair.before !== '' ? oldLead + pair.before : pair.before;
    const after = oldLead === '' && pair.after !== '' ? newLead + pair.after : pair.after;
    const left = {
      before: cutEnd(last.before, before.length - pair.before.length),
      after: cutEnd(last.after, after.length - pair.after.length),
      isSame: true,
    };
    result.splice(-1, 1, left, ...leaveSpace({ before, after, isSame: false }));
  }
  return result;
}

function leaveSpace({ before, after }: TextPair): readonly TextPair[] {
  const [oldSpace, newSpace] = [spaceAfter(before), spaceAfter(after)];
  if (oldSpace === '' || newSpace === '') return [{ before, after, isSame: false }];
  return [
    { before: cutEnd(before, oldSpace.length), after: cutEnd(after, newSpace.length), isSame: false },
    { before: oldSpace, after: newSpace, isSame: true },
  ];
}

function spaceAfter(text: string): string {
  return text.slice(text.trimEnd().length);
}

function cutEnd(text: string, length: number): string {
  return text.slice(0, text.length - length);
}

function toSegments({ before, after, isSame }: TextPair): readonly Segment[] {
  if (isSame) return [{ kind: 'same', text: after, ...(before !== after && { before }) }];
  const segments: readonly Segment[] = [
    { kind: 'deleted', text: before },
    { kind: 'inserted', text: after },
  ];
  return segments.filter(({ text }) => text !== '');
}
