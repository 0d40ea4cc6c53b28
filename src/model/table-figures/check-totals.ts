/** Finds what the totals of a table are the sums of, and how each of them compares. */

import { Decimal } from '../value/decimal.ts';
import type { Term } from './calculation.ts';
import { type Figure, isSameFigureUnit } from './figure.ts';
import { isBlank, isNone, isUnknown, type Side } from './figure-table.ts';
import type { FigureHead } from './parse-figure-head.ts';
import { type Parts, readGroupTotals, readNesting, readParents } from './read-nesting.ts';
import { type Relation, relateSum } from './relation.ts';

/** A total and its parts at one position. */
export interface TotalRelation extends Relation {
  readonly line: number;
  readonly position: number;
}

export interface Totals {
  /** Of printed totals: worked out when they are asked for. */
  readonly relations: () => readonly TotalRelation[];
  /** Of each line its total. */
  readonly totalOf: ReadonlyMap<number, number>;
  /** Of each total its parts. */
  readonly partsOf: ReadonlyMap<number, Parts>;
}

/** `named` is the line that the data call a total. */
export function findTotals(side: Side, named: number | undefined): Totals {
  const lines = side.lines.map((line, index) => (index === named ? { ...line, total: namedTotal } : line));
  const isEmpty = (index: number) => isEmptyTotal(side, lines[index], index);
  const usable = (index: number) =>
    addsUp(lines[index]) && (isEmpty(index) || side.positions.some((_, at) => hasAmount(side, index, at)));
  const usableLines = lines.map((_, index) => usable(index));
  const isUsable = (index: number) => usableLines[index] ?? false;
  const positions = side.positions.flatMap((position, at) => (addsUp(position) ? [at] : []));
  const found: { readonly total: number; readonly parts: Parts; readonly readings: readonly Parts[] }[] = [];
  const totalOf = new Map<number, number>();
  const partsOf = new Map<number, Parts>();
  // Where the last line is a total they stand below their parts, and a group may well have but one.
  const isBelow = lines[usableLines.lastIndexOf(true)]?.total !== undefined;
  for (const [total, readings] of [...readNesting(lines, isUsable), ...readGroupTotals(lines, isUsable)]) {
    if (lines[total]?.formula !== undefined && total !== named) continue;
    const own = readings
      .map((parts) => parts.filter((part) => part !== total && lines[part]?.kind === lines[total]?.kind))
      .filter((parts) => parts.length > 0);
    const isOfGroup = lines[total]?.total === undefined;
    const isNatural = (isBelow || isOfGroup) && isEmpty(total);
    const chosen = isNatural ? mostNatural(own) : chooseReading(side, total, own, positions);
    if (chosen === undefined) continue;
    const isStated = total === named || isEmpty(total) || side.positions.length === 1 || side.of === 'rows';
    if (chosen.fits === 0 && !(isStated && (lines[total]?.total?.isCertain === true || isNatural))) continue;
    for (const part of chosen.parts) if (!totalOf.has(part)) totalOf.set(part, total);
    partsOf.set(total, chosen.parts);
    found.push({ total, parts: chosen.parts, readings: own });
  }
  const parents = readParents(lines, isUsable);
  for (const { parent, parts } of parents) if (!partsOf.has(parent)) partsOf.set(parent, parts);
  const relations = () => [
    ...found.flatMap(({ total, parts, readings }) => relate(side, total, parts, readings, positions)),
    ...relateParents(side, parents, positions),
  ];
  return { relations, totalOf, partsOf };
}

/** A row or column of totals that nobody has filled in, whatever stands in it that no total is of: 前年度の率, a name in a column of names. */
function isEmptyTotal(side: Side, head: FigureHead | undefined, line: number): boolean {
  if (head?.total?.isCertain !== true && head?.isOfTotal !== true) return false;
  const added = side.positions.flatMap((position, at) => (addsUp(position) ? [at] : []));
  return added.length > 0 && added.every((at) => isBlank(side, line, at));
}

const namedTotal = { rank: 4, isCertain: true } as const;

/** Rates, averages and numbers have no total. */
function addsUp(head: FigureHead | undefined): boolean {
  return head !== undefined && ['amount', 'running', 'difference', 'share'].includes(head.kind);
}

/** Also one that is not known yet: it is in the total all the same. */
function hasAmount(side: Side, line: number, position: number): boolean {
  const quantity = side.cellAt(line, position)?.quantity;
  return quantity?.type === 'amount' || isUnknown(quantity);
}

/** Positions that tell which reading is meant. */
const sampled = 24;

interface Chosen {
  readonly parts: Parts;
  readonly fits: number;
}

/** Of a total that nobody has filled in. */
function mostNatural([parts]: readonly Parts[]): Chosen | undefined {
  return parts === undefined ? undefined : { parts, fits: 0 };
}

/** The reading that most positions agree with; the most natural of those. */
function chooseReading(
  side: Side,
  total: number,
  readings: readonly Parts[],
  positions: readonly number[],
): Chosen | undefined {
  let best: Chosen | undefined;
  const sample = positions.slice(0, sampled);
  for (const parts of readings) {
    const fits = sample.filter((at) => fitsAt(side, total, parts, at)).length;
    if (best === undefined || fits > best.fits || (best.parts.length < 2 && fits === best.fits && parts.length > 1)) {
      best = { parts, fits };
    }
    if (fits === sample.length) break;
  }
  if (best === undefined || best.fits > 0) return best;
  const grouped = readings.flatMap((parts) => findGroups(side, parts, sample));
  const fitting = grouped.find((parts) => sample.some((at) => fitsAt(side, total, parts, at)));
  return fitting === undefined ? best : { parts: fitting, fits: 1 };
}

