/** Finds how 累計 runs over months or years: what it was before, and the amount since. */

import type { Figure } from './figure.ts';
import type { Side } from './figure-table.ts';
import { follows } from './follow.ts';
import type { FigureHead } from './parse-figure-head.ts';
import { type Reading, readingOf, type Worked } from './reading.ts';

export function isRunning({ label, kind, formula }: FigureHead): boolean {
  return kind === 'other' && formula === undefined && /累計(?:額|数|値)?(?:\(.{0,8}\))?$/.test(label);
}

/** Of the amount right before it. The first figure may have begun before the table: it is filled in, and compared with nothing. */
export function readRunning(side: Side, line: number): readonly Reading[] {
  const [own, amount] = [side.lines[line], side.lines[line - 1]];
  if (own === undefined || !isRunning(own) || amount?.kind !== 'amount' || amount.total !== undefined) return [];
  const isNext = (at: number) => follows(side.positions[at], side.positions[at - 1]);
  const isFirst = (at: number) => !isNext(at) && follows(side.positions[at + 1], side.positions[at]);
  const reading = readingOf(side, line, { isCertain: false, isLikely: true }, (at) => {
    if (!isNext(at) && !isFirst(at)) return undefined;
    const amounts: Figure[] = [];
    // Back to the last that is known: they are filled in all at once.
    for (let from = at; amounts.length < longest; from -= 1) {
      const amount = side.figureAt(line - 1, from);
      if (amount === undefined) return undefined;
      amounts.unshift(amount);
      const before = side.figureAt(line, from - 1);
      if (before !== undefined && isNext(from)) amounts.unshift(before);
      if (before !== undefined || !isNext(from)) return sumOf(amounts);
    }
    return undefined;
  });
  return [{ ...reading, relate: (at) => (isFirst(at) ? undefined : reading.relate(at)) }];
}

/** Months and years of a table are no more. */
const longest = 60;

function sumOf(figures: readonly Figure[]): Worked {
  const terms = figures.map((figure) => ({ figure, coefficient: 1 }) as const);
  return { calculation: { type: 'sum', terms }, how: figures.map(({ name }) => name).join('＋') };
}
