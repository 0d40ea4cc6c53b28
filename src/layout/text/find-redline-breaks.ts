/** Says where lines of a redline may begin: neither the old nor the new text is divided where it would not be by itself. */

export type RedlineKind = 'same' | 'deleted' | 'inserted';

/**
 * Positions in `text` like those of `find`, which sees each of the two texts alone: 32,268 and 32,550千円 may be parted,
 * neither of them may be from its 千円. A line that begins with deleted text is one of the old, with inserted text one
 * of the new, and with what stayed one of both. `kinds` has one for each UTF-16 unit.
 */
export function findRedlineBreaks(
  text: string,
  kinds: readonly RedlineKind[],
  find: (text: string) => readonly number[],
): readonly number[] {
  const old = findReadingBreaks(text, kinds, 'inserted', find);
  const fresh = findReadingBreaks(text, kinds, 'deleted', find);
  const isBreak = (position: number) =>
    (kinds[position] === 'inserted' || old.has(position)) && (kinds[position] === 'deleted' || fresh.has(position));
  return [...new Set([...old, ...fresh])].filter((position) => position > 0 && isBreak(position)).sort((a, b) => a - b);
}

/** Of the text that one reads who leaves out `other`; its beginning is one too. */
function findReadingBreaks(
  text: string,
  kinds: readonly RedlineKind[],
  other: RedlineKind,
  find: (text: string) => readonly number[],
): ReadonlySet<number> {
  const kept = [...text.split('').keys()].filter((position) => kinds[position] !== other);
  const reading = kept.map((position) => text.charAt(position)).join('');
  return new Set([0, ...find(reading)].flatMap((at) => kept[at] ?? []));
}