function fitsAt(side: Side, total: number, parts: Parts, at: number): boolean {
  const relation = relateTotal(side, total, parts, at);
  return relation !== undefined && relation.comparison !== 'different';
}

/** Where another reading holds at a position, that one is meant there. */
function relate(
  side: Side,
  total: number,
  parts: Parts,
  readings: readonly Parts[],
  positions: readonly number[],
): readonly TotalRelation[] {
  return positions.flatMap((at) => {
    const relation = relateTotal(side, total, parts, at);
    if (relation === undefined) return [];
    if (relation.comparison !== 'different') return [relation];
    const isExplained = readings.some((other) => relateTotal(side, total, other, at)?.comparison === 'equal');
    if (isExplained || isAverage(relation) || isWholeOfEach(relation)) return [];
    return parts.length > 1 ? [relation] : [];
  });
}

function relateTotal(side: Side, total: number, parts: Parts, at: number): TotalRelation | undefined {
  const target = side.figureAt(total, at);
  const terms = target === undefined ? undefined : termsAt(side, parts, at, target);
  if (target === undefined || terms === undefined || terms.length === 0) return undefined;
  // Shares of their group make 100, whatever its own share of the whole is.
  if ([side.lines[total], side.positions[at]].some((head) => head?.withinGroup === true)) return undefined;
  const type = [side.lines[total], side.positions[at]].some((head) => head?.kind === 'share') ? 'share' : 'sum';
  const across = side.positions[at]?.name ?? '';
  return { ...relateSum(target, terms, side.lines[total]?.label ?? '', type), across, line: total, position: at };
}

/** `undefined` where a part is no amount of the total's unit. */
function termsAt(side: Side, parts: Parts, at: number, target: Figure): readonly Term[] | undefined {
  const terms: Term[] = [];
  for (const part of parts) {
    if (isNone(side, part, at)) continue;
    const figure = side.figureAt(part, at);
    if (figure === undefined || !isSameFigureUnit(figure, target) || isOtherUnit(side, part, at)) return undefined;
    terms.push({ figure, coefficient: 1 });
  }
  return terms;
}

/** Each group has its own 100. */
function isWholeOfEach({ type, target, operands }: Relation): boolean {
  return type === 'share' && operands.every(({ amount }) => amount.value.eq(target.amount.value));
}

/** A row of percentages in a column of amounts. */
function isOtherUnit(side: Side, line: number, at: number): boolean {
  const [own, other] = [side.lines[line]?.unit, side.positions[at]?.unit];
  return own === '%' && other !== '%' && side.lines[line]?.kind === 'amount';
}

/** Between the least and the greatest part, with decimals: what stands in the row of totals is no sum. */
function isAverage({ target, operands }: Relation): boolean {
  if (target.amount.decimals === 0 || operands.length < 2) return false;
  const values = operands.map(({ amount }) => amount.value);
  const { value } = target.amount;
  return values.some((each) => value.gt(each)) && values.some((each) => value.lt(each));
}

/** Lines set in below another may be some of several: where none of them sums up, only what is too much counts. */
function relateParents(
  side: Side,
  parents: readonly { readonly parent: number; readonly parts: Parts }[],
  positions: readonly number[],
): readonly TotalRelation[] {
  const all = parents.flatMap(({ parent, parts }) => {
    const own = parts.filter((part) => side.lines[part]?.kind === side.lines[parent]?.kind);
    return own.length < 2 ? [] : positions.flatMap((at) => relateTotal(side, parent, own, at) ?? []);
  });
  const holds = all.some(({ comparison }) => comparison !== 'different');
  return holds ? all : all.filter(({ target, computed }) => computed.gt(target.amount.value));
}

/** Parts without those that, in every position, the line before or after them is the sum of. */
function findGroups(side: Side, parts: Parts, positions: readonly number[]): readonly Parts[] {
  return [parts, parts.toReversed()].flatMap((order) => {
    const inGroups = findMembers(side, order, positions);
    return inGroups.size === 0 ? [] : [parts.filter((part) => !inGroups.has(part))];
  });
}

function findMembers(side: Side, parts: Parts, positions: readonly number[]): ReadonlySet<number> {
  const values = parts.map((part) => positions.map((at) => side.figureAt(part, at)?.amount.value ?? new Decimal(0)));
  const sums = [positions.map(() => new Decimal(0))];
  for (const own of values) sums.push(add(sums.at(-1) ?? [], own));
  const ends = new Map(sums.map((sum, index) => [keyOf(sum), index]));
  const members = new Set<number>();
  for (let index = 0; index < parts.length; index += 1) {
    const [sum, own] = [sums[index + 1], values[index]];
    const end = sum === undefined || own === undefined ? undefined : ends.get(keyOf(add(sum, own)));
    if (end === undefined || end < index + 3 || own?.every((value) => value.isZero())) continue;
    for (const member of parts.slice(index + 1, end)) members.add(member);
    index = end - 1;
  }
  return members;
}

function add(a: readonly Decimal[], b: readonly Decimal[]): Decimal[] {
  return a.map((value, index) => value.plus(b[index] ?? 0));
}

function keyOf(values: readonly Decimal[]): string {
  return values.map((value) => value.toFixed()).join(' ');
}
