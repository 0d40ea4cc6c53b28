/** Which of all changes are tried: the same ones for the same seed and the same code. */

import { createHash } from 'node:crypto';

export interface Change {
  /** From the root of the project. */
  readonly file: string;
  /** Counted from 0, as Stryker does before it writes its report. */
  readonly location: { readonly start: Position; readonly end: Position };
  readonly replacement: string;
  /** e.g. `LogicalOperator` */
  readonly mutatorName: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** In the order in which they are chosen: a sample is their beginning. */
export function shuffleChanges(changes: readonly Change[], seed: string): readonly Change[] {
  const ranked = changes.map((change) => ({ change, rank: rankOf(change, seed) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return ranked.map(({ change }) => change);
}

/** What tells a change from all others. */
export function nameOf({ file, location: { start, end }, replacement }: Change): string {
  return JSON.stringify([file, start.line, start.column, end.line, end.column, replacement]);
}

function rankOf(change: Change, seed: string): string {
  return createHash('sha256')
    .update(`${seed} ${nameOf(change)}`)
    .digest('hex');
}
