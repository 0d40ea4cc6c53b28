/** Shortens the unchanged stretches of a text to （略）, as comparison tables do. */

import type { Segment } from '../../revision/revision.ts';

/** Whole sentences and lines without a change go; a sentence that holds one stays whole. */
export function omitUnchanged(segments: readonly Segment[]): readonly Segment[] {
  const sentences = splitSentences(segments);
  const isKept = sentences.map((sentence) => sentence.some(({ kind }) => kind !== 'same'));
  return sentences.flatMap((sentence, index): readonly Segment[] => {
    if (isKept[index]) return sentence;
    if (index > 0 && !isKept[index - 1]) return [];
    const next = isKept.indexOf(true, index);
    const lastOmitted = next < 0 ? undefined : sentences[next - 1];
    return [{ kind: 'same', text: endsLine(lastOmitted) ? '（略）\n' : '（略）' }];
  });
}

/** A sentence ends after 。 or a line's end, unless inside a changed stretch. */
function splitSentences(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const sentences: Segment[][] = [[]];
  for (const segment of segments) {
    const parts = segment.kind === 'same' ? segment.text.split(/(?<=[。\n])/u) : [segment.text];
    parts.forEach((text, index) => {
      if (index > 0) sentences.push([]);
      sentences.at(-1)?.push({ ...segment, text });
    });
    if (/[。\n]$/u.test(segment.text)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function endsLine(sentence: readonly Segment[] | undefined): boolean {
  return sentence?.at(-1)?.text.endsWith('\n') ?? false;
}
