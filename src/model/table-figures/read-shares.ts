/** Finds what the figures of a line are shares of: which figures, and of which total. */

import { isSameUnit } from '../value/parse-quantity.ts';
import type { Whole } from './calculation.ts';
import type { Figure } from './figure.ts';
import { isNone, type Side } from './figure-table.ts';
import { isRateKind } from './parse-figure-head.ts';
import { findOperand } from './read-formula.ts';
import { type Reading, readingOf } from './reading.ts';

/** Of a figure in the total of all, of its group, of its row, or in the sum where no total is printed. */
export function readShares(
  side: Side,
  line: number,
  operands: readonly number[],
  totalOf: ReadonlyMap<number, number>,
): readonly Reading[] {
  const head = side.lines[line];
  const named = head?.shareOf === undefined ? [] : (findOperand(side.lines, line, head.shareOf) ?? []);
  const likely = likelyFirst(side, line, operands);
  const bases = head?.shareOf === undefined ? likely.bases.slice(0, 4) : [named].flat();
  const grand = findGrandTotal(side);
  const isShare = side.lines[line]?.isOfWhole === true;
  const isOpen = head?.shareOf === undefined && likely.isOpen;
  const flagsOf = (index: number) => ({
    isCertain: isShare && index === 0 && !isOpen,
    isLikely: isShare && index === 0 && isOpen,
  });
  const ofTotal = bases.flatMap((base, index) =>
    grand === undefined ? [] : [shareReading(side, line, base, () => side.figureAt(base, grand), flagsOf(index))],
  );
  const isTotal = (at: number) => side.positions[at]?.total !== undefined;
  const wholes = [(at: number) => totalOf.get(at) ?? at, (at: number) => (isTotal(at) ? at : (totalOf.get(at) ?? at))];
  const ofGroup = bases.flatMap((base) =>
    wholes.map((wholeOf) =>
      shareReading(side, line, base, (at) => side.figureAt(base, wholeOf(at)), {
        isCertain: head?.withinGroup === true,
      }),
    ),
  );
  const ofSum = bases.flatMap((base, index) => {
    const sum = grand === undefined ? sumOf(side, base) : undefined;
    return sum === undefined ? [] : [shareReading(side, line, base, () => sum, flagsOf(index))];
  });
  return head?.withinGroup === true ? ofGroup : [...ofTotal, ...ofGroup, ...ofSum];
}

interface LikelyBases {
  /** The likeliest first. */
  readonly bases: readonly number[];
  /** Several may be meant, and neither their place nor their words say which. */
  readonly isOpen: boolean;
}

/** Several shares that each stand behind figures are shares of these; else, of several years, the newest is meant; of one year what was spent. */
function likelyFirst(side: Side, line: number, operands: readonly number[]): LikelyBases {
  const shares = side.lines.flatMap((head, index) => (head.isOfWhole ? [index] : []));
  const isEachBehind = shares.length > 1 && shares.every((index) => operands.includes(index - 1));
  if (isEachBehind && shares.includes(line)) return { bases: first(line - 1, operands), isOpen: false };
  const inTurn = findInTurn(side, line, operands);
  if (inTurn !== undefined) return { bases: first(inTurn, operands), isOpen: false };
  const ordered = newestFirst(side, line, operands);
  const [head, year] = [side.lines[line], side.lines[ordered[0] ?? -1]?.year];
  const isKin = (index: number) => side.lines[index]?.group === head?.group;
  const before = ordered.filter((index) => index < line && (side.lines[index]?.year ?? 0) === (year ?? 0));
  const kin = before.some(isKin) ? before.filter(isKin) : before;
  const spent = kin.find((index) => settled.test(side.lines[index]?.name ?? ''));
  const isOpen = spent === undefined && kin.length > 1 && !kin.includes(line - 1);
  return { bases: spent === undefined ? ordered : first(spent, ordered), isOpen };
}

/** Of several shares behind as many figures (男, 女, 構成比, 構成比) each is that of one of them, in their order. */
function findInTurn({ lines }: Side, line: number, operands: readonly number[]): number | undefined {
  let [from, to] = [line, line + 1];
  while (lines[from - 1]?.isOfWhole) from -= 1;
  while (lines[to]?.isOfWhole) to += 1;
  const count = to - from;
  const isBehind = Array.from({ length: count }, (_, index) => from - 1 - index).every((at) => operands.includes(at));
  const isMore = operands.includes(from - count - 1);
  return count > 1 && isBehind && !isMore && lines[line]?.year === undefined ? line - count : undefined;
}

const settled = /決算|支出済|収入済|執行済/;

function first(index: number, others: readonly number[]): readonly number[] {
  return [index, ...others.filter((other) => other !== index)];
}

function newestFirst({ lines }: Side, line: number, operands: readonly number[]): readonly number[] {
  // Beside 前年度決算額 what names no year is this year's.
  const isRelative = operands.some((index) => (lines[index]?.year ?? 0) < 0);
  const yearOf = (index: number) => lines[index]?.year ?? (isRelative ? 0 : -10_000);
  return lines[line]?.year === undefined ? operands.toSorted((a, b) => yearOf(b) - yearOf(a)) : operands;
}

function shareReading(
  side: Side,
  line: number,
  base: number,
  wholeAt: (at: number) => Figure | Whole | undefined,
  flags: Pick<Reading, 'isCertain' | 'isLikely'>,
): Reading {
  return readingOf(side, line, { ...flags, isShare: true }, (at) => {
    const [part, whole] = [side.figureAt(base, at), wholeAt(at)];
    if (part === undefined || whole === undefined || isRateKind(side.positions[at]?.kind)) return undefined;
    return { calculation: { type: 'ratio', x: part, y: whole, factor: 100 }, how: `${part.name}÷${whole.name}` };
  });
}

/** The last of the highest rank, or the first where totals stand before their parts. */
function findGrandTotal({ positions }: Side): number | undefined {
  const ranks = positions.map(({ total, isPart }) => (isPart ? 0 : (total?.rank ?? 0)));
  const highest = ranks.reduce<number>((most, rank) => Math.max(most, rank), 0);
  return highest === 0 ? undefined : ranks.lastIndexOf(highest as 1 | 2 | 3 | 4);
}

/** `undefined` where one of them is not known: 集計中, 約100. */
function sumOf(side: Side, base: number): Whole | undefined {
  const positions = side.positions.flatMap(({ isPart }, at) => (isPart || isNone(side, base, at) ? [] : [at]));
  const figures = positions.flatMap((at) => side.figureAt(base, at) ?? []);
  const [first] = figures;
  if (positions.some((at) => side.figureAt(base, at) === undefined && side.cellAt(base, at)?.quantity !== undefined))
    return undefined;
  if (figures.some(({ amount }) => !isSameUnit(amount.unit, first?.amount.unit ?? ''))) return undefined;
  return figures.length < 2 ? undefined : { figures, name: side.lines[base]?.name ?? '' };
}
