/** Finds how a balance at the end of a year follows from the one before it: 前年度末残高＋積立額－取崩額. */

import type { Term } from './calculation.ts';
import { isNone, type Side } from './figure-table.ts';
import type { FigureHead } from './parse-figure-head.ts';
import { type Reading, readingOf } from './reading.ts';

export function isBalance(head: FigureHead | undefined): boolean {
  return head?.kind === 'amount' && /現在高|残高/.test(head.label);
}

/** None where a figure between the two balances is neither what came nor what went. */
export function readBalance(side: Side, line: number): readonly Reading[] {
  const { lines } = side;
  const own = lines[line];
  if (own === undefined || !isBalance(own)) return [];
  let opening = line - 1;
  while (opening >= 0 && !isOpening(lines[opening], own)) opening -= 1;
  if (opening < 0) return [];
  const between = lines.slice(opening + 1, line).flatMap((head, at) => {
    const isGiven = head.kind === 'amount' && !head.isPart && head.total === undefined;
    return isGiven ? [{ index: opening + 1 + at, sign: signOf(head.label) }] : [];
  });
  const moves = between.filter(({ sign }) => sign !== undefined);
  if (moves.length === 0 || between.some(({ index, sign }) => sign === undefined && !isInterest(lines[index])))
    return [];
  const terms = [{ index: opening, sign: 1 as const }, ...moves];
  return [
    readingOf(side, line, { isCertain: false, isLikely: true }, (at) => {
      const figures = terms.flatMap(({ index, sign = 1 }): readonly Term[] => {
        const figure = side.figureAt(index, at);
        return figure === undefined ? [] : [{ figure, coefficient: sign }];
      });
      const isWhole = terms.every(({ index }) => side.figureAt(index, at) !== undefined || isNone(side, index, at));
      if (!isWhole || figures.length === 0) return undefined;
      const how = terms.map(({ index, sign = 1 }) => `${sign < 0 ? '－' : '＋'}${lines[index]?.name ?? ''}`).join('');
      return { calculation: { type: 'sum', terms: figures }, how: how.slice(1) };
    }),
  ];
}

/** The balance of the year before. */
function isOpening(head: FigureHead | undefined, own: FigureHead): boolean {
  if (head === undefined || !isBalance(head)) return false;
  return head.year === undefined || own.year === undefined || own.year - head.year === 1;
}

/** `undefined`: neither. */
function signOf(label: string): 1 | -1 | undefined {
  if (/元利/.test(label) || isOfInterest(label)) return undefined;
  if (/取り?崩|償還|返済|処分|減少/.test(label)) return -1;
  return /積み?立|起債|借入|発行|増加|運用益|利子/.test(label) ? 1 : undefined;
}

/** Interest that is paid lowers no balance. */
function isInterest(head: FigureHead | undefined): boolean {
  return isOfInterest(head?.label ?? '');
}

function isOfInterest(label: string): boolean {
  return /利子(?:償還|支払)|(?:償還|支払)利子/.test(label);
}
