/** Finds how the figures of a line that its head calls a difference, a rate, a ratio or a share are worked out from others. */

import { type Figure, isSameFigureUnit, nothingIn } from './figure.ts';
import { isBlank, isNone, type Side } from './figure-table.ts';
import { findLikelyPair, findSurePair, isNetBalance } from './find-pair.ts';
import { follows, runOverTime } from './follow.ts';
import { type FigureHead, isRateKind } from './parse-figure-head.ts';
import { readBalance } from './read-balance.ts';
import { namesSomeOnly, readFormula } from './read-formula.ts';
import { readNamedShare } from './read-named-share.ts';
import { readPer } from './read-per.ts';
import { readRunning } from './read-running.ts';
import { readShares } from './read-shares.ts';
import { type Reading, readingOf, type Worked } from './reading.ts';

/** Figures nearest to a line that it may be worked out from. */
const nearest = 8;

/** The most natural first; `totalOf` is of positions. */
export function readComputed(side: Side, line: number, totalOf: ReadonlyMap<number, number>): readonly Reading[] {
  const head = side.lines[line];
  if (head === undefined) return [];
  const stated = readFormula(side, line);
  if (stated.length > 0) return stated;
  const worded = readWords(side, line, head, totalOf);
  // Its formula is another one.
  return namesSomeOnly(side.lines, line) ? worded.map(uncertain) : worded;
}

function readWords(
  side: Side,
  line: number,
  head: FigureHead,
  totalOf: ReadonlyMap<number, number>,
): readonly Reading[] {
  const given = findOperands(side, line);
  switch (head.kind) {
    case 'amount':
      return readBalance(side, line);
    case 'difference':
      if (isOfOneYear(head)) return readSteps(side, line, findNetBalances(side), differences);
      return [...readPairs(side, line, given, differences), ...readSteps(side, line, given, differences)];
    case 'rate':
      return [...readPairs(side, line, given, rates), ...readSteps(side, line, given, rates)];
    case 'yearRatio':
      return [...readPairs(side, line, given, yearRatios), ...readSteps(side, line, given, yearRatios)];
    case 'other':
      return [...readRunning(side, line), ...readPer(side, line)];
    case 'share':
      return [
        ...readNamedShare(side, line),
        ...readShares(side, line, given, totalOf),
        ...readPairs(side, line, given, ratios),
      ];
    case 'ratio':
      return [
        ...readNamedShare(side, line),
        ...readPairs(side, line, given, ratios),
        ...readShares(side, line, given, totalOf).map(uncertain),
      ];
    default:
      return [];
  }
}

function uncertain(reading: Reading): Reading {
  return { ...reading, isCertain: false, isLikely: false };
}

/** What a pair of figures may give. */
interface Pairing {
  readonly workOut: (x: Figure, y: Figure) => Worked;
  readonly accepts?: (target: Figure) => boolean;
  /** Where there are totals, a mark for none beside a figure is nothing: 皆増 where there was －. */
  readonly takesMarks?: true;
}

const differences: readonly Pairing[] = [
  {
    workOut: (x, y) => {
      const terms = [{ figure: x, coefficient: 1 } as const, { figure: y, coefficient: -1 } as const];
      return { calculation: { type: 'sum', terms }, how: `${x.name}－${y.name}` };
    },
    takesMarks: true,
  },
];
const rates: readonly Pairing[] = ([1, -1] as const).map((sign) => ({
  workOut: (x, y) => ({ calculation: { type: 'rate', x, y, sign }, how: rateOf(x, y) }),
  takesMarks: true,
}));
const ratios: readonly Pairing[] = [
  { workOut: (x, y) => ({ calculation: { type: 'ratio', x, y, factor: 100 }, how: ratioOf(x, y) }) },
  {
    workOut: (x, y) => ({ calculation: { type: 'ratio', x, y, factor: 1 }, how: ratioOf(x, y) }),
    accepts: ({ amount }) => amount.unit === '',
  },
];
const yearRatios: readonly Pairing[] = [...ratios, ...rates, ...differences];

function ratioOf(x: Figure, y: Figure): string {
  return `${x.name}÷${y.name}`;
}

function rateOf(x: Figure, y: Figure): string {
  return `(${x.name}－${y.name})÷${y.name}`;
}

/** Given figures: those of the line's own group first, then the nearest; those before it first. */
function findOperands({ lines }: Side, line: number): readonly number[] {
  const own = lines[line];
  const from = Math.max(0, line - 3 * nearest);
  const ofBalance = isNetBalance(own);
  const near = lines.slice(from, line + nearest).flatMap(({ kind, label }, index) => {
    const isGiven = kind === 'amount' || kind === 'running' || (ofBalance && /形式収支|歳入歳出差引/.test(label));
    return isGiven && from + index !== line ? [from + index] : [];
  });
  const distance = (index: number) => (index < line ? line - index : 2 * (index - line) + nearest);
  const isKin = (index: number) => (lines[index]?.group === own?.group ? 0 : 1);
  const isOfYear = (index: number) => (own?.year !== undefined && lines[index]?.year === own.year ? 0 : 1);
  return near
    .toSorted((a, b) => isKin(a) - isKin(b) || isOfYear(a) - isOfYear(b) || distance(a) - distance(b))
    .slice(0, nearest);
}

