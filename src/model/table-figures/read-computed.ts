/** Finds how the figures of a line that its head calls a difference, a rate, a ratio or a share are worked out from others. */

import { Decimal } from '../value/decimal.ts';
import { isSameUnit } from '../value/parse-quantity.ts';
import { type Figure, isSameFigureUnit } from './figure.ts';
import type { Side } from './figure-table.ts';
import type { FigureHead } from './parse-figure-head.ts';
import { readFormula } from './read-formula.ts';
import { type Reading, type Relation, relateRate, relateRatio, relateSum } from './relation.ts';

/** Figures nearest to a line that it may be worked out from. */
const nearest = 8;

/** The most natural first; `totalOf` is of positions. */
export function readComputed(side: Side, line: number, totalOf: ReadonlyMap<number, number>): readonly Reading[] {
  const head = side.lines[line];
  if (head === undefined) return [];
  const stated = readFormula(side, line);
  if (stated.length > 0) return stated;
  const given = findOperands(side, line);
  switch (head.kind) {
    case 'difference':
      return [...readPairs(side, line, given, differences), ...readSteps(side, line, given, differences)];
    case 'rate':
      return [...readPairs(side, line, given, rates), ...readSteps(side, line, given, rates)];
    case 'yearRatio':
      return [...readPairs(side, line, given, yearRatios), ...readSteps(side, line, given, yearRatios)];
    case 'share':
      return [...readShares(side, line, given, totalOf), ...readPairs(side, line, given, ratios)];
    case 'ratio':
      return [...readPairs(side, line, given, ratios), ...readShares(side, line, given, totalOf).map(uncertain)];
    default:
      return [];
  }
}

function uncertain(reading: Reading): Reading {
  return { ...reading, isCertain: false };
}

type Relate = (target: Figure, x: Figure, y: Figure) => Relation | undefined;

const differences: readonly Relate[] = [
  (target, x, y) => {
    if (!isSameFigureUnit(x, y)) return undefined;
    const terms = [{ figure: x, coefficient: 1 } as const, { figure: y, coefficient: -1 } as const];
    return relateSum(target, terms, `${x.name}－${y.name}`, 'other');
  },
];
const rates: readonly Relate[] = [
  (target, x, y) => (isSameFigureUnit(x, y) ? relateRate(target, x, y, 1, rateOf(x, y)) : undefined),
  (target, x, y) => (isSameFigureUnit(x, y) ? relateRate(target, x, y, -1, rateOf(x, y)) : undefined),
];
const ratios: readonly Relate[] = [
  (target, x, y) => (isSameFigureUnit(x, y) ? relateRatio(target, x, y, 100, ratioOf(x, y)) : undefined),
  (target, x, y) =>
    isSameFigureUnit(x, y) && target.amount.unit === '' ? relateRatio(target, x, y, 1, ratioOf(x, y)) : undefined,
];
const yearRatios: readonly Relate[] = [...ratios, ...rates, ...differences];

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
  const near = lines
    .slice(from, line + nearest)
    .flatMap(({ kind }, index) =>
      (kind === 'amount' || kind === 'running') && from + index !== line ? [from + index] : [],
    );
  const distance = (index: number) => (index < line ? line - index : 2 * (index - line) + nearest);
  const isKin = (index: number) => (lines[index]?.group === own?.group ? 0 : 1);
  const isOfYear = (index: number) => (own?.year !== undefined && lines[index]?.year === own.year ? 0 : 1);
  return near
    .toSorted((a, b) => isKin(a) - isKin(b) || isOfYear(a) - isOfYear(b) || distance(a) - distance(b))
    .slice(0, nearest);
}

/** Of two figures at one position. Which are meant is certain where there are but two, or where years say it. */
function readPairs(
  side: Side,
  line: number,
  operands: readonly number[],
  relates: readonly Relate[],
): readonly Reading[] {
  const sure = findSurePair(side, line, operands);
  const pairs = operands.flatMap((x) => operands.filter((y) => y !== x).map((y) => [x, y] as const));
  const ordered = sure === undefined ? pairs : [sure, ...pairs];
  return ordered.flatMap((pair) =>
    relates.map((relate): Reading => {
      const [x, y] = pair;
      return {
        isCertain: pair === sure,
        relate: (at) => {
          const [target, now, before] = [line, x, y].map((each) => side.figureAt(each, at));
          return target && now && before && relate(target, now, before);
        },
      };
    }),
  );
}

