/** The longest figures of a text, which no line end may divide. */

import { type Cluster, findFigures, findNumbers } from '../../typography/find-clusters.ts';
import type { MeasuredText } from './run.ts';

/** With its sign and unit, in points; 0 where there is none. */
export function widestFigure(measured: MeasuredText): number {
  return widestOf(measured, findFigures);
}

/** With its sign alone. */
export function widestNumber(measured: MeasuredText): number {
  return widestOf(measured, findNumbers);
}

/** A deleted and an inserted figure beside each other are two. */
function widestOf({ text, edges, kinds }: MeasuredText, find: (text: string) => readonly Cluster[]): number {
  let widest = 0;
  for (const { start, end } of splitKinds(text, kinds)) {
    for (const figure of find(text.slice(start, end))) {
      const width = (edges[start + figure.end] ?? 0) - (edges[start + figure.start] ?? 0);
      widest = Math.max(widest, width);
    }
  }
  return widest;
}

function splitKinds(
  text: string,
  kinds: MeasuredText['kinds'],
): readonly { readonly start: number; readonly end: number }[] {
  if (kinds === undefined) return [{ start: 0, end: text.length }];
  const starts = [0, ...kinds.flatMap((kind, at) => (at > 0 && kind !== kinds[at - 1] ? [at] : []))];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}
