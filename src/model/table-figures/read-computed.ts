/** Finds how the figures of a line that its head calls a difference, a rate, a ratio or a share are worked out from others. */

import { isSameUnit } from '../value/parse-quantity.ts';
import type { Whole } from './calculation.ts';
import { type Figure, isSameFigureUnit } from './figure.ts';
import type { Side } from './figure-table.ts';
import type { FigureHead } from './parse-figure-head.ts';
import { findOperand, readFormula } from './read-formula.ts';
import { type Reading, readingOf, type Worked } from './reading.ts';

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

/** What a pair of figures may give. */
interface Pairing {
  readonly workOut: (x: Figure, y: Figure) => Worked;
  readonly accepts?: (target: Figure) => boolean;
}

const differences: readonly Pairing[] = [
  {
    workOut: (x, y) => {
      const terms = [{ figure: x, coefficient: 1 } as const, { figure: y, coefficient: -1 } as const];
      return { calculation: { type: 'sum', terms }, how: `${x.name}－${y.name}` };
    },
  },
];
const rates: readonly Pairing[] = ([1, -1] as const).map((sign) => ({
  workOut: (x, y) => ({ calculation: { type: 'rate', x, y, sign }, how: rateOf(x, y) }),
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

/** 実質収支 and 単年度収支 are no plain differences of the two figures beside them. */
function isNetBalance(head: FigureHead | undefined): boolean {
  return /実質収支|単年度収支/.test(head?.label ?? '');
}

/** Of two figures at one position. Which are meant is certain where there are but two, or where years say it. */
function readPairs(
  side: Side,
  line: number,
  operands: readonly number[],
  pairings: readonly Pairing[],
): readonly Reading[] {
  const sure = findSurePair(side, line, operands);
  const likely = sure === undefined ? findLikelyPair(side.lines, line, operands) : undefined;
  const pairs = operands.flatMap((x) => operands.filter((y) => y !== x).map((y) => [x, y] as const));
  const first = sure ?? likely;
  const ordered = first === undefined ? pairs : [first, ...pairs];
  return ordered.flatMap((pair) =>
    pairings.map((pairing) => {
      const [x, y] = pair;
      const flags = { isCertain: pair === sure, isLikely: pair === likely };
      return pairReading(side, line, pairing, flags, (at) => [side.figureAt(x, at), side.figureAt(y, at)]);
    }),
  );
}

function pairReading(
  side: Side,
  line: number,
  { workOut, accepts }: Pairing,
  flags: Pick<Reading, 'isCertain' | 'isLikely'>,
  pairAt: (at: number) => readonly [Figure | undefined, Figure | undefined],
): Reading {
  const calculate = (at: number) => {
    const [x, y] = pairAt(at);
    return x && y && isSameFigureUnit(x, y) ? workOut(x, y) : undefined;
  };
  return readingOf(side, line, flags, calculate, accepts);
}

function findSurePair(
  { lines }: Side,
  line: number,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const own = lines[line];
  if (own === undefined || own.kind === 'share' || isNetBalance(own)) return undefined;
  const before = operands.filter((index) => index < line);
  const kin = before.filter((index) => lines[index]?.group === own.group);
  const near = (kin.length > 1 ? kin : before).toSorted((a, b) => a - b);
  const [first, second] = near;
  if (first === undefined || second === undefined) return undefined;
  if (own.kind === 'ratio')
    return own.isKnownRatio && near.length === 2 ? orderRatio(lines, own, first, second) : undefined;
  const years = near.flatMap((index) => {
    const year = lines[index]?.year;
    return year === undefined ? [] : [{ index, year }];
  });
  if (own.year !== undefined && near.length !== 2) return findYearPair(lines, own, operands);
  if (years.length !== near.length) return undefined;
  const [newest, next] = years.toSorted((a, b) => b.year - a.year);
  if (newest === undefined || next === undefined || newest.year - next.year !== 1) return undefined;
  return near.length === 2 || own.year === undefined ? [newest.index, next.index] : undefined;
}

/** The later in the earlier, unless their words say that it is the other way round: 支出済額 before 予算現額. */
function orderRatio(lines: Side['lines'], own: FigureHead, first: number, second: number): readonly [number, number] {
  const words = usualOperands.find(({ of }) => of.test(own.label));
  const says = (x: number, y: number) =>
    words?.x.test(lines[x]?.name ?? '') === true || words?.y.test(lines[y]?.name ?? '') === true;
  return says(first, second) && !says(second, first) ? [first, second] : [second, first];
}

/** Of a head within a year: the figure of that year and the one of the same name of the year before. */
function findYearPair(
  lines: Side['lines'],
  own: FigureHead,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const [now, ...others] = operands.filter((index) => lines[index]?.year === own.year);
  // Which of several is meant the head leaves open.
  if (others.length > 0) return undefined;
  const before = operands.find(
    (index) =>
      now !== undefined &&
      own.year !== undefined &&
      lines[index]?.year === own.year - 1 &&
      lines[index]?.label === lines[now]?.label,
  );
  return now === undefined || before === undefined ? undefined : [now, before];
}

/** By the usual words of the operands; of two figures the later compared with the earlier. */
function findLikelyPair(
  lines: Side['lines'],
  line: number,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const own = lines[line];
  if (own === undefined || own.kind === 'share' || own.kind === 'yearRatio') return undefined;
  const words = usualOperands.find(({ of }) => of.test(own.label));
  const [x, y] = [words?.x, words?.y].map((word) =>
    operands.find((index) => word?.test(lines[index]?.name ?? '') === true),
  );
  if (x !== undefined && y !== undefined && x !== y) return [x, y];
  if (isNetBalance(own)) return undefined;
  const named = findNamedPair(lines, line, operands);
  if (named !== undefined) return named;
  const [first, second, ...others] = operands.filter((index) => index < line).toSorted((a, b) => a - b);
  if (first === undefined || second === undefined || others.length > 0 || own.kind === 'ratio') return undefined;
  return /差引|収支|残/.test(own.label) ? [first, second] : [second, first];
}

/** 要求との差: the figure right before it with the one that it names. */
function findNamedPair(
  lines: Side['lines'],
  line: number,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const named = /^(.{1,12}?)(?:との|からの|に対する)/.exec(lines[line]?.label ?? '')?.[1];
  if (named === undefined) return undefined;
  const [base, ...others] = operands.filter((index) => lines[index]?.name.startsWith(named) === true);
  const last = Math.max(...operands.filter((index) => index < line));
  return base === undefined || others.length > 0 || base === last || last < 0 ? undefined : [last, base];
}

const usualOperands: readonly { readonly of: RegExp; readonly x: RegExp; readonly y: RegExp }[] = [
  { of: /執行率|支出率|収入率|収入歩合/, x: /支出済|収入済|執行済|執行額|支出額|収入額|決算/, y: /予算/ },
  { of: /収納率|徴収率|収入率/, x: /収入済|収納|収入額/, y: /調定/ },
  { of: /達成率|達成度/, x: /実績/, y: /目標/ },
  { of: /進捗率|消化率/, x: /実績|執行|支出|決算|済|取得/, y: /計画|予算|目標|全体|総|付与/ },
  { of: /充足率/, x: /現員|実員|実数|配置/, y: /定員|定数|必要|基準/ },
  { of: /落札率/, x: /落札|契約/, y: /予定|設計/ },
  { of: /単年度収支/, x: /^$/, y: /^$/ },
  { of: /実質収支/, x: /形式収支|歳入歳出差引/, y: /繰り?越すべき/ },
  { of: /差引|収支/, x: /歳入|収入/, y: /歳出|支出/ },
  { of: /残額|不用額/, x: /予算/, y: /支出|執行|決算/ },
];

/** Of the figures of one line at this position and at the one of the year or month before. */
function readSteps(
  side: Side,
  line: number,
  operands: readonly number[],
  pairings: readonly Pairing[],
): readonly Reading[] {
  if (!side.positions.some(({ year, month }) => year !== undefined || month !== undefined)) return [];
  const bases = operands.slice(0, 3);
  return bases.flatMap((base, index) =>
    [-1, 1].flatMap((step) =>
      pairings.map((pairing) =>
        pairReading(side, line, pairing, { isCertain: index === 0 && operands.length === 1 && step === -1 }, (at) =>
          follows(side.positions[at], side.positions[at + step])
            ? [side.figureAt(base, at), side.figureAt(base, at + step)]
            : [undefined, undefined],
        ),
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
  const head = side.lines[line];
  const named = head?.shareOf === undefined ? [] : (findOperand(side.lines, line, head.shareOf) ?? []);
  const bases = head?.shareOf === undefined ? likelyFirst(side, line, operands).slice(0, 4) : [named].flat();
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
    wholes.map((wholeOf) =>
      shareReading(side, line, base, (at) => side.figureAt(base, wholeOf(at)), head?.withinGroup === true),
    ),
  );
  const ofSum = bases.flatMap((base, index) => {
    const sum = grand === undefined ? sumOf(side, base) : undefined;
    return sum === undefined ? [] : [shareReading(side, line, base, () => sum, isShare && index === 0)];
  });
  return head?.withinGroup === true ? ofGroup : [...ofTotal, ...ofGroup, ...ofSum];
}

/** Several shares that each stand behind figures are shares of these; else, of several years, the newest is meant. */
function likelyFirst(side: Side, line: number, operands: readonly number[]): readonly number[] {
  const shares = side.lines.flatMap((head, index) => (isNamedShare(head) ? [index] : []));
  const isEachBehind = shares.length > 1 && shares.every((index) => operands.includes(index - 1));
  if (!isEachBehind || !shares.includes(line)) return newestFirst(side, line, operands);
  return [line - 1, ...operands.filter((index) => index !== line - 1)];
}

function newestFirst({ lines }: Side, line: number, operands: readonly number[]): readonly number[] {
  const yearOf = (index: number) => lines[index]?.year ?? -10_000;
  return lines[line]?.year === undefined ? operands.toSorted((a, b) => yearOf(b) - yearOf(a)) : operands;
}

function shareReading(
  side: Side,
  line: number,
  base: number,
  wholeAt: (at: number) => Figure | Whole | undefined,
  isCertain: boolean,
): Reading {
  return readingOf(side, line, { isCertain, isShare: true }, (at) => {
    const [part, whole] = [side.figureAt(base, at), wholeAt(at)];
    if (part === undefined || whole === undefined) return undefined;
    return { calculation: { type: 'ratio', x: part, y: whole, factor: 100 }, how: `${part.name}÷${whole.name}` };
  });
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

function sumOf(side: Side, base: number): Whole | undefined {
  const figures = side.positions.flatMap(({ isPart }, at) => (isPart ? [] : (side.figureAt(base, at) ?? [])));
  const [first] = figures;
  if (figures.some(({ amount }) => !isSameUnit(amount.unit, first?.amount.unit ?? ''))) return undefined;
  return figures.length < 2 ? undefined : { figures, name: side.lines[base]?.name ?? '' };
}