function findSurePair(
  { lines }: Side,
  line: number,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const own = lines[line];
  if (own === undefined || own.kind === 'share') return undefined;
  const before = operands.filter((index) => index < line);
  const kin = before.filter((index) => lines[index]?.group === own.group);
  const near = (kin.length > 1 ? kin : before).toSorted((a, b) => a - b);
  const [first, second] = near;
  if (first === undefined || second === undefined) return undefined;
  if (own.kind === 'ratio') return own.isKnownRatio && near.length === 2 ? [second, first] : undefined;
  const years = near.flatMap((index) => {
    const year = lines[index]?.year;
    return year === undefined ? [] : [{ index, year }];
  });
  if (years.length !== near.length) return undefined;
  const [newest, next] = years.toSorted((a, b) => b.year - a.year);
  if (newest === undefined || next === undefined || newest.year - next.year !== 1) return undefined;
  return near.length === 2 || own.year === undefined ? [newest.index, next.index] : undefined;
}

/** Of the figures of one line at this position and at the one of the year or month before. */
function readSteps(
  side: Side,
  line: number,
  operands: readonly number[],
  relates: readonly Relate[],
): readonly Reading[] {
  if (!side.positions.some(({ year, month }) => year !== undefined || month !== undefined)) return [];
  const bases = operands.slice(0, 3);
  return bases.flatMap((base, index) =>
    [-1, 1].flatMap((step) =>
      relates.map(
        (relate): Reading => ({
          isCertain: index === 0 && operands.length === 1 && step === -1,
          relate: (at) => {
            if (!follows(side.positions[at], side.positions[at + step])) return undefined;
            const [target, now] = [line, base].map((each) => side.figureAt(each, at));
            const before = side.figureAt(base, at + step);
            return target && now && before && relate(target, now, before);
          },
        }),
      ),
    ),
  );
}

function follows(now: FigureHead | undefined, before: FigureHead | undefined): boolean {
  if (now === undefined || before === undefined) return false;
  if (now.year !== undefined && before.year !== undefined) return now.year - before.year === 1;
  return now.month !== undefined && before.month !== undefined && (now.month - before.month + 12) % 12 === 1;
}

/** Of a figure in the total of all, of its group, of its row, or in the sum where no total is printed. */
function readShares(
  side: Side,
  line: number,
  operands: readonly number[],
  totalOf: ReadonlyMap<number, number>,
): readonly Reading[] {
  const bases = operands.slice(0, 4);
  const grand = findGrandTotal(side);
  const isShare = isNamedShare(side.lines[line]);
  const ofTotal = bases.flatMap((base, index) =>
    grand === undefined
      ? []
      : [shareReading(side, line, base, () => side.figureAt(base, grand), isShare && index === 0)],
  );
  const isTotal = (at: number) => side.positions[at]?.total !== undefined;
  const wholes = [(at: number) => totalOf.get(at) ?? at, (at: number) => (isTotal(at) ? at : (totalOf.get(at) ?? at))];
  const ofGroup = bases.flatMap((base) =>
    wholes.map((wholeOf) => shareReading(side, line, base, (at) => side.figureAt(base, wholeOf(at)), false)),
  );
  const ofSum = bases.flatMap((base, index) => {
    const sum = grand === undefined ? sumOf(side, base) : undefined;
    return sum === undefined ? [] : [shareReading(side, line, base, () => sum, isShare && index === 0)];
  });
  return [...ofTotal, ...ofGroup, ...ofSum];
}

function shareReading(
  side: Side,
  line: number,
  base: number,
  wholeAt: (at: number) => Figure | Decimal | undefined,
  isCertain: boolean,
): Reading {
  return {
    isCertain,
    isShare: true,
    relate: (at) => {
      const [target, part] = [line, base].map((each) => side.figureAt(each, at));
      const whole = wholeAt(at);
      if (target === undefined || part === undefined || whole === undefined) return undefined;
      const name = whole instanceof Decimal ? (side.lines[base]?.name ?? '') : whole.name;
      return relateRatio(target, part, whole, 100, `${part.name}÷${name}`);
    },
  };
}

/** 構成比 is a share of the whole; 割合 may be one of something else. */
export function isNamedShare(head: FigureHead | undefined): boolean {
  return head?.kind === 'share' && /構成|シェア|百分比/.test(head.name);
}

/** The last of the highest rank, or the first where totals stand before their parts. */
function findGrandTotal({ positions }: Side): number | undefined {
  const ranks = positions.map(({ total, isPart }) => (isPart ? 0 : (total?.rank ?? 0)));
  const highest = ranks.reduce<number>((most, rank) => Math.max(most, rank), 0);
  return highest === 0 ? undefined : ranks.lastIndexOf(highest as 1 | 2 | 3 | 4);
}

function sumOf(side: Side, base: number): Decimal | undefined {
  const figures = side.positions.map(({ isPart }, at) => (isPart ? undefined : side.figureAt(base, at)));
  const amounts = figures.flatMap((figure) => figure?.amount ?? []);
  if (amounts.some(({ unit }) => !isSameUnit(unit, amounts[0]?.unit ?? ''))) return undefined;
  return amounts.length < 2 ? undefined : amounts.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
}
