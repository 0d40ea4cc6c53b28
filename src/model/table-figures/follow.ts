/** Tells whether positions run over years or months. */

import type { FigureHead } from './parse-figure-head.ts';

/** By one year, or by one month. */
export function follows(now: FigureHead | undefined, before: FigureHead | undefined): boolean {
  if (now === undefined || before === undefined) return false;
  if (now.year !== undefined && before.year !== undefined) return now.year - before.year === 1;
  return now.month !== undefined && before.month !== undefined && (now.month - before.month + 12) % 12 === 1;
}

/** Some follow each other, in either order. */
export function runOverTime(positions: readonly FigureHead[]): boolean {
  return positions.some((head, at) => follows(head, positions[at - 1]) || follows(head, positions[at + 1]));
}
