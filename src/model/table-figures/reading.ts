/** One way of working out the figures of a line from others at the same position. */

import type { Figure } from './figure.ts';
import type { Side } from './figure-table.ts';
import { type Relation, relate, type Worked } from './relation.ts';

export type { Worked } from './relation.ts';

export interface Reading {
  /** `undefined` where one of the figures that it needs is not there. */
  readonly calculate: (position: number) => Worked | undefined;
  readonly relate: (position: number) => Relation | undefined;
  /** The heads leave no other: a formula, two years beside 増減. */
  readonly isCertain: boolean;
  /** What is usually meant where no printed figure tells it. */
  readonly isLikely?: boolean;
  /** A head states it as a formula. */
  readonly isStated?: true;
  /** Its figures are parts of a whole. */
  readonly isShare?: true;
}

/** `accepts`: of printed figures, those that it may be the reading of. */
export function readingOf(
  { figureAt }: Side,
  line: number,
  flags: Pick<Reading, 'isCertain' | 'isLikely' | 'isStated' | 'isShare'>,
  calculate: Reading['calculate'],
  accepts: (target: Figure) => boolean = () => true,
): Reading {
  return {
    ...flags,
    calculate,
    relate: (position) => {
      const target = figureAt(line, position);
      if (target === undefined || !accepts(target)) return undefined;
      const worked = calculate(position);
      return worked && relate(target, worked);
    },
  };
}
