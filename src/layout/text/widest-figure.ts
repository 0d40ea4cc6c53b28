/** The longest figures of a text, which no line end may divide. */

import { type Cluster, findBareFigures, findFigures, findNumbers } from '../../typography/find-clusters.ts';
import { findChangedFigures } from './changed-figures.ts';
import type { MeasuredText } from './run.ts';

/** With its sign and unit but a year without its era, in points; an old figure and the one in its place are one. 0 where there is none. */
export function widestFigure(measured: MeasuredText): number {
  const { text, kinds } = measured;
  return widestOf(measured, kinds === undefined ? findBareFigures(text) : findChangedFigures(text, kinds, findFigures));
}

/** With its sign alone. */
export function widestNumber(measured: MeasuredText): number {
  const { text, kinds } = measured;
  const parts = splitKinds(text, kinds);
  const numbers = parts.flatMap(({ start, end }) =>
    findNumbers(text.slice(start, end)).map((number) => ({ start: start + number.start, end: start + number.end })),
  );
  return widestOf(measured, numbers);
}

function widestOf({ edges }: MeasuredText, figures: readonly Cluster[]): number {
  return figures.reduce((widest, { start, end }) => Math.max(widest, (edges[end] ?? 0) - (edges[start] ?? 0)), 0);
}

/** A deleted and an inserted number beside each other are two. */
function splitKinds(text: string, kinds: MeasuredText['kinds']): readonly Cluster[] {
  if (kinds === undefined) return [{ start: 0, end: text.length }];
  const starts = [0, ...kinds.flatMap((kind, at) => (at > 0 && kind !== kinds[at - 1] ? [at] : []))];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}
