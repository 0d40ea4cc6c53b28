/** Figures of a redline: an old one, the one in its place and their unit are one sign. */

import type { Cluster } from '../../typography/find-clusters.ts';
import type { RedlineKind } from './find-redline-breaks.ts';

/** In order, as far as they stand beside each other. `kinds` has one for each UTF-16 unit. */
export function findChangedFigures(
  text: string,
  kinds: readonly RedlineKind[],
  find: (text: string) => readonly Cluster[],
): readonly Cluster[] {
  const old = figuresOf(text, kinds, 'inserted', find);
  const fresh = figuresOf(text, kinds, 'deleted', find);
  const isSame = (figures: readonly (number | undefined)[], at: number) =>
    figures[at] !== undefined && figures[at] === figures[at - 1];
  const isFigure = (at: number) => (old[at] ?? fresh[at]) !== undefined;
  const clusters: Cluster[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const joins = at < text.length && (isSame(old, at) || isSame(fresh, at) || isChange(kinds, old, fresh, at));
    if (joins) continue;
    if (isFigure(start)) clusters.push({ start, end: at });
    start = at;
  }
  return clusters;
}

/** Whether one of the two figures ends and the other begins there. */
function isChange(
  kinds: readonly RedlineKind[],
  old: readonly (number | undefined)[],
  fresh: readonly (number | undefined)[],
  at: number,
): boolean {
  const pair = `${kinds[at - 1]} ${kinds[at]}`;
  if (pair === 'deleted inserted') return old[at - 1] !== undefined && fresh[at] !== undefined;
  return pair === 'inserted deleted' && fresh[at - 1] !== undefined && old[at] !== undefined;
}

/** Of each position the figure it is in, in the text that one reads who leaves out `other`. */
function figuresOf(
  text: string,
  kinds: readonly RedlineKind[],
  other: RedlineKind,
  find: (text: string) => readonly Cluster[],
): readonly (number | undefined)[] {
  const kept = [...text.split('').keys()].filter((position) => kinds[position] !== other);
  const reading = kept.map((position) => text.charAt(position)).join('');
  const figures: (number | undefined)[] = Array.from({ length: text.length });
  find(reading).forEach(({ start, end }, index) => {
    for (const position of kept.slice(start, end)) figures[position] = index;
  });
  return figures;
}