/** 単年度収支 is by how much 実質収支 rose in a year. */
function isOfOneYear({ label }: FigureHead): boolean {
  return /^単年度収支/.test(label);
}

function findNetBalances({ lines }: Side): readonly number[] {
  return lines.flatMap((head, index) => (/^実質収支(?!比)/.test(head.label) ? [index] : []));
}

/** Of two figures at one position. Which are meant is certain where there are but two, or where years say it. */
function readPairs(
  side: Side,
  line: number,
  operands: readonly number[],
  pairings: readonly Pairing[],
): readonly Reading[] {
  const sure = findSurePair(side, line, operands);
  const likely = sure === undefined ? findLikelyPair(side, line, operands) : undefined;
  const pairs = operands.flatMap((x) => operands.filter((y) => y !== x).map((y) => [x, y] as const));
  const first = sure ?? likely;
  const ordered = first === undefined ? pairs : [first, ...pairs];
  return ordered.flatMap((pair) =>
    pairings.map((pairing) => {
      const [x, y] = pair;
      const flags = { isCertain: pair === sure, isLikely: pair === likely };
      return pairReading(side, line, pairing, flags, (at) => [
        [x, at],
        [y, at],
      ]);
    }),
  );
}

/** A line and a position. */
type CellAt = readonly [number, number];

/** Where somebody has written that there is none. */
function markAt(side: Side, ...[line, at]: CellAt): Figure | undefined {
  const [cell, own, other] = [side.cellAt(line, at), side.lines[line], side.positions[at]];
  const isMark = isNone(side, line, at) && !isBlank(side, line, at);
  if (!isMark || cell === undefined || own === undefined || other === undefined) return undefined;
  return side.of === 'rows' ? nothingIn(cell, own, other) : nothingIn(cell, other, own);
}

function pairReading(
  side: Side,
  line: number,
  { workOut, accepts, takesMarks }: Pairing,
  flags: Pick<Reading, 'isCertain' | 'isLikely'>,
  pairAt: (at: number) => readonly [CellAt, CellAt] | undefined,
): Reading {
  const calculate = (at: number) => {
    if (isRatioOfDifferences(side, line, at)) return undefined;
    const cells = pairAt(at) ?? [];
    const figures = cells.map((cell) => side.figureAt(...cell));
    const isBesideFigure = takesMarks === true && side.hasTotal && figures.some((figure) => figure !== undefined);
    const [x, y] = isBesideFigure ? cells.map((cell, index) => figures[index] ?? markAt(side, ...cell)) : figures;
    return x && y && isSameFigureUnit(x, y) ? workOut(x, y) : undefined;
  };
  return readingOf(side, line, flags, calculate, accepts);
}

/** Under 比較増減 a row 有収率 is by how much the rate rose, and no rate of what rose; of rates there are no shares. */
function isRatioOfDifferences({ lines, positions }: Side, line: number, at: number): boolean {
  const [kind, across] = [lines[line]?.kind, positions[at]?.kind];
  return (
    (across === 'difference' && (kind === 'ratio' || kind === 'share')) || (kind === 'share' && isRateKind(across))
  );
}

/** Of the figures of one line at this position and at the one of the year or month before. */
function readSteps(
  side: Side,
  line: number,
  operands: readonly number[],
  pairings: readonly Pairing[],
): readonly Reading[] {
  if (!runOverTime(side.positions)) return [];
  const bases = operands.slice(0, 3);
  const isOne = operands.length === 1;
  const flagsOf = (base: number, index: number) => ({
    isCertain: index === 0 && isOne,
    isLikely: !isOne && base === findRisen(side, line),
  });
  return bases.flatMap((base, index) =>
    [-1, 1].flatMap((step) =>
      pairings.map((pairing) =>
        pairReading(side, line, pairing, flagsOf(base, index), (at) =>
          follows(side.positions[at], side.positions[at + step])
            ? [
                [base, at],
                [base, at + step],
              ]
            : undefined,
        ),
      ),
    ),
  );
}

/**
 * What 増減 and 増減率 right below a line of totals tell the rise of; also where another of them stands between, and where each of
 * the given lines has its own below it.
 */
function findRisen({ lines }: Side, line: number): number | undefined {
  const isRise = (index: number) => ['difference', 'rate', 'yearRatio'].includes(lines[index]?.kind ?? '');
  let above = line - 1;
  while (above > 0 && isRise(above)) above -= 1;
  const isEachAbove = lines.every(({ kind }, index) => kind !== 'amount' || isRise(index + 1));
  return lines[above]?.total !== undefined || isEachAbove ? above : undefined;
}
